import Arrays
import PythonLanguage

/// `np.set_printoptions` and its relatives.
enum PrintSettings {
    /// The functions of `formatter=`, owned; unbound when there is none. Touched under the interpreter's lock only.
    nonisolated(unsafe) private static var formatter: Value = .unbound

    /// The printer for arrays as they are set to print now.
    static var printer: ArrayPrinter { ArrayPrinter(options: .current) }

    /// The printer for one array, which `formatter=` may change.
    static func printer(for array: NDArray) -> ArrayPrinter {
        guard let function = function(for: array.dtype) else { return printer }
        return ArrayPrinter(options: .current) { element in
            let argument = Owned(ArrayWriting.scalar(element, array.dtype))
            guard let text = try? Owned(function.call([argument.value])).value.str() else { return "?" }
            return text
        }
    }

    private static func function(for dtype: DType) -> Value? {
        guard formatter.tag == .dict else { return nil }
        let names: Set<String> =
            switch dtype.kind {
            case .bool: ["all", "bool"]
            case .float: ["all", "float", "float_kind"]
            default: ["all", "int", "int_kind"]
            }
        var found: Value?
        formatter.forEachEntry { name, function in if names.contains(name.swiftString) { found = function } }
        return found
    }

    private static let parameters =
        "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None"

    static func declare(_ module: NativeModule) {
        module.function("set_printoptions(\(parameters))", documentation: "Sets how arrays are printed.") { call in
            PrintOptions.current = try changed(PrintOptions.current, call)
            // Each call of numpy's function drops the formatter unless it names one.
            formatter.release()
            formatter = call.isGiven(7) ? call[7].retained() : .unbound
            return .none
        }
        module.function("get_printoptions()", documentation: "How arrays are printed.") { _ in
            let options = PrintOptions.current
            return .dict([
                ("edgeitems", .int(options.edgeItems)), ("threshold", .int(options.threshold)),
                ("floatmode", .string(options.floatMode.rawValue)), ("precision", .int(options.precision)),
                ("suppress", .bool(options.suppressesSmall)), ("linewidth", .int(options.lineWidth)),
                ("nanstr", .string(options.nanText)), ("infstr", .string(options.infinityText)),
                ("sign", .string(options.sign.rawValue)), ("formatter", .none), ("legacy", .bool(false)),
            ])
        }
        module.function("printoptions(\(parameters))", documentation: "Sets how arrays are printed inside a with block.") { call in
            .wrap(PrintContext(try changed(PrintOptions.current, call)), contextType)
        }
        module.function("array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, suffix='', threshold=None, edgeitems=None, sign=None, floatmode=None, formatter=None)", documentation: "The text of an array.") { call in
            var options = PrintOptions.current
            if let width = try call.optionalInt(1) { options.lineWidth = width }
            if let precision = try call.optionalInt(2) { options.precision = precision }
            if let suppress = try call.optionalBool(3) { options.suppressesSmall = suppress }
            if let threshold = try call.optionalInt(7) { options.threshold = threshold }
            if let items = try call.optionalInt(8) { options.edgeItems = items }
            if let sign = try call.optionalString(9).flatMap(PrintOptions.Sign.init) { options.sign = sign }
            if let mode = try call.optionalString(10).flatMap(PrintOptions.FloatMode.init) { options.floatMode = mode }
            return .string(ArrayPrinter(options: options).body(
                try call.array(0), separator: try call.string(4), prefix: try call.string(5), suffix: try call.string(6)))
        }
        module.function("array_repr(arr)", documentation: "The repr of an array.") { call in
            let array = try call.array(0)
            return .string(printer(for: array).representation(array))
        }
        module.function("array_str(a)", documentation: "The str of an array.") { call in
            let array = try call.array(0)
            return .string(printer(for: array).text(array))
        }
        module.function("format_float_positional(x, precision=None)", documentation: "A float without exponent.") { call in
            let number = try call.double(0)
            var options = PrintOptions()
            options.suppressesSmall = true
            options.precision = try call.optionalInt(1) ?? 17
            return .string(ArrayPrinter(options: options).body(try NDArray(scalar: .float(number)), separator: " ", prefix: "", suffix: ""))
        }
    }

    private static func changed(_ options: PrintOptions, _ call: NativeCall) throws -> PrintOptions {
        var options = options
        if let precision = try call.optionalInt(0) { options.precision = precision }
        if call.isGiven(1) {
            let threshold = try call.double(1)
            options.threshold = threshold >= 9e18 ? Int.max : Int(threshold)
        }
        if let items = try call.optionalInt(2) { options.edgeItems = items }
        if let width = try call.optionalInt(3) { options.lineWidth = width }
        if let suppress = try call.optionalBool(4) { options.suppressesSmall = suppress }
        if let text = try call.optionalString(5) { options.nanText = text }
        if let text = try call.optionalString(6) { options.infinityText = text }
        if let text = try call.optionalString(8) {
            guard let sign = PrintOptions.Sign(rawValue: text) else {
                throw PythonError.valueError("sign option must be one of ' ', '+', or '-'")
            }
            options.sign = sign
        }
        if let text = try call.optionalString(9) {
            guard let mode = PrintOptions.FloatMode(rawValue: text) else {
                throw PythonError.valueError("floatmode option must be one of 'fixed', 'unique', 'maxprec', 'maxprec_equal'")
            }
            options.floatMode = mode
        }
        return options
    }

    /// The state of a `with np.printoptions(…)` block.
    private final class PrintContext {
        let inside: PrintOptions
        var outside = PrintOptions()
        init(_ inside: PrintOptions) { self.inside = inside }
    }

    private static let contextType = NativeType("printoptions", module: "numpy") { type in
        type.slots.enter = { value in
            let context = try value.object(as: PrintContext.self)
            context.outside = .current
            PrintOptions.current = context.inside
            return value.retained()
        }
        type.slots.exit = { value, _, _, _ in
            PrintOptions.current = try value.object(as: PrintContext.self).outside
            return false
        }
    }
}
