import Plotting
import PythonLanguage

enum AxesTypes {
    static let axes: NativeType = NativeType("Axes", module: "matplotlib.axes", documentation: "One plot of a figure.")
    { type in
        type.isSubclassable = false
        type.keepsIdentity = true
        for command in AxesCommand.all {
            guard let name = command.method else { continue }
            type.method(name + command.parameters, documentation: command.documentation) { call in
                try command.body(try call.this(AxesHandle.self), call)
            }
        }
        type.slots.repr = { .string(try description(try $0.object(as: AxesHandle.self).axes)) }
        type.property(
            "figure",
            get: { value in
                try value.object(as: AxesHandle.self).figure.map { .wrap($0, FigureTypes.figure) } ?? .none
            })
        type.property(
            "title",
            get: {
                .wrap(
                    TextHandle(titleOf: try $0.object(as: AxesHandle.self).axes, location: "center"), ArtistTypes.text)
            })
        type.property(
            "lines",
            get: { value in
                .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is Line2D }.map(ArtistTypes.wrap))
            })
        type.property(
            "patches",
            get: { value in
                .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is Patch }.map(ArtistTypes.wrap))
            })
        type.property(
            "images",
            get: { value in
                .list(
                    try value.object(as: AxesHandle.self).axes.artists.filter { $0 is AxesImage }.map(ArtistTypes.wrap))
            })
        type.property(
            "texts",
            get: { value in
                .list(
                    try value.object(as: AxesHandle.self).axes.artists.filter { $0 is TextArtist }.map(ArtistTypes.wrap)
                )
            })
        type.property("transAxes", get: { _ in .wrap(TransformHandle(isAxes: true), ArtistTypes.transform) })
        type.property("transData", get: { _ in .wrap(TransformHandle(isAxes: false), ArtistTypes.transform) })
        type.property("xaxis", get: { .wrap(AxisHandle(try $0.object(as: AxesHandle.self), isHorizontal: true), axis) })
        type.property(
            "yaxis", get: { .wrap(AxisHandle(try $0.object(as: AxesHandle.self), isHorizontal: false), axis) })
        type.property("spines", get: { .wrap(SpinesHandle(try $0.object(as: AxesHandle.self)), spines) })
    }

    /// `<Axes: title={'center': 'accuracy'}, xlabel='epoch'>`.
    private static func description(_ axes: Axes) throws -> String {
        func quoted(_ text: String) throws -> String {
            let value = Owned(.string(text))
            return try value.value.repr()
        }
        var parts: [String] = []
        var titles: [String] = []
        for (name, text) in [("left", axes.sideTitles.left), ("center", axes.title), ("right", axes.sideTitles.right)]
        where !text.isEmpty {
            titles.append("'\(name)': \(try quoted(text))")
        }
        if axes.isColorBar { parts.append("label='<colorbar>'") }
        if !titles.isEmpty { parts.append("title={" + titles.joined(separator: ", ") + "}") }
        if !axes.xAxis.label.isEmpty { parts.append("xlabel=\(try quoted(axes.xAxis.label))") }
        if !axes.yAxis.label.isEmpty { parts.append("ylabel=\(try quoted(axes.yAxis.label))") }
        return "<Axes: " + parts.joined(separator: ", ") + ">"
    }

    // MARK: Axis and spines

    final class AxisHandle {
        let owner: AxesHandle
        let isHorizontal: Bool
        init(_ owner: AxesHandle, isHorizontal: Bool) {
            self.owner = owner
            self.isHorizontal = isHorizontal
        }
        var axis: Axis { isHorizontal ? owner.axes.xAxis : owner.axes.yAxis }
    }

    static let axis: NativeType = NativeType(
        "Axis", module: "matplotlib.axis", documentation: "One of the two axes of a plot."
    ) { type in
        type.isSubclassable = false
        type.method("set_visible(b)") { call in
            try call.this(AxisHandle.self).axis.isVisible = try call.bool(0)
            return .none
        }
        type.method("set_ticks_position(position)") { call in
            let handle = try call.this(AxisHandle.self)
            let far = ["top", "right"].contains(try call.string(0))
            let both = try call.string(0) == "both"
            handle.axis.showsTicks = (both || !far, both || far)
            handle.axis.showsLabels = (both || !far, far)
            return .none
        }
        for name in ["tick_top", "tick_right"] {
            type.method(name + "()") { call in
                let axis = try call.this(AxisHandle.self).axis
                (axis.showsTicks, axis.showsLabels) = ((false, true), (false, true))
                return .none
            }
        }
        type.method("set_label_position(position)") { call in
            try call.this(AxisHandle.self).axis.labelIsFar = ["top", "right"].contains(try call.string(0))
            return .none
        }
        type.method("set_label_text(label, fontdict=None, **kwargs)") { call in
            let axis = try call.this(AxisHandle.self).axis
            axis.label = try call[0].str()
            return .wrap(TextHandle(labelOf: axis), ArtistTypes.text)
        }
        type.property(
            "label", get: { .wrap(TextHandle(labelOf: try $0.object(as: AxisHandle.self).axis), ArtistTypes.text) })
    }

    final class SpinesHandle {
        let owner: AxesHandle
        let names: [String]
        init(_ owner: AxesHandle, names: [String] = ["left", "right", "bottom", "top"]) {
            self.owner = owner
            self.names = names
        }

        func set(_ visible: Bool) {
            for name in names {
                switch name {
                case "left": owner.axes.spines.left = visible
                case "right": owner.axes.spines.right = visible
                case "top": owner.axes.spines.top = visible
                default: owner.axes.spines.bottom = visible
                }
            }
        }
    }

    static let spines: NativeType = NativeType(
        "Spines", module: "matplotlib.spines", documentation: "The lines around a plot."
    ) { type in
        type.isSubclassable = false
        type.slots.getItem = { value, key in
            let handle = try value.object(as: SpinesHandle.self)
            let names =
                key.isString
                ? [try key.asString()] : key.tag == .slice ? handle.names : try key.map { try $0.asString() }
            for name in names where !["left", "right", "bottom", "top"].contains(name) {
                throw PythonError.keyError(key)
            }
            return .wrap(SpinesHandle(handle.owner, names: names), spines)
        }
        for name in ["left", "right", "top", "bottom"] {
            type.property(
                name, get: { .wrap(SpinesHandle(try $0.object(as: SpinesHandle.self).owner, names: [name]), spines) })
        }
        type.method("values()") { call in
            let owner = try call.this(SpinesHandle.self).owner
            return .list(["left", "right", "bottom", "top"].map { .wrap(SpinesHandle(owner, names: [$0]), spines) })
        }
        type.method("set_visible(b)") { call in
            try call.this(SpinesHandle.self).set(try call.bool(0))
            return .none
        }
        type.method("set_color(c)") { call in
            let color = try PlotArguments.color(call[0])
            let handle = try call.this(SpinesHandle.self)
            if color.alpha == 0 { handle.set(false) } else { handle.owner.axes.spines.color = color }
            return .none
        }
        type.method("set_linewidth(w)") { call in
            try call.this(SpinesHandle.self).owner.axes.spines.width = try call.double(0)
            return .none
        }
    }
}

/// A rectangle as Python holds it: matplotlib's `Bbox`.
final class BoxHandle {
    let rect: Rect
    init(_ rect: Rect) { self.rect = rect }

    static let type: NativeType = NativeType("Bbox", module: "matplotlib.transforms", documentation: "A rectangle.") {
        type in
        type.isSubclassable = false
        let sides: [(String, (Rect) -> Double)] = [
            ("x0", { $0.x0 }), ("y0", { $0.y0 }), ("x1", { $0.x1 }), ("y1", { $0.y1 }),
            ("width", { $0.x1 - $0.x0 }), ("height", { $0.y1 - $0.y0 }),
        ]
        for (name, side) in sides {
            type.property(name, get: { .float(side(try $0.object(as: BoxHandle.self).rect)) })
        }
        type.property(
            "bounds",
            get: { value in
                let rect = try value.object(as: BoxHandle.self).rect
                return .tuple([.float(rect.x0), .float(rect.y0), .float(rect.x1 - rect.x0), .float(rect.y1 - rect.y0)])
            })
        type.slots.repr = { value in
            let rect = try value.object(as: BoxHandle.self).rect
            return .string("Bbox([[\(rect.x0), \(rect.y0)], [\(rect.x1), \(rect.y1)]])")
        }
    }
}
