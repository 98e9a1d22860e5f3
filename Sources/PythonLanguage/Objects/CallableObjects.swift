/// A function made by `def` or `lambda`.
package struct FunctionObject {
    package var header: ObjectHeader
    /// The code object, owned.
    package var code: Value
    /// The module's namespace, an owned dict.
    package var globals: Value
    /// A tuple of the defaults of the last positional parameters, or unbound.
    package var defaults: Value
    /// A dict of the defaults of keyword-only parameters, or unbound.
    package var keywordDefaults: Value
    /// A tuple of the closure's cells, or unbound.
    package var closure: Value
    package var name: Value
    package var qualifiedName: Value
    /// `__module__`, or unbound.
    package var module: Value
    /// `__doc__`, or unbound until asked.
    package var doc: Value
    /// `__annotations__` as a dict, or unbound.
    package var annotations: Value
    /// `__dict__`, or unbound until something is stored.
    package var attributes: Value

    /// How many values follow the header.
    package static var fieldCount: Int { 11 }
}

package typealias FunctionRef = UnsafeMutablePointer<FunctionObject>

/// A function written in Swift, possibly bound to the object it was fetched from.
package struct NativeFunctionObject {
    package var header: ObjectHeader
    /// The bound object, owned, or unbound.
    package var receiver: Value
    /// What it does.
    package var body: NativeBody
    /// The declaration it was made from.
    package var declaration: NativeDeclaration
    /// Parameters, the receiver's not counted.
    package var parameterCount: Int32
    package var requiredCount: Int32
    /// What missing arguments get, one for each parameter; never counted.
    package var defaults: UnsafeMutablePointer<Value>?
    /// The type whose method it is, if its body takes that for granted.
    package var receiverType: TypeRef?
    /// True if all parameters can be passed by position and none gathers: the binder then has nothing to do.
    package var isSimple: Bool
    /// True if `body` gets the receiver as its first argument.
    package var takesReceiver: Bool
}

package typealias NativeFunctionRef = UnsafeMutablePointer<NativeFunctionObject>

/// A Python function fetched through an instance.
package struct BoundMethodObject {
    package var header: ObjectHeader
    package var function: Value
    package var receiver: Value
}

/// A variable shared between a function and the functions inside it.
package struct CellObject {
    package var header: ObjectHeader
    /// Owned, or unbound.
    package var content: Value
}

/// A few owned values whose meaning the type gives: `property`, `staticmethod`, `classmethod`, `super` …
package struct RecordObject {
    package var header: ObjectHeader
    package var count: Int
}

package typealias RecordRef = UnsafeMutablePointer<RecordObject>

extension UnsafeMutablePointer where Pointee == RecordObject {
    @inline(__always) package var fields: UnsafeMutablePointer<Value> {
        UnsafeMutableRawPointer(self).advanced(by: 32).assumingMemoryBound(to: Value.self)
    }
}

/// A module: its namespace is a dict.
package struct ModuleObject {
    package var header: ObjectHeader
    package var name: Value
    /// An owned dict.
    package var namespace: Value
    /// The lazily built members of a native module, or `nil`.
    package var native: NativeModule?
}

/// A Swift class instance.
package struct NativeObject {
    package var header: ObjectHeader
    package var object: AnyObject
}

/// One step of a traceback, innermost last.
package struct TracebackObject {
    package var header: ObjectHeader
    /// The next frame inwards, owned, or none.
    package var next: Value
    /// The code object, owned.
    package var code: Value
    /// Where the frame was: an index into the code's instructions.
    package var instruction: Int
}

extension Value {
    /// The object of a value whose tag is `function`.
    @inline(__always) package var function: FunctionRef { pointer.assumingMemoryBound(to: FunctionObject.self) }
    /// The object of a value whose tag is `nativeFunction`.
    @inline(__always) package var nativeFunction: NativeFunctionRef { pointer.assumingMemoryBound(to: NativeFunctionObject.self) }
    /// The object of a value whose tag is `boundMethod`.
    @inline(__always) package var boundMethod: UnsafeMutablePointer<BoundMethodObject> { pointer.assumingMemoryBound(to: BoundMethodObject.self) }
    /// The object of a value whose tag is `cell`.
    @inline(__always) package var cell: UnsafeMutablePointer<CellObject> { pointer.assumingMemoryBound(to: CellObject.self) }
    /// The object of a value whose tag is `record`.
    @inline(__always) package var record: RecordRef { pointer.assumingMemoryBound(to: RecordObject.self) }
    /// The object of a value whose tag is `module`.
    @inline(__always) package var module: UnsafeMutablePointer<ModuleObject> { pointer.assumingMemoryBound(to: ModuleObject.self) }
    /// The object of a value whose tag is `native`.
    @inline(__always) package var nativeObject: UnsafeMutablePointer<NativeObject> { pointer.assumingMemoryBound(to: NativeObject.self) }
    /// The object of a value whose tag is `traceback`.
    @inline(__always) package var traceback: UnsafeMutablePointer<TracebackObject> { pointer.assumingMemoryBound(to: TracebackObject.self) }
}
