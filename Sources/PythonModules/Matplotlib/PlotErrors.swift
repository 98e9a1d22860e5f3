import Arrays
import Images
import Plotting
import PythonLanguage

/// matplotlib's exceptions for the errors of the plotting and image libraries.
enum PlotErrors {
    static func translate(_ error: any Error) -> PythonError? {
        if let error = error as? PlottingError { return translate(error) }
        if let error = error as? ImageError { return .valueError(error.description) }
        if let error = error as? ArrayError { return NumPyErrors.exception(error) }
        return nil
    }

    private static func translate(_ error: PlottingError) -> PythonError {
        switch error {
        case .invalidImageShape: .typeError(error.description)
        case .drawingFailed: .runtimeError(error.description)
        case .fontNotFound: .runtimeError(error.description)
        case .interrupted: .keyboardInterrupt()
        case .invalidColor(let text):
            .valueError(
                "'\(text)' is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float "
                    + "tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of "
                    + "0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and "
                    + "pairs combining one of the above with an alpha value")
        case .unsupportedValue(let name, let value, let supported): translate(name, value, supported)
        default: .valueError(error.description)
        }
    }

    private static func translate(_ name: String, _ value: String, _ supported: [String]) -> PythonError {
        switch name {
        case "marker": return .valueError("Unrecognized marker style '\(value)'")
        case "fontsize":
            return .valueError(
                "Size is invalid. Valid font size are xx-small, x-small, small, medium, large, x-large, xx-large, "
                    + "larger, smaller, None")
        case "cmap":
            let near = closest(to: value, in: supported)
            let hint =
                near.isEmpty ? "" : ". Did you mean one of: " + near.map { "'\($0)'" }.joined(separator: ", ") + "?"
            return .valueError("'\(value)' is not a valid value for cmap\(hint)")
        default:
            return .valueError(
                "'\(value)' is not a valid value for \(name); supported values are "
                    + supported.map { "'\($0)'" }.joined(separator: ", "))
        }
    }

    /// Up to three names that share most letters with `text`.
    private static func closest(to text: String, in names: [String]) -> [String] {
        func similarity(_ name: String) -> Double {
            var rest = Array(name)
            let common = text.count { character in
                guard let index = rest.firstIndex(of: character) else { return false }
                rest.remove(at: index)
                return true
            }
            return 2 * Double(common) / Double(max(1, text.count + name.count))
        }
        let ranked = names.map { ($0, similarity($0)) }.filter { $0.1 >= 0.6 }.sorted { $0.1 > $1.1 }
        return ranked.prefix(3).map(\.0)
    }
}
