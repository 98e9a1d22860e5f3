/// Is told how training goes, and may change it. Subclasses override the hooks they want.
///
/// A caller's own language makes its callbacks by subclassing: every hook can be overridden, and hooks may throw.
/// Source: keras/src/callbacks/callback.py, Keras 3.
open class Callback {
    /// The model in training.
    public package(set) weak var model: Model?
    /// `verbose`, `epochs` and `steps` of the call under way.
    public package(set) var parameters: [(key: String, value: Setting)] = []

    /// Takes what the callback has to say during a call.
    package var output: (String) -> Void = { _ in }

    /// Says something where progress is shown.
    public func write(_ text: String) { output(text) }

    /// A callback that does nothing.
    public init() {}

    /// False spares the hooks around batches, which then cost nothing.
    open var observesBatches: Bool { true }

    /// Told the model, before anything else.
    open func attach(to model: Model) throws {}
    /// Told `verbose`, `epochs` and `steps`.
    open func take(parameters: [(key: String, value: Setting)]) throws {}
    open func trainingBegan() throws {}
    open func trainingEnded(_ logs: Logs) throws {}
    open func epochBegan(_ epoch: Int) throws {}
    /// Told the numbers of the epoch; changes to them reach the callbacks that follow.
    open func epochEnded(_ epoch: Int, _ logs: inout Logs) throws {}
    open func trainingBatchBegan(_ batch: Int) throws {}
    open func trainingBatchEnded(_ batch: Int, _ logs: Logs) throws {}
    open func testBegan() throws {}
    open func testEnded(_ logs: Logs) throws {}
    open func testBatchBegan(_ batch: Int) throws {}
    open func testBatchEnded(_ batch: Int, _ logs: Logs) throws {}
    open func predictionBegan() throws {}
    open func predictionEnded() throws {}
    open func predictionBatchBegan(_ batch: Int) throws {}
    open func predictionBatchEnded(_ batch: Int) throws {}
}

/// What training found, epoch by epoch. Source: keras/src/callbacks/history.py, Keras 3.
public final class History: Callback {
    /// The epochs that ended, from zero.
    public private(set) var epochs: [Int] = []
    /// The numbers of each name, one for each epoch, in the order of the names' first appearance.
    public private(set) var values: [(name: String, values: [Double])] = []

    override public var observesBatches: Bool { false }

    /// The numbers of a name, one for each epoch.
    public subscript(name: String) -> [Double]? { values.first { $0.name == name }?.values }

    override public func epochEnded(_ epoch: Int, _ logs: inout Logs) {
        epochs.append(epoch)
        for (name, value) in logs.entries {
            if let place = values.firstIndex(where: { $0.name == name }) {
                values[place].values.append(value)
            } else {
                values.append((name, [value]))
            }
        }
    }
}
