import Glibc
import PythonLanguage

/// The things that `IPython.display` wraps around data: HTML, Markdown, images, handles.
enum DisplayObjects {
    /// Text of a MIME type.
    final class Text {
        let name: String
        let data: String
        let mime: String
        init(name: String, data: String, mime: String) {
            self.name = name
            self.data = data
            self.mime = mime
        }
    }

    final class Picture {
        let bytes: [UInt8]
        let mime: String
        let width: Int?
        let height: Int?
        init(bytes: [UInt8], mime: String, width: Int?, height: Int?) {
            self.bytes = bytes
            self.mime = mime
            self.width = width
            self.height = height
        }
    }

    final class Handle {
        let identifier: String
        init(_ identifier: String) { self.identifier = identifier }
    }

    static func textType(_ name: String, _ mime: String) -> NativeType {
        NativeType(name, module: "IPython.core.display", documentation: "Shows text as \(mime).") { type in
            type.constructor("(data=None, url=None, filename=None, metadata=None)") { call in
                var text = ""
                if call.isGiven(2) {
                    text = String(decoding: try contents(call.string(2)), as: UTF8.self)
                } else if call.isGiven(0) {
                    text = call[0].isString ? call[0].swiftString : try call[0].str()
                }
                if name == "Math" { text = "$\\displaystyle " + text.filter { $0 != "$" } + "$" }
                return .wrap(Text(name: name, data: text, mime: mime), Self.types[name]?.type ?? Types.object)
            }
            type.property("data") { makeString(try $0.object(as: Text.self).data) }
            type.slots.repr = { _ in makeString("<IPython.core.display.\(name) object>") }
            type.method("_repr_mimebundle_(include=None, exclude=None)") { call in
                let text = try call.this(Text.self)
                return .dict([(text.mime, .string(text.data))])
            }
            if mime == "text/html" {
                type.method("_repr_html_()") { call in .string(try call.this(Text.self).data) }
            }
            Self.types[name] = type
        }
    }

    /// The text types by name, for their constructors.
    private nonisolated(unsafe) static var types: [String: NativeType] = [:]

    static let image: NativeType = NativeType("Image", module: "IPython.core.display", documentation: "Create a PNG/JPEG/GIF image object given raw data.") { type in
        type.constructor("(data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False, unconfined=False, metadata=None, alt=None)") { call in
            var bytes: [UInt8] = []
            if let buffer = call[0].byteBuffer {
                bytes = Array(buffer)
            } else if call.isGiven(2) || call[0].isString {
                bytes = try contents(call.isGiven(2) ? call.string(2) : call.string(0))
            } else if call.isGiven(1) {
                throw PythonError.valueError("Image(url=…) is not supported: give data or filename")
            }
            let picture = Picture(
                bytes: bytes, mime: mime(bytes), width: try call.optionalInt(5), height: try call.optionalInt(6))
            return .wrap(picture, image)
        }
        type.slots.repr = { _ in makeString("<IPython.core.display.Image object>") }
        type.property("data") { makeBytes(try $0.object(as: Picture.self).bytes) }
        type.method("_repr_mimebundle_(include=None, exclude=None)") { call in
            let picture = try call.this(Picture.self)
            let data = Value.dict([(picture.mime, .string(Base64.encoded(picture.bytes)))])
            var size: [(String, Value)] = []
            if let width = picture.width { size.append(("width", .int(width))) }
            if let height = picture.height { size.append(("height", .int(height))) }
            if size.isEmpty { return data }
            return .tuple([data, .dict([(picture.mime, .dict(size))])])
        }
    }

    static let handle: NativeType = NativeType("DisplayHandle", module: "IPython.core.display_functions", documentation: "A handle on an updatable display.") { type in
        type.constructor("(display_id=None)") { call in
            .wrap(Handle(try call.optionalString(0) ?? "display-handle"), handle)
        }
        type.slots.repr = { makeString("<DisplayHandle display_id=\(try $0.object(as: Handle.self).identifier)>") }
        type.property("display_id") { makeString(try $0.object(as: Handle.self).identifier) }
        type.method("display(obj, **kwargs)", documentation: "Make a new display with my id, updating existing instances.") { call in
            Display.show(try RichDisplay.content(of: call[0]), displayID: try call.this(Handle.self).identifier)
            return .none
        }
        type.method("update(obj, **kwargs)", documentation: "Update existing displays with my id.") { call in
            Display.output?.updateDisplay(try RichDisplay.content(of: call[0]), displayID: try call.this(Handle.self).identifier)
            return .none
        }
    }

    private static func mime(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xD8]) { return "image/jpeg" }
        if bytes.starts(with: [0x47, 0x49, 0x46]) { return "image/gif" }
        if bytes.starts(with: [0x52, 0x49, 0x46, 0x46]) { return "image/webp" }
        return "image/png"
    }

    private static func contents(_ path: String) throws -> [UInt8] {
        let file = try FileStream(path: path, mode: "rb", encoding: nil, errors: .strict, newline: nil)
        defer { try? file.close() }
        return try file.readBytes(-1)
    }
}
