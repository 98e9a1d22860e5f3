import Plotting
import PythonLanguage

/// A colour map as Python holds it.
final class ColorMapHandle {
    var map: ColorMap
    init(_ map: ColorMap) { self.map = map }
}

/// `Normalize(vmin, vmax)`.
final class NormalizeHandle {
    let minimum: Double?
    let maximum: Double?
    init(minimum: Double?, maximum: Double?) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// `matplotlib.colormaps`, indexed by name.
final class ColorMapRegistry {}

enum ColorMapTypes {
    static let colorMap: NativeType = mapType("Colormap") { type in
        type.constructor("(name, N=256)") { call in
            .wrap(ColorMapHandle(try ColorMap(named: try call.string(0))), colorMap)
        }
    }
    static let listed: NativeType = mapType("ListedColormap") { type in
        type.constructor("(colors, name='from_list', N=None)") { call in
            .wrap(
                ColorMapHandle(ColorMap(name: try call.optionalString(1) ?? "from_list", colors: try PlotArguments.colors(call[0]))),
                listed)
        }
    }
    static let segmented: NativeType = mapType("LinearSegmentedColormap") { type in
        type.staticMethod("from_list(name, colors, N=256, gamma=1.0)") { call in
            let stops = try PlotArguments.colors(call[1])
            let count = max(2, min(try call.int(2), 65536))
            guard stops.count > 1 else { throw PythonError.valueError("a colour map needs at least two colors") }
            let colors = (0..<count).map { index -> Color in
                let place = Double(index) / Double(count - 1) * Double(stops.count - 1)
                let low = min(Int(place), stops.count - 2)
                let t = place - Double(low)
                let (a, b) = (stops[low], stops[low + 1])
                return Color(
                    red: a.red + (b.red - a.red) * t, green: a.green + (b.green - a.green) * t,
                    blue: a.blue + (b.blue - a.blue) * t, alpha: a.alpha + (b.alpha - a.alpha) * t)
            }
            return .wrap(ColorMapHandle(ColorMap(name: try call.string(0), colors: colors)), segmented)
        }
    }
    static let normalize: NativeType = NativeType("Normalize", module: "matplotlib.colors", documentation: "Scales data linearly to 0…1.") { type in
        type.isSubclassable = false
        type.constructor("(vmin=None, vmax=None, clip=False)") { call in
            .wrap(NormalizeHandle(minimum: try call.optionalDouble(0), maximum: try call.optionalDouble(1)), normalize)
        }
    }
    static let registry: NativeType = NativeType("ColormapRegistry", module: "matplotlib.cm") { type in
        type.isSubclassable = false
        type.slots.getItem = { try find($1, .none) }
        type.slots.iterate = { _ in
            let names = Owned(.list(strings: ColorMap.names))
            return try names.value.iterator()
        }
        type.slots.length = { _ in ColorMap.names.count }
        type.method("get_cmap(cmap)") { try find($0[0], .none) }
    }

    /// A map by name, or the given map itself; with a number of colours it is thinned to them.
    static func find(_ value: Value, _ count: Value) throws -> Value {
        if value.objectIfPresent(ColorMapHandle.self) != nil, count.isNone { return value.retained() }
        var map = try PlotArguments.colorMap(value, Pyplot.state.defaults)
        if !count.isNone {
            let wanted = try count.asInt()
            guard wanted > 0, wanted <= 65536 else { throw PythonError.valueError("a colour map needs at least one color") }
            map = ColorMap(
                name: map.name,
                colors: (0..<wanted).map { map(wanted == 1 ? 0 : Double($0) / Double(wanted - 1)) })
        }
        return .wrap(ColorMapHandle(map), map.colors.count == 256 ? segmented : listed)
    }

    private static func mapType(_ name: String, _ build: @escaping (NativeType) -> Void) -> NativeType {
        NativeType(name, module: "matplotlib.colors", documentation: "From numbers 0…1 to colours.") { type in
            type.isSubclassable = false
            build(type)
            type.call("(X, alpha=None, bytes=False)") { call in
                let map = try call.this(ColorMapHandle.self).map
                let alpha = try call.optionalDouble(1)
                func parts(_ number: Double, isIndex: Bool) -> [Double] {
                    let color = isIndex
                        ? map.colors[Int(max(0, min(Double(map.colors.count - 1), number.isNaN ? 0 : number)))] : map(number)
                    return [color.red, color.green, color.blue, alpha ?? color.alpha]
                }
                if call[0].tag == .int || call[0].tag == .bool {
                    return .tuple(try parts(try call.double(0), isIndex: true).map(NumPyValues.float64))
                }
                if call[0].tag == .float || (try? call[0].length()) == nil {
                    return .tuple(try parts(try call.double(0), isIndex: false).map(NumPyValues.float64))
                }
                let array = try PlotArguments.array(call[0])
                let isIndex: Bool =
                    switch array.dtype {
                    case .float16, .float32, .float64: false
                    default: true
                    }
                let values = try array.elements(as: Double.self).flatMap { parts($0, isIndex: isIndex) }
                return try NumPyValues.array(values, shape: array.shape + [4])
            }
            type.property("name", get: { .string(try $0.object(as: ColorMapHandle.self).map.name) })
            type.property("N", get: { .int(try $0.object(as: ColorMapHandle.self).map.colors.count) })
            type.property("colors", get: { value in
                .list(
                    try value.object(as: ColorMapHandle.self).map.colors.map {
                        .list(doubles: [$0.red, $0.green, $0.blue])
                    })
            })
            type.method("set_bad(color='k', alpha=None)") { call in
                var color = try PlotArguments.color(call[0])
                if let alpha = try call.optionalDouble(1) { color.alpha = alpha }
                try call.this(ColorMapHandle.self).map.bad = color
                return .none
            }
            type.method("reversed(name=None)") { call in
                let map = try call.this(ColorMapHandle.self).map
                return .wrap(
                    ColorMapHandle(ColorMap(name: try call.optionalString(0) ?? map.name + "_r", colors: map.colors.reversed())),
                    listed)
            }
            type.method("resampled(lutsize)") { call in try find(call.receiver, call[0]) }
        }
    }
}
