import JupyterProtocol

/// A notebook file: its cells, run and filled with outputs.
///
/// Source: nbformat documentation, "The Notebook file format", version 4.5.
struct Notebook {
    /// Why a file is no notebook.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private var root: JSONObject
    private(set) var cells: [JSONObject]

    /// Reads a notebook's text.
    init(parsing bytes: [UInt8]) throws {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw Failure(description: "the notebook is not JSON: \(error)")
        }
        guard let root = value.objectValue, let cells = root["cells"]?.arrayValue,
            root["nbformat"]?.intValue == 4
        else {
            throw Failure(description: "the file is not a notebook of format 4")
        }
        self.root = root
        self.cells = cells.compactMap(\.objectValue)
    }

    /// The code of a cell; nil when it holds text.
    func code(of index: Int) -> String? {
        guard cells[index]["cell_type"] == "code" else { return nil }
        switch cells[index]["source"] {
        case .string(let text): return text
        case .array(let lines): return lines.compactMap(\.stringValue).joined()
        default: return ""
        }
    }

    /// Whether cells from this one on hold any code.
    func hasCode(from index: Int) -> Bool {
        cells.indices.contains { $0 >= index && !(code(of: $0) ?? "").isEmpty }
    }

    /// The id of a cell, where the file gives it one.
    func id(of index: Int) -> String? { cells[index]["id"]?.stringValue }

    /// Sets what a cell put out.
    mutating func setOutputs(_ outputs: [JSONValue], executionCount: Int, of index: Int) {
        cells[index]["outputs"] = .array(outputs)
        cells[index]["execution_count"] = .int(executionCount)
    }

    /// Notes the language that ran the cells.
    mutating func setLanguage(_ language: LanguageInfo) {
        var metadata = root["metadata"]?.objectValue ?? [:]
        metadata["language_info"] = language.json
        root["metadata"] = .object(metadata)
    }

    /// The notebook as its file's text.
    var serialized: [UInt8] {
        var root = root
        root["cells"] = .array(cells.map { .object($0) })
        return JSONValue.object(root).serializedForFile
    }
}
