import Plotting
import PythonLanguage

/// The `pyplot` of the session. Each shell has figures of its own, so that none shows what another one is drawing.
enum Pyplot {
    nonisolated(unsafe) static var existing: PyplotState?
    /// The first one, with whose settings the others begin.
    private nonisolated(unsafe) static var first: PyplotState?

    /// Whether anything has asked for a figure yet; keeps cells without plots free of any work.
    static var isInUse: Bool { existing != nil }

    static var state: PyplotState {
        if let existing { return existing }
        let state = PyplotState()
        state.checkInterrupt = { try Interpreter.current.checkSafePoint() }
        if let first { state.defaults = first.defaults } else { first = state }
        existing = state
        return state
    }
}

/// A command on axes: declared once, callable as `axes.name(…)` and as `pyplot.name(…)` on the current axes.
struct AxesCommand: @unchecked Sendable {
    /// The name as a method of `Axes`; nil if there is none.
    let method: String?
    /// The name in `pyplot`; nil if there is none.
    let function: String?
    /// The parameters in Python's syntax, in parentheses.
    let parameters: String
    let documentation: String
    let body: (AxesHandle, NativeCall) throws -> Value

    /// - Parameter function: the name in `pyplot` when it differs.
    init(
        _ method: String?, pyplot function: String? = nil, _ parameters: String, _ documentation: String,
        _ body: @escaping (AxesHandle, NativeCall) throws -> Value
    ) {
        self.method = method
        self.function = function ?? method
        self.parameters = parameters
        self.documentation = documentation
        self.body = body
    }

    /// A command that only the method has, because `pyplot` lacks it.
    static func methodOnly(
        _ method: String, _ parameters: String, _ documentation: String,
        _ body: @escaping (AxesHandle, NativeCall) throws -> Value
    ) -> AxesCommand {
        AxesCommand(method: method, function: nil, parameters: parameters, documentation: documentation, body: body)
    }

    private init(
        method: String?, function: String?, parameters: String, documentation: String,
        body: @escaping (AxesHandle, NativeCall) throws -> Value
    ) {
        self.method = method
        self.function = function
        self.parameters = parameters
        self.documentation = documentation
        self.body = body
    }

    static let all: [AxesCommand] = lines + areas + images + texts + ticks + limits + composed
}

/// Axes as Python holds them: they keep their figure alive, as in matplotlib.
final class AxesHandle {
    let axes: Axes
    let figure: Figure?

    private init(_ axes: Axes) {
        self.axes = axes
        figure = axes.figure
    }

    /// The one handle of given axes while anybody holds it.
    static func of(_ axes: Axes) -> AxesHandle {
        if let known = axes.companion as? AxesHandle { return known }
        let handle = AxesHandle(axes)
        axes.companion = handle
        return handle
    }

    var value: Value { .wrap(self, AxesTypes.axes) }
}
