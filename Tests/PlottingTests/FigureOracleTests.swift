import Foundation
import Plotting
import Testing

/// Whole figures beside matplotlib's: the same size to the pixel, and hardly a pixel that differs strongly.
@Suite struct FigureOracleTests {
    static let image = (0..<784).map { Double($0 * 7 % 256) }

    private func expect(_ figure: Figure, isLike name: String, strong: Double = 0.004) throws {
        let ours = try figure.render()
        let theirs = try OracleFiles.picture(name + ".png")
        #expect(ours.width == theirs.width && ours.height == theirs.height, "\(name)")
        guard ours.width == theirs.width, ours.height == theirs.height else { return }
        let difference = PictureDifference(ours, theirs)
        #expect(difference.strong < strong, "\(name): \(difference)")
        #expect(difference.mean < 1, "\(name): \(difference)")
    }

    @Test func curves() throws {
        let figure = Figure()
        let axes = try figure.addSubplot()
        try axes.plot(
            x: (0..<10).map(Double.init), y: [0.91, 0.94, 0.955, 0.96, 0.966, 0.971, 0.974, 0.976, 0.978, 0.979],
            label: "accuracy")
        try axes.plot(
            y: [0.93, 0.945, 0.95, 0.955, 0.958, 0.957, 0.96, 0.961, 0.961, 0.962], format: "o--", label: "val_accuracy")
        axes.title = "Model accuracy"
        axes.xAxis.label = "epoch"
        axes.yAxis.label = "accuracy"
        axes.addLegend()
        axes.xAxis.grid = GridLineStyle()
        axes.yAxis.grid = GridLineStyle()
        try expect(figure, isLike: "curves")
    }

    @Test func anImageWithItsColorBar() throws {
        let figure = Figure()
        let axes = try figure.addSubplot()
        let image = try axes.imshow(values: Self.image, rows: 28, columns: 28, colorMap: ColorMap(named: "gray"))
        figure.addColorBar(for: image)
        axes.title = "5"
        axes.titleFont.size = 30
        try expect(figure, isLike: "image")
    }

    @Test func aGridOfImages() throws {
        let figure = Figure(width: 6, height: 4)
        for number in 0..<6 {
            let axes = try figure.addSubplot(rows: 2, columns: 3, index: number + 1)
            let rolled = (0..<784).map { Self.image[(($0 / 28 - number + 28) % 28) * 28 + $0 % 28] }
            try axes.imshow(values: rolled, rows: 28, columns: 28)
            axes.title = "label \(number)"
            axes.showsFrame = number % 2 == 0
        }
        try expect(figure, isLike: "grid")
    }

    @Test func barsHistogramsPointsAndLogarithms() throws {
        let figure = Figure(width: 9, height: 7)
        let axes = try (1...4).map { try figure.addSubplot(rows: 2, columns: 2, index: $0) }
        try axes[0].bars(at: axes[0].xAxis.positions(ofCategories: ["cat", "dog", "bird"]), lengths: [3, 7, 5])
        axes[0].yAxis.label = "count"
        let values = (0..<500).map { sin(Double($0)) * 3 + cos(Double($0) * 0.7) }
        let histogram = try axes[1].histogram(values, bins: .count(20), edge: .black, label: "h")
        for bar in histogram.bars { bar.alpha = 0.7 }
        axes[1].addLegend()
        let range = (0..<30).map(Double.init)
        try axes[2].scatter(
            x: range, y: (0..<30).map { Double($0 * $0 % 17) }, values: range, colorMap: ColorMap(named: "plasma"))
        axes[3].yAxis.setScale(.log)
        try axes[3].plot(x: [1, 10, 100, 1000, 3000], y: [1e-3, 1e-2, 5, 20, 10000], format: "r^-")
        axes[3].xAxis.label = "x"
        figure.setTitle("Four plots")
        try expect(figure, isLike: "four")
    }
}
