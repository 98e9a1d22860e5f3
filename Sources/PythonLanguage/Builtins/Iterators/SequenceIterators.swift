/// The iterators over lists, tuples, texts, bytes and sets.
enum SequenceIterators {
    static func declare() {
        declare(Types.listIterator) { source, index in
            index < source.list.pointee.count ? source.list.pointee.items[index].retained() : .unbound
        }
        declare(Types.tupleIterator) { source, index in
            index < source.tuple.pointee.count ? source.tuple.items[index].retained() : .unbound
        }
        declare(Types.stringIterator) { source, index in
            index < source.string.pointee.length ? makeString(codePoint: source.string[codePoint: index]) : .unbound
        }
        declare(Types.bytesIterator) { source, index in
            guard let buffer = source.byteBuffer, index < buffer.count else { return .unbound }
            return .int(Int(buffer[index]))
        }
        declareSet()
    }

    /// An iterator that walks its source by index until `item` gives nothing; it lets go of the source then.
    private static func declare(_ type: TypeRef, _ item: @escaping (Value, Int) throws -> Value) {
        NativeType.declare(type) { declaration in
            declaration.slots.iterate = { $0.retained() }
            declaration.slots.next = { value in
                let iterator = value.iteratorObject
                let source = iterator.pointee.source
                if source.isUnbound { return .unbound }
                let result = try item(source, iterator.pointee.index)
                if result.isUnbound {
                    finish(iterator)
                } else {
                    iterator.pointee.index += 1
                }
                return result
            }
            declaration.method("__length_hint__()", documentation: "Private method returning an estimate of len(list(it)).") { call in
                let iterator = call.receiver.iteratorObject
                if iterator.pointee.source.isUnbound { return .int(0) }
                return .int(max(0, try iterator.pointee.source.length() - iterator.pointee.index))
            }
        }
    }

    /// Lets go of what an exhausted iterator walked.
    static func finish(_ iterator: IteratorRef) {
        let source = iterator.pointee.source
        iterator.pointee.source = .unbound
        source.release()
    }

    private static func declareSet() {
        NativeType.declare(Types.setIterator) { type in
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                guard !iterator.pointee.source.isUnbound else { return .unbound }
                let set = iterator.pointee.source.set
                if set.pointee.count != iterator.pointee.limit {
                    iterator.pointee.limit = -1
                    throw PythonError.runtimeError("Set changed size during iteration")
                }
                while iterator.pointee.index <= set.pointee.mask {
                    let key = set.pointee.entries[iterator.pointee.index].key
                    iterator.pointee.index += 1
                    if !key.isUnbound { return key.retained() }
                }
                finish(iterator)
                return .unbound
            }
        }
    }
}
