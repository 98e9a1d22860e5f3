import Arrays
import Images
import NeuralNetworks
import PythonLanguage

/// `_augmentation`: what `keras.preprocessing.image` does natively.
enum AugmentationModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_augmentation", documentation: "Varied pictures, natively.") { module in
            declareWarp(module)
            declareBatches(module)
            declareReading(module)
            module.function("brightness(x, factor, scale)", documentation: "An array of a picture, brighter.") { call in
                let result = try KerasArrays.array(call[0]).asType(.float32).copy()
                guard result.dimensions == 3 else {
                    throw PythonError.valueError("Expected image array to have rank 3")
                }
                let layout = ImageLayout(height: result.shape[0], width: result.shape[1], channels: result.shape[2])
                let (factor, scales) = (Float(try call.double(1)), try call.bool(2))
                try result.withUnsafeMutableElements(of: Float.self) {
                    ImageLevels.brighten($0, layout: layout, factor: factor, scales: scales)
                }
                return ArrayWriting.array(result)
            }
        }
    }

    /// Reading and resizing as TensorFlow does it, for datasets.
    private static func declareReading(_ module: NativeModule) {
        module.function("resize(x, height, width, interpolation)", documentation: "Arrays of pictures at another size.")
        { call in
            ArrayWriting.array(
                try PictureResizing.resize(
                    KerasArrays.array(call[0]), height: call.int(1), width: call.int(2), method: method(call[3])))
        }
        module.function(
            "reader(mode, height, width, interpolation, crop)",
            documentation: "Reads batches of files ahead of their use."
        ) { call in
            guard let mode = PictureMode(rawValue: try call.string(0)) else { throw PythonError.valueError("bad mode") }
            return .wrap(
                PictureReader(
                    mode: mode, height: try call.int(1), width: try call.int(2), method: try method(call[3]),
                    cropsToAspectRatio: try call.bool(4)), reader)
        }
    }

    private static func method(_ value: Value) throws -> ResizeMethod {
        let name = try value.asString().lowercased()
        guard let method = ResizeMethod(rawValue: name) else {
            throw PythonError.notImplementedError(
                "interpolation='\(name)' is not supported, only 'nearest', 'bilinear', 'bicubic' and 'area'")
        }
        return method
    }

    static let reader = NativeType("PictureReader", module: "_augmentation") { type in
        type.method("ask(paths)", documentation: "Starts to read a batch.") { call in
            let reader = try call.this(PictureReader.self)
            let paths = try call[0].map { try $0.asString() }
            reader.background.submit { [settings = reader.settings] in try settings.read(paths) }
            return .none
        }
        type.method("take()", documentation: "The oldest batch asked for, or None.") { call in
            try call.this(PictureReader.self).background.take().map { TensorWriting.tensor($0) } ?? .none
        }
    }

    private static func fillMode(_ value: Value) throws -> FillMode {
        guard let mode = FillMode(rawValue: try value.asString()) else {
            throw PythonError.runtimeError("boundary mode not supported")
        }
        return mode
    }

    private static func interpolationOrder(_ order: Value) throws -> Int {
        let order = try order.asInt()
        guard (0...5).contains(order) else { throw PythonError.runtimeError("spline order not supported") }
        return order
    }

    private static func declareWarp(_ module: NativeModule) {
        module.function(
            "affine(x, theta, tx, ty, shear, zx, zy, row_axis, col_axis, channel_axis, fill_mode, cval, order)",
            documentation: "One picture moved by an affine map."
        ) { call in
            let array = try KerasArrays.array(call[0])
            let (rows, columns, channels) = (try call.int(7), try call.int(8), try call.int(9))
            guard Set([rows, columns, channels]).count == 3 else {
                throw PythonError.valueError("'row_axis', 'col_axis', and 'channel_axis' must be distinct")
            }
            let strange = Set([rows, columns, channels]).subtracting([0, 1, 2])
            guard strange.isEmpty else {
                throw PythonError.valueError(
                    "Invalid axis' indices: {\(strange.sorted().map(String.init).joined(separator: ", "))}")
            }
            guard array.dimensions == 3 else {
                throw PythonError.valueError("Input arrays must be multi-channel 2D images.")
            }
            guard channels == 0 || channels == 2 else {
                throw PythonError.valueError("Channels are allowed and the first and last dimensions.")
            }
            var transform = ImageTransform()
            (transform.theta, transform.tx, transform.ty) = (try call.double(1), try call.double(2), try call.double(3))
            (transform.shear, transform.zx, transform.zy) = (try call.double(4), try call.double(5), try call.double(6))
            let (height, width) = (array.shape[rows], array.shape[columns])
            guard let map = transform.affineMap(height: height, width: width, swapsAxes: columns > rows) else {
                return call[0].retained()
            }
            let warp = AffineWarp(
                map: map, fill: try fillMode(call[10]), fillValue: try call.double(11),
                interpolationOrder: try interpolationOrder(call[12]))
            // Rows before columns while the pixels move.
            let order = rows < columns ? nil : (channels == 0 ? [0, 2, 1] : [1, 0, 2])
            let source = try order.map { try array.transposed(axes: $0) } ?? array
            let layout = ImageLayout(
                height: height, width: width, channels: array.shape[channels], hasPlanes: channels == 0)
            let moved = try warped(source, warp, layout)
            return ArrayWriting.array(try order.map { try moved.transposed(axes: $0) } ?? moved)
        }
    }

    private static func warped(_ array: NDArray, _ warp: AffineWarp, _ layout: ImageLayout) throws -> NDArray {
        func run<Element: BinaryFloatingPoint & ArrayElement>(_ type: Element.Type) throws -> NDArray {
            let source = try array.cast(to: Element.dtype)
            let result = try NDArray(uninitialized: array.shape, dtype: Element.dtype)
            try source.withUnsafeElements(of: type) { input in
                try result.withUnsafeMutableElements(of: type) { output in
                    guard let from = input.baseAddress, let to = output.baseAddress else { return }
                    warp.apply(from, into: to, layout: layout)
                }
            }
            return result
        }
        switch array.dtype {
        case .float32: return try run(Float.self)
        case .float64: return try run(Double.self)
        default:
            // Whole numbers are rounded and kept in range, as scipy does.
            let values = try run(Double.self).elements(as: Double.self)
            let range = array.dtype.integerRange
            let (low, high) = (Double(range?.low ?? 0), Double(range?.high ?? 1))
            let rounded = values.map { max(low, min(high, ($0 > 0 ? $0 + 0.5 : $0 - 0.5).rounded(.towardZero))) }
            return try NDArray(rounded, shape: array.shape).cast(to: array.dtype)
        }
    }

    // MARK: Batches

    private static func declareBatches(_ module: NativeModule) {
        module.function("from_array(settings, x, channels_first)", documentation: "Varied pictures of an array.") {
            call in
            let array = try KerasArrays.array(call[1])
            let planes = try call.bool(2)
            guard array.dimensions == 4 else { throw PythonError.valueError("an array of rank 4 is needed") }
            let layout = ImageLayout(
                height: array.shape[planes ? 2 : 1], width: array.shape[planes ? 3 : 2],
                channels: array.shape[planes ? 1 : 3], hasPlanes: planes)
            return .wrap(
                AugmentedImages(
                    source: .array(array), layout: layout, augmentation: try augmentation(call[0])), type)
        }
        module.function(
            "from_files(settings, paths, mode, height, width, interpolation, keep_aspect_ratio, channels_first)",
            documentation: "Varied pictures of files."
        ) { call in
            let modes: [String: PictureMode] = ["grayscale": .gray, "rgb": .rgb, "rgba": .rgba]
            let name = try call.string(5)
            guard let mode = modes[try call.string(2)], let filter = PictureFilter(rawValue: name) else {
                throw PythonError.valueError(
                    "Invalid interpolation method \(name) specified. Supported methods are "
                        + PictureFilter.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let (height, width) = (try call.int(3), try call.int(4))
            guard height > 0, width > 0, height < 1 << 16, width < 1 << 16 else {
                throw PythonError.valueError("height and width must be > 0")
            }
            let loading = PictureLoading(
                mode: mode, size: (height, width), filter: filter, keepsAspectRatio: try call.bool(6))
            let layout = ImageLayout(height: height, width: width, channels: mode.channels, hasPlanes: try call.bool(7))
            return .wrap(
                AugmentedImages(
                    source: .files(try call[1].map { try $0.asString() }, loading), layout: layout,
                    augmentation: try augmentation(call[0])), type)
        }
        module.type(type)
    }

    /// Settings from the dict that the Python part makes.
    private static func augmentation(_ value: Value) throws -> ImageAugmentation {
        var result = ImageAugmentation()
        var failure: (any Error)?
        value.forEachEntry { key, item in
            do {
                switch try key.asString() {
                case "rotation": result.rotation = try item.asDouble()
                case "height_shift": result.heightShift = try shift(item)
                case "width_shift": result.widthShift = try shift(item)
                case "shear": result.shear = try item.asDouble()
                case "zoom": result.zoom = try pair(item)
                case "channel_shift": result.channelShift = try item.asDouble()
                case "brightness": result.brightness = item.isNone ? nil : try pair(item)
                case "fill_mode": result.fill = try fillMode(item)
                case "cval": result.fillValue = try item.asDouble()
                case "order": result.interpolationOrder = try interpolationOrder(item)
                case "horizontal_flip": result.flipsHorizontally = try item.truth()
                case "vertical_flip": result.flipsVertically = try item.truth()
                case "rescale": result.rescale = item.isNone ? nil : try item.asDouble()
                case "samplewise_center": result.centersSamples = try item.truth()
                case "samplewise_std": result.normalizesSamples = try item.truth()
                case "mean": result.mean = item.isNone ? nil : try KerasArrays.array(item).elements(as: Float.self)
                case "std": result.deviation = item.isNone ? nil : try KerasArrays.array(item).elements(as: Float.self)
                default: throw PythonError.keyError(key)
                }
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return result
    }

    private static func pair(_ value: Value) throws -> (low: Double, high: Double) {
        let numbers = try value.map { try $0.asDouble() }
        guard numbers.count == 2 else { throw PythonError.valueError("two numbers are needed") }
        return (numbers[0], numbers[1])
    }

    /// What `np.random.choice` takes is a choice; anything else is a range.
    private static func shift(_ value: Value) throws -> ImageAugmentation.Shift {
        guard try value.truth() else { return .none }
        switch value.tag {
        case .int, .bool:
            let count = try value.asInt()
            return count > 0 ? .pixels(count) : .range(Double(count))
        case .float: return .range(try value.asDouble())
        default:
            let array = try KerasArrays.array(value)
            guard array.dimensions == 1 else { return .range(try value.asDouble()) }
            return .choices(try array.elements(as: Double.self))
        }
    }

    static let type = NativeType("AugmentedImages", module: "_augmentation") { type in
        type.method("batch(indices)", documentation: "Draws and makes a batch.") { call in
            let images = try call.this(AugmentedImages.self)
            return ArrayWriting.array(
                try images.make(plan(images, call[0]), checkInterrupt: call.interpreter.checkSafePoint))
        }
        type.method("plan(indices)", documentation: "Draws a batch, which is made later.") { call in
            let images = try call.this(AugmentedImages.self)
            return .wrap(PlannedBatch(images: images, plan: try plan(images, call[0])), planned)
        }
        type.method("draw()", documentation: "Draws for one picture: the ten numbers in Keras' order.") { call in
            let images = try call.this(AugmentedImages.self)
            let t = images.augmentation.draw(
                from: RandomModule.shared, height: images.layout.height, width: images.layout.width)
            return .list([
                .float(t.theta), .float(t.tx), .float(t.ty), .float(t.shear), .float(t.zx), .float(t.zy),
                .bool(t.flipsHorizontally), .bool(t.flipsVertically), t.channelShift.map { .float($0) } ?? .none,
                t.brightness.map { .float($0) } ?? .none,
            ])
        }
    }

    /// A batch that is decided and not made.
    static let planned = NativeType("PlannedBatch", module: "_augmentation") { type in
        type.method("make()", documentation: "Makes the batch.") { call in
            let batch = try call.this(PlannedBatch.self)
            return ArrayWriting.array(
                try batch.images.make(batch.plan, checkInterrupt: call.interpreter.checkSafePoint))
        }
    }

    private static func plan(_ images: AugmentedImages, _ indices: Value) throws -> AugmentedImages.Plan {
        let places = try KerasArrays.array(indices).elements(as: Int64.self).map { Int($0) }
        let count: Int
        switch images.source {
        case .array(let array): count = array.shape.first ?? 0
        case .files(let paths, _): count = paths.count
        }
        for place in places where !(0..<count).contains(place) {
            throw PythonError.indexError("index \(place) is out of bounds for axis 0 with size \(count)")
        }
        return images.plan(places, random: RandomModule.shared)
    }
}

/// A batch that is decided; making it needs nothing of the session, so that any thread may.
final class PlannedBatch: Sendable {
    let images: AugmentedImages
    let plan: AugmentedImages.Plan

    init(images: AugmentedImages, plan: AugmentedImages.Plan) {
        self.images = images
        self.plan = plan
    }
}
