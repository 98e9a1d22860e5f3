import PythonLanguage

/// What a value looks like beside `Out[n]`: containers broken over lines, sets in order.
///
/// Source: the printers of IPython 8's `lib/pretty.py`.
struct PrettyPrinter {
    private let layout: PrettyLayout
    /// Containers under way, so that one that holds itself prints as `[...]`.
    private var active: [UInt64] = []
    private let longestSequence = 1000

    private init(width: Int) { layout = PrettyLayout(maximumWidth: width) }

    /// The text of a value.
    static func text(_ value: Value, width: Int = 79) throws -> String {
        var printer = PrettyPrinter(width: width)
        try printer.print(value)
        printer.layout.flush()
        return printer.layout.output
    }

    private mutating func print(_ value: Value) throws {
        layout.beginGroup(0, "")
        defer { layout.endGroup(0, "") }
        let cycle = value.isHeap && active.contains(value.bits)
        if value.isHeap { active.append(value.bits) }
        defer { if value.isHeap { active.removeLast() } }
        for base in value.type.mroTypes {
            if try printBuiltIn(value, as: base, cycle: cycle) { return }
            if try printOwn(value, base, cycle: cycle) { return }
        }
        layout.text("<\(value.type.qualifiedDisplayName) at 0x\(String(value.bits, radix: 16))>")
    }

    /// The printers for built-in types.
    private mutating func printBuiltIn(_ value: Value, as type: TypeRef, cycle: Bool) throws -> Bool {
        switch type {
        case Types.list: try sequence(value, "[", "]", cycle: cycle)
        case Types.tuple: try sequence(value, "(", ")", cycle: cycle)
        case Types.dict: try dictionary(value, cycle: cycle)
        case Types.set: try set(value, "{", "}", empty: "set()", cycle: cycle)
        case Types.frozenSet: try set(value, "frozenset({", "})", empty: "frozenset()", cycle: cycle)
        case Types.type: printType(value.typeRef)
        case Types.function, Types.builtinFunction: try printFunction(value)
        case Types.baseException: try exception(value)
        case Types.int, Types.float, Types.str, Types.bytes, Types.bool, Types.complex, Types.noneType, Types.range,
            Types.slice:
            try plain(value)
        default: return false
        }
        return true
    }

    /// `_repr_pretty_`, or a `__repr__` of the class's own.
    private mutating func printOwn(_ value: Value, _ type: TypeRef, cycle: Bool) throws -> Bool {
        if type == Types.object { return false }
        if type.declares("_repr_pretty_") {
            let printer = Owned(PrettyHandle.make(layout))
            let method = Owned(try value.getAttribute("_repr_pretty_"))
            try method.value.call([printer.value, .bool(cycle)]).release()
            return true
        }
        // A native type's repr is a slot, not always an attribute.
        guard type.declares("__repr__") || type.pointee.ownSlots.repr != nil else { return false }
        try plain(value)
        return true
    }

    /// `repr`, its lines kept apart.
    private func plain(_ value: Value) throws {
        let lines = try value.repr().split(separator: "\n", omittingEmptySubsequences: false)
        layout.beginGroup(0, "")
        for (index, line) in lines.enumerated() {
            if index > 0 { layout.forcedBreak() }
            layout.text(String(line))
        }
        layout.endGroup(0, "")
    }

    private mutating func sequence(_ value: Value, _ open: String, _ close: String, cycle: Bool) throws {
        if value.type.hasOwnRepr { return try plain(value) }
        if cycle { return layout.text(open + "..." + close) }
        layout.beginGroup(1, open)
        let count = value.tupleItems.count
        try items(of: value)
        if count == 1, open == "(" { layout.text(",") }
        layout.endGroup(1, close)
    }

    private mutating func items(of value: Value) throws {
        // Looked up one by one: an item's `__repr__` may change the list.
        var index = 0
        while index < value.tupleItems.count {
            let held = Owned(retaining: value.tupleItems[index])
            if index > 0 {
                layout.text(",")
                layout.breakable()
            }
            if index == longestSequence { return layout.text("...") }
            try print(held.value)
            index += 1
        }
    }

    private mutating func dictionary(_ value: Value, cycle: Bool) throws {
        if value.type.hasOwnRepr { return try plain(value) }
        if cycle { return layout.text("{...}") }
        layout.beginGroup(1, "{")
        var entries: [(Value, Value)] = []
        value.forEachEntry { entries.append(($0.retained(), $1.retained())) }
        defer { for entry in entries { entry.0.release(); entry.1.release() } }
        for (index, entry) in entries.enumerated() {
            if index > 0 {
                layout.text(",")
                layout.breakable()
            }
            if index == longestSequence {
                layout.text("...")
                break
            }
            try print(entry.0)
            layout.text(": ")
            try print(entry.1)
        }
        layout.endGroup(1, "}")
    }

    private mutating func set(_ value: Value, _ open: String, _ close: String, empty: String, cycle: Bool) throws {
        if value.type.hasOwnRepr { return try plain(value) }
        if cycle { return layout.text(open + "..." + close) }
        let members = makeList(try value.asArray())
        let owner = Owned(members)
        if owner.value.tupleItems.isEmpty { return layout.text(empty) }
        if owner.value.tupleItems.count < longestSequence {
            // What cannot be ordered stays as it is.
            let ordered = try? owner.value.callMethod("sort")
            ordered?.release()
        }
        layout.beginGroup(open.utf8.count, open)
        try items(of: owner.value)
        layout.endGroup(open.utf8.count, close)
    }

    private func printType(_ type: TypeRef) { layout.text(type.qualifiedDisplayName) }

    private func printFunction(_ value: Value) throws {
        let name = Owned(try value.getAttribute("__qualname__"))
        let module = Owned(try value.getAttributeIfPresent("__module__"))
        let prefix =
            module.value.isString && module.value.swiftString != "builtins" ? module.value.swiftString + "." : ""
        let signature = try Introspection.signature(of: value) ?? ""
        layout.text("<function \(prefix)\(name.value.swiftString)\(signature)>")
    }

    private mutating func exception(_ value: Value) throws {
        let name = value.type.qualifiedDisplayName
        layout.beginGroup(name.utf8.count + 1, name + "(")
        let arguments = Owned(try value.getAttribute("args"))
        try items(of: arguments.value)
        layout.endGroup(name.utf8.count + 1, ")")
    }
}

extension TypeRef {
    /// The types of the method resolution order, this one first.
    var mroTypes: [TypeRef] { pointee.mro.tupleItems.map(\.typeRef) }

    /// `module.Name`, without the module for built-ins.
    var qualifiedDisplayName: String {
        let module = pointee.module.swiftString
        let name = pointee.qualifiedName.swiftString
        return module.isEmpty || module == "builtins" ? name : "\(module).\(name)"
    }

    /// True if the class itself, not a base, has an attribute of that name.
    func declares(_ name: String) -> Bool {
        let key = Owned(makeString(name))
        return !dictGetName(pointee.namespace.dict, key.value).isUnbound
    }

    /// True for a class derived from a built-in container that prints itself its own way.
    var hasOwnRepr: Bool {
        for type in mroTypes {
            if !type.pointee.flags.contains(.user) { return false }
            if type.declares("__repr__") { return true }
        }
        return false
    }
}

/// The printer object that `_repr_pretty_` methods receive.
enum PrettyHandle {
    static func make(_ layout: PrettyLayout) -> Value { .wrap(layout, type) }

    private static let type: NativeType = NativeType(
        "RepresentationPrinter", module: "IPython.lib.pretty", documentation: "Prints a value over lines."
    ) { type in
        type.method("text(obj)") { call in
            try call.this(PrettyLayout.self).text(call.string(0))
            return .none
        }
        type.method("breakable(sep=' ')") { call in
            try call.this(PrettyLayout.self).breakable(call.string(0))
            return .none
        }
        type.method("break_()") { call in
            try call.this(PrettyLayout.self).forcedBreak()
            return .none
        }
        type.method("begin_group(indent=0, open='')") { call in
            try call.this(PrettyLayout.self).beginGroup(call.int(0), call.string(1))
            return .none
        }
        type.method("end_group(dedent=0, close='')") { call in
            try call.this(PrettyLayout.self).endGroup(call.int(0), call.string(1))
            return .none
        }
        type.method("pretty(obj)") { call in
            let layout = try call.this(PrettyLayout.self)
            for (index, line) in try PrettyPrinter.text(call[0]).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                if index > 0 { layout.forcedBreak() }
                layout.text(String(line))
            }
            return .none
        }
    }
}
