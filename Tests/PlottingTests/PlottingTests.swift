import Images
import Plotting
import Testing

@Test func aFigureBecomesAPNG() throws {
    let figure = Figure()
    let axes = try figure.addSubplot()
    try axes.plot(y: [1, 3, 2], format: "o-", label: "a")
    axes.addLegend()
    let picture = try PNG.decode(try figure.png(scale: 2))
    #expect(picture.width > 900 && picture.height > 700)
    #expect(picture.channels == 3)
}
