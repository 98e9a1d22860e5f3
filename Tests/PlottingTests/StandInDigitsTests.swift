import Arrays
import Plotting
import Testing

@Suite struct StandInDigitsTests {
    @Test func theyHaveMNISTsForm() throws {
        let (images, labels) = try StandInDigits.make(count: 200, seed: 3)
        #expect(images.shape == [200, 28, 28] && images.dtype == .uint8)
        #expect(labels.shape == [200] && labels.dtype == .uint8)
        let classes: [UInt8] = try labels.elements()
        for digit in 0..<10 { #expect(classes.count { $0 == UInt8(digit) } == 20) }
        let pixels: [UInt8] = try images.elements()
        for number in 0..<200 {
            let picture = pixels[number * 784..<(number + 1) * 784]
            let mass = picture.reduce(0) { $0 + Int($1) }
            #expect(mass > 5_000 && mass < 90_000, "ink of picture \(number)")
            var (x, y) = (0, 0)
            for (index, value) in picture.enumerated() {
                x += index % 28 * Int(value)
                y += index / 28 * Int(value)
            }
            #expect(abs(Double(x) / Double(mass) - 13.5) < 1 && abs(Double(y) / Double(mass) - 13.5) < 1)
        }
    }

    @Test func theSeedDecides() throws {
        let first: [UInt8] = try StandInDigits.make(count: 30, seed: 1).images.elements()
        let again: [UInt8] = try StandInDigits.make(count: 30, seed: 1).images.elements()
        let other: [UInt8] = try StandInDigits.make(count: 30, seed: 2).images.elements()
        #expect(first == again && first != other)
    }

    @Test func impossibleCountsAreRefused() throws {
        #expect(throws: PlottingError.self) { try StandInDigits.make(count: -1) }
        #expect(try StandInDigits.make(count: 0).images.count == 0)
    }
}
