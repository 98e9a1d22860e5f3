/// One parameter as argument binding sees it.
struct ParameterPlan {
    let kind: NativeParameter.Kind
    let isOptional: Bool
    let name: Value

    /// True if the parameter takes the keyword `name`.
    @inline(__always)
    func accepts(_ name: Value) -> Bool {
        guard kind == .positionalOrKeyword || kind == .keywordOnly else { return false }
        return self.name.bits == name.bits || self.name.string.equals(name.string)
    }
}

/// What a native function does: it borrows its arguments and returns an owned result.
public typealias NativeBody = (NativeCall) throws -> Value

/// A native function, method or constructor as it was declared: the source of argument binding, error texts,
/// completion, help and the generated tables.
public final class NativeDeclaration: @unchecked Sendable {
    public let name: String
    /// `list.append`; the bare name for functions of modules.
    public let qualifiedName: String
    public let parameters: [NativeParameter]
    /// The parameters as written: `(a, axis=None)`.
    public let signature: String
    public let documentation: String
    let body: NativeBody
    /// The default values, one for each parameter.
    let defaults: UnsafeMutablePointer<Value>
    /// What binding needs to know of each parameter, without references to count.
    let plan: UnsafeMutablePointer<ParameterPlan>
    let parameterCount: Int
    /// True for methods, whose body finds the object in ``NativeCall/receiver``.
    let takesReceiver: Bool
    /// The type whose method it is: no other object may be its receiver. Nil for functions, whose bodies look for themselves.
    nonisolated(unsafe) var receiverType: TypeRef?
    /// Whether it stands over a slot of that type, of which errors speak in words of their own: `str.__len__(3)`.
    nonisolated(unsafe) var isSlotWrapper = false
    /// The module the function belongs to.
    public internal(set) var module: String = "builtins"

    /// - Parameter signature: name and parameters as in Python: `sum(a, axis=None, *, keepdims=False)`.
    init(_ signature: String, owner: String?, takesReceiver: Bool, documentation: String, body: @escaping NativeBody) {
        let parsed = NativeSignature(signature)
        name = parsed.name
        parameters = parsed.parameters
        self.signature = parsed.text
        qualifiedName = owner.map { "\($0).\(parsed.name)" } ?? parsed.name
        self.documentation = documentation
        self.takesReceiver = takesReceiver
        self.body = body
        defaults = .allocate(capacity: max(parameters.count, 1))
        plan = .allocate(capacity: max(parameters.count, 1))
        parameterCount = parameters.count
        for (index, parameter) in parameters.enumerated() {
            defaults[index] = parameter.defaultValue
            plan[index] = ParameterPlan(
                kind: parameter.kind, isOptional: parameter.isOptional, name: parameter.interned)
        }
    }

    deinit {
        for index in 0..<parameterCount {
            plan[index].name.release()
            defaults[index].release()
        }
        defaults.deallocate()
        plan.deallocate()
    }

    /// - Throws: ``PythonError``: `TypeError` if the method is not one of the receiver's: `str.upper(3)`.
    @inline(never)
    func checkReceiver(_ receiver: Value) throws {
        guard let receiverType, !receiver.type.isSubtype(of: receiverType) else { return }
        throw PythonError.typeError(
            isSlotWrapper
                ? "descriptor '\(name)' requires a '\(receiverType.name)' object but received a '\(receiver.type.name)'"
                : "descriptor '\(name)' for '\(receiverType.name)' objects doesn't apply to a '\(receiver.type.name)' object"
        )
    }

    /// The function as a value.
    func makeFunction(type: TypeRef, receiver: Value = .unbound) -> Value {
        let function = allocateBlock(MemoryLayout<NativeFunctionObject>.stride).assumingMemoryBound(
            to: NativeFunctionObject.self)
        function.initialize(
            to: NativeFunctionObject(
                header: ObjectHeader(type: type), receiver: receiver, body: body, declaration: self,
                parameterCount: Int32(parameters.count),
                requiredCount: Int32(parameters.filter { !$0.isOptional }.count), defaults: defaults,
                receiverType: receiverType,
                isSimple: parameters.allSatisfy { $0.kind == .positionalOnly || $0.kind == .positionalOrKeyword },
                takesReceiver: takesReceiver))
        if receiver.isHeap { track(UnsafeMutableRawPointer(function).assumingMemoryBound(to: ObjectHeader.self)) }
        return Value(tag: .nativeFunction, object: function)
    }
}

extension Value {
    /// A callable over a Swift closure; owned.
    ///
    /// - Parameter signature: name and parameters as in Python.
    public static func function(_ signature: String, documentation: String = "", _ body: @escaping NativeBody) -> Value
    {
        NativeDeclaration(signature, owner: nil, takesReceiver: false, documentation: documentation, body: body)
            .makeFunction(type: Types.builtinFunction)
    }
}
