/// `dict`: what it can do, declared once.
enum DictType {
    static func declare() {
        NativeType.declare(
            Types.dict,
            documentation: """
                dict() -> new empty dictionary
                dict(mapping) -> new dictionary initialized from a mapping object's
                    (key, value) pairs
                dict(iterable) -> new dictionary initialized as if via:
                    d = {}
                    for k, v in iterable:
                        d[k] = v
                dict(**kwargs) -> new dictionary initialized with the name=value pairs
                    in the keyword argument list.  For example:  dict(one=1, two=2)
                """
        ) { type in
            type.constant("__hash__", .none)
            type.constructor("(*args, **kwargs)") { call in
                let positional = call.rest(0)
                if positional.count > 1 {
                    throw PythonError.typeError("dict expected at most 1 argument, got \(positional.count)")
                }
                let dict = allocateDict()
                let owner = Owned(dict.value)
                if let source = positional.first { try DictMethods.update(dict, from: source) }
                try DictMethods.update(dict, from: call[1])
                return owner.take()
            }
            declareSlots(type)
            declareLookups(type)
            declareChanges(type)
        }
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = DictMethods.representation
        type.slots.compare = { value, other, comparison in
            let right = other.unwrapped
            guard right.tag == .dict, comparison == .equal || comparison == .notEqual else { return .notImplemented }
            return .bool(try DictMethods.areEqual(value.unwrapped.dict, right.dict) == (comparison == .equal))
        }
        type.slots.truth = { $0.unwrapped.dict.pointee.count > 0 }
        type.slots.length = { $0.unwrapped.dict.pointee.count }
        type.slots.getItem = { value, key in
            let found = try dictGet(value.unwrapped.dict, key)
            if !found.isUnbound { return found.retained() }
            if value.tag == .instance {
                // A derived class may make what is missing.
                let missing = try value.getAttributeIfPresent("__missing__")
                if !missing.isUnbound {
                    let method = Owned(missing)
                    return try method.value.call([key])
                }
            }
            throw PythonError.keyError(key)
        }
        type.slots.setItem = { value, key, item in
            let dict = value.unwrapped.dict
            if !item.isUnbound { return try dictSet(dict, key, item) }
            let removed = try dictRemove(dict, key)
            if removed.isUnbound { throw PythonError.keyError(key) }
            removed.release()
        }
        type.slots.contains = { value, key in try dictFind(value.unwrapped.dict, key, hashValue(key)) >= 0 }
        type.slots.iterate = { DictViews.iterator(Types.dictKeyIterator, $0.unwrapped) }
        type.slots.binary = { operation, value, other, reflected in
            let right = other.unwrapped
            guard operation == .or, right.tag == .dict else { return .notImplemented }
            let (first, second) = reflected ? (right, value.unwrapped) : (value.unwrapped, right)
            let result = copyDict(first.dict)
            let owner = Owned(result.value)
            try DictMethods.update(result, from: second)
            return owner.take()
        }
        type.slots.inPlace = { operation, value, other in
            guard operation == .or else { return .notImplemented }
            try DictMethods.update(value.unwrapped.dict, from: other)
            return value.retained()
        }
    }

    private static func declareLookups(_ type: NativeType) {
        type.method(
            "get(key, default=None, /)",
            documentation: "Return the value for key if key is in the dictionary, else default."
        ) { call in
            let found = try dictGet(try DictMethods.dict(call.receiver), call[0])
            return found.isUnbound ? call[1].retained() : found.retained()
        }
        type.method("keys()", documentation: "D.keys() -> a set-like object providing a view on D's keys") { call in
            makeRecord(Types.dictKeys, [call.base.retained()])
        }
        type.method("values()", documentation: "D.values() -> an object providing a view on D's values") { call in
            makeRecord(Types.dictValues, [call.base.retained()])
        }
        type.method("items()", documentation: "D.items() -> a set-like object providing a view on D's items") { call in
            makeRecord(Types.dictItems, [call.base.retained()])
        }
        type.method("copy()", documentation: "D.copy() -> a shallow copy of D") { call in
            copyDict(try DictMethods.dict(call.receiver)).value
        }
        type.method("__reversed__()", documentation: "Return a reverse iterator over the dict keys.") { call in
            DictViews.reversed(DictViews.snapshot(call.base, .key))
        }
        type.classMethod(
            "fromkeys(iterable, value=None, /)",
            documentation: "Create a new dictionary with keys from iterable and values set to value."
        ) { call in
            let result = call.receiver.typeRef == Types.dict ? allocateDict().value : try call.receiver.call()
            let owner = Owned(result)
            try call[0].forEach { key in
                if result.tag == .dict {
                    try dictSet(result.dict, key, call[1])
                } else {
                    try result.setItem(key, call[1])
                }
            }
            return owner.take()
        }
    }

    private static func declareChanges(_ type: NativeType) {
        type.method(
            "setdefault(key, default=None, /)",
            documentation:
                "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."
        ) { call in
            let dict = try DictMethods.dict(call.receiver)
            let hash = try hashValue(call[0])
            let place = try dictFind(dict, call[0], hash)
            if place >= 0 { return dict.pointee.entries[place].value.retained() }
            try dictSet(dict, call[0], hash, call[1])
            return call[1].retained()
        }
        type.method(
            "pop(key, default=<missing>, /)",
            documentation:
                "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError."
        ) { call in
            let removed = try dictRemove(try DictMethods.dict(call.receiver), call[0])
            if !removed.isUnbound { return removed }
            if call.has(1) { return call[1].retained() }
            throw PythonError.keyError(call[0])
        }
        type.method(
            "popitem()",
            documentation:
                "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty."
        ) { call in
            let dict = try DictMethods.dict(call.receiver)
            guard let last = DictMethods.lastEntry(dict) else {
                let text = Owned(makeString("popitem(): dictionary is empty"))
                throw PythonError.keyError(text.value)
            }
            let key = dict.pointee.entries[last].key.retained()
            return makeTuple([key, dictRemove(at: last, dict)])
        }
        type.method(
            "update(*args, **kwargs)",
            documentation: "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F."
        ) { call in
            let dict = try DictMethods.dict(call.receiver)
            let positional = call.rest(0)
            if positional.count > 1 {
                throw PythonError.typeError("update expected at most 1 argument, got \(positional.count)")
            }
            if let source = positional.first { try DictMethods.update(dict, from: source) }
            try DictMethods.update(dict, from: call[1])
            return .none
        }
        type.method("clear()", documentation: "D.clear() -> None.  Remove all items from D.") { call in
            takeDictStorage(try DictMethods.dict(call.receiver)).release()
            return .none
        }
    }
}
