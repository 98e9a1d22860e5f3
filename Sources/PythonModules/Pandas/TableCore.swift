import Arrays
import DataFrames
import PythonLanguage

/// The module `_tables`: what pandas' part in Python needs from Swift.
enum TableCore {
    static func register(_ registry: ModuleRegistry) {
        Interpreter.translateErrors(translate)
        registry.register("_tables", documentation: "Reads files of separated values into arrays, on all cores.") {
            module in
            declareReading(module)
            declareBlocks(module)
        }
    }

    private static func declareReading(_ module: NativeModule) {
        module.function(
            "read(path, text, separator, has_header, names, skip, limit, missing)",
            documentation: "The columns' names, their arrays, and whether the first array holds the rows' labels."
        ) { call in
            var options = CSVOptions()
            options.separator = try call.string(2).utf8.first ?? UInt8(ascii: ",")
            options.hasHeader = try call.bool(3)
            if call.isGiven(4) { options.names = try call[4].map { try $0.str() } }
            options.skippedLines = try call.int(5)
            options.rowLimit = try call.optionalInt(6)
            options.missing = Set(try call[7].map { try $0.asString() })
            let table =
                call.isGiven(0)
                ? try CSVReader.columns(path: call.string(0), options: options)
                : try CSVReader.columns(text: call.string(1), options: options)
            return .tuple([
                .list(strings: table.names), .list(try table.columns.map(array)), .bool(table.hasLabels),
            ])
        }
        module.function("unpacked(path, kind)", documentation: "The bytes that a gzip file or a zip archive packs.") {
            call in
            let path = try call.string(0)
            return .bytes(
                try call.string(1) == "zip" ? PackedFile.unzipped(path: path) : PackedFile.gunzipped(path: path))
        }
        module.function(
            "in_notebook()", documentation: "Whether results are shown by a front end rather than a terminal."
        ) { _ in
            .bool(Display.output?.isFrontEnd ?? false)
        }
        module.constant("standard_missing", .list(strings: CSVOptions.standardMissing.sorted()))
    }

    /// A column as numpy's array; owned. Where a text is missing stands NaN.
    private static func array(_ column: Column) throws -> Value {
        switch column {
        case .numbers(let array): return ArrayWriting.array(array)
        case .text(let text):
            let pool = ObjectPool()
            let missing = Int64(pool.place(of: .float(.nan)))
            let places = text.values.map { text -> Int64 in
                guard let text else { return missing }
                let value = Owned(.string(text))
                return Int64(pool.place(of: value.value))
            }
            return ObjectArrayType.wrap(ObjectArray(pool: pool, places: try NDArray(places), type: .objects))
        }
    }

    private static func declareBlocks(_ module: NativeModule) {
        module.function(
            "block(arrays, /)",
            documentation: "Columns that lie side by side in memory as one array without a copy, or None."
        ) { call in
            var arrays: [NDArray] = []
            for item in call[0].tupleItems {
                guard let array = item.objectIfPresent(NDArray.self) else { return .none }
                arrays.append(array)
            }
            return Column.sharedBlock(arrays).map(ArrayWriting.array) ?? .none
        }
    }

    private static func translate(_ error: any Error) -> PythonError? {
        guard let error = error as? DataFrameError else { return nil }
        switch error {
        case .fileNotFound(let path): return .osError(errno: 2, path: path)
        case .interrupted: return .keyboardInterrupt()
        case .unreadable, .memory: return PythonError(Types.osError, error.description)
        case .emptyFile: return pandasError("EmptyDataError", error.description)
        case .tooManyFields, .unclosedQuote: return pandasError("ParserError", error.description)
        }
    }

    /// An exception of a class that pandas' part in Python declares.
    private static func pandasError(_ name: String, _ message: String) -> PythonError {
        guard let pandas = try? Interpreter.current.importModule("pandas") else { return .valueError(message) }
        let module = Owned(pandas)
        guard let type = try? module.value.getAttribute(name) else { return .valueError(message) }
        let holder = Owned(type)
        return PythonError(holder.value.typeRef, message)
    }
}
