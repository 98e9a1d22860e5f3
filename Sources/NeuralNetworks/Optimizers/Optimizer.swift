import Compute

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns gradients into updates of weights, and keeps what it must remember of each weight.
///
/// Subclasses give ``slotNames`` and ``step(_:gradient:slots:count:)``; those whose formula Compute knows also give
/// ``rule``. Source: keras/src/optimizers/base_optimizer.py, Keras 3.
open class Optimizer {
    /// Keras' name of the class: `RMSprop`.
    open class var className: String { "Optimizer" }
    /// Keras' name of the object: `adam`, `adam_1`.
    public internal(set) var name: String
    /// The class under which it was declared, where one class here stands for several of Keras': `AdamW`.
    public internal(set) var declaredName: String?
    /// Factor of every update; callbacks may change it between batches.
    public var learningRate: Double
    /// Sets the learning rate from the number of updates done, instead of ``learningRate``.
    public var schedule: LearningRateSchedule?
    /// Greatest length of one weight's gradient.
    public var clipNorm: Double?
    /// Greatest size of a gradient's elements.
    public var clipValue: Double?
    /// Greatest length of all gradients together.
    public var globalClipNorm: Double?
    /// Pulls every weight towards zero by this share of the learning rate.
    public var weightDecay: Double?
    /// The number of updates done.
    public internal(set) var iterations = 0

    private var states: [ObjectIdentifier: OptimizerState] = [:]
    /// True once it remembers anything of a weight, or would if it had slots.
    var isBuilt: Bool { iterations > 0 || !states.isEmpty }
    /// Compute's form of this step's formula, or nil when Compute has none.
    private(set) var currentRule: OptimizerRule?
    /// The learning rate of this step, in single precision as the kernels use it.
    private(set) var rate: Float = 0
    private var globalScale: Float = 1

    /// - Parameter learningRate: factor of every update.
    public init(name: String, learningRate: Double) {
        self.name = name
        self.learningRate = learningRate
        rate = Float(learningRate)
    }

    /// What it remembers of each weight, by name; every slot is as large as the weight and starts as
    /// ``slotInitialValue`` says.
    open var slotNames: [String] { [] }

    /// The slots in the order in which Keras makes them: those of one group weight by weight, then the next group.
    var slotGroups: [[Int]] { slotNames.isEmpty ? [] : [Array(slotNames.indices)] }

    /// Numbers that it keeps beside the weights' slots, in Keras' order.
    var scalars: [Float] {
        get { [] }
        set {}
    }

    /// The number that a slot starts with.
    open func slotInitialValue(_ slot: Int) -> Float { 0 }

    /// Compute's form of the next step's formula; nil runs ``step(_:gradient:slots:count:)``.
    func rule() -> OptimizerRule? { nil }

    /// Numbers that the next step needs and that do not depend on a weight (bias corrections).
    func prepareStep() {}

    /// Takes note that the step that was prepared has been done.
    func finishStep() {}

    /// One update of `count` elements in place.
    func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {}

    /// Its arguments, by Keras' names.
    open var settings: [(key: String, value: Setting)] { [] }

    // MARK: Running

    var clips: Bool { clipNorm != nil || clipValue != nil || weightDecay != nil }
    var needsAllGradients: Bool { globalClipNorm != nil }

    /// The number of the step under way, from one.
    var stepNumber: Int { iterations + 1 }

    /// Begins a step: the learning rate and the corrections of this step become fixed.
    func beginStep() {
        rate = Float(schedule?.rate(at: iterations) ?? learningRate)
        prepareStep()
        currentRule = rule()
    }

    /// Ends a step.
    func endStep() {
        finishStep()
        iterations += 1
    }

    /// What is remembered of a weight; made at its first use.
    func state(of variable: Variable) -> OptimizerState {
        let key = ObjectIdentifier(variable)
        if let known = states[key] { return known }
        let state = OptimizerState(
            variable: variable, initialValues: slotNames.indices.map { slotInitialValue($0) })
        states[key] = state
        return state
    }

    /// Applies one update to a weight.
    func update(_ variable: Variable, gradient: UnsafeMutablePointer<Float>, state: OptimizerState) {
        let count = variable.storageCount
        if let clipValue {
            let limit = Float(clipValue)
            for i in 0..<count { gradient[i] = min(max(gradient[i], -limit), limit) }
        }
        if let clipNorm {
            var square = 0.0
            for i in 0..<count { square += Double(gradient[i]) * Double(gradient[i]) }
            if square.squareRoot() > clipNorm {
                let scale = Float(clipNorm / square.squareRoot())
                for i in 0..<count { gradient[i] *= scale }
            }
        }
        if globalScale != 1 { for i in 0..<count { gradient[i] *= globalScale } }
        if let weightDecay {
            let keep = 1 - rate * Float(weightDecay)
            for i in 0..<count { variable.storage[i] *= keep }
        }
        if let rule = currentRule {
            OptimizerKernels.update(
                rule, gradient: gradient, parameters: variable.storage,
                slots: OptimizerSlots(state.slots.first, state.slots.dropFirst().first), count: count)
        } else {
            let slots = state.slots
            parallel(count, cost: 8) { range in
                let start = range.lowerBound
                step(
                    variable.storage + start, gradient: gradient + start, slots: slots.map { $0 + start },
                    count: range.count)
            }
        }
    }

    /// Looks at all gradients before the first update, for ``globalClipNorm``.
    func measure(_ gradients: [(UnsafePointer<Float>, Int)]) {
        guard let globalClipNorm else { return }
        var square = 0.0
        for (gradient, count) in gradients {
            for i in 0..<count { square += Double(gradient[i]) * Double(gradient[i]) }
        }
        let norm = square.squareRoot()
        globalScale = norm > globalClipNorm ? Float(globalClipNorm / norm) : 1
    }

    /// Forgets every weight's state and the number of updates.
    public func reset() {
        states.removeAll()
        iterations = 0
    }

    /// What the optimizer remembers of these weights, in Keras' order: for each weight, slot by slot.
    public func slotNumbers(of variables: [Variable]) -> [(name: String, shape: [Int], numbers: [Float])] {
        variables.flatMap { variable in
            let state = state(of: variable)
            return slotNames.indices.map { slot in
                (slotNames[slot], variable.shape, state.numbers(slot))
            }
        }
    }

    /// `base` to a whole power, in double precision.
    static func power(_ base: Double, _ exponent: Int) -> Double { pow(base, Double(exponent)) }
}

/// What an optimizer remembers of one weight.
final class OptimizerState {
    let variable: Variable
    let slots: [UnsafeMutablePointer<Float>]

    init(variable: Variable, initialValues: [Float]) {
        self.variable = variable
        slots = initialValues.map { value in
            let slot = Variable.allocate(variable.storageCount)
            if value != 0 { slot.update(repeating: value, count: variable.storageCount) }
            return slot
        }
    }

    deinit {
        for slot in slots { slot.deallocate() }
    }

    /// A slot's numbers, row by row as the weight's.
    func numbers(_ slot: Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: max(variable.count, 1)) { buffer, filled in
            if let base = buffer.baseAddress { variable.read(slots[slot], into: base) }
            filled = variable.count
        }
    }
}
