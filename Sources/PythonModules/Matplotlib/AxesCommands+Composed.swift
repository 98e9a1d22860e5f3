import PythonLanguage

/// Plots that Python puts together from lines and areas.
extension AxesCommand {
    static let composed: [AxesCommand] = [
        composed("boxplot", "(x, notch=None, sym=None, **kwargs)", "Draws a box with whiskers for each data set."),
        composed(
            "violinplot", "(dataset, positions=None, **kwargs)", "Draws the distribution of each data set as an area."),
        composed("stem", "(*args, **kwargs)", "Draws a line from the base to each point."),
        composed("stackplot", "(x, *args, **kwargs)", "Draws areas on top of each other."),
        composed("hist2d", "(x, y, bins=10, **kwargs)", "Draws how many points fall into each cell of a grid."),
    ]

    private static func composed(_ name: String, _ parameters: String, _ documentation: String) -> AxesCommand {
        // The names of the plain parameters, then what collects the rest.
        let names = parameters.dropFirst().dropLast().split(separator: ",").map { part in
            part.split(separator: "=")[0].filter { $0 != " " }
        }
        return AxesCommand(name, parameters, documentation) { axes, call in
            var arguments = [axes.value]
            defer { arguments[0].release() }
            var keywords: [(String, Value)] = []
            for (place, name) in names.enumerated() {
                if name.hasPrefix("**") {
                    keywords += call.keywords(place).map { ($0.name, $0.value) }
                } else if name.hasPrefix("*") {
                    arguments += Array(call.rest(place))
                } else if keywords.isEmpty {
                    arguments.append(call[place])
                }
            }
            let module = Owned(try Interpreter.current.importModule("matplotlib._compositions"))
            return try module.value.callMethod(name, arguments, keywords)
        }
    }
}
