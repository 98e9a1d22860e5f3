import Arrays
import Plotting
import PythonLanguage

extension AxesCommand {
    static let images: [AxesCommand] = [
        AxesCommand(
            "imshow",
            "(X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None, data=None, **kwargs)",
            "Displays data as an image, i.e., on a 2D regular raster."
        ) { axes, call in
            let image = try show(
                axes.axes, call[0], colorMap: call[1], norm: call[2], aspect: call[3], minimum: call[6], maximum: call[7],
                origin: call[8], extent: call[9])
            do {
                if call.isGiven(4) { image.interpolation = try AxesImage.Interpolation(named: try call.string(4)) }
                if call.isGiven(5) { image.alpha = try PlotArguments.numbers(call[5]).first }
                var keywords = PlotKeywords(call.keywords(11), owner: "AxesImage")
                keywords.ignore("interpolation_stage", "filternorm", "filterrad", "resample", "url", "shape", "colorizer")
                try keywords.apply(to: image)
                try keywords.finish()
            } catch {
                image.remove()
                throw error
            }
            return .wrap(image, ArtistTypes.image)
        },
        AxesCommand("matshow", "(A, cmap=None, **kwargs)", "Displays a 2D array as a matrix.") { axes, call in
            let image = try show(axes.axes, call[0], colorMap: call[1])
            axes.axes.xAxis.showsLabels = (false, true)
            axes.axes.xAxis.showsTicks = (true, true)
            axes.axes.xAxis.maximumIntervals = 9
            axes.axes.yAxis.maximumIntervals = 9
            for axis in [axes.axes.xAxis, axes.axes.yAxis] { axis.integersOnly = true }
            image.interpolation = .filter(.nearest)
            var keywords = PlotKeywords(call.keywords(2), owner: "AxesImage")
            try keywords.apply(to: image)
            try keywords.finish()
            return .wrap(image, ArtistTypes.image)
        },
        AxesCommand(
            "pcolormesh", "(*args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, shading=None, **kwargs)",
            "Creates a pseudocolor plot with a regular rectangular grid: pcolormesh([X, Y], C)."
        ) { axes, call in
            try mesh(axes.axes, call)
        },
        AxesCommand(
            "contourf", "(*args, levels=None, cmap=None, colors=None, alpha=None, vmin=None, vmax=None, **kwargs)",
            "Plots filled contours of a regular grid: contourf([X, Y], Z, [levels])."
        ) { axes, call in
            try filledContours(axes.axes, call)
        },
    ]

    private static func show(
        _ axes: Axes, _ data: Value, colorMap: Value, norm: Value = .none, aspect: Value = .none, minimum: Value = .none,
        maximum: Value = .none, origin: Value = .none, extent: Value = .none
    ) throws -> AxesImage {
        let defaults = Pyplot.state.defaults
        var limits = (try minimum.isNone ? nil : minimum.asDouble(), try maximum.isNone ? nil : maximum.asDouble())
        if let norm = norm.objectIfPresent(NormalizeHandle.self) { limits = (norm.minimum, norm.maximum) }
        var ratio: Double? = 1
        if aspect.isString {
            let text = try aspect.asString()
            guard text == "auto" || text == "equal" else {
                throw PythonError.valueError("'\(text)' is not a valid value for aspect; supported values are 'auto', 'equal'")
            }
            ratio = text == "auto" ? nil : 1
        } else if !aspect.isNone {
            ratio = try aspect.asDouble()
        }
        var isUpper = defaults.isUpper
        if !origin.isNone {
            let text = try origin.asString()
            guard text == "upper" || text == "lower" else {
                throw PythonError.valueError("'\(text)' is not a valid value for origin; supported values are 'upper', 'lower'")
            }
            isUpper = text == "upper"
        }
        var box: (left: Double, right: Double, bottom: Double, top: Double)?
        if !extent.isNone {
            let values = try PlotArguments.numbers(extent)
            guard values.count == 4 else { throw PythonError.valueError("extent needs four numbers, not \(values.count)") }
            box = (values[0], values[1], values[2], values[3])
        }
        let image = try axes.imshow(
            try PlotArguments.array(data), colorMap: try PlotArguments.colorMap(colorMap, defaults), minimum: limits.0,
            maximum: limits.1, aspect: ratio, isUpper: isUpper, extent: box)
        image.interpolation = defaults.interpolation
        return image
    }

    /// The grid arguments `[X, Y], Z`: the values with the first and last place along each axis.
    private static func grid(_ arguments: UnsafeBufferPointer<Value>, named name: String) throws -> (
        values: [Double], rows: Int, columns: Int, x: [Double], y: [Double], rest: [Value]
    ) {
        guard let first = arguments.first else { throw PythonError.typeError("\(name)() needs an array") }
        let hasPlaces = arguments.count >= 3
        let array = try PlotArguments.array(hasPlaces ? arguments[2] : first)
        guard array.shape.count == 2, array.shape.allSatisfy({ $0 > 0 }) else {
            throw PythonError.typeError("Input z must be 2D, not \(array.shape.count)D")
        }
        let (rows, columns) = (array.shape[0], array.shape[1])
        var x = (0..<columns).map(Double.init)
        var y = (0..<rows).map(Double.init)
        if hasPlaces {
            func places(_ value: Value, along axis: Int) throws -> [Double] {
                let array = try PlotArguments.array(value)
                let values = try array.elements(as: Double.self)
                guard array.shape.count == 2 else { return values }
                return axis == 1
                    ? Array(values.prefix(array.shape[1])) : (0..<array.shape[0]).map { values[$0 * array.shape[1]] }
            }
            x = try places(arguments[0], along: 1)
            y = try places(arguments[1], along: 0)
        }
        func isRegular(_ values: [Double]) -> Bool {
            guard values.count > 2, let a = values.first, let b = values.last else { return values.count > 0 }
            let step = (b - a) / Double(values.count - 1)
            return zip(values, values.dropFirst()).allSatisfy { ($1 - $0 - step).magnitude <= 1e-6 * step.magnitude + 1e-300 }
        }
        guard isRegular(x), isRegular(y) else {
            throw PythonError.notImplementedError("\(name) on a grid with unequal steps is not supported")
        }
        return (try array.elements(as: Double.self), rows, columns, x, y, Array(arguments.dropFirst(hasPlaces ? 3 : 1)))
    }

    private static func mesh(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let grid = try grid(call.rest(0), named: "pcolormesh")
        func ends(_ places: [Double], _ count: Int, given: Bool) -> (Double, Double) {
            guard given, let a = places.first, let b = places.last else { return (0, Double(count)) }
            // Places are edges when there is one more than cells, else centres.
            let half = places.count == count && count > 1 ? (b - a) / Double(count - 1) / 2 : 0
            return (a - half, b + half)
        }
        let given = call.rest(0).count >= 3
        let (left, right) = ends(grid.x, grid.columns, given: given)
        let (bottom, top) = ends(grid.y, grid.rows, given: given)
        let image = try axes.imshow(
            values: grid.values, rows: grid.rows, columns: grid.columns,
            colorMap: try PlotArguments.colorMap(call[3], Pyplot.state.defaults), minimum: try call.optionalDouble(4),
            maximum: try call.optionalDouble(5), aspect: axes.aspect, isUpper: false,
            extent: (left, right, bottom, top))
        image.interpolation = .filter(.nearest)
        image.alpha = try call.optionalDouble(1)
        return .wrap(image, ArtistTypes.quadMesh)
    }

    /// Filled contours as an image whose colours step at the levels, smooth between the grid's points.
    private static func filledContours(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let grid = try grid(call.rest(0), named: "contourf")
        let normalization = Normalization(
            fittingFinite: grid.values, minimum: try call.optionalDouble(5), maximum: try call.optionalDouble(6))
        let given = call.isGiven(1) ? call[1] : grid.rest.first ?? .none
        let levels: [Double]
        if given.isNone || given.tag == .int {
            levels = ContourLevels.automatic(normalization, count: given.isNone ? 7 : try given.asInt())
        } else {
            levels = try PlotArguments.numbers(given)
        }
        guard levels.count > 1, zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw PythonError.valueError("Contour levels must be increasing")
        }
        let palette: [Color]
        if call.isGiven(3) {
            palette = try PlotArguments.colors(call[3])
        } else {
            let map = try PlotArguments.colorMap(call[2], Pyplot.state.defaults)
            palette = ContourLevels.colors(levels, map: map)
        }
        let half = (
            x: (grid.x[grid.x.count - 1] - grid.x[0]) / Double(max(1, grid.columns - 1)) / 2,
            y: (grid.y[grid.y.count - 1] - grid.y[0]) / Double(max(1, grid.rows - 1)) / 2
        )
        let image = try axes.contourImage(
            values: grid.values, rows: grid.rows, columns: grid.columns, levels: levels, colors: palette,
            extent: (
                grid.x[0] - half.x, grid.x[grid.x.count - 1] + half.x, grid.y[0] - half.y,
                grid.y[grid.y.count - 1] + half.y
            ))
        image.alpha = try call.optionalDouble(4)
        return .wrap(image, ArtistTypes.contourSet)
    }
}
