import PythonLanguage

/// A variable as a panel of variables shows it.
public struct SessionVariable: Sendable, Hashable {
    public var name: String
    /// What it holds, in one short line.
    public var text: String
    /// The class of its value.
    public var type: String
    /// By which its parts are asked for; 0 when it has none.
    public var reference: Int
}

/// What the session holds, told without running code of the user's.
///
/// Parts are remembered by where they are, not by reference: looking at a variable keeps nothing alive.
struct SessionVariables {
    private enum Step {
        case item(Int)
        case entry(Int)
        case attribute(String)
    }

    /// The way from a variable to a part of it.
    private struct Place {
        var root: String
        var steps: [Step] = []
    }

    private var places: [Place] = []

    /// Parts beyond these are counted only.
    private static let partLimit = 100
    private static let textLimit = 160
    /// Texts beyond so many characters are not written out to be cut.
    private static let longText = 10_000

    /// The variables of the session; what was asked for before is forgotten.
    mutating func globals() -> [SessionVariable] {
        places = []
        return NamespaceMagics.userNames().map { name in
            let held = Owned(Interpreter.current.variable(name))
            return variable(name, held.value, Place(root: name))
        }
    }

    /// The parts of a variable; nil when there is no such reference, or it is gone.
    mutating func parts(of reference: Int) -> [SessionVariable]? {
        guard places.indices.contains(reference - 1) else { return nil }
        let place = places[reference - 1]
        let held = Owned(Interpreter.current.variable(place.root))
        guard !held.value.isUnbound else { return nil }
        var value = held.value
        var owners: [Value] = []
        defer { for owner in owners { owner.release() } }
        for step in place.steps {
            guard let next = Self.part(of: value, at: step) else { return nil }
            owners.append(next)
            value = next
        }
        return parts(of: value, at: place)
    }

    private mutating func variable(_ name: String, _ value: Value, _ place: Place) -> SessionVariable {
        var reference = 0
        if Self.hasParts(value) {
            places.append(place)
            reference = places.count
        }
        return SessionVariable(name: name, text: Self.text(of: value), type: Self.kind(of: value), reference: reference)
    }

    // MARK: Parts

    private static func hasParts(_ value: Value) -> Bool {
        switch value.tag {
        case .list, .tuple, .dict: (try? value.length()) ?? 0 > 0
        case .native, .instance: !attributes(of: value).isEmpty
        default: false
        }
    }

    private mutating func parts(of value: Value, at place: Place) -> [SessionVariable] {
        var found: [SessionVariable] = []
        func below(_ step: Step) -> Place { Place(root: place.root, steps: place.steps + [step]) }
        switch value.tag {
        case .list, .tuple:
            for index in 0..<min(value.tupleItems.count, Self.partLimit) {
                found.append(variable("[\(index)]", value.tupleItems[index], below(.item(index))))
            }
        case .dict:
            var entries: [(Value, Value)] = []
            value.forEachEntry { if entries.count < Self.partLimit { entries.append(($0, $1)) } }
            for (index, entry) in entries.enumerated() {
                found.append(variable(Self.text(of: entry.0), entry.1, below(.entry(index))))
            }
        default:
            for name in Self.attributes(of: value).prefix(Self.partLimit) {
                guard let part = Self.part(of: value, at: .attribute(name)) else { continue }
                let held = Owned(part)
                found.append(variable(name, held.value, below(.attribute(name))))
            }
        }
        if value.tag == .native || value.tag == .instance { return found }
        let left = ((try? value.length()) ?? 0) - Self.partLimit
        if left > 0 {
            found.append(SessionVariable(name: "…", text: "\(left) more", type: "", reference: 0))
        }
        return found
    }

    /// A part, owned; nil when it is gone.
    private static func part(of value: Value, at step: Step) -> Value? {
        switch step {
        case .item(let index):
            guard value.tag == .list || value.tag == .tuple, index < value.tupleItems.count else { return nil }
            return value.tupleItems[index].retained()
        case .entry(let index):
            guard value.tag == .dict else { return nil }
            var found: Value?
            var place = 0
            value.forEachEntry {
                if place == index { found = $1.retained() }
                place += 1
            }
            return found
        case .attribute(let name): return LibraryObjects.attribute(name, of: value)
        }
    }

    /// The attributes worth showing: for classes of libraries what tells about them, for the user's what they hold.
    private static func attributes(of value: Value) -> [String] {
        if LibraryObjects.knows(value) {
            let names = [
                "shape", "dtype", "dtypes", "columns", "index", "ndim", "size", "nbytes", "name", "layers",
                "input_shape", "output_shape", "optimizer", "loss", "history", "epoch",
            ]
            return names.filter { name in
                guard let part = part(of: value, at: .attribute(name)) else { return false }
                part.release()
                return true
            }
        }
        return LibraryObjects.ownNames(of: value)
    }

    // MARK: Texts

    /// A value in one short line.
    static func text(of value: Value) -> String {
        var text = ""
        write(value, into: &text, depth: 0)
        return text.count > textLimit ? text.prefix(textLimit) + "…" : text
    }

    private static func write(_ value: Value, into text: inout String, depth: Int) {
        guard text.utf8.count < textLimit else { return }
        switch value.tag {
        case .list: writeItems(value, "[", "]", into: &text, depth)
        case .tuple: writeItems(value, "(", value.tupleItems.count == 1 ? ",)" : ")", into: &text, depth)
        case .dict:
            text += "{"
            var isFirst = true
            value.forEachEntry { key, entry in
                guard text.utf8.count < textLimit, depth < 8 else { return }
                if !isFirst { text += ", " }
                isFirst = false
                write(key, into: &text, depth: depth + 1)
                text += ": "
                write(entry, into: &text, depth: depth + 1)
            }
            text += "}"
        case .str, .bytes:
            let count = (try? value.length()) ?? 0
            text += count > longText ? "\(value.type.name) of \(count)" : (try? value.repr()) ?? ""
        case .set, .frozenSet: text += "\(value.type.name) of \((try? value.length()) ?? 0)"
        // What a native object holds may be the user's: a partial's arguments, an iterator's source.
        case .native: text += Interpreter.withoutPythonCode { description(of: value) }
        case .instance: text += description(of: value)
        // Not by its metaclass.
        case .type where value.type != Types.type: text += "<class '\(value.typeRef.name)'>"
        // Their text is of their own making alone.
        case .none, .notImplemented, .ellipsis, .bool, .int, .float, .bigInt, .complex, .range, .function, .module,
            .code,
            .type:
            text += (try? value.repr()) ?? value.type.name
        // A method's text would ask its object, a view's its items.
        default: text += "<\(value.type.name) object>"
        }
    }

    private static func writeItems(
        _ value: Value, _ open: String, _ close: String, into text: inout String, _ depth: Int
    ) {
        text += open
        for index in 0..<value.tupleItems.count {
            guard text.utf8.count < textLimit, depth < 8 else { break }
            if index > 0 { text += ", " }
            write(value.tupleItems[index], into: &text, depth: depth + 1)
        }
        text += close
    }

    /// The class; with the shape of an array or a table, as JupyterLab shows nothing else of what can be opened.
    private static func kind(of value: Value) -> String {
        let name = value.type.name
        guard value.tag == .native || value.tag == .instance, LibraryObjects.knows(value), hasParts(value),
            let shape = part(of: value, at: .attribute("shape"))
        else { return name }
        let held = Owned(shape)
        let type = part(of: value, at: .attribute("dtype")).map { dtype in
            let held = Owned(dtype)
            return " \((try? held.value.str()) ?? "")"
        }
        return "\(name) \((try? held.value.str()) ?? "")\(type ?? "")"
    }

    /// How many items a container of a library's has; nil for what is none.
    private static func count(of value: Value) -> Int? {
        let holder = value.unwrapped
        switch holder.tag {
        case .list, .tuple, .dict, .set, .frozenSet: return try? holder.length()
        default: return holder.type.pointee.slots.length == nil ? nil : try? holder.length()
        }
    }

    /// Shape and type of arrays and tables, size of models; for other objects their class.
    private static func description(of value: Value) -> String {
        guard LibraryObjects.knows(value) else { return "<\(value.type.name) object>" }
        func shown(_ name: String) -> String? {
            guard let part = part(of: value, at: .attribute(name)) else { return nil }
            let held = Owned(part)
            return try? held.value.str()
        }
        if let layers = part(of: value, at: .attribute("layers")) {
            let held = Owned(layers)
            var parameters = ""
            if let count = try? value.callMethod("count_params", []) {
                let held = Owned(count)
                parameters = ", \((try? held.value.str()) ?? "?") parameters"
            }
            return "\(shown("name") ?? value.type.name): \((try? held.value.length()) ?? 0) layers\(parameters)"
        }
        guard let shape = shown("shape") else {
            // What holds others would ask each of them, the user's own too.
            if let count = count(of: value) { return "\(value.type.name) of \(count)" }
            return (try? value.repr()) ?? "<\(value.type.name) object>"
        }
        if let columns = part(of: value, at: .attribute("columns")) {
            let held = Owned(columns)
            // A column may be called by any object.
            let names = (try? held.value.map { $0.tag == .str ? $0.swiftString : text(of: $0) }) ?? []
            return "\(shape): \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
        }
        let type = shown("dtype").map { " \($0)" } ?? ""
        // A scalar of numpy's is its number; one that holds an object would ask that.
        return shape == "()" && type != " object" ? ((try? value.repr()) ?? shape) : shape + type
    }
}
