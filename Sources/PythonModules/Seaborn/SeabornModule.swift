import PythonLanguage

/// The module `seaborn`: plots of tables by pyplot, in seaborn's styles.
enum SeabornModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("seaborn", documentation: "Plots of tables in seaborn's styles.") { module in
            try module.run(source: sources.joined(separator: "\n\n\n"))
        }
    }

    /// The parts of the module in the order they run.
    private static let sources = [
        SeabornStyleSource.text, SeabornPlotsSource.text, SeabornMatrixSource.text, SeabornDistributionsSource.text,
    ]
}
