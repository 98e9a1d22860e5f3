/// The kernel's language, as front ends need it to colour and name code.
///
/// Source: messaging specification, "Kernel info", `language_info`.
public struct LanguageInfo: Sendable, Hashable {
    /// The language's name, `python`.
    public var name: String

    /// The language's version, `3.11.0`.
    public var version: String

    /// The MIME type of a script, `text/x-python`.
    public var mimeType: String

    /// The extension of a script with its dot, `.py`.
    public var fileExtension: String

    /// The Pygments lexer for highlighting, when it is not the language's name.
    public var pygmentsLexer: String?

    /// CodeMirror's mode for the editor: a string, or an object with `name` and options.
    public var codeMirrorMode: JSONValue?

    /// The nbconvert exporter of scripts, when it is not the general one.
    public var nbconvertExporter: String?

    /// A language from its parts.
    public init(
        name: String, version: String, mimeType: String, fileExtension: String, pygmentsLexer: String? = nil,
        codeMirrorMode: JSONValue? = nil, nbconvertExporter: String? = nil
    ) {
        self.name = name
        self.version = version
        self.mimeType = mimeType
        self.fileExtension = fileExtension
        self.pygmentsLexer = pygmentsLexer
        self.codeMirrorMode = codeMirrorMode
        self.nbconvertExporter = nbconvertExporter
    }

    /// The language as it stands in messages and in a notebook's metadata.
    public var json: JSONValue {
        var object: JSONObject = [
            "name": .string(name), "version": .string(version), "mimetype": .string(mimeType),
            "file_extension": .string(fileExtension),
        ]
        if let pygmentsLexer { object["pygments_lexer"] = .string(pygmentsLexer) }
        if let codeMirrorMode { object["codemirror_mode"] = codeMirrorMode }
        if let nbconvertExporter { object["nbconvert_exporter"] = .string(nbconvertExporter) }
        return .object(object)
    }
}

/// The kernel's own name and version.
public struct Implementation: Sendable, Hashable {
    /// The kernel's name, `swiftlet`.
    public var name: String

    /// The kernel's version.
    public var version: String

    /// A name with its version.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
