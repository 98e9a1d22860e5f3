import Plotting
import PythonLanguage

/// A cell of a grid as Python holds it.
final class GridCellHandle {
    let cell: GridCell
    init(_ cell: GridCell) { self.cell = cell }
}

enum GridTypes {
    static let gridSpec: NativeType = NativeType("GridSpec", module: "matplotlib.gridspec", documentation: "A grid that subplots stand in: gs[0, :].") { type in
        type.isSubclassable = false
        type.constructor(
            "(nrows, ncols, figure=None, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None, width_ratios=None, height_ratios=None)"
        ) { call in
            let grid = try GridLayout(
                rows: try call.int(0), columns: try call.int(1),
                widthRatios: call.isGiven(9) ? try PlotArguments.numbers(call[9]) : [],
                heightRatios: call.isGiven(10) ? try PlotArguments.numbers(call[10]) : [])
            if (3...8).contains(where: { call.isGiven($0) }) {
                var spacing = Pyplot.state.defaults.spacing
                spacing.left = try call.optionalDouble(3) ?? spacing.left
                spacing.bottom = try call.optionalDouble(4) ?? spacing.bottom
                spacing.right = try call.optionalDouble(5) ?? spacing.right
                spacing.top = try call.optionalDouble(6) ?? spacing.top
                spacing.horizontal = try call.optionalDouble(7) ?? spacing.horizontal
                spacing.vertical = try call.optionalDouble(8) ?? spacing.vertical
                grid.spacing = spacing
            }
            return .wrap(grid, gridSpec)
        }
        type.slots.getItem = { value, key in
            let grid = try value.object(as: GridLayout.self)
            func range(_ key: Value, _ count: Int) throws -> ClosedRange<Int> {
                guard key.tag == .slice else {
                    let index = try key.asInt()
                    let place = index < 0 ? index + count : index
                    guard (0..<count).contains(place) else { throw PythonError.indexError("GridSpec slice would result in no space allocated for subplot") }
                    return place...place
                }
                let bounds = Owned(try key.callMethod("indices", [.int(count)]))
                let items = try bounds.value.tupleItems.map { try $0.asInt() }
                guard items.count == 3, items[2] == 1, items[0] < items[1] else {
                    throw PythonError.indexError("GridSpec slice would result in no space allocated for subplot")
                }
                return items[0]...items[1] - 1
            }
            if key.tag == .tuple {
                guard key.tupleItems.count == 2 else { throw PythonError.valueError("Unrecognized subplot spec") }
                return .wrap(
                    GridCellHandle(
                        try GridCell(
                            grid, rows: try range(key.tupleItems[0], grid.rows),
                            columns: try range(key.tupleItems[1], grid.columns))), cell)
            }
            let flat = try range(key, grid.rows * grid.columns)
            let (firstRow, firstColumn) = flat.lowerBound.quotientAndRemainder(dividingBy: grid.columns)
            let (lastRow, lastColumn) = flat.upperBound.quotientAndRemainder(dividingBy: grid.columns)
            return .wrap(
                GridCellHandle(
                    try GridCell(
                        grid, rows: firstRow...lastRow,
                        columns: min(firstColumn, lastColumn)...max(firstColumn, lastColumn))), cell)
        }
        type.method("update(**kwargs)") { call in
            let grid = try call.this(GridLayout.self)
            var spacing = grid.spacing ?? Pyplot.state.defaults.spacing
            for (name, value) in call.keywords(0) {
                let number = try value.asDouble()
                switch name {
                case "left": spacing.left = number
                case "right": spacing.right = number
                case "bottom": spacing.bottom = number
                case "top": spacing.top = number
                case "wspace": spacing.horizontal = number
                case "hspace": spacing.vertical = number
                default: throw PythonError.attributeError("\(name) is an unknown keyword")
                }
            }
            grid.spacing = spacing
            return .none
        }
    }

    static let cell: NativeType = NativeType("SubplotSpec", module: "matplotlib.gridspec", documentation: "Cells of a grid.") { $0.isSubclassable = false }
}

/// `matplotlib.patches.Patch(color=…, label=…)`, made to stand in a legend.
enum PatchMaker {
    static let patch: NativeType = NativeType("Patch", module: "matplotlib.patches", documentation: "A filled area.") { type in
        type.isSubclassable = false
        type.constructor("(**kwargs)") { call in
            let area = PolygonPatch(standalone: Color.cycle[0])
            var keywords = PlotKeywords(call.keywords(0), owner: "Patch")
            try keywords.apply(to: area)
            try keywords.finish()
            return .wrap(area, patch)
        }
    }
}
