/// One call of a native function: its arguments, bound to the declared parameters in their order.
///
/// Every value read here is borrowed: retain what you keep or return.
@frozen public struct NativeCall {
    /// The first bound argument; the receiver stands before it.
    public let arguments: UnsafeMutablePointer<Value>

    @inlinable @inline(__always)
    public init(arguments: UnsafeMutablePointer<Value>) { self.arguments = arguments }

    /// The argument of the parameter at `index`; for a missing one the default literal's value, or unbound. `*args`
    /// is a tuple and `**kwargs` a dict.
    @inlinable @inline(__always)
    public subscript(index: Int) -> Value { arguments[index] }

    /// The object a method was called on, an instance of a derived class included; for a constructor the class, or
    /// the instance whose `__init__` runs.
    @inlinable @inline(__always)
    public var receiver: Value { arguments[-1] }

    /// What the method works on: ``receiver`` with the payload of a derived class taken out.
    @inline(__always)
    public var base: Value { arguments[-1].unwrapped }

    /// The Swift object of the receiver.
    ///
    /// - Throws: ``PythonError`` (`TypeError`) if it holds another kind of object.
    public func this<Object: AnyObject>(_ type: Object.Type = Object.self) throws -> Object {
        try receiver.object(as: type)
    }

    /// True if the caller passed the argument, or its default is a literal.
    public func has(_ index: Int) -> Bool { !arguments[index].isUnbound }

    /// True if the argument is neither missing nor `None`.
    public func isGiven(_ index: Int) -> Bool { !arguments[index].isUnbound && !arguments[index].isNone }

    public func int(_ index: Int) throws -> Int { try arguments[index].asInt() }
    public func double(_ index: Int) throws -> Double { try arguments[index].asDouble() }
    public func bool(_ index: Int) throws -> Bool { try arguments[index].truth() }
    public func string(_ index: Int) throws -> String { try arguments[index].asString() }

    /// `nil` for `None` or a missing argument.
    public func optionalInt(_ index: Int) throws -> Int? { isGiven(index) ? try int(index) : nil }
    public func optionalDouble(_ index: Int) throws -> Double? { isGiven(index) ? try double(index) : nil }
    public func optionalBool(_ index: Int) throws -> Bool? { isGiven(index) ? try bool(index) : nil }
    public func optionalString(_ index: Int) throws -> String? { isGiven(index) ? try string(index) : nil }

    /// The Swift object of an argument.
    public func object<Object: AnyObject>(_ index: Int, as type: Object.Type = Object.self) throws -> Object {
        try arguments[index].object(as: type)
    }

    /// The values of a `*args` parameter, borrowed.
    public func rest(_ index: Int) -> UnsafeBufferPointer<Value> { arguments[index].tupleItems }

    /// The names and borrowed values of a `**kwargs` parameter, in the order given.
    public func keywords(_ index: Int) -> [(name: String, value: Value)] {
        guard arguments[index].tag == .dict else { return [] }
        var pairs: [(String, Value)] = []
        arguments[index].forEachEntry { pairs.append(($0.swiftString, $1)) }
        return pairs
    }

    /// The interpreter that runs the call.
    public var interpreter: Interpreter { Interpreter.current }
}
