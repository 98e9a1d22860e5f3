import Arrays
import Images
import PythonLanguage

/// A picture as an object; what a cell sees is the class around it, `PIL.Image.Image`.
final class PictureHandle {
    let picture: Picture

    init(_ picture: Picture) { self.picture = picture }
}

/// `_pictures`: what `PIL.Image` does natively.
enum PictureModule {
    static func register(_ registry: ModuleRegistry) {
        PictureErrors.install()
        registry.register("_pictures", documentation: "Pictures, natively.") { module in
            declareMakers(module)
            module.type(type)
        }
        registry.register("PIL", documentation: "Pictures by Pillow's names.") { module in
            module.constant("__version__", .string("13.0.0"))
            module.submodule("Image", "PIL.Image")
            module.submodule("ImageOps", "PIL.ImageOps")
            module.submodule("ImageEnhance", "PIL.ImageEnhance")
            module.type(PictureErrors.unidentified)
        }
        registry.register("PIL.Image", documentation: "Opening, making and changing pictures.") { module in
            module.type(PictureErrors.unidentified)
            module.type(PictureErrors.bomb)
            try module.run(source: PillowSource.text)
        }
        registry.register("PIL.ImageOps", documentation: "Ready-made changes of pictures.") {
            try $0.run(source: PillowSource.operations)
        }
        registry.register("PIL.ImageEnhance", documentation: "Brightness of pictures.") {
            try $0.run(source: PillowSource.enhancement)
        }
    }

    static func wrap(_ picture: Picture) -> Value { .wrap(PictureHandle(picture), type) }

    private static func mode(_ value: Value) throws -> PictureMode {
        let name = try value.asString()
        guard let mode = PictureMode(rawValue: name) else {
            throw PythonError.valueError(
                "image mode '\(name)' is not supported: one of "
                    + PictureMode.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return mode
    }

    private static func declareMakers(_ module: NativeModule) {
        module.function("open(source)", documentation: "The format and the picture of a path or of bytes.") { call in
            let data: [UInt8]
            var name = "<bytes>"
            if let buffer = call[0].byteBuffer, !call[0].isString {
                data = Array(buffer)
            } else {
                let path = try FileTypes.filePath(call[0])
                data = try PictureLoading.bytes(of: path)
                name = try call[0].isString ? call[0].repr() : "'\(path)'"
            }
            do {
                let (format, picture) = try PictureFile.decode(data)
                return .tuple([.string(format.rawValue), wrap(picture)])
            } catch let error as ImageError {
                throw PictureErrors.translated(error, source: name)
            }
        }
        module.function("new(mode, width, height, values)", documentation: "A picture of one colour.") { call in
            let mode = try mode(call[0])
            let (width, height) = (try call.int(1), try call.int(2))
            guard width > 0, height > 0, width < 1 << 20, height < 1 << 20, width * height <= PictureFile.pixelLimit
            else {
                throw ImageError.invalidSize(width: width, height: height)
            }
            let values = try call[3].map { try $0.asInt() }
            if mode.isWide {
                let value = Int32(clamping: values.first ?? 0)
                return wrap(
                    try Picture(
                        mode: mode, width: width, height: height,
                        numbers: .init(repeating: value, count: width * height)))
            }
            var bytes = [UInt8](repeating: 0, count: width * height * mode.channels)
            for index in bytes.indices { bytes[index] = UInt8(clamping: values[index % values.count]) }
            var palette: [UInt8] = []
            if mode == .palette { for level in 0..<UInt8.max { palette += [level, level, level, 255] } }
            palette += mode == .palette ? [255, 255, 255, 255] : []
            return wrap(try Picture(mode: mode, width: width, height: height, bytes: bytes, palette: palette))
        }
        module.function("from_array(array, mode)", documentation: "A picture of an array's values.") { call in
            let array = try call.array(0)
            let mode = try mode(call[1])
            let (height, width) = (array.shape.first ?? 0, array.shape.count > 1 ? array.shape[1] : 0)
            if mode.isWide {
                return wrap(
                    try Picture(mode: mode, width: width, height: height, numbers: array.elements(as: Int32.self)))
            }
            let bytes = try array.elements(as: UInt8.self)
            let values = mode == .bilevel ? bytes.map { $0 == 0 ? 0 : 255 } : bytes
            return wrap(try Picture(mode: mode, width: width, height: height, bytes: values))
        }
    }

    private static func picture(_ value: Value) throws -> Picture { try value.object(as: PictureHandle.self).picture }

    static let type: NativeType = NativeType("Picture", module: "_pictures") { type in
        type.property("mode", get: { .string(try picture($0).mode.rawValue) })
        type.property("width", get: { .int(try picture($0).width) })
        type.property("height", get: { .int(try picture($0).height) })
        type.property("palette", get: { .bytes(try picture($0).palette) })
        type.method("array()", documentation: "The values as an array.") { call in
            let picture = try picture(call.receiver)
            let shape = [picture.height, picture.width] + (picture.mode.channels > 1 ? [picture.mode.channels] : [])
            switch picture.mode {
            case .integer: return ArrayWriting.array(try NDArray(picture.numbers, shape: shape))
            case .gray16: return ArrayWriting.array(try NDArray(picture.numbers, shape: shape).cast(to: .uint16))
            case .bilevel: return ArrayWriting.array(try NDArray(picture.bytes.map { $0 != 0 }, shape: shape))
            default: return ArrayWriting.array(try NDArray(picture.bytes, shape: shape))
            }
        }
        type.method("resize(width, height, filter, box)", documentation: "At another size.") { call in
            guard let filter = PictureFilter(rawValue: try call.string(2)) else {
                throw PythonError.valueError("Unknown resampling filter (\(try call.string(2)))")
            }
            var box: PictureBox?
            if call.isGiven(3) {
                let sides = try call[3].map { try $0.asDouble() }
                guard sides.count == 4 else { throw PythonError.valueError("box must have four numbers") }
                box = PictureBox(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
            }
            return wrap(
                try picture(call.receiver).resized(
                    width: call.int(0), height: call.int(1), filter: filter, box: box))
        }
        type.method("convert(mode)", documentation: "In another mode.") { call in
            wrap(try picture(call.receiver).converted(to: mode(call[0])))
        }
        type.method("crop(left, top, right, bottom)", documentation: "A part of it.") { call in
            wrap(
                try picture(call.receiver).cropped(
                    left: call.int(0), top: call.int(1), right: call.int(2), bottom: call.int(3)))
        }
        type.method("mirror()") { wrap(try picture($0.receiver).mirrored()) }
        type.method("flip()") { wrap(try picture($0.receiver).flipped()) }
        type.method("turn(quarters)") { wrap(try picture($0.receiver).turned(quarters: $0.int(0))) }
        type.method("rotate(degrees, expand)") { call in
            wrap(try picture(call.receiver).rotated(degrees: call.double(0), expands: call.bool(1)))
        }
        type.method("encode(format, quality)", documentation: "The bytes of a file.") { call in
            guard let format = PictureFormat(rawValue: try call.string(0)) else {
                throw PythonError.keyError(call[0])
            }
            return .bytes(try PictureFile.encode(picture(call.receiver), as: format, quality: call.int(1)))
        }
        type.method("brighten(factor)", documentation: "With every level multiplied.") { call in
            let picture = try picture(call.receiver)
            let factor = Float(try call.double(0))
            var result = picture
            let hasOpacity = picture.mode == .rgba || picture.mode == .grayAlpha
            for index in result.bytes.indices
            where !hasOpacity || index % picture.mode.channels < picture.mode.channels - 1 {
                result.bytes[index] = UInt8(
                    max(0, min(255, (factor * Float(result.bytes[index])).rounded(.towardZero))))
            }
            return wrap(result)
        }
    }
}
