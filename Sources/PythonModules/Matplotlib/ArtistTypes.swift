import Plotting
import PythonLanguage

/// Several artists made by one call, such as the bars of a bar plot.
final class ArtistContainer {
    let name: String
    let artists: [Artist]

    init(name: String, artists: [Artist]) {
        self.name = name
        self.artists = artists
    }
}

/// A tick as `set_xticks` returns it; nothing can be asked of it.
final class TickHandle {}

/// `ax.transAxes`, `ax.transData`: which coordinates a text is placed in.
final class TransformHandle {
    let isAxes: Bool
    init(isAxes: Bool) { self.isAxes = isAxes }
}

/// A text as Python holds it, whether an artist of its own or a part of axes.
final class TextHandle {
    let artist: TextArtist?
    private let place: (x: String, y: String)
    private let get: () -> String
    private let put: (String) -> Void
    private let restyle: (TextProperties) -> Void

    init(_ artist: TextArtist, x: String? = nil, y: String? = nil) {
        self.artist = artist
        place = (x ?? TextHandle.number(artist.position.x), y ?? TextHandle.number(artist.position.y))
        get = { artist.text }
        put = { artist.text = $0 }
        restyle = { artist.apply($0) }
    }

    init(titleOf axes: Axes, location: String) {
        artist = nil
        place = (location == "left" ? "0.0" : location == "right" ? "1.0" : "0.5", "1.0")
        get = { location == "left" ? axes.sideTitles.left : location == "right" ? axes.sideTitles.right : axes.title }
        put = { text in
            switch location {
            case "left": axes.sideTitles.left = text
            case "right": axes.sideTitles.right = text
            default: axes.title = text
            }
        }
        restyle = {
            axes.titleFont = $0.applied(to: axes.titleFont)
            if let color = $0.color { axes.titleColor = color }
        }
    }

    init(entryOf legend: Legend, at index: Int) {
        artist = nil
        place = ("0", "0")
        get = { legend.texts.indices.contains(index) ? legend.texts[index] : "" }
        put = { legend.setText($0, at: index) }
        restyle = { legend.font = $0.applied(to: legend.font) }
    }

    init(labelOf axis: Axis) {
        artist = nil
        place = axis.isHorizontal ? ("0.5", "0") : ("0", "0.5")
        get = { axis.label }
        put = { axis.label = $0 }
        restyle = {
            axis.labelFont = $0.applied(to: axis.labelFont)
            if let color = $0.color { axis.labelColor = color }
            if let rotation = $0.rotation { axis.labelTextProperties.rotation = rotation }
        }
    }

    init(tickLabel text: String, at position: Double, of axis: Axis) {
        artist = nil
        place = axis.isHorizontal ? (TextHandle.number(position), "0") : ("0", TextHandle.number(position))
        get = { text }
        put = { _ in }
        restyle = {
            axis.tickFont = $0.applied(to: axis.tickFont)
            if let color = $0.color { axis.tickLabelColor = color }
            if let rotation = $0.rotation { axis.tickLabelRotation = rotation }
        }
    }

    var text: String {
        get { get() }
        set { put(newValue) }
    }

    func apply(_ properties: TextProperties) { restyle(properties) }

    func description(_ name: String) throws -> String {
        let text = Owned(.string(text))
        return "\(name)(\(place.x), \(place.y), \(try text.value.repr()))"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

/// The types of what plotting calls return.
enum ArtistTypes {
    static let line: NativeType = artistType("Line2D", module: "matplotlib.lines") { type in
        type.method("set_data", "(x, y)") { call in
            try call.this(Line2D.self).setData(x: try PlotArguments.numbers(call[0]), y: try PlotArguments.numbers(call[1]))
        }
        type.method("set_xdata", "(x)") { call in
            let line = try call.this(Line2D.self)
            try line.setData(x: try PlotArguments.numbers(call[0]), y: line.y)
        }
        type.method("set_ydata", "(y)") { call in
            let line = try call.this(Line2D.self)
            try line.setData(x: line.x, y: try PlotArguments.numbers(call[0]))
        }
        type.method("get_xdata(orig=True)") { try NumPyValues.array(try $0.this(Line2D.self).x) }
        type.method("get_ydata(orig=True)") { try NumPyValues.array(try $0.this(Line2D.self).y) }
        type.method("set_linewidth", "(w)") { try $0.this(Line2D.self).lineWidth = try $0.double(0) }
        type.method("set_linestyle", "(ls)") { try $0.this(Line2D.self).lineStyle = try PlotArguments.lineStyle($0[0]) }
        type.method("set_color", "(color)") { try $0.this(Line2D.self).color = try PlotArguments.color($0[0]) }
        type.method("set_marker", "(marker)") { try $0.this(Line2D.self).marker = try PlotArguments.marker($0[0]) }
        type.method("set_markersize", "(sz)") { try $0.this(Line2D.self).markerSize = try $0.double(0) }
        type.method("get_color()") { .string(hexadecimal(try $0.this(Line2D.self).color)) }
        type.method("get_linewidth()") { .float(try $0.this(Line2D.self).lineWidth) }
    }
    static let rectangle: NativeType = artistType("Rectangle", module: "matplotlib.patches") { type in
        type.method("get_height()") { .float(try $0.this(RectanglePatch.self).height) }
        type.method("get_width()") { .float(try $0.this(RectanglePatch.self).width) }
        type.method("get_x()") { .float(try $0.this(RectanglePatch.self).x) }
        type.method("get_y()") { .float(try $0.this(RectanglePatch.self).y) }
        type.method("set_height", "(h)") { try $0.this(RectanglePatch.self).height = try $0.double(0) }
        type.method("set_width", "(w)") { try $0.this(RectanglePatch.self).width = try $0.double(0) }
        addPatchMethods(type)
    }
    static let polygon: NativeType = artistType("Polygon", module: "matplotlib.patches", addPatchMethods)
    static let wedge: NativeType = artistType("Wedge", module: "matplotlib.patches", addPatchMethods)
    static let fillCollection: NativeType = artistType("FillBetweenPolyCollection", module: "matplotlib.collections", addPatchMethods)
    static let pathCollection: NativeType = artistType("PathCollection", module: "matplotlib.collections") { type in
        type.method("set_sizes", "(sizes)") { try $0.this(PathCollection.self).sizes = try PlotArguments.numbers($0[0]) }
        type.method("set_facecolor", "(color)") { try $0.this(PathCollection.self).faceColors = try PlotArguments.colors($0[0]) }
        type.method("set_color", "(color)") { try $0.this(PathCollection.self).faceColors = try PlotArguments.colors($0[0]) }
    }
    static let lineCollection: NativeType = artistType("LineCollection", module: "matplotlib.collections") { _ in }
    static let image: NativeType = artistType("AxesImage", module: "matplotlib.image", addImageMethods)
    static let quadMesh: NativeType = artistType("QuadMesh", module: "matplotlib.collections", addImageMethods)
    static let contourSet: NativeType = artistType("QuadContourSet", module: "matplotlib.contour", addImageMethods)

    static let text: NativeType = textType("Text")
    static let annotation: NativeType = textType("Annotation")
    static let xTick: NativeType = NativeType("XTick", module: "matplotlib.axis") { $0.isSubclassable = false }
    static let yTick: NativeType = NativeType("YTick", module: "matplotlib.axis") { $0.isSubclassable = false }
    static let transform: NativeType = NativeType("Transform", module: "matplotlib.transforms") { $0.isSubclassable = false }

    static let legend: NativeType = NativeType("Legend", module: "matplotlib.legend", documentation: "A legend on axes.") { type in
        type.isSubclassable = false
        type.method("get_texts()") { call in
            let legend = try call.this(Legend.self)
            return .list(legend.texts.indices.map { .wrap(TextHandle(entryOf: legend, at: $0), text) })
        }
        type.method("set_title(title, prop=None)") { call in
            try call.this(Legend.self).title = try call[0].str()
            return .none
        }
    }

    static let container: NativeType = NativeType("Container", module: "matplotlib.container", documentation: "Several artists made together.") { type in
        type.isSubclassable = false
        type.slots.repr = { value in
            let container = try value.object(as: ArtistContainer.self)
            return .string("<\(container.name) object of \(container.artists.count) artists>")
        }
        type.slots.length = { try $0.object(as: ArtistContainer.self).artists.count }
        type.slots.getItem = { value, key in
            let artists = try value.object(as: ArtistContainer.self).artists
            let index = try key.asInt()
            let place = index < 0 ? index + artists.count : index
            guard artists.indices.contains(place) else { throw PythonError.indexError("tuple index out of range") }
            return wrap(artists[place])
        }
        type.slots.iterate = { value in
            let artists = try value.object(as: ArtistContainer.self).artists
            var next = 0
            return .iterator {
                guard next < artists.count else { return .unbound }
                next += 1
                return wrap(artists[next - 1])
            }
        }
        type.property("patches", get: { .list(try $0.object(as: ArtistContainer.self).artists.map(wrap)) })
    }

    /// An artist as an object of its type; owned.
    static func wrap(_ artist: Artist) -> Value {
        switch artist {
        case let text as TextArtist: .wrap(TextHandle(text), text.arrow == nil ? ArtistTypes.text : annotation)
        case is Line2D: .wrap(artist, line)
        case is RectanglePatch: .wrap(artist, rectangle)
        case is PolygonPatch: .wrap(artist, polygon)
        case is PathCollection: .wrap(artist, pathCollection)
        case is LineCollection: .wrap(artist, lineCollection)
        default: .wrap(artist, image)
        }
    }

    private static func artistType(_ name: String, module: String, _ build: @escaping (NativeType) -> Void) -> NativeType {
        NativeType(name, module: module, documentation: "Drawn on axes; made by the plotting functions.") { type in
            type.isSubclassable = false
            type.keepsIdentity = true
            build(type)
            type.method("set_label", "(s)") { try $0.this(Artist.self).label = try $0[0].str() }
            type.method("get_label()") { .string(try $0.this(Artist.self).label ?? "") }
            type.method("set_alpha", "(alpha)") { try $0.this(Artist.self).alpha = try $0.optionalDouble(0) }
            type.method("set_visible", "(b)") { try $0.this(Artist.self).isVisible = try $0.bool(0) }
            type.method("set_zorder", "(level)") { try $0.this(Artist.self).zOrder = try $0.double(0) }
            type.method("remove", "()") { try $0.this(Artist.self).remove() }
            type.property("axes", get: { try $0.object(as: Artist.self).axes.map { AxesHandle.of($0).value } ?? .none })
        }
    }

    private static func addPatchMethods(_ type: NativeType) {
        type.method("set_color", "(c)") { call in
            let patch = try call.this(Patch.self)
            patch.faceColor = try PlotArguments.color(call[0])
            patch.edgeColor = patch.faceColor
        }
        type.method("set_facecolor", "(color)") { try $0.this(Patch.self).faceColor = try PlotArguments.color($0[0]) }
        type.method("set_edgecolor", "(color)") { try $0.this(Patch.self).edgeColor = try PlotArguments.color($0[0]) }
        type.method("set_linewidth", "(w)") { try $0.this(Patch.self).lineWidth = try $0.double(0) }
    }

    private static func addImageMethods(_ type: NativeType) {
        type.method("set_cmap", "(cmap)") { call in
            try call.this(AxesImage.self).colorMap = try PlotArguments.colorMap(call[0], Pyplot.state.defaults)
        }
        type.method("set_clim", "(vmin=None, vmax=None)") { call in
            let image = try call.this(AxesImage.self)
            if let low = try call.optionalDouble(0) { image.normalization.minimum = low }
            if let high = try call.optionalDouble(1) { image.normalization.maximum = high }
        }
    }

    private static func textType(_ name: String) -> NativeType {
        NativeType(name, module: "matplotlib.text", documentation: "A text on a figure.") { type in
            type.isSubclassable = false
            type.slots.repr = { .string(try $0.object(as: TextHandle.self).description(name)) }
            type.method("get_text()") { .string(try $0.this(TextHandle.self).text) }
            type.method("set_text", "(s)") { try $0.this(TextHandle.self).text = try $0[0].str() }
            for property in ["color", "fontsize", "size", "fontweight", "weight", "rotation", "ha", "va", "horizontalalignment", "verticalalignment", "alpha"] {
                type.method("set_" + property, "(value)") { call in
                    var keywords = PlotKeywords([(property, call[0])], owner: "Text")
                    try call.this(TextHandle.self).apply(try keywords.textProperties())
                }
            }
            type.method("remove", "()") { call in
                let text = try call.this(TextHandle.self)
                if let artist = text.artist { artist.remove() } else { text.text = "" }
            }
        }
    }

    static func hexadecimal(_ color: Color) -> String {
        func digits(_ value: Double) -> String {
            let text = String(Int((max(0, min(1, value)) * 255).rounded()), radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return "#" + digits(color.red) + digits(color.green) + digits(color.blue)
    }
}

extension NativeType {
    /// A method that only acts and returns `None`.
    fileprivate func method(_ name: String, _ parameters: String, _ body: @escaping (NativeCall) throws -> Void) {
        method(name + parameters) { call in
            try body(call)
            return .none
        }
    }
}
