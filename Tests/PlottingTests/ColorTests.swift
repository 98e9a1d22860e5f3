import Plotting
import Testing

@Suite struct ColorTests {
    @Test func mapsAreMatplotlibs() throws {
        let places = [0.0, 0.1, 0.35, 0.5, 0.77, 1.0]
        for row in try OracleFiles.rows("colormaps.tsv") {
            let map = try ColorMap(named: row[0])
            for (place, text) in zip(places, row.dropFirst()) {
                let color = map(place)
                let bytes = [color.red, color.green, color.blue].map { $0 * 255 }
                for (value, expected) in zip(bytes, OracleFiles.numbers(text)) {
                    // The oracle's bytes are truncated.
                    #expect(value >= expected - 0.01 && value < expected + 1.01, "\(row[0]) at \(place)")
                }
            }
        }
    }

    @Test func unknownMapsAreNamed() {
        #expect(throws: PlottingError.self) { try ColorMap(named: "nope") }
    }

    @Test(arguments: [
        ("red", 255, 0, 0), ("tab:orange", 255, 127, 14), ("C0", 31, 119, 180), ("C11", 255, 127, 14),
        ("#777777", 119, 119, 119), ("#0f0", 0, 255, 0), ("0.5", 127.5, 127.5, 127.5), ("g", 0, 127.5, 0),
        ("DarkSlateBlue", 72, 61, 139),
    ] as [(String, Double, Double, Double)])
    func specificationsAreRead(text: String, red: Double, green: Double, blue: Double) throws {
        let color = try Color(text)
        #expect(abs(color.red * 255 - red) < 0.01 && abs(color.green * 255 - green) < 0.01 && abs(color.blue * 255 - blue) < 0.01)
    }

    @Test(arguments: ["", "nope", "#12", "#gggggg", "1.5", "C", "Cx"]) func nonsenseIsRefused(text: String) {
        #expect(throws: PlottingError.self) { try Color(text) }
    }

    @Test func formatsAreSplit() throws {
        let format = try LineFormat("bo--")
        let blue = try Color("b")
        #expect(format.color == blue && format.marker == Marker.circle && format.lineStyle == LineStyle.dashed)
        #expect(try LineFormat("r^").lineStyle == nil)
        #expect(try LineFormat("-.").lineStyle == .dashDot)
        #expect(try LineFormat("C3:").color == Color.cycle[3])
        let green = try Color("green")
        #expect(try LineFormat("green").color == green)
        #expect(try LineFormat("k").color == .black)
        for text in ["zz", "bb", "o+", "----", "b-z"] { #expect(throws: PlottingError.self) { try LineFormat(text) } }
    }
}
