import Plotting
import Testing

@Suite struct TickTests {
    @Test func placesAndLabelsAreMatplotlibs() throws {
        for row in try OracleFiles.rows("ticks.tsv") {
            let figure = Figure(width: Double(row[1])!, height: Double(row[2])!)
            let axes = try figure.addSubplot()
            let axis = row[0] == "x" ? axes.xAxis : axes.yAxis
            let (low, high) = (Double(row[3])!, Double(row[4])!)
            try axes.setLimits(of: axis, low: low, high: high)
            let shown = axes.tickTexts(of: axis).filter { $0.place >= low && $0.place <= high }
            let expected = OracleFiles.numbers(row[5])
            #expect(shown.count == expected.count, "\(row)")
            for (tick, place) in zip(shown, expected) {
                #expect(abs(tick.place - place) <= 1e-9 * max(abs(low), abs(high)), "\(row)")
            }
            #expect(shown.map(\.text).joined(separator: "|") == row[6], "\(row)")
        }
    }

    @Test func limitsFollowTheData() throws {
        for row in try OracleFiles.rows("limits.tsv") {
            let axes = try Figure().addSubplot()
            try axes.plot(y: OracleFiles.numbers(row[0]))
            let actual = [axes.xLimits.low, axes.xLimits.high, axes.yLimits.low, axes.yLimits.high]
            for (value, text) in zip(actual, row.dropFirst()) {
                let expected = Double(text)!
                #expect(abs(value - expected) <= 1e-9 * max(abs(expected), 1e-300), "\(row): \(actual)")
            }
        }
    }

    @Test func ticksSetByHandAreKept() throws {
        let axes = try Figure().addSubplot()
        try axes.plot(y: [1, 2, 3])
        axes.xAxis.tickPositions = [0, 5]
        axes.xAxis.tickLabels = ["start", "end"]
        axes.includeTicks(axes.xAxis)
        #expect(axes.xLimits.high == 5)
        #expect(axes.tickTexts(of: axes.xAxis).map(\.text) == ["start", "end"])
    }
}
