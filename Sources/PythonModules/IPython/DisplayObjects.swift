import Glibc
import PythonLanguage

/// The things that `IPython.display` wraps around data: HTML, Markdown, images, handles.
enum DisplayObjects {
    /// Text of a MIME type.
    final class Text {
        let name: String
        let data: String
        let mime: String
        /// What `JSON` shows, with a reference: not a text but lists and dicts.
        let value: Value?
        init(name: String, data: String, mime: String, value: Value? = nil) {
            self.name = name
            self.data = data
            self.mime = mime
            self.value = value
        }
        deinit { value?.release() }
    }

    final class Picture {
        let bytes: [UInt8]
        let mime: String
        /// The address of a picture that the browser fetches itself; the bytes are then empty.
        let url: String?
        let width: Int?
        let height: Int?
        init(bytes: [UInt8], mime: String, url: String? = nil, width: Int?, height: Int?) {
            self.bytes = bytes
            self.mime = mime
            self.url = url
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
                if name == "JSON" {
                    return .wrap(
                        Text(name: name, data: "", mime: mime, value: try jsonValue(text, call[0])),
                        Self.types[name]?.type ?? Types.object)
                }
                if name == "Math" { text = "$\\displaystyle " + text.filter { $0 != "$" } + "$" }
                return .wrap(Text(name: name, data: text, mime: mime), Self.types[name]?.type ?? Types.object)
            }
            type.property("data") {
                let text = try $0.object(as: Text.self)
                return text.value?.retained() ?? makeString(text.data)
            }
            type.slots.traverse = { value, visit in
                if let held = value.objectIfPresent(Text.self)?.value { visit(held) }
            }
            type.slots.repr = { _ in makeString("<IPython.core.display.\(name) object>") }
            type.method("_repr_mimebundle_(include=None, exclude=None)") { call in
                let text = try call.this(Text.self)
                return .dict([(text.mime, text.value?.retained() ?? .string(text.data))])
            }
            if mime == "text/html" {
                type.method("_repr_html_()") { call in .string(try call.this(Text.self).data) }
            }
            Self.types[name] = type
        }
    }

    /// The lists and dicts that `JSON` was given, or that a text of JSON stands for; owned.
    private static func jsonValue(_ text: String, _ given: Value) throws -> Value {
        if given.tag == .list || given.tag == .dict || given.tag == .tuple { return given.retained() }
        let module = Owned(try Interpreter.current.importModule("json"))
        let source = Owned(makeString(text))
        return try module.value.callMethod("loads", [source.value])
    }

    /// The text types by name, for their constructors.
    private nonisolated(unsafe) static var types: [String: NativeType] = [:]

    static let image: NativeType = NativeType(
        "Image", module: "IPython.core.display", documentation: "Create a PNG/JPEG/GIF image object given raw data."
    ) { type in
        type.constructor(
            "(data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False, unconfined=False, metadata=None, alt=None)"
        ) { call in
            var bytes: [UInt8] = []
            var url: String? = nil
            if let buffer = call[0].byteBuffer {
                bytes = Array(buffer)
            } else if call.isGiven(2) {
                bytes = try contents(call.string(2))
            } else if call.isGiven(1) || call[0].isString {
                let place = call.isGiven(1) ? try call.string(1) : try call.string(0)
                if call.isGiven(1) || place.hasPrefix("http:") || place.hasPrefix("https:") {
                    if try call.isGiven(4) && call.bool(4) {
                        throw PythonError.notImplementedError(
                            "Image(url=…, embed=True) would fetch the picture; leave embed out to link to it")
                    }
                    url = place
                } else {
                    bytes = try contents(place)
                }
            } else {
                throw PythonError.valueError("No image data found. Expecting filename, url, or data.")
            }
            let picture = Picture(
                bytes: bytes, mime: mime(bytes), url: url, width: try call.optionalInt(5),
                height: try call.optionalInt(6))
            return .wrap(picture, image)
        }
        type.slots.repr = { _ in makeString("<IPython.core.display.Image object>") }
        type.property("data") { makeBytes(try $0.object(as: Picture.self).bytes) }
        type.method("_repr_mimebundle_(include=None, exclude=None)") { call in
            let picture = try call.this(Picture.self)
            if let url = picture.url {
                var text = "<img src=\"\(url)\""
                if let width = picture.width { text += " width=\"\(width)\"" }
                if let height = picture.height { text += " height=\"\(height)\"" }
                return .dict([("text/html", .string(text + "/>"))])
            }
            let data = Value.dict([(picture.mime, .string(Base64.encoded(picture.bytes)))])
            var size: [(String, Value)] = []
            if let width = picture.width { size.append(("width", .int(width))) }
            if let height = picture.height { size.append(("height", .int(height))) }
            if size.isEmpty { return data }
            return .tuple([data, .dict([(picture.mime, .dict(size))])])
        }
    }

    static let handle: NativeType = NativeType(
        "DisplayHandle", module: "IPython.core.display_functions", documentation: "A handle on an updatable display."
    ) { type in
        type.constructor("(display_id=None)") { call in
            .wrap(Handle(try call.optionalString(0) ?? DisplayModule.freshIdentifier()), handle)
        }
        type.slots.repr = { makeString("<DisplayHandle display_id=\(try $0.object(as: Handle.self).identifier)>") }
        type.property("display_id") { makeString(try $0.object(as: Handle.self).identifier) }
        type.method(
            "display(obj, **kwargs)", documentation: "Make a new display with my id, updating existing instances."
        ) { call in
            Display.show(try RichDisplay.content(of: call[0]), displayID: try call.this(Handle.self).identifier)
            return .none
        }
        type.method("update(obj, **kwargs)", documentation: "Update existing displays with my id.") { call in
            Display.output?.updateDisplay(
                try RichDisplay.content(of: call[0]), displayID: try call.this(Handle.self).identifier)
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
