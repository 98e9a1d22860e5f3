import PythonLanguage

/// The modules of Python's standard library that cells can import.
///
/// What must be fast or ask the system is Swift; the rest is Python, run when the module is first imported.
enum StandardLibrary {
    /// The modules written in Python, by their full names.
    private static let pythonModules: [(name: String, source: String)] = [
        ("abc", AbstractClassesSource.text),
        ("bisect", BisectionSource.text),
        ("collections", CollectionsSource.text),
        ("collections.abc", CollectionsAbcSource.text),
        ("contextlib", ContextsSource.text),
        ("copy", CopyingSource.text),
        ("csv", CSVSource.text),
        ("dataclasses", DataClassesSource.text),
        ("datetime", DatetimeSource.text),
        ("enum", EnumerationsSource.text),
        ("fnmatch", NameMatchingSource.text),
        ("functools", FunctionToolsSource.text),
        ("glob", GlobbingSource.text),
        ("heapq", HeapSource.text),
        ("io", IOSource.text),
        ("json", JSONSource.text),
        ("keyword", KeywordSource.text),
        ("logging", LoggingSource.text),
        ("operator", OperatorSource.text),
        ("os", OSSource.text),
        ("posixpath", OSPathSource.text),
        ("packaging.version", PackagingVersionSource.text),
        ("pathlib", PathsSource.text),
        ("pprint", PrettyPrintSource.text),
        ("random", RandomNumbersSource.text),
        ("re", RegularExpressionsSource.text),
        ("shutil", ShellToolsSource.text),
        ("statistics", StatisticsSource.text),
        ("string", StringSource.text),
        ("tempfile", TemporaryFilesSource.text),
        ("textwrap", TextWrappingSource.text),
        ("time", TimeSource.text),
        ("types", TypesSource.text),
        ("typing", TypingSource.text),
        ("warnings", WarningsSource.text),
    ]

    /// Declares every module; nothing of them runs yet.
    static func register(_ registry: ModuleRegistry) {
        MathModule.register(registry)
        RandomCore.register(registry)
        TimeModule.register(registry)
        FileSystemCalls.register(registry)
        SysModule.register(registry)
        GetpassModule.register(registry)
        ItertoolsModule.register(registry)
        RegexModule.register(registry)
        JSONModule.register(registry)
        registry.register("_collections") { $0.type(DequeType.type) }
        for (name, source) in pythonModules {
            registry.register(name) { try $0.run(source: source) }
        }
        registry.register("packaging") { _ in }
        registry.alias("os.path", of: "posixpath")
        registry.register("__future__") { module in
            for feature in ["annotations", "division", "print_function", "absolute_import", "unicode_literals", "generator_stop"] {
                module.constant(feature, .string(feature))
            }
        }
    }
}
