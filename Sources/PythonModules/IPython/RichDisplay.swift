import PythonLanguage

/// The representations of a value: its text, and what its `_repr_…_` methods give.
enum RichDisplay {
    private static let methods = [
        ("_repr_html_", "text/html"), ("_repr_markdown_", "text/markdown"), ("_repr_svg_", "image/svg+xml"),
        ("_repr_png_", "image/png"), ("_repr_pdf_", "application/pdf"), ("_repr_jpeg_", "image/jpeg"),
        ("_repr_latex_", "text/latex"), ("_repr_json_", "application/json"), ("_repr_javascript_", "application/javascript"),
    ]

    /// All representations of a value.
    ///
    /// - Throws: what `repr` raises; an error in another representation is left out, as in IPython.
    static func content(of value: Value) throws -> DisplayContent {
        var content = DisplayContent(data: [:])
        if value.tag != .type, value.tag == .instance || value.tag == .native {
            try addBundle(value, to: &content)
            for (name, type) in methods where content.data[type] == nil { try addMethod(value, name, type, to: &content) }
        }
        if content.data["text/plain"] == nil {
            content.data["text/plain"] = .string(try PrettyPrinter.text(value))
        }
        return content
    }

    /// `_ipython_display_`: the value shows itself; true if it has.
    static func showsItself(_ value: Value) throws -> Bool {
        guard value.tag == .instance || value.tag == .native else { return false }
        let method = Owned(try value.getAttributeIfPresent("_ipython_display_"))
        if method.value.isUnbound || method.value.isNone { return false }
        try method.value.call().release()
        return true
    }

    private static func addBundle(_ value: Value, to content: inout DisplayContent) throws {
        let method = Owned(try value.getAttributeIfPresent("_repr_mimebundle_"))
        guard method.value.isCallable else { return }
        let bundle = Owned(try method.value.call([], [("include", .none), ("exclude", .none)]))
        var data = bundle.value
        if data.tag == .tuple, data.tupleItems.count == 2 {
            if case .object(let metadata) = try DisplayData(data.tupleItems[1]) { content.metadata = metadata }
            data = data.tupleItems[0]
        }
        if case .object(let members) = try DisplayData(data) { content.data.merge(members) { $1 } }
    }

    private static func addMethod(_ value: Value, _ name: String, _ type: String, to content: inout DisplayContent) throws {
        let method = Owned(try value.getAttributeIfPresent(name))
        guard method.value.isCallable else { return }
        let result = Owned(try method.value.call())
        if result.value.isNone { return }
        var data = result.value
        if data.tag == .tuple, data.tupleItems.count == 2 {
            content.metadata[type] = try DisplayData(data.tupleItems[1])
            data = data.tupleItems[0]
        }
        content.data[type] = try DisplayData(data)
    }
}
