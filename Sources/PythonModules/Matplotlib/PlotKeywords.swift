import Plotting
import PythonLanguage

/// The keyword arguments of a call that an artist takes, under matplotlib's names and their short forms.
///
/// What nobody took at the end is an error, as in matplotlib.
struct PlotKeywords {
    private var values: [(name: String, value: Value)]
    private let owner: String

    /// - Parameter owner: what the error for an unknown name calls the artist.
    init(_ values: [(name: String, value: Value)], owner: String) {
        self.values = values
        self.owner = owner
    }

    /// The borrowed value of the first of several names that was given and is not `None`.
    mutating func take(_ names: String...) -> Value? {
        var result: Value?
        for name in names {
            while let index = values.firstIndex(where: { $0.name == name }) {
                let value = values.remove(at: index).value
                if result == nil, !value.isNone { result = value }
            }
        }
        return result
    }

    /// Names that change nothing here.
    mutating func ignore(_ names: String...) {
        values.removeAll { names.contains($0.name) }
    }

    mutating func color(_ names: String...) throws -> Color? {
        for name in names {
            if let value = take(name) { return try PlotArguments.color(value) }
        }
        return nil
    }

    mutating func double(_ names: String...) throws -> Double? {
        for name in names {
            if let value = take(name) { return try value.asDouble() }
        }
        return nil
    }

    mutating func bool(_ name: String) throws -> Bool? { try take(name)?.truth() }
    mutating func text(_ name: String) throws -> String? { try take(name)?.str() }

    /// A name that nobody has taken.
    var firstName: String? { values.first?.name }

    /// - Throws: ``PythonError`` (`AttributeError`) if a name is left over.
    func finish() throws {
        guard let first = values.first else { return }
        throw PythonError.attributeError(
            owner == "Text"
                ? "'Text' object has no property '\(first.name)'"
                : "\(owner).set() got an unexpected keyword argument '\(first.name)'")
    }

    /// What every artist takes.
    mutating func apply(to artist: Artist) throws {
        if let label = try text("label") { artist.label = label }
        if let alpha = try double("alpha") { artist.alpha = alpha }
        if let order = try double("zorder") { artist.zOrder = order }
        if let visible = try bool("visible") { artist.isVisible = visible }
        if let clip = try bool("clip_on") { artist.isClipped = clip }
        ignore(
            "antialiased", "aa", "rasterized", "picker", "gid", "url", "snap", "clip_box", "clip_path", "animated",
            "sketch_params", "path_effects", "agg_filter", "in_layout", "mouseover")
    }

    /// What lines take.
    mutating func apply(to line: Line2D) throws {
        if let color = try color("color", "c") { line.color = color }
        if let width = try double("linewidth", "lw") { line.lineWidth = width }
        if let value = take("linestyle", "ls") { line.lineStyle = try PlotArguments.lineStyle(value) }
        if let value = take("marker") { line.marker = try PlotArguments.marker(value) }
        if let size = try double("markersize", "ms") { line.markerSize = size }
        if let color = try color("markerfacecolor", "mfc") { line.markerFaceColor = color }
        if let color = try color("markeredgecolor", "mec") { line.markerEdgeColor = color }
        if let width = try double("markeredgewidth", "mew") { line.markerEdgeWidth = width }
        if let value = take("markevery") { line.markEvery = max(1, (try? value.asInt()) ?? 1) }
        if let style = try text("drawstyle") {
            line.stepPosition =
                style == "default" ? nil : StepPosition(rawValue: String(style.split(separator: "-").last ?? "pre"))
        }
        if let value = take("dashes") {
            line.lineStyle = .custom(
                offset: 0, dashes: try PlotArguments.numbers(value).map { $0 / max(0.1, line.lineWidth) })
        }
        ignore(
            "solid_capstyle", "solid_joinstyle", "dash_capstyle", "dash_joinstyle", "fillstyle", "scalex", "scaley",
            "data", "markerfacecoloralt", "mfcalt", "transform", "pickradius")
        try apply(to: line as Artist)
    }

    /// What filled areas take.
    mutating func apply(to patch: Patch) throws {
        if let color = try color("color") {
            patch.faceColor = color
            patch.edgeColor = color
        }
        if let color = try color("facecolor", "fc") { patch.faceColor = color }
        if let color = try color("edgecolor", "ec") { patch.edgeColor = color }
        if let width = try double("linewidth", "lw") { patch.lineWidth = width }
        if let value = take("linestyle", "ls") { patch.lineStyle = try PlotArguments.lineStyle(value) }
        if let fill = try bool("fill"), !fill { patch.faceColor = .clear }
        ignore("hatch", "capstyle", "joinstyle", "transform", "interpolate", "step")
        try apply(to: patch as Artist)
    }

    /// What texts take, `fontdict` first.
    mutating func textProperties(fontDictionary: Value = .none) throws -> TextProperties {
        if fontDictionary.tag == .dict {
            var given: [(name: String, value: Value)] = []
            try fontDictionary.forEachEntry { key, value in given.append((try key.str(), value)) }
            values = given.filter { entry in !values.contains { $0.name == entry.name } } + values
        }
        var properties = TextProperties()
        if let value = take("fontsize", "size") { properties.size = try PlotArguments.fontSize(value) }
        properties.color = try color("color", "c")
        if let value = take("fontweight", "weight") {
            let text = try value.str()
            properties.isBold =
                ["bold", "heavy", "black", "extra bold", "semibold", "demibold", "demi"].contains(text)
                || (Double(text) ?? 0) >= 600
        }
        if let style = try take("fontstyle", "style")?.str() { properties.isItalic = style != "normal" }
        if let value = take("family", "fontfamily", "fontname", "name") {
            let name = value.isString ? try value.asString() : try value.tupleItems.first?.str() ?? ""
            properties.family =
                ["mono", "Courier", "Consolas"].contains { name.firstRange(of: $0) != nil }
                ? .monospace : name == "serif" || name.firstRange(of: "Times") != nil ? .serif : .sansSerif
        }
        if let value = take("rotation") {
            let text = try value.str()
            properties.rotation = text == "vertical" ? 90 : text == "horizontal" ? 0 : try value.asDouble()
        }
        if let name = try take("horizontalalignment", "ha")?.str() {
            guard let alignment = HorizontalAlignment(rawValue: name) else {
                throw PythonError.valueError(
                    "'\(name)' is not a valid value for align; supported values are 'center', 'right', 'left'")
            }
            properties.horizontal = alignment
        }
        if let name = try take("verticalalignment", "va")?.str() {
            guard let alignment = VerticalAlignment(rawValue: name) else {
                throw PythonError.valueError(
                    "'\(name)' is not a valid value for align; supported values are 'baseline', 'bottom', 'center', "
                        + "'center_baseline', 'top'")
            }
            properties.vertical = alignment
        }
        properties.alpha = try double("alpha")
        if let value = take("bbox"), value.tag == .dict { properties.box = try PlotKeywords.box(value) }
        ignore(
            "fontproperties", "font_properties", "font", "linespacing", "wrap", "multialignment", "ma", "usetex",
            "rotation_mode", "fontstretch", "stretch", "fontvariant", "variant", "backgroundcolor", "transform",
            "zorder", "clip_on", "visible", "label", "parse_math", "math_fontfamily")
        return properties
    }

    private static func box(_ value: Value) throws -> TextBox {
        var given: [(name: String, value: Value)] = []
        try value.forEachEntry { given.append((try $0.str(), $1)) }
        var keywords = PlotKeywords(given, owner: "FancyBboxPatch")
        var box = TextBox()
        if let color = try keywords.color("color") { (box.faceColor, box.edgeColor) = (color, color) }
        if let color = try keywords.color("facecolor", "fc") { box.faceColor = color }
        if let color = try keywords.color("edgecolor", "ec") { box.edgeColor = color }
        if let width = try keywords.double("linewidth", "lw") { box.lineWidth = width }
        box.alpha = try keywords.double("alpha")
        let padding = try keywords.double("pad")
        if let style = try keywords.text("boxstyle") {
            box.isRounded = style.hasPrefix("round")
            box.padding = 0.3
            for part in style.split(separator: ",") where part.hasPrefix("pad=") {
                box.padding = Double(part.dropFirst(4)) ?? 0.3
            }
        } else if let padding {
            box.padding = padding / 10
        }
        return box
    }
}
