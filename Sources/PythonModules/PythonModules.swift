import PythonLanguage

/// Everything that a cell can import beside the session's own modules.
public enum CellModules {
    /// Declares all modules; each is built when it is first imported.
    public static func register(_ registry: ModuleRegistry) {
        StandardLibrary.register(registry)
        NumPyModule.register(registry)
        PictureModule.register(registry)
        MatplotlibModules.register(registry)
        KerasModule.register(registry)
        PandasModule.register(registry)
        ScikitLearnModules.register(registry)
        SeabornModule.register(registry)
    }
}
