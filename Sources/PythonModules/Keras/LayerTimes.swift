import NeuralNetworks
import PythonLanguage

/// Where the time of models goes: `%%time_layers` in a cell, `--profile` on the command line.
public enum LayerTimes {
    /// Begins to take the times of every model that runs.
    public static func begin() { StepProfile.begin() }

    /// Stops taking times.
    ///
    /// - Returns: a table for every model that ran.
    public static func end() -> String { StepProfile.end() }

    /// Runs a cell, prints the times of its models, and returns the value of its last expression.
    static func time(_ code: String) throws -> Value {
        begin()
        var isOn = true
        defer { if isOn { _ = end() } }
        let result = Owned(try SessionEvaluation.run(code, returnsLast: true))
        isOn = false
        Interpreter.current.standardOutput(end())
        return result.take()
    }
}
