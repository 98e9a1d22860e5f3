import BigInt

extension Value {
    /// A `str`.
    public static func string(_ text: String) -> Value { makeString(text) }
    /// A `str`, or `None`.
    public static func string(_ text: String?) -> Value { text.map(makeString) ?? .none }
    /// A list; takes over the items' references.
    public static func list(_ items: [Value]) -> Value { makeList(items) }
    /// A tuple; takes over the items' references.
    public static func tuple(_ items: [Value]) -> Value { makeTuple(items) }
    /// A dict with `str` keys; takes over the values' references.
    public static func dict(_ pairs: [(String, Value)]) -> Value { makeDict(pairs) }
    /// An `int` of any size.
    public static func int(_ number: BigInt) -> Value { makeInt(number) }
    /// A `bytes`.
    public static func bytes<Data: Collection>(_ data: Data) -> Value where Data.Element == UInt8 { makeBytes(data) }

    /// The value of a literal Swift array of strings, as a list.
    public static func list(strings: [String]) -> Value { makeList(strings.map(makeString)) }
    public static func list(ints: [Int]) -> Value { makeList(ints.map { .int($0) }) }
    public static func list(doubles: [Double]) -> Value { makeList(doubles.map { .float($0) }) }
    public static func tuple(ints: [Int]) -> Value { makeTuple(ints.map { .int($0) }) }

    /// An `int`, or what `__index__` makes of the value.
    ///
    /// - Throws: ``PythonError``: `TypeError` for other values, `OverflowError` beyond 64 bits.
    public func asInt() throws -> Int {
        switch tag {
        case .int, .bool: return rawInt
        case .bigInt: throw PythonError.overflowError("Python int too large to convert to C ssize_t")
        default:
            let index = Owned(try indexValue(self))
            if index.value.tag == .bigInt {
                throw PythonError.overflowError("Python int too large to convert to C ssize_t")
            }
            return index.value.rawInt
        }
    }

    /// An `int` clamped to 64 bits, as slices read it.
    public func asClampedInt() throws -> Int {
        let index = Owned(try indexValue(self))
        if index.value.tag == .bigInt { return index.value.bigIntNumber < 0 ? Int.min : Int.max }
        return index.value.rawInt
    }

    /// A float, or an int as one, or what `__float__` makes of the value.
    ///
    /// - Throws: ``PythonError`` (`TypeError: must be real number, not str`).
    public func asDouble() throws -> Double {
        switch tag {
        case .float: return rawFloat
        case .int, .bool: return Double(rawInt)
        case .bigInt:
            let number = Double(bigIntNumber)
            if number.isInfinite { throw PythonError.overflowError("int too large to convert to float") }
            return number
        default:
            if let unary = type.pointee.slots.unary {
                for operation in [UnaryOperation.float, .index] {
                    let result = Owned(try unary(operation, self))
                    if result.value.tag == .float || result.value.tag == .int || result.value.tag == .bigInt
                        || result.value.tag == .bool
                    {
                        return try result.value.asDouble()
                    }
                }
            }
            throw PythonError.typeError("must be real number, not \(type.name)")
        }
    }

    /// The text of a `str`.
    ///
    /// - Throws: ``PythonError`` (`TypeError: expected str, got int`).
    public func asString() throws -> String {
        let inner = unwrapped
        guard inner.tag == .str else { throw PythonError.typeError("expected str, got \(type.name)") }
        return inner.string.text
    }

    /// The Swift object of a native value, or of an instance of a class derived from its type.
    ///
    /// - Throws: ``PythonError`` (`TypeError`).
    public func object<Object: AnyObject>(as type: Object.Type = Object.self) throws -> Object {
        if let object = objectIfPresent(type) { return object }
        if tag == .instance, unwrapped.isUnbound {
            throw PythonError.runtimeError(
                "'\(self.type.name)' object is not initialised: call super().__init__() first")
        }
        throw PythonError.typeError("expected \(Object.self), got \(self.type.name)")
    }

    /// The Swift object, or `nil` if the value holds another kind.
    public func objectIfPresent<Object: AnyObject>(_ type: Object.Type = Object.self) -> Object? {
        let inner = unwrapped
        guard inner.tag == .native else { return nil }
        let object = inner.nativeObject.pointee.object
        // The exact class is the commonest case, and a dynamic cast is slow.
        if Swift.type(of: object) == Object.self { return unsafeDowncast(object, to: Object.self) }
        return object as? Object
    }

    /// True if the value is an exact `int` of any size (not a `bool`).
    public var isInt: Bool { tag == .int || tag == .bigInt }
    /// True if the value is a `str` or derived from it.
    public var isString: Bool { unwrapped.tag == .str }
    /// True if the value can be called.
    public var isCallable: Bool {
        switch tag {
        case .function, .nativeFunction, .boundMethod, .type: true
        default: type.pointee.slots.call != nil
        }
    }

    /// The items of a tuple or list, borrowed and valid until it changes; empty for anything else.
    public var tupleItems: UnsafeBufferPointer<Value> {
        let inner = unwrapped
        switch inner.tag {
        case .tuple: return UnsafeBufferPointer(start: inner.tuple.items, count: inner.tuple.pointee.count)
        case .list: return UnsafeBufferPointer(start: inner.list.pointee.items, count: inner.list.pointee.count)
        default: return UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    /// Calls `body` with every borrowed key and value of a dict, in order.
    public func forEachEntry(_ body: (Value, Value) throws -> Void) rethrows {
        let inner = unwrapped
        guard inner.tag == .dict else { return }
        var index = 0
        while index < inner.dict.pointee.used {
            let entry = inner.dict.pointee.entries[index]
            if !entry.key.isUnbound { try body(entry.key, entry.value) }
            index += 1
        }
    }

    /// Wraps a Swift object as an instance of a native type; owned.
    public static func wrap(_ object: AnyObject, _ type: NativeType) -> Value { wrap(object, type.type) }

    /// Wraps a Swift object as an instance of a native type; owned.
    public static func wrap(_ object: AnyObject, _ type: TypeRef) -> Value {
        if type.pointee.flags.has(.keepsIdentity), let known = identicalWrapper(object) { return known.retained() }
        let native = allocateBlock(MemoryLayout<NativeObject>.stride).assumingMemoryBound(to: NativeObject.self)
        native.initialize(to: NativeObject(header: ObjectHeader(type: type), object: object))
        if type.pointee.slots.traverse != nil {
            track(UnsafeMutableRawPointer(native).assumingMemoryBound(to: ObjectHeader.self))
        }
        let value = Value(tag: .native, object: native)
        if type.pointee.flags.has(.keepsIdentity) { rememberIdentity(object, value) }
        return value
    }
}

/// The Python objects that stand for Swift objects whose identity is kept; not counted by the table.
nonisolated(unsafe) private var identities: [ObjectIdentifier: Value] = [:]

private func identicalWrapper(_ object: AnyObject) -> Value? { identities[ObjectIdentifier(object)] }

/// Makes `value` the one Python object for `object`, as long as it lives.
func rememberIdentity(_ object: AnyObject, _ value: Value) { identities[ObjectIdentifier(object)] = value }

/// Forgets the Python object that stands for a native object's Swift object: the native object itself, or the instance
/// that carries it and dies with it.
func forgetIdentity(_ native: UnsafeMutablePointer<NativeObject>) {
    identities[ObjectIdentifier(native.pointee.object)] = nil
}

/// The exact `int` of a value that can stand as an index; owned.
///
/// - Throws: ``PythonError`` (`TypeError: 'str' object cannot be interpreted as an integer`).
package func indexValue(_ value: Value) throws -> Value {
    switch value.tag {
    case .int: return value
    case .bigInt: return value.retained()
    case .bool: return .int(value.rawInt)
    default:
        let inner = value.unwrapped
        if inner.tag == .int || inner.tag == .bigInt { return inner.retained() }
        if let unary = value.type.pointee.slots.unary {
            let result = try unary(.index, value)
            if result.tag == .int || result.tag == .bigInt { return result }
            if result.tag == .bool { return .int(result.rawInt) }
            if !result.isNotImplemented {
                let name = result.type.name
                result.release()
                throw PythonError.typeError("__index__ returned non-int (type \(name))")
            }
        }
        throw PythonError.typeError("'\(value.type.name)' object cannot be interpreted as an integer")
    }
}
