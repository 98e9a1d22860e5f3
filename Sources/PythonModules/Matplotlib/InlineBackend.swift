import Plotting
import PythonLanguage

/// A figure as a front end shows it.
public struct InlinePicture: Sendable {
    /// The PNG file, drawn at twice the figure's resolution; nil for a figure without axes, which shows as text only.
    public let png: [UInt8]?
    /// The size to show it at, in CSS pixels.
    public let width: Int
    public let height: Int
    /// The text for front ends without pictures: `<Figure size 640x480 with 1 Axes>`.
    public let text: String
}

/// Shows figures in the notebook, as matplotlib's inline backend does.
///
/// The first import of matplotlib connects it to the session's ``Display``.
public enum InlineBackend {
    /// Where pictures go.
    public nonisolated(unsafe) static var display: (InlinePicture) throws -> Void = { Display.show(content(of: $0)) }

    private nonisolated(unsafe) static var isConnected = false

    /// Lets the session show what is open when a cell has ended.
    static func connect() {
        guard !isConnected else { return }
        isConnected = true
        Display.afterCell.append {
            do {
                try endCell()
            } catch let error as PythonError {
                // The cell has ended: its reply can no longer carry the error, but the person must see it.
                Interpreter.current.standardError("\(error.exception.type.name): \(try error.exception.str())\n")
            }
        }
    }

    private static func content(of picture: InlinePicture) -> DisplayContent {
        guard let png = picture.png else { return DisplayContent(plainText: picture.text) }
        return DisplayContent(
            data: ["image/png": .string(Base64.encoded(png)), "text/plain": .string(picture.text)],
            metadata: ["image/png": .object(["width": .int(picture.width), "height": .int(picture.height)])])
    }

    /// The pixels drawn for each pixel of the figure: 2 looks sharp on screens of high density.
    public nonisolated(unsafe) static var scale = 2.0

    /// Shows the figures that are still open and closes them; comes after every cell, also after one that
    /// raised (the traceback first), as in IPython.
    ///
    /// - Throws: ``PythonError``, for example `ValueError` for a picture that is too large.
    public static func endCell() throws {
        guard Pyplot.isInUse else { return }
        try show()
    }

    /// Shows all open figures and closes them.
    static func show() throws {
        // Closing comes first in every case, so that a figure that cannot be drawn is not tried again with each cell.
        let figures = Pyplot.state.openFigures
        defer { Pyplot.state.closeAll() }
        for figure in figures { try show(figure) }
    }

    static func show(_ figure: Figure) throws {
        try display(try picture(of: figure))
    }

    /// Draws a figure for the notebook.
    public static func picture(of figure: Figure) throws -> InlinePicture {
        if figure.isBlank {
            return InlinePicture(png: nil, width: 0, height: 0, text: text(of: figure))
        }
        let image = try PlotErrors.catching { try figure.render(scale: scale) }
        let png = try PlotErrors.catching { try image.png(dotsPerInch: figure.dpi * scale) }
        try Interpreter.current.checkSafePoint()
        return InlinePicture(
            png: png, width: Int(Double(image.width) / scale), height: Int(Double(image.height) / scale),
            text: text(of: figure))
    }

    /// `<Figure size 640x480 with 1 Axes>`.
    static func text(of figure: Figure) -> String {
        func pixels(_ inches: Double) -> String {
            let value = inches * figure.dpi
            return value.isFinite && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
        }
        return "<Figure size \(pixels(figure.width))x\(pixels(figure.height)) with \(figure.axes.count) Axes>"
    }
}

extension PlotErrors {
    /// Runs `body` outside a native call, where nobody else turns the libraries' errors into exceptions.
    static func catching<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw translate(error) ?? error }
    }
}
