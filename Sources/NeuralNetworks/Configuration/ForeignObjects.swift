/// What a caller's own language made and the engine only calls: known in configurations by what it says of itself.
public protocol ForeignConfigurable {
    /// Keras' description: module, class_name, config and registered_name. An object without a configuration gives a setting
    /// that cannot be written down, so that saving says which it is.
    var described: Setting { get }
}

/// A function of the caller's where Keras takes a function in the place of an object.
public protocol ForeignCallable: ForeignConfigurable {
    func activation() throws -> ActivationFunction
    func loss() throws -> Loss
    func metric() throws -> Metric
    func initializer() throws -> Initializer
    func regularizer() throws -> Regularizer
    func constraint() throws -> Constraint
}

/// A rule that the caller's language computes. Two are equal when they are the same object.
///
/// `@unchecked Sendable`: settings are sendable and hold rules; only the thread that runs cells ever calls them.
public final class ForeignRule<Function>: @unchecked Sendable, Equatable {
    /// Computes it.
    public let function: Function
    /// What configurations say of it.
    public let origin: any ForeignConfigurable

    /// A rule and where it comes from.
    public init(_ function: Function, origin: any ForeignConfigurable) {
        self.function = function
        self.origin = origin
    }

    public static func == (a: ForeignRule, b: ForeignRule) -> Bool { a === b }
}

/// What only the caller's language knows, and what went wrong there.
public enum ForeignObjects {
    /// Makes what a description names (a layer, a loss …, or a ``ForeignCallable``); nil for what the engine knows better.
    nonisolated(unsafe) public static var maker: ((Setting) throws -> Setting?)?
    /// The error that the next ``check()`` throws. A host with several trainings under way exchanges it with them.
    nonisolated(unsafe) public static var pending: (any Error)?

    /// The caller's object for a description; nil where there is none.
    static func make(_ setting: Setting) throws -> Setting? {
        guard setting["class_name"] != nil else { return nil }
        return try maker?(setting)
    }

    /// Remembers an error of a caller's rule where the engine cannot throw; it is thrown by the next ``check()``.
    public static func fail(_ error: any Error) { pending = pending ?? error }

    /// - Throws: the error that a caller's rule ended with since the last check.
    public static func check() throws {
        guard let error = pending else { return }
        pending = nil
        throw error
    }
}

extension Initializer {
    /// What the caller's language says of an initialiser of its own.
    public var foreignOrigin: (any ForeignConfigurable)? { origin }
}

extension Regularizer {
    /// What the caller's language says of a regulariser of its own.
    public var foreignOrigin: (any ForeignConfigurable)? { origin }
}

extension Constraint {
    /// What the caller's language says of a constraint of its own.
    public var foreignOrigin: (any ForeignConfigurable)? { origin }
}

extension LearningRateSchedule {
    /// What the caller's language says of a schedule of its own.
    public var foreignOrigin: (any ForeignConfigurable)? { origin }
}
