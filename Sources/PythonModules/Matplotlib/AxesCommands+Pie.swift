import Plotting
import PythonLanguage

extension AxesCommand {
    static func pie(_ axes: Axes, _ call: NativeCall) throws -> Value {
        func dictionary(_ value: Value) throws -> [(name: String, value: Value)] {
            var result: [(name: String, value: Value)] = []
            try value.forEachEntry { result.append((try $0.str(), $1)) }
            return result
        }
        var percent: ((Double) throws -> String)?
        if call.isGiven(4) {
            let format = call[4]
            percent = { share in
                if format.isCallable {
                    let text = Owned(try format.call([.float(share)]))
                    return try text.value.str()
                }
                return try NumPyValues.format(try format.asString(), share)
            }
        }
        let result = try axes.pie(
            shares: try PlotArguments.numbers(call[0]), explode: call.isGiven(1) ? try PlotArguments.numbers(call[1]) : [],
            labels: call.isGiven(2) ? try call[2].map { try $0.str() } : [],
            colors: call.isGiven(3) ? try PlotArguments.colors(call[3]) : [], radius: try call.double(9),
            startAngle: try call.double(8), counterclockwise: try call.bool(10),
            labelDistance: try call.optionalDouble(7) ?? 1.1, percentDistance: try call.double(5), percentText: percent)
        for slice in result.slices {
            var keywords = PlotKeywords(try dictionary(call[11]), owner: "Wedge")
            keywords.ignore("width")
            try keywords.apply(to: slice)
        }
        var keywords = PlotKeywords(try dictionary(call[12]), owner: "Text")
        let properties = try keywords.textProperties()
        for text in result.labels + result.percentages { text.apply(properties) }
        func texts(_ artists: [TextArtist]) -> Value { .list(artists.map { .wrap(TextHandle($0), ArtistTypes.text) }) }
        let slices = Value.list(result.slices.map { .wrap($0, ArtistTypes.wedge) })
        return percent == nil
            ? .tuple([slices, texts(result.labels)])
            : .tuple([slices, texts(result.labels), texts(result.percentages)])
    }
}
