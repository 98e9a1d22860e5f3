import PythonLanguage

/// `_json`: reading and writing under `json`, whose classes are Python (see `JSONSource`).
enum JSONModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_json", documentation: "Reads and writes JSON.") { module in
            module.function("read(text, start, strict, object_hook, pairs_hook, float_hook, int_hook, constant_hook, /)") { call in
                guard let text = call[0].codePoints else { throw PythonError.typeError("expected str") }
                let hooks = JSONReader.Hooks(object: call[3], pairs: call[4], float: call[5], int: call[6], constant: call[7])
                var reader = JSONReader(text, hooks, isStrict: try call.bool(2), from: try call.int(1))
                do {
                    let value = Owned(try reader.value())
                    return .tuple([value.take(), .int(reader.position), .none])
                } catch let failure as JSONFailure {
                    return .tuple([.none, .int(failure.position), .string(failure.message)])
                }
            }
            module.function("write(value, skipkeys, ascii, nan, indent, item_separator, key_separator, default, sort_keys, /)") { call in
                var style = JSONWriter.Style()
                style.skipsKeys = try call.bool(1)
                style.isASCII = try call.bool(2)
                style.allowsNaN = try call.bool(3)
                style.indent = try call.optionalString(4)
                style.itemSeparator = try call.string(5)
                style.keySeparator = try call.string(6)
                style.fallback = call[7]
                style.sortsKeys = try call.bool(8)
                var writer = JSONWriter(style)
                try writer.write(call[0])
                return .string(writer.text)
            }
        }
    }
}
