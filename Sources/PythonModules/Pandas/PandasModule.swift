import Arrays
import DataFrames
import PythonLanguage

/// The module `pandas`.
enum PandasModule {
    static let parserError = NativeType.exception("ParserError", module: "pandas.errors", base: Types.valueError)
    static let emptyDataError = NativeType.exception("EmptyDataError", module: "pandas.errors", base: Types.valueError)
    /// How tables are shown in this session.
    nonisolated(unsafe) static var display = DisplayOptions()
    private nonisolated(unsafe) static var hasColumnLimit = false

    /// The options in force: outside of notebooks as many columns as fit into a line, as pandas shows them in a terminal.
    static var shownOptions: DisplayOptions {
        var options = display
        if Display.output == nil, !hasColumnLimit { options.maxColumns = 0 }
        return options
    }

    static func register(_ registry: ModuleRegistry) {
        Interpreter.translateErrors(PandasValues.translate)
        registry.register("pandas", documentation: "Tables with named columns.") { module in
            module.type(FrameType.type)
            module.type(SeriesType.type)
            module.constant("__version__", .string("2.2.3"))
            module.submodule("errors", "pandas.errors")
            declareReading(module)
            declareOptions(module)
        }
        registry.register("pandas.errors", documentation: "The exceptions of pandas.") { module in
            module.type(parserError)
            module.type(emptyDataError)
        }
    }

    private static func declareReading(_ module: NativeModule) {
        module.function(
            """
            read_csv(filepath_or_buffer, *, sep=',', delimiter=None, header='infer', names=None, index_col=None, \
            usecols=None, nrows=None, skiprows=None)
            """,
            documentation: """
                Reads a file of comma-separated values into a DataFrame.

                filepath_or_buffer: the file's path, or an object with a read method.
                sep: the character between two fields.
                header: 'infer' or 0 where the first line names the columns, None where it does not.
                names: the columns' names, in place of the file's.
                index_col: the column that labels the rows, by its name or position.
                usecols: the columns to keep.
                nrows: how many rows to read at most.
                skiprows: how many lines to pass over first.
                """
        ) { call in
            let options = try options(call)
            let source = call[0]
            if source.isString { return PandasValues.wrap(try CSVReader.read(path: expanded(source.swiftString), options: options)) }
            if let read = try? source.getAttributeIfPresent("read"), !read.isUnbound {
                let method = Owned(read)
                let text = Owned(try method.value.call())
                return PandasValues.wrap(try CSVReader.read(text: try text.value.asString(), options: options))
            }
            let path = Owned(try source.callMethod("__fspath__"))
            return PandasValues.wrap(try CSVReader.read(path: try path.value.asString(), options: options))
        }
    }

    private static func options(_ call: NativeCall) throws -> CSVOptions {
        var options = CSVOptions()
        let separator = try call.optionalString(2) ?? call.string(1)
        guard separator.utf8.count == 1, let byte = separator.utf8.first else {
            throw PythonError.notImplementedError("read_csv: a separator of one character is supported, not \(separator.debugDescription)")
        }
        options.separator = byte
        options.names = call.isGiven(4) ? try PandasValues.names(call[4]) : nil
        if call[3].isNone || (call[3].isString && options.names != nil) {
            options.hasHeader = false
        } else if call[3].tag == .int, call[3].rawInt != 0 {
            options.skippedLines = max(call[3].rawInt, 0)
        }
        if call.isGiven(5), call[5].tag == .int { options.indexColumn = call[5].rawInt }
        if call.isGiven(5), call[5].isString {
            throw PythonError.notImplementedError("read_csv: index_col by name is not supported; give its position")
        }
        options.usedColumns = call.isGiven(6) ? try PandasValues.names(call[6]) : nil
        options.rowLimit = try call.optionalInt(7)
        if let skipped = try call.optionalInt(8) { options.skippedLines += skipped }
        return options
    }

    /// `~` and `~user` at the start of a path, as the shell reads them.
    private static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
        return home + path.dropFirst()
    }

    private static func declareOptions(_ module: NativeModule) {
        module.function(
            "set_option(pat, value, /)", documentation: "Sets how tables are shown: display.max_rows, display.max_columns, display.width, display.precision."
        ) { call in
            let name = try call.string(0)
            let number = try call.optionalInt(1)
            switch name.hasPrefix("display.") ? String(name.dropFirst(8)) : name {
            case "max_rows": display.maxRows = number ?? .max
            case "min_rows": display.minRows = number ?? .max
            case "max_columns":
                display.maxColumns = number ?? .max
                hasColumnLimit = true
            case "width": display.width = number ?? 80
            case "precision": display.precision = number ?? 6
            case "max_colwidth": display.maxColumnWidth = number ?? .max
            default:
                throw PythonError(Types.keyError, "No such keys(s): '\(name)'")
            }
            return .none
        }
        module.function("isnull(obj)", documentation: "Where values are missing.", aliases: ["isna"]) { call in
            try call[0].callMethod("isnull")
        }
    }
}
