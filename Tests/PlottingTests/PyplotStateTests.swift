import Plotting
import Testing

@Suite struct PyplotStateTests {
    @Test func figuresAreNumberedAndReused() throws {
        let state = PyplotState()
        #expect(state.numbers.isEmpty && state.existingAxes == nil)
        let first = try state.figure()
        let second = try state.figure(width: 2, height: 1)
        #expect(state.numbers == [1, 2])
        #expect(try state.currentFigure() === second)
        #expect(try state.figure(number: 1) === first)
        state.close()
        #expect(state.numbers == [2])
        state.closeAll()
        #expect(state.numbers.isEmpty)
        #expect(try state.figure() !== first)
    }

    @Test func subplotsAreFoundAgain() throws {
        let state = PyplotState()
        let first = try state.subplot(rows: 1, columns: 2, indices: 1...1)
        let second = try state.subplot(rows: 1, columns: 2, indices: 2...2)
        #expect(first !== second)
        #expect(try state.subplot(rows: 1, columns: 2, indices: 1...1) === first)
        #expect(try state.currentAxes() === first)
        #expect(try state.currentFigure().axes.count == 2)
    }

    @Test func sharedAxesHaveTheSameLimits() throws {
        let state = PyplotState()
        let (_, axes) = try state.subplots(rows: 2, columns: 1, sharesX: .all)
        try axes[0].plot(x: [0, 10], y: [1, 2])
        try axes[1].plot(x: [5, 20], y: [1, 2])
        #expect(axes[0].xLimits.low == -1 && axes[0].xLimits.high == 21)
        #expect(axes[1].xLimits.low == -1 && axes[1].xLimits.high == 21)
        #expect(axes[0].xAxis.showsLabels.near == false)
    }

    @Test func defaultsReachNewFigures() throws {
        let state = PyplotState()
        state.defaults.width = 3
        state.defaults.fontSize = 20
        let axes = try state.currentAxes()
        #expect(axes.figure?.width == 3)
        #expect(axes.titleFont.size == 24)
    }

    @Test func aLegendStandsWhereItHidesLeast() throws {
        func corner(_ y: [Double]) throws -> [Bool] {
            let figure = Figure(width: 4, height: 3)
            let axes = try figure.addSubplot()
            try axes.plot(y: y, label: "a label that takes room")
            let without = try figure.render(tight: false)
            axes.addLegend()
            let with = try figure.render(tight: false)
            let changed = with.pixels.indices.filter { with.pixels[$0] != without.pixels[$0] }
            let middle = changed.map { $0 % with.width }.reduce(0, +) / max(1, changed.count)
            let height = changed.map { $0 / with.width }.reduce(0, +) / max(1, changed.count)
            return [middle < with.width / 2, height > with.height / 2]
        }
        #expect(try corner([0, 1, 2, 3, 4]) == [true, false])
        #expect(try corner([4, 3, 2, 1, 0]) == [false, false])
        #expect(try corner([0, 5, 5, 5, 5]) == [false, true])
    }
}
