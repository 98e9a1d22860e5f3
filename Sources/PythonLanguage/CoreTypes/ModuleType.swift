extension CoreTypes {
    static func installModule() {
        NativeType.declare(Types.module) { type in
            type.isSubclassable = false
            type.constructor("(name, doc=None)") { call in
                makeModule(try call.string(0), documentation: try call.optionalString(1), native: nil)
            }
            type.slots.repr = { value in
                let name = value.module.pointee.name.swiftString
                let file = dictGetName(value.module.pointee.namespace.dict, Names.file)
                return makeString(file.isUnbound ? "<module '\(name)' (built-in)>" : "<module '\(name)' from '\(file.swiftString)'>")
            }
            type.method("__dir__()") { call in .list(strings: attributeNames(call.receiver)) }
        }
    }

    static func installGenerator() {
        NativeType.declare(Types.generator) { type in
            type.isSubclassable = false
            type.slots.repr = { value in
                let details = value.generator.pointee.code.pointee.details
                return makeString("<generator object \(details.qualifiedName.swiftString) at \(addressText(value))>")
            }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { try Machine.resume($0, sending: .none) }
            type.method("send(value, /)") { call in
                if call.receiver.generator.pointee.state == .created, !call[0].isNone {
                    throw PythonError.typeError("can't send non-None value to a just-started generator")
                }
                let result = try Machine.resume(call.receiver, sending: call[0])
                if result.isUnbound { throw Machine.stopIteration(of: call.receiver) }
                return result
            }
            type.method("throw(typ, val=None, tb=None, /)") { call in
                let exception = Owned(try Machine.exceptionToRaise(call[0], call[1]))
                let result = try Machine.throwInto(call.receiver, exception.value)
                if result.isUnbound { throw Machine.stopIteration(of: call.receiver) }
                return result
            }
            type.method("close()") { call in
                try Machine.close(call.receiver)
                return .none
            }
            type.property("__name__", get: { $0.generator.pointee.code.pointee.details.name.retained() })
            type.property("__qualname__", get: { $0.generator.pointee.code.pointee.details.qualifiedName.retained() })
            type.property("gi_running", get: { .bool($0.generator.pointee.state == .running) })
            type.property("gi_code", get: { value in
                value.generator.pointee.function.function.pointee.code.retained()
            })
        }
        NativeType.declare(Types.traceback) { type in
            type.isSubclassable = false
            type.property("tb_next", get: { $0.traceback.pointee.next.retained() })
            type.property("tb_lineno", get: { .int(lineNumber($0)) })
            type.property("tb_frame", get: { _ in .none })
        }
    }

    /// The line a traceback entry stands on.
    static func lineNumber(_ traceback: Value) -> Int {
        let entry = traceback.traceback.pointee
        return Int(entry.code.code.pointee.positions[entry.instruction].line)
    }

    /// The iterators that any code may need; those of the containers are declared beside them.
    static func installIterators() {
        NativeType.declare(Types.sequenceIterator) { type in
            type.isSubclassable = false
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                if iterator.pointee.source.isUnbound { return .unbound }
                do {
                    let item = try iterator.pointee.source.getItem(.int(iterator.pointee.index))
                    iterator.pointee.index += 1
                    return item
                } catch let error as PythonError where error.matches(Types.indexError) || error.matches(Types.stopIteration) {
                    let source = iterator.pointee.source
                    iterator.pointee.source = .unbound
                    source.release()
                    return .unbound
                }
            }
        }
        NativeType.declare(Types.callableIterator) { type in
            type.isSubclassable = false
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                if iterator.pointee.source.isUnbound { return .unbound }
                let item = try iterator.pointee.source.call()
                if try valuesEqual(item, iterator.pointee.extra) {
                    item.release()
                    let source = iterator.pointee.source
                    iterator.pointee.source = .unbound
                    source.release()
                    return .unbound
                }
                return item
            }
        }
        NativeType.declare(Types.nativeIterator) { type in
            type.isSubclassable = false
            type.slots.iterate = { $0.retained() }
            type.slots.next = { try $0.object(as: NativeIteration.self).next() }
        }
    }
}

/// A Swift closure that a Python iterator asks for its items.
final class NativeIteration {
    let next: () throws -> Value

    init(_ next: @escaping () throws -> Value) { self.next = next }
}

extension Value {
    /// An iterator over what a closure gives: owned items, and `unbound` at the end.
    public static func iterator(_ next: @escaping () throws -> Value) -> Value {
        .wrap(NativeIteration(next), Types.nativeIterator)
    }
}
