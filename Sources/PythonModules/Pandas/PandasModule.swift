import PythonLanguage

/// The module `pandas`: written in Python over numpy's arrays, read from files by Swift.
enum PandasModule {
    static func register(_ registry: ModuleRegistry) {
        TableCore.register(registry)
        registry.register("pandas", documentation: "Tables with named columns.") { module in
            try module.run(source: sources.joined(separator: "\n\n\n"))
            module.submodule("errors", "pandas.errors")
            module.submodule("plotting", "pandas.plotting")
            module.submodule("api", "pandas.api")
        }
        registry.register("pandas.errors", documentation: "The exceptions of pandas.") { module in
            try module.run(
                source: """
                    from pandas import (EmptyDataError, IndexingError, IntCastingNaNError, InvalidIndexError, MergeError, OptionError,
                                        ParserError, UndefinedVariableError)
                    """)
        }
        registry.register("pandas.plotting", documentation: "Plots of whole tables.") { module in
            try module.run(source: "from pandas import scatter_matrix")
        }
        registry.register("pandas.api") { $0.submodule("types", "pandas.api.types") }
        registry.register("pandas.api.types", documentation: "Questions about dtypes.") { module in
            try module.run(
                source: """
                    from pandas import is_numeric_dtype, is_string_dtype, is_object_dtype, is_bool_dtype, is_integer_dtype, is_float_dtype
                    """)
        }
    }

    /// The parts of the module in the order they run.
    private static let sources = [
        TableValuesSource.text, TableLabelsSource.text, IndexKindsSource.text, TableTextSource.text,
        TableOperatorsSource.text, TableSharedSource.text,
        SeriesSource.text,
        ColumnValuesSource.text, DataFrameSource.text, DataFrameShapingSource.text, TableIndexersSource.text,
        GroupingSource.text, TableFunctionsSource.text, TableFilesSource.text,
        TablePlotsSource.text,
    ]
}
