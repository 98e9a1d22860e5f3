import PythonLanguage

/// The modules of Python's standard library that cells can import.
///
/// What must be fast or ask the system is Swift; the rest is Python, run when the module is first imported.
enum StandardLibrary {
    /// The modules written in Python, by their full names.
    private static let pythonModules: [(name: String, source: String)] = [
        ("_pickle_objects", PickleObjectsSource.text),
        ("_pickle_reading", PickleReadingSource.text),
        ("_user_collections", UserCollectionsSource.text),
        ("abc", AbstractClassesSource.text),
        ("array", ArraySource.text),
        ("ast", LiteralsSource.text),
        ("base64", Base64Source.text),
        ("binascii", BinasciiSource.text),
        ("bisect", BisectionSource.text),
        ("calendar", CalendarSource.text),
        ("cmath", ComplexMathSource.text),
        ("codecs", CodecsSource.text),
        ("collections", CollectionsSource.text),
        ("collections.abc", CollectionsAbcSource.text),
        ("contextlib", ContextsSource.text),
        ("copy", CopyingSource.text),
        ("copyreg", CopyRegistrySource.text),
        ("csv", CSVSource.text),
        ("dataclasses", DataClassesSource.text),
        ("datetime", DatetimeSource.text),
        ("enum", EnumerationsSource.text),
        ("errno", ErrorNumbersSource.text),
        ("fnmatch", NameMatchingSource.text),
        ("fractions", FractionsSource.text),
        ("functools", FunctionToolsSource.text),
        ("gc", GarbageSource.text),
        ("glob", GlobbingSource.text),
        ("gzip", GzipSource.text),
        ("hashlib", HashingSource.text),
        ("heapq", HeapSource.text),
        ("hmac", KeyedHashSource.text),
        ("html", HTMLSource.text),
        ("importlib", ImportingSource.text),
        ("importlib.metadata", PackageMetadataSource.text),
        ("importlib.util", ImportingSpecsSource.text),
        ("inspect", InspectionSource.text),
        ("io", IOSource.text),
        ("json", JSONSource.text),
        ("keyword", KeywordSource.text),
        ("locale", LocaleSource.text),
        ("logging", LoggingSource.text),
        ("numbers", NumbersSource.text),
        ("operator", OperatorSource.text),
        ("os", OSSource.text),
        ("packaging.version", PackagingVersionSource.text),
        ("pathlib", PathsSource.text),
        ("pickle", PickleSource.text),
        ("platform", PlatformSource.text),
        ("posixpath", OSPathSource.text),
        ("pprint", PrettyPrintSource.text),
        ("queue", QueueSource.text),
        ("random", RandomNumbersSource.text),
        ("re", RegularExpressionsSource.text),
        ("reprlib", ShortReprSource.text),
        ("secrets", SecretsSource.text),
        ("shutil", ShellToolsSource.text),
        ("statistics", StatisticsSource.text),
        ("string", StringSource.text),
        ("struct", StructSource.text),
        ("subprocess", SubprocessSource.text),
        ("tempfile", TemporaryFilesSource.text),
        ("textwrap", TextWrappingSource.text),
        ("threading", ThreadingSource.text),
        ("time", TimeSource.text),
        ("timeit", TimeitSource.text),
        ("traceback", TracebackSource.text),
        ("types", TypesSource.text),
        ("typing", TypingSource.text),
        ("urllib.error", URLErrorSource.text),
        ("urllib.parse", URLParseSource.text),
        ("urllib.request", URLRequestSource.text),
        ("uuid", UUIDSource.text),
        ("warnings", WarningsSource.text),
        ("zipfile", ZipFileSource.text),
    ]

    /// The classes to derive from need the interfaces of collections.abc, which most programs never ask for.
    private static func declareUserCollections(in module: NativeModule) {
        for name in ["UserDict", "UserList", "UserString"] {
            module.lazy(name) {
                let classes = Owned(try Interpreter.current.importModule("_user_collections"))
                return try classes.value.getAttribute(name)
            }
        }
    }

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
        ZlibModule.register(registry)
        HashModule.register(registry)
        StructModule.register(registry)
        ImportCalls.register(registry)
        DownloadCalls.register(registry)
        registry.register("_collections") { $0.type(DequeType.type) }
        for (name, source) in pythonModules {
            registry.register(name) { module in
                try module.run(source: source)
                if name == "collections" { declareUserCollections(in: module) }
            }
        }
        for package in ["packaging", "urllib"] { registry.register(package) { _ in } }
        registry.alias("os.path", of: "posixpath")
        // CPython keeps the halves of json in modules of their own.
        registry.alias("json.decoder", of: "json")
        registry.alias("json.encoder", of: "json")
        registry.register("__future__") { module in
            for feature in [
                "annotations", "division", "print_function", "absolute_import", "unicode_literals", "generator_stop",
            ] {
                module.constant(feature, .string(feature))
            }
        }
    }
}
