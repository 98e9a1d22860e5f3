import Arrays
import NeuralNetworks
import Testing

/// Layers for pictures: gradients against differences, and what is random.
@Suite struct PreprocessingTests {
    private static func picture(_ shape: [Int] = [2, 5, 6, 2]) throws -> NDArray {
        let count = shape.reduce(1, *)
        return try NDArray((0..<count).map { Float(($0 * 37 + 11) % 101) / 100 }, shape: shape)
    }

    private static func layer(_ name: String, _ arguments: [String: Setting]) throws -> Layer {
        try #require(LayerRegistry.declaration(named: name)).make(arguments)
    }

    private static func pair(_ low: Double, _ high: Double) -> Setting { .tuple([.number(low), .number(high)]) }

    // Computed, because settings can hold objects and so are not shared between tasks.
    static var cases: [(String, [String: Setting])] {
        [
            ("RandomFlip", ["seed": .integer(3)]),
            ("RandomRotation", ["factor": pair(0.06, 0.06)]),
            ("RandomRotation", ["factor": pair(0.2, 0.2), "fill_mode": .string("constant")]),
            ("RandomRotation", ["factor": pair(0.2, 0.2), "fill_mode": .string("wrap")]),
            ("RandomZoom", ["height_factor": pair(0.3, 0.3), "width_factor": pair(-0.2, -0.2)]),
            (
                "RandomTranslation",
                ["height_factor": pair(0.15, 0.15), "width_factor": pair(-0.3, -0.3), "fill_mode": .string("nearest")]
            ),
            ("RandomContrast", ["factor": pair(0.4, 0.4), "seed": .integer(2), "value_range": pair(-9, 9)]),
            ("RandomContrast", ["factor": pair(0.9, 0.9), "seed": .integer(2), "value_range": pair(0.2, 0.8)]),
            ("RandomBrightness", ["factor": pair(0.3, 0.3), "value_range": pair(0, 1)]),
            ("Resizing", ["height": .integer(8), "width": .integer(3)]),
            ("Resizing", ["height": .integer(3), "width": .integer(9), "interpolation": .string("bicubic")]),
            ("Resizing", ["height": .integer(2), "width": .integer(6), "crop_to_aspect_ratio": .bool(true)]),
            ("CenterCrop", ["height": .integer(3), "width": .integer(4)]),
            ("CenterCrop", ["height": .integer(7), "width": .integer(4)]),
            ("Normalization", ["mean": .number(0.4), "variance": .number(0.09)]),
        ]
    }

    @Test(arguments: cases.indices)
    func gradientsAreThoseOfDifferences(_ index: Int) throws {
        let (name, arguments) = Self.cases[index]
        let input = try Self.picture()
        // A new layer each time draws the same numbers from its seed.
        let output = try Self.layer(name, arguments)(input, isTraining: true)
        let direction = try NDArray(
            (0..<output.count).map { Float(($0 * 13 + 5) % 17) / 17 - 0.4 }, shape: output.shape)
        let weights = try direction.elements(as: Double.self)
        func total(_ array: NDArray) throws -> Double {
            let values = try Self.layer(name, arguments)(array, isTraining: true).elements(as: Double.self)
            return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let found = try Self.layer(name, arguments).gradients([input], direction: direction, isTraining: true)
        let gradient = try #require(found.inputs[0]).elements(as: Double.self)
        let step: Float = 1e-2
        for place in stride(from: 0, to: input.count, by: 7) {
            var values = try input.elements(as: Float.self)
            values[place] += step
            let above = try total(NDArray(values, shape: input.shape))
            values[place] -= 2 * step
            let below = try total(NDArray(values, shape: input.shape))
            let difference = (above - below) / Double(2 * step)
            // Where a limit of values lies within the step the difference is half of either side.
            let isAtLimit = name.hasPrefix("RandomBrightness") || (name == "RandomContrast" && index == 7)
            #expect(abs(difference - gradient[place]) < (isAtLimit ? 0.6 : 2e-3), "\(name) at \(place)")
        }
    }

    @Test(arguments: ["RandomFlip", "RandomRotation", "RandomZoom"])
    func nothingHappensBeyondTraining(name: String) throws {
        let arguments: [String: Setting] =
            name == "RandomRotation"
            ? ["factor": .number(0.4)] : name == "RandomZoom" ? ["height_factor": .number(0.5)] : [:]
        let input = try Self.picture()
        let layer = try Self.layer(name, arguments)
        let values = try layer(input).elements(as: Float.self)
        #expect(try values == input.elements(as: Float.self))
        // A layer that is called by itself varies pictures, as in Keras.
        var changed = false
        for _ in 0..<20 {
            changed = try changed || layer([input], variesPictures: true)[0].elements(as: Float.self) != values
        }
        #expect(changed)
    }

    @Test func eachPictureIsVariedByItself() throws {
        let one = try Self.picture([1, 6, 6, 1]).elements(as: Float.self)
        let many = try NDArray((0..<32).flatMap { _ in one }, shape: [32, 6, 6, 1])
        let values = try Self.layer("RandomFlip", ["mode": .string("horizontal")])(many, isTraining: true)
            .elements(as: Float.self)
        let flipped = (0..<32).filter { Array(values[($0 * 36)..<($0 * 36 + 36)]) != one }
        #expect(!flipped.isEmpty && flipped.count < 32)
    }

    @Test func adaptFindsMeanAndVariance() throws {
        let layer = NormalizationLayer()
        let data = try NDArray([1.0, 10, 3, 30, 5, 50], shape: [3, 2])
        try layer.adapt(data)
        let result = try layer(data).elements(as: Double.self)
        for (value, expected) in zip(result, [-1.2247, -1.2247, 0, 0, 1.2247, 1.2247]) {
            #expect(abs(value - expected) < 1e-3)
        }
    }
}
