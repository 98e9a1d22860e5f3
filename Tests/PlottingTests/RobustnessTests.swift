import Foundation
import Plotting
import Testing

@Suite struct RobustnessTests {
    @Test func dataThatCannotBeDrawnDoesNoHarm() throws {
        let figure = Figure(width: 4, height: 3)
        let axes = try figure.addSubplot()
        try axes.plot(y: [])
        try axes.plot(y: [.nan, .infinity, -.infinity])
        try axes.plot(y: [1e308, -1e308, .leastNonzeroMagnitude])
        try axes.scatter(x: [.nan], y: [1])
        try axes.bars(at: [], lengths: [])
        try axes.bars(at: [1], lengths: [.nan])
        try axes.histogram([])
        try axes.histogram([.nan, 1])
        try axes.imshow(values: [.nan], rows: 1, columns: 1)
        axes.text("far", at: Point(x: 1e300, y: .nan))
        axes.horizontalLine(y: .infinity)
        axes.addLegend()
        axes.yAxis.setScale(.log)
        #expect(try figure.render().width > 0)
        axes.xAxis.tickPositions = [.nan, .infinity, 1]
        axes.xAxis.label = "$x^2$ \u{AC00} \u{10FFFF}\n\n"
        try figure.tightLayout()
        #expect(try figure.render().width > 0)
    }

    @Test func sizesBeyondReasonAreRefused() throws {
        let figure = Figure(width: 700, height: 3)
        try figure.addSubplot()
        #expect(throws: PlottingError.imageTooLarge(width: 70000, height: 300)) { try figure.render() }
        #expect(throws: PlottingError.self) { try Figure(width: .nan, height: 1).render() }
        #expect(throws: PlottingError.self) { try Figure(width: 0, height: 1).render() }
        #expect(throws: PlottingError.self) { try PyplotState().figure(width: -1, height: 1) }
    }

    @Test func wrongArgumentsAreRefused() throws {
        let axes = try Figure().addSubplot()
        #expect(throws: PlottingError.shapeMismatch(x: 2, y: 1)) { try axes.plot(x: [1, 2], y: [1]) }
        #expect(throws: PlottingError.invalidImageShape([2, 3])) { try axes.imshow(values: [1], rows: 2, columns: 3) }
        #expect(throws: PlottingError.self) { try axes.setLimits(of: axes.xAxis, low: .nan, high: 1) }
        #expect(throws: PlottingError.invalidSubplot(index: 5, rows: 2, columns: 2)) {
            try Figure().addSubplot(rows: 2, columns: 2, index: 5)
        }
        #expect(throws: PlottingError.invalidGrid(rows: 0, columns: 1)) { try Figure().addSubplot(rows: 0) }
        #expect(throws: PlottingError.self) { try axes.histogram([1], bins: .count(0)) }
        #expect(throws: PlottingError.self) { try axes.histogram([1], bins: .edges([2, 1])) }
        #expect(throws: PlottingError.self) { try axes.pie(shares: [-1, 2]) }
    }

    @Test func drawingCanBeStopped() throws {
        struct Stop: Error {}
        let figure = Figure()
        for number in 1...20 { try figure.addSubplot(rows: 4, columns: 5, index: number) }
        var calls = 0
        figure.checkInterrupt = {
            calls += 1
            if calls > 10 { throw Stop() }
        }
        #expect(throws: Stop.self) { try figure.render() }
        figure.checkInterrupt = {}
        #expect(try figure.render().width > 0)
    }

    @Test func fourHundredPlotsTakeSeconds() throws {
        let figure = Figure(width: 20, height: 20)
        for number in 1...400 {
            let axes = try figure.addSubplot(rows: 20, columns: 20, index: number)
            try axes.imshow(values: FigureOracleTests.image, rows: 28, columns: 28)
        }
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try figure.png(scale: 2) }
        // Half a second on a quiet machine; the limit only catches a cost that grows with the square.
        #expect(time < .seconds(20))
    }
}
