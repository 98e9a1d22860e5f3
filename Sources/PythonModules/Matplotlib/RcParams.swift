import Plotting
import PythonLanguage

/// `rcParams`: what new figures start with, by matplotlib's names.
enum RcParams {
    /// One setting: how it is read and set.
    private struct Setting {
        let get: (PlotDefaults) -> Value
        let set: (inout PlotDefaults, Value) throws -> Void
    }

    final class Handle {}

    /// The mapping itself; owned.
    static var value: Value { .wrap(Handle(), type) }

    private static func number(_ path: WritableKeyPath<PlotDefaults, Double>) -> Setting {
        nonisolated(unsafe) let path = path
        return Setting(get: { .float($0[keyPath: path]) }, set: { $0[keyPath: path] = try $1.asDouble() })
    }

    private static func flag(_ path: WritableKeyPath<PlotDefaults, Bool>) -> Setting {
        nonisolated(unsafe) let path = path
        return Setting(get: { .bool($0[keyPath: path]) }, set: { $0[keyPath: path] = try $1.truth() })
    }

    private static func color(_ path: WritableKeyPath<PlotDefaults, Color>) -> Setting {
        nonisolated(unsafe) let path = path
        return Setting(
            get: { .string(ArtistTypes.hexadecimal($0[keyPath: path])) },
            set: { $0[keyPath: path] = try PlotArguments.color($1) })
    }

    /// Sizes are kept as factors of the font size.
    private static func size(_ path: WritableKeyPath<PlotDefaults, Double>) -> Setting {
        nonisolated(unsafe) let path = path
        return Setting(
            get: { .float($0[keyPath: path] * $0.fontSize) },
            set: { $0[keyPath: path] = (try PlotArguments.fontSize($1) ?? $0.fontSize) / max(0.1, $0.fontSize) })
    }

    /// What `axisbelow` means: True, False or 'line'.
    static func gridLevel(_ value: Value) throws -> Double {
        if value.isString { return 1.5 }
        return try value.truth() ? 0.5 : 2.4
    }

    private static func optionalColor(_ path: WritableKeyPath<PlotDefaults, Color?>) -> Setting {
        nonisolated(unsafe) let path = path
        return Setting(
            get: { .string(ArtistTypes.hexadecimal($0[keyPath: path] ?? $0.textColor)) },
            set: { $0[keyPath: path] = try PlotArguments.color($1) })
    }

    /// The cycle of colours as `cycler` writes it; owned.
    private static func cycle(_ colors: [Color]) -> Value {
        let list = Owned(.list(strings: colors.map(ArtistTypes.hexadecimal)))
        guard let module = try? Interpreter.current.importModule("cycler") else { return list.value.retained() }
        let holder = Owned(module)
        return (try? holder.value.callMethod("cycler", [], [("color", list.value)])) ?? list.value.retained()
    }

    private static func colors(ofCycle value: Value) throws -> [Color] {
        guard value.tag != .list else { return try value.map { try PlotArguments.color($0) } }
        let table = Owned(try value.callMethod("by_key"))
        let key = Owned(.string("color"))
        let list = Owned(try table.value.getItem(key.value))
        return try list.value.map { try PlotArguments.color($0) }
    }

    private nonisolated(unsafe) static let settings: [String: Setting] = [
        "figure.figsize": Setting(
            get: { .list(doubles: [$0.width, $0.height]) },
            set: { ($0.width, $0.height) = try FigureTypes.size($1) }),
        "figure.dpi": number(\.dpi),
        "figure.facecolor": color(\.figureFaceColor),
        "figure.titlesize": size(\.figureTitleSize),
        "figure.autolayout": flag(\.usesTightLayout),
        "figure.subplot.left": number(\.spacing.left),
        "figure.subplot.right": number(\.spacing.right),
        "figure.subplot.bottom": number(\.spacing.bottom),
        "figure.subplot.top": number(\.spacing.top),
        "figure.subplot.wspace": number(\.spacing.horizontal),
        "figure.subplot.hspace": number(\.spacing.vertical),
        "font.size": number(\.fontSize),
        "axes.titlesize": size(\.titleSize),
        "axes.titleweight": Setting(
            get: { .string($0.titleIsBold ? "bold" : "normal") }, set: { $0.titleIsBold = try $1.str() == "bold" }),
        "axes.labelsize": size(\.labelSize),
        "axes.grid": flag(\.showsGrid),
        "axes.facecolor": color(\.axesFaceColor),
        "axes.edgecolor": color(\.edgeColor),
        "axes.spines.top": flag(\.spines.top),
        "axes.spines.right": flag(\.spines.right),
        "axes.spines.left": flag(\.nearSpines.left),
        "axes.spines.bottom": flag(\.nearSpines.bottom),
        "axes.axisbelow": Setting(
            get: { $0.gridLevel == 1.5 ? .string("line") : .bool($0.gridLevel < 1) },
            set: { $0.gridLevel = try gridLevel($1) }),
        "axes.linewidth": number(\.spineWidth),
        "axes.labelcolor": optionalColor(\.labelColor),
        "axes.prop_cycle": Setting(get: { cycle($0.colorCycle) }, set: { $0.colorCycle = try colors(ofCycle: $1) }),
        "xtick.color": optionalColor(\.tickLabelColor),
        "ytick.color": optionalColor(\.tickLabelColor),
        "xtick.bottom": flag(\.showsTicks.x),
        "ytick.left": flag(\.showsTicks.y),
        "xtick.major.size": number(\.tickLength),
        "ytick.major.size": number(\.tickLength),
        "xtick.major.width": number(\.tickWidth),
        "ytick.major.width": number(\.tickWidth),
        "text.color": color(\.textColor),
        "xtick.labelsize": size(\.xTickSize),
        "ytick.labelsize": size(\.yTickSize),
        "legend.fontsize": size(\.legendSize),
        "lines.linewidth": number(\.lineWidth),
        "lines.markersize": number(\.markerSize),
        "lines.linestyle": Setting(
            get: { _ in .string("-") }, set: { $0.lineStyle = try PlotArguments.lineStyle($1) }),
        "lines.marker": Setting(
            get: { .string($0.marker?.rawValue ?? "None") }, set: { $0.marker = try PlotArguments.marker($1) }),
        "grid.color": color(\.grid.color),
        "grid.linewidth": number(\.grid.width),
        "grid.alpha": number(\.grid.alpha),
        "grid.linestyle": Setting(
            get: { _ in .string("-") }, set: { $0.grid.lineStyle = try PlotArguments.lineStyle($1) }),
        "image.cmap": Setting(
            get: { .string($0.colorMap) }, set: { $0.colorMap = try ColorMap(named: try $1.asString()).name }),
        "image.interpolation": Setting(
            get: { _ in .string("auto") },
            set: { $0.interpolation = try AxesImage.Interpolation(named: try $1.asString()) }),
        "image.origin": Setting(
            get: { .string($0.isUpper ? "upper" : "lower") }, set: { $0.isUpper = try $1.asString() == "upper" }),
        "hist.bins": Setting(get: { .int($0.histogramBins) }, set: { $0.histogramBins = max(1, try $1.asInt()) }),
    ]

    /// Names that are known and change nothing here: `svg.fonttype` has no meaning for a PNG.
    private static let ignoredGroups: Set<String> = [
        "font", "axes", "xtick", "ytick", "legend", "lines", "text", "savefig", "svg", "pdf", "ps", "mathtext",
        "patch", "hatch", "boxplot", "errorbar", "scatter", "date", "animation", "agg", "path", "backend",
        "interactive", "toolbar", "timezone", "keymap", "figure", "image", "contour", "grid", "docstring", "webagg",
        "polaraxes", "axes3d", "hist", "pgf", "tk", "macosx",
    ]

    static func set(_ name: String, _ value: Value) throws {
        if let setting = settings[name] {
            var defaults = Pyplot.state.defaults
            try PlotErrors.catching { try setting.set(&defaults, value) }
            Pyplot.state.defaults = defaults
            return
        }
        let group = name.split(separator: ".").first.map(String.init) ?? ""
        guard ignoredGroups.contains(group),
            name.contains("." as Character) || ["backend", "interactive", "timezone", "toolbar"].contains(name)
        else {
            let key = Owned(
                .string("\(name) is not a valid rc parameter (see rcParams.keys() for a list of valid parameters)"))
            throw PythonError.keyError(key.value)
        }
    }

    /// `rc('font', size=14, family='serif')`, also for a list of groups.
    static func set(group: Value, _ given: [(name: String, value: Value)]) throws {
        let groups = group.isString ? [try group.asString()] : try group.map { try $0.str() }
        let short = [
            "lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor", "ec": "edgecolor",
            "mew": "markeredgewidth",
            "aa": "antialiased",
        ]
        for group in groups {
            for (name, value) in given { try set("\(group).\(short[name] ?? name)", value) }
        }
    }

    static let styles = [
        "bmh", "classic", "dark_background", "default", "fivethirtyeight", "ggplot", "grayscale", "seaborn-v0_8",
        "seaborn-v0_8-darkgrid", "seaborn-v0_8-whitegrid",
    ]

    /// Applies the main features of one of matplotlib's styles.
    ///
    /// - Throws: ``PythonError`` (`OSError`) for a style that is not known.
    static func use(style name: String) throws {
        var defaults = Pyplot.state.defaults
        defer { Pyplot.state.defaults = defaults }
        func colors(_ values: [UInt32]) -> [Color] { values.map { Color(hexadecimal: $0) } }
        let white = Color.white
        switch name {
        case "default": defaults = PlotDefaults()
        case "classic":
            defaults.colorCycle = colors([0x0000ff, 0x008000, 0xff0000, 0x00bfbf, 0xbf00bf, 0xbfbf00, 0x000000])
        case "ggplot":
            defaults.axesFaceColor = Color(hexadecimal: 0xE5E5E5)
            defaults.edgeColor = Color(hexadecimal: 0x555555)
            defaults.textColor = Color(hexadecimal: 0x555555)
            defaults.showsGrid = true
            defaults.grid.color = white
            defaults.colorCycle = colors([0xE24A33, 0x348ABD, 0x988ED5, 0x777777, 0xFBC15E, 0x8EBA42, 0xFFB5B8])
        case "fivethirtyeight":
            (defaults.axesFaceColor, defaults.figureFaceColor) = (
                Color(hexadecimal: 0xf0f0f0), Color(hexadecimal: 0xf0f0f0)
            )
            defaults.showsGrid = true
            defaults.grid.color = Color(hexadecimal: 0xcbcbcb)
            defaults.lineWidth = 4
            defaults.fontSize = 14
            defaults.colorCycle = colors([0x008fd5, 0xfc4f30, 0xe5ae38, 0x6d904f, 0x8b8b8b, 0x810f7c])
        case "bmh":
            defaults.axesFaceColor = Color(hexadecimal: 0xeeeeee)
            defaults.showsGrid = true
            defaults.grid.lineStyle = .dashed
            defaults.lineWidth = 2
            defaults.colorCycle = colors([
                0x348ABD, 0xA60628, 0x7A68A6, 0x467821, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2,
            ])
        case "grayscale":
            defaults.colorMap = "gray"
            defaults.colorCycle = colors([0x000000, 0x666666, 0x999999, 0xb3b3b3])
        case "dark_background":
            (defaults.axesFaceColor, defaults.figureFaceColor) = (.black, .black)
            (defaults.edgeColor, defaults.textColor, defaults.grid.color) = (white, white, white)
            defaults.colorCycle = colors([
                0x8dd3c7, 0xfeffb3, 0xbfbbd9, 0xfa8174, 0x81b1d2, 0xfdb462, 0xb3de69, 0xbc82bd, 0xccebc4, 0xffed6f,
            ])
        case "seaborn", "seaborn-v0_8", "seaborn-darkgrid", "seaborn-v0_8-darkgrid":
            defaults.axesFaceColor = Color(hexadecimal: 0xEAEAF2)
            defaults.edgeColor = white
            defaults.showsGrid = true
            defaults.grid.color = white
        case "seaborn-whitegrid", "seaborn-v0_8-whitegrid":
            defaults.edgeColor = Color(hexadecimal: 0xcccccc)
            defaults.showsGrid = true
            defaults.grid.color = Color(hexadecimal: 0xcccccc)
        default:
            throw PythonError(
                Types.osError,
                "'\(name)' is not a valid package style, path of style file, URL of style file, or library style name "
                    + "(library styles are listed in `style.available`)")
        }
    }

    static let type: NativeType = NativeType(
        "RcParams", module: "matplotlib", documentation: "What new figures start with."
    ) { type in
        type.isSubclassable = false
        type.slots.getItem = { _, key in
            guard key.isString, let setting = settings[try key.asString()] else { throw PythonError.keyError(key) }
            return setting.get(Pyplot.state.defaults)
        }
        type.slots.setItem = { _, key, value in
            guard !value.isUnbound else { throw PythonError.keyError(key) }
            try set(try key.asString(), value)
        }
        type.slots.contains = { _, key in key.isString ? settings[try key.asString()] != nil : false }
        type.slots.length = { _ in settings.count }
        type.slots.iterate = { _ in
            let names = Owned(.list(strings: settings.keys.sorted()))
            return try names.value.iterator()
        }
        type.method("update(other=None, **kwargs)") { call in
            try call[0].forEachEntry { try set(try $0.str(), $1) }
            for (name, value) in call.keywords(1) { try set(name, value) }
            return .none
        }
        type.method("keys()") { _ in .list(strings: settings.keys.sorted()) }
        type.method("get(key, default=None)") { call in
            guard let setting = settings[try call.string(0)] else { return call[1].retained() }
            return setting.get(Pyplot.state.defaults)
        }
    }
}
