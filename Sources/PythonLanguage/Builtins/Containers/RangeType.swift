/// `range` and its iterator.
enum RangeType {
    static func declare() {
        NativeType.declare(
            Types.range,
            documentation: """
                range(stop) -> range object
                range(start, stop[, step]) -> range object

                Return an object that produces a sequence of integers from start (inclusive)
                to stop (exclusive) by step.
                """
        ) { type in
            type.constructsInInit = false
            type.isSubclassable = false
            type.constructor("(*args)", construct)
            declareSlots(type)
            declareMethods(type)
        }
        NativeType.declare(Types.rangeIterator) { type in
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                // As in the machine's own loop over a range: the limit counts the numbers that are left.
                let iterator = value.iteratorObject
                if iterator.pointee.limit <= 0 { return .unbound }
                let number = iterator.pointee.index
                iterator.pointee.limit -= 1
                iterator.pointee.index = number &+ iterator.pointee.step
                return .int(number)
            }
            type.method("__length_hint__()", documentation: "Private method returning an estimate of len(list(it)).") {
                call in
                .int(max(0, call.receiver.iteratorObject.pointee.limit))
            }
        }
    }

    private static func construct(_ call: NativeCall) throws -> Value {
        let arguments = call.rest(0)
        switch arguments.count {
        case 0: throw PythonError.typeError("range expected at least 1 argument, got 0")
        case 1: return makeRange(0, try arguments[0].asInt(), 1)
        case 2: return makeRange(try arguments[0].asInt(), try arguments[1].asInt(), 1)
        case 3:
            let step = try arguments[2].asInt()
            if step == 0 { throw PythonError.valueError("range() arg 3 must not be zero") }
            return makeRange(try arguments[0].asInt(), try arguments[1].asInt(), step)
        default: throw PythonError.typeError("range expected at most 3 arguments, got \(arguments.count)")
        }
    }

    /// The place of a number in a range, or nil.
    private static func index(of value: Value, _ range: RangeObject) throws -> Int? {
        if let number = value.integer {
            guard let wanted = number.smallValue, range.count > 0 else { return nil }
            let inside =
                range.step > 0
                ? wanted >= range.start && wanted < range.stop : wanted <= range.start && wanted > range.stop
            guard inside else { return nil }
            let distance = wanted.subtractingReportingOverflow(range.start)
            if distance.overflow || distance.partialValue % range.step != 0 { return nil }
            return distance.partialValue / range.step
        }
        for position in 0..<range.count where try valuesEqual(.int(range.start &+ position &* range.step), value) {
            return position
        }
        return nil
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = { value in
            let range = value.range.pointee
            return makeString(
                range.step == 1
                    ? "range(\(range.start), \(range.stop))" : "range(\(range.start), \(range.stop), \(range.step))")
        }
        type.slots.truth = { $0.range.pointee.count > 0 }
        type.slots.length = { $0.range.pointee.count }
        type.slots.hash = { value in
            let range = value.range.pointee
            var hash = TupleHash()
            hash.combine(hashInt(range.count))
            hash.combine(try hashValue(range.count > 0 ? .int(range.start) : .none))
            hash.combine(try hashValue(range.count > 1 ? .int(range.step) : .none))
            return hash.finish()
        }
        type.slots.compare = { value, other, comparison in
            guard other.tag == .range, comparison == .equal || comparison == .notEqual else { return .notImplemented }
            let (a, b) = (value.range.pointee, other.range.pointee)
            let equal = a.count == b.count && (a.count == 0 || a.start == b.start) && (a.count < 2 || a.step == b.step)
            return .bool(equal == (comparison == .equal))
        }
        type.slots.contains = { value, item in try index(of: item, value.range.pointee) != nil }
        type.slots.iterate = { value in
            let range = value.range.pointee
            return makeIterator(
                Types.rangeIterator, tag: .rangeIterator, source: .unbound, index: range.start, limit: range.count,
                step: range.step)
        }
        type.slots.getItem = { value, key in
            let range = value.range.pointee
            if key.tag == .slice {
                let part = try SliceIndices(key, count: range.count)
                let step = range.step &* part.step
                let start = range.start &+ part.start &* range.step
                return makeRange(start, start &+ part.count &* step, step)
            }
            guard let index = try sequenceIndex(key, count: range.count, typeName: "range") else {
                throw PythonError.indexError("range object index out of range")
            }
            return .int(range.start &+ index &* range.step)
        }
    }

    private static func declareMethods(_ type: NativeType) {
        type.method(
            "count(value, /)",
            documentation: "rangeobject.count(value) -> integer -- return number of occurrences of value"
        ) { call in
            .int(try index(of: call[0], call.receiver.range.pointee) == nil ? 0 : 1)
        }
        type.method(
            "index(value, /)",
            documentation:
                "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present."
        ) { call in
            guard let place = try index(of: call[0], call.receiver.range.pointee) else {
                throw PythonError.valueError(
                    call[0].integer == nil
                        ? "sequence.index(x): x not in sequence" : "\(try call[0].repr()) is not in range")
            }
            return .int(place)
        }
        type.method("__reversed__()", documentation: "Return a reverse iterator.") { call in
            let range = call.receiver.range.pointee
            let last = range.start &+ (range.count - 1) &* range.step
            return makeIterator(
                Types.rangeIterator, tag: .rangeIterator, source: .unbound, index: last, limit: range.count,
                step: 0 &- range.step)
        }
        type.property("start") { .int($0.range.pointee.start) }
        type.property("stop") { .int($0.range.pointee.stop) }
        type.property("step") { .int($0.range.pointee.step) }
    }
}
