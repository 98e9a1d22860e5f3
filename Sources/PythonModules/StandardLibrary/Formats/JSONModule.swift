import PythonLanguage

/// `_json`: reading and writing under `json`, whose classes are Python (see `JSONSource`).
enum JSONModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_json", documentation: "Reads and writes JSON.") { module in
            module.function("loads(text, fail, /)") { call in
                guard call[0].isString else { throw PythonError.typeError("expected str") }
                return try readWhole(call[0], failure: call[1])
            }
            module.function(
                "read(text, start, strict, object_hook, pairs_hook, float_hook, int_hook, constant_hook, fail, /)"
            ) { call in
                let hooks = JSONHooks(object: call[3], pairs: call[4], float: call[5], int: call[6], constant: call[7])
                guard call[0].isString else {
                    throw PythonError.typeError("first argument must be a string, not \(call[0].type.name)")
                }
                let start = try call.int(1)
                if start < 0 { throw PythonError.valueError("idx cannot be negative") }
                let isStrict = try call.bool(2)
                do {
                    let (value, end) = try readOne(call[0].unwrapped, hooks, isStrict: isStrict, from: start)
                    return .tuple([value, .int(end)])
                } catch let failure as JSONFailure {
                    throw raised(failure, call[0], call[8])
                }
            }
            module.function(
                "skip(text, position, /)", documentation: "The place of the next character that is no space."
            ) { call in
                guard let text = call[0].codePoints else { throw PythonError.typeError("expected str") }
                var position = try call.int(1)
                while position < text.count, isJSONSpace(text[position]) { position += 1 }
                return .int(position)
            }
            module.function(
                "write(value, skipkeys, ascii, nan, circular, indent, item_separator, key_separator, default, sort_keys, /)"
            ) { call in
                var style = JSONWriter.Style()
                style.skipsKeys = try call.bool(1)
                style.isASCII = try call.bool(2)
                style.allowsNaN = try call.bool(3)
                style.findsCycles = try call.bool(4)
                style.indent = try call.optionalString(5).map { Array($0.utf8) }
                style.itemSeparator = Array(try call.string(6).utf8)
                style.keySeparator = Array(try call.string(7).utf8)
                style.fallback = call[8]
                style.sortsKeys = try call.bool(9)
                var writer = JSONWriter(style)
                try writer.write(call[0])
                return writer.result
            }
        }
    }

    /// The value of a text that holds nothing else but spaces.
    private static func readWhole(_ text: Value, failure fail: Value) throws -> Value {
        let string = text.unwrapped
        let points = string.string.view
        var start = 0
        while start < points.count, isJSONSpace(points[start]) { start += 1 }
        do {
            var (value, end) = try readOne(string, JSONHooks(), isStrict: true, from: start)
            while end < points.count, isJSONSpace(points[end]) { end += 1 }
            if end == points.count { return value }
            value.release()
            throw JSONFailure(message: "Extra data", position: end)
        } catch let failure as JSONFailure {
            throw raised(failure, text, fail)
        }
    }

    /// Reads the value at `start`, by the reader for the text's width.
    private static func readOne(_ text: Value, _ hooks: JSONHooks, isStrict: Bool, from start: Int) throws -> (
        value: Value, end: Int
    ) {
        let points = text.string.view
        switch points.width {
        case 1:
            var reader = JSONReader<UInt8>(points, hooks, isStrict: isStrict, from: start)
            return (try reader.value(), reader.position)
        case 2:
            var reader = JSONReader<UInt16>(points, hooks, isStrict: isStrict, from: start)
            return (try reader.value(), reader.position)
        default:
            var reader = JSONReader<UInt32>(points, hooks, isStrict: isStrict, from: start)
            return (try reader.value(), reader.position)
        }
    }

    /// The `JSONDecodeError` of a failure: `fail(message, text, position)` raises it.
    private static func raised(_ failure: JSONFailure, _ text: Value, _ fail: Value) -> any Error {
        let message = Owned(.string(failure.message))
        do {
            try fail.call([message.value, text, .int(failure.position)]).release()
        } catch {
            return error
        }
        return PythonError.valueError(failure.message)
    }

    private static func isJSONSpace(_ point: UInt32) -> Bool {
        point == 0x20 || point == 0x0A || point == 0x0D || point == 0x09
    }
}
