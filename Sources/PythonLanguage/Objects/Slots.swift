/// The binary operators, in the order of ``Slots/binary``'s table of names.
@frozen public enum BinaryOperation: UInt8, CaseIterable, Sendable {
    case add, subtract, multiply, matrixMultiply, trueDivide, modulo, power
    case leftShift, rightShift, or, xor, and, floorDivide, divmod
}

/// The unary operators and the number conversions.
@frozen public enum UnaryOperation: UInt8, CaseIterable, Sendable {
    case negative, positive, invert, absolute
    /// `__int__`, `__float__`, `__index__`, `__complex__`, `__trunc__`, `__floor__`, `__ceil__`.
    case int, float, index, complex, trunc, floor, ceil
}

/// The rich comparisons.
@frozen public enum Comparison: UInt8, CaseIterable, Sendable {
    case less, lessOrEqual, equal, notEqual, greater, greaterOrEqual

    /// The comparison that says the same with the operands exchanged.
    public var swapped: Comparison {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual: self
        }
    }
}

/// What a type can do: one optional function for each protocol of the language.
///
/// Arguments are borrowed, results owned. The first argument is the object itself; for a type that users may derive
/// from, look at `value.unwrapped`. `nil` means that the type lacks the protocol (or inherits it from its base).
public struct Slots {
    public var repr: ((Value) throws -> Value)?
    public var str: ((Value) throws -> Value)?
    /// `format(value, spec)`, the second a `str`.
    public var format: ((Value, Value) throws -> Value)?
    public var hash: ((Value) throws -> Int)?
    /// `(self, other, comparison)`; the result may be `notImplemented`.
    public var compare: ((Value, Value, Comparison) throws -> Value)?
    public var truth: ((Value) throws -> Bool)?

    /// `(self, name)`; replaces the ordinary look-up. Call ``Interpreter/genericGetAttribute(_:_:)`` to fall back.
    public var getAttribute: ((Value, Value) throws -> Value)?
    /// `(self, name)`: asked only when the ordinary look-up found nothing, as `__getattr__`. May return `unbound` for "not there".
    public var missingAttribute: ((Value, Value) throws -> Value)?
    /// `(self, name, value)`; an unbound value deletes.
    public var setAttribute: ((Value, Value, Value) throws -> Void)?

    public var length: ((Value) throws -> Int)?
    public var getItem: ((Value, Value) throws -> Value)?
    /// `(self, key, value)`; an unbound value deletes.
    public var setItem: ((Value, Value, Value) throws -> Void)?
    public var contains: ((Value, Value) throws -> Bool)?
    public var iterate: ((Value) throws -> Value)?
    /// The next item, or `unbound` at the end.
    public var next: ((Value) throws -> Value)?
    /// `(self, arguments)`.
    public var call: ((Value, CallArguments) throws -> Value)?

    /// `(operation, self, other, reflected)`: `self + other`, or `other + self` if reflected. The result may be `notImplemented`.
    public var binary: ((BinaryOperation, Value, Value, Bool) throws -> Value)?
    /// `(operation, self, other)` of `self += other`; the result, often `self` retained, is stored. May be `notImplemented`.
    public var inPlace: ((BinaryOperation, Value, Value) throws -> Value)?
    /// The result may be `notImplemented` where the type lacks that operation.
    public var unary: ((UnaryOperation, Value) throws -> Value)?

    public var enter: ((Value) throws -> Value)?
    /// `(self, exception type, exception, traceback)`; true swallows the exception.
    public var exit: ((Value, Value, Value, Value) throws -> Bool)?

    /// `(descriptor, instance or unbound, type)`.
    public var descriptorGet: ((Value, Value, Value) throws -> Value)?
    /// `(descriptor, instance, value)`; an unbound value deletes.
    public var descriptorSet: ((Value, Value, Value) throws -> Void)?

    /// Shows the collector every owned value the object holds. Needed only if a Swift object stores values.
    public var traverse: ((Value, (Value) -> Void) -> Void)?
    /// Drops every owned value the object holds, to break a cycle.
    public var clear: ((Value) -> Void)?
    /// Names for `dir` and completion that are not in the type's own table.
    public var attributeNames: ((Value) -> [String])?

    public init() {}
}

/// The arguments of a call before they are bound to parameters: positional ones, then the values of the keywords.
@frozen public struct CallArguments {
    /// Borrowed values.
    public var base: UnsafeMutablePointer<Value>
    public var positionalCount: Int
    /// A tuple of `str`, whose values stand at `base[positionalCount...]`, or unbound.
    public var keywordNames: Value

    @inlinable
    public init(base: UnsafeMutablePointer<Value>, positionalCount: Int, keywordNames: Value = .unbound) {
        self.base = base
        self.positionalCount = positionalCount
        self.keywordNames = keywordNames
    }

    @inlinable public subscript(index: Int) -> Value { base[index] }
    public var keywordCount: Int { keywordNames.tag == .tuple ? keywordNames.tuple.pointee.count : 0 }
    public var totalCount: Int { positionalCount + keywordCount }
}
