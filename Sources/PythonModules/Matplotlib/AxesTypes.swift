import Plotting
import PythonLanguage

/// An array of axes as `subplots` returns it: indexed, sliced, flattened and walked as numpy's object arrays are.
final class AxesGrid {
    let members: [AxesHandle]
    let shape: [Int]

    init(_ members: [AxesHandle], shape: [Int]) {
        self.members = members
        self.shape = shape
    }
}

enum AxesTypes {
    static let axes: NativeType = NativeType("Axes", module: "matplotlib.axes", documentation: "One plot of a figure.") { type in
        type.isSubclassable = false
        type.keepsIdentity = true
        for command in AxesCommand.all {
            guard let name = command.method else { continue }
            type.method(name + command.parameters, documentation: command.documentation) { call in
                try command.body(try call.this(AxesHandle.self), call)
            }
        }
        type.slots.repr = { .string(try description(try $0.object(as: AxesHandle.self).axes)) }
        type.property("figure", get: { value in
            try value.object(as: AxesHandle.self).figure.map { .wrap($0, FigureTypes.figure) } ?? .none
        })
        type.property("title", get: { .wrap(TextHandle(titleOf: try $0.object(as: AxesHandle.self).axes, location: "center"), ArtistTypes.text) })
        type.property("lines", get: { value in
            .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is Line2D }.map(ArtistTypes.wrap))
        })
        type.property("patches", get: { value in
            .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is Patch }.map(ArtistTypes.wrap))
        })
        type.property("images", get: { value in
            .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is AxesImage }.map(ArtistTypes.wrap))
        })
        type.property("texts", get: { value in
            .list(try value.object(as: AxesHandle.self).axes.artists.filter { $0 is TextArtist }.map(ArtistTypes.wrap))
        })
        type.property("transAxes", get: { _ in .wrap(TransformHandle(isAxes: true), ArtistTypes.transform) })
        type.property("transData", get: { _ in .wrap(TransformHandle(isAxes: false), ArtistTypes.transform) })
        type.property("xaxis", get: { .wrap(AxisHandle(try $0.object(as: AxesHandle.self), isHorizontal: true), axis) })
        type.property("yaxis", get: { .wrap(AxisHandle(try $0.object(as: AxesHandle.self), isHorizontal: false), axis) })
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

    static let axis: NativeType = NativeType("Axis", module: "matplotlib.axis", documentation: "One of the two axes of a plot.") { type in
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
        type.property("label", get: { .wrap(TextHandle(labelOf: try $0.object(as: AxisHandle.self).axis), ArtistTypes.text) })
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

    static let spines: NativeType = NativeType("Spines", module: "matplotlib.spines", documentation: "The lines around a plot.") { type in
        type.isSubclassable = false
        type.slots.getItem = { value, key in
            let handle = try value.object(as: SpinesHandle.self)
            let names = key.isString ? [try key.asString()] : key.tag == .slice ? handle.names : try key.map { try $0.asString() }
            for name in names where !["left", "right", "bottom", "top"].contains(name) { throw PythonError.keyError(key) }
            return .wrap(SpinesHandle(handle.owner, names: names), spines)
        }
        for name in ["left", "right", "top", "bottom"] {
            type.property(name, get: { .wrap(SpinesHandle(try $0.object(as: SpinesHandle.self).owner, names: [name]), spines) })
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

    // MARK: Arrays of axes

    static let grid: NativeType = NativeType("ndarray", module: "numpy", documentation: "An array of axes.") { type in
        type.isSubclassable = false
        type.slots.length = { try $0.object(as: AxesGrid.self).shape[0] }
        type.slots.repr = { .string(try text(try $0.object(as: AxesGrid.self))) }
        type.slots.getItem = { try item($0.object(as: AxesGrid.self), $1) }
        type.slots.iterate = { value in
            let grid = try value.object(as: AxesGrid.self)
            var next = 0
            return .iterator {
                guard next < grid.shape[0] else { return .unbound }
                next += 1
                return try item(grid, .int(next - 1))
            }
        }
        type.slots.truth = { value in
            guard try value.object(as: AxesGrid.self).members.count <= 1 else {
                throw PythonError.valueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
            }
            return true
        }
        for name in ["flatten", "ravel"] {
            type.method(name + "(order='C')", documentation: "The axes in one row.") { call in
                let grid = try call.this(AxesGrid.self)
                return .wrap(AxesGrid(grid.members, shape: [grid.members.count]), AxesTypes.grid)
            }
        }
        type.method("reshape(*shape)") { call in
            let grid = try call.this(AxesGrid.self)
            var sizes = try call.rest(0).flatMap { try PlotArguments.numbers($0).map { Int($0) } }
            let known = sizes.filter { $0 >= 0 }.reduce(1, *)
            if let free = sizes.firstIndex(of: -1), known > 0 { sizes[free] = grid.members.count / known }
            guard (1...2).contains(sizes.count), sizes.reduce(1, *) == grid.members.count else {
                throw PythonError.valueError("cannot reshape array of size \(grid.members.count) into shape \(sizes)")
            }
            return .wrap(AxesGrid(grid.members, shape: sizes), AxesTypes.grid)
        }
        type.method("tolist()") { call in .list(try call.receiver.map { $0.retained() }) }
        type.property("flat", get: { value in
            let members = try value.object(as: AxesGrid.self).members
            var next = 0
            return .iterator {
                guard next < members.count else { return .unbound }
                next += 1
                return members[next - 1].value
            }
        })
        type.property("shape", get: { .tuple(ints: try $0.object(as: AxesGrid.self).shape) })
        type.property("size", get: { .int(try $0.object(as: AxesGrid.self).members.count) })
        type.property("ndim", get: { .int(try $0.object(as: AxesGrid.self).shape.count) })
        type.property("T", get: { value in
            let grid = try value.object(as: AxesGrid.self)
            guard grid.shape.count == 2 else { return value.retained() }
            let (rows, columns) = (grid.shape[0], grid.shape[1])
            let turned = (0..<columns).flatMap { column in (0..<rows).map { grid.members[$0 * columns + column] } }
            return .wrap(AxesGrid(turned, shape: [columns, rows]), AxesTypes.grid)
        })
    }

    /// The places that an index or slice selects along an axis; `isSingle` for one index.
    private static func selection(_ key: Value, count: Int, axis: Int) throws -> (places: [Int], isSingle: Bool) {
        guard key.tag == .slice else {
            let index = try key.asInt()
            let place = index < 0 ? index + count : index
            guard (0..<count).contains(place) else {
                throw PythonError.indexError("index \(index) is out of bounds for axis \(axis) with size \(count)")
            }
            return ([place], true)
        }
        let bounds = Owned(try key.callMethod("indices", [.int(count)]))
        let items = try bounds.value.tupleItems.map { try $0.asInt() }
        guard items.count == 3, items[2] != 0 else { throw PythonError.valueError("slice step cannot be zero") }
        return (Array(stride(from: items[0], to: items[1], by: items[2])), false)
    }

    private static func item(_ grid: AxesGrid, _ key: Value) throws -> Value {
        let keys = key.tag == .tuple ? Array(key.tupleItems) : [key]
        guard keys.count <= grid.shape.count else {
            throw PythonError.indexError(
                "too many indices for array: array is \(grid.shape.count)-dimensional, but \(keys.count) were indexed")
        }
        guard let firstKey = keys.first else { return .wrap(grid, AxesTypes.grid) }
        let first = try selection(firstKey, count: grid.shape[0], axis: 0)
        if grid.shape.count == 1 {
            if first.isSingle { return grid.members[first.places[0]].value }
            return .wrap(AxesGrid(first.places.map { grid.members[$0] }, shape: [first.places.count]), AxesTypes.grid)
        }
        let columns = grid.shape[1]
        let second: (places: [Int], isSingle: Bool) = try keys.count > 1 ? selection(keys[1], count: columns, axis: 1) : (Array(0..<columns), false)
        let members = first.places.flatMap { row in second.places.map { grid.members[row * columns + $0] } }
        switch (first.isSingle, second.isSingle) {
        case (true, true): return members[0].value
        case (false, false):
            return .wrap(AxesGrid(members, shape: [first.places.count, second.places.count]), AxesTypes.grid)
        default: return .wrap(AxesGrid(members, shape: [members.count]), AxesTypes.grid)
        }
    }

    private static func text(_ grid: AxesGrid) throws -> String {
        func row(_ members: ArraySlice<AxesHandle>) throws -> String {
            "[" + (try members.map { try description($0.axes) }).joined(separator: ", ") + "]"
        }
        if grid.shape.count == 1 { return "array(\(try row(grid.members[...])), dtype=object)" }
        let columns = grid.shape[1]
        let rows = try (0..<grid.shape[0]).map { try row(grid.members[$0 * columns..<($0 + 1) * columns]) }
        return "array([" + rows.joined(separator: ",\n       ") + "], dtype=object)"
    }
}
