import Arrays
import PythonLanguage

/// `np.errstate` and `np.seterr`: which warnings of calculations are shown.
enum ErrorState {
    /// The warnings nobody wants to see. Touched under the interpreter's lock only.
    nonisolated(unsafe) static var silenced: ArithmeticWarnings = []

    private static let parameters = "all=None, divide=None, over=None, under=None, invalid=None"

    static func declare(_ module: NativeModule) {
        module.function("seterr(\(parameters))", documentation: "Sets which warnings of calculations are shown.") { call in
            let before = silenced
            silenced = try changed(call)
            func word(_ flag: ArithmeticWarnings) -> Value { .string(before.contains(flag) ? "ignore" : "warn") }
            return .dict([
                ("divide", word(.divideByZero)), ("over", word(.overflow)), ("under", .string("ignore")),
                ("invalid", word(.invalid)),
            ])
        }
        module.function("errstate(\(parameters))", documentation: "Sets which warnings of calculations are shown inside a with block.") { call in
            .wrap(Context(try changed(call)), contextType)
        }
    }

    private static func changed(_ call: NativeCall) throws -> ArithmeticWarnings {
        var result = silenced
        func set(_ flags: ArithmeticWarnings, _ index: Int) throws {
            guard let mode = try call.optionalString(index) else { return }
            guard ["ignore", "warn", "print"].contains(mode) else {
                throw PythonError.valueError("the mode '\(mode)' is not supported: use 'ignore' or 'warn'")
            }
            if mode == "ignore" { result.formUnion(flags) } else { result.subtract(flags) }
        }
        try set([.divideByZero, .overflow, .invalid], 0)
        try set(.divideByZero, 1)
        try set(.overflow, 2)
        try set(.invalid, 4)
        return result
    }

    private final class Context {
        let inside: ArithmeticWarnings
        var outside: ArithmeticWarnings = []
        init(_ inside: ArithmeticWarnings) { self.inside = inside }
    }

    private static let contextType = NativeType("errstate", module: "numpy") { type in
        type.slots.enter = { value in
            let context = try value.object(as: Context.self)
            context.outside = silenced
            silenced = context.inside
            return value.retained()
        }
        type.slots.exit = { value, _, _, _ in
            silenced = try value.object(as: Context.self).outside
            return false
        }
    }
}
