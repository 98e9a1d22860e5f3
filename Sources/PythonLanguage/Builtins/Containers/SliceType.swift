/// `slice`.
enum SliceType {
    static func declare() {
        NativeType.declare(
            Types.slice,
            documentation: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2])."
        ) { type in
            type.constructsInInit = false
            type.isSubclassable = false
            type.constructor("(*args)") { call in
                let arguments = call.rest(0)
                switch arguments.count {
                case 0: throw PythonError.typeError("slice expected at least 1 argument, got 0")
                case 1: return makeSlice(.none, arguments[0].retained(), .none)
                case 2: return makeSlice(arguments[0].retained(), arguments[1].retained(), .none)
                case 3: return makeSlice(arguments[0].retained(), arguments[1].retained(), arguments[2].retained())
                default: throw PythonError.typeError("slice expected at most 3 arguments, got \(arguments.count)")
                }
            }
            type.slots.repr = { value in
                let slice = value.slice.pointee
                return makeString("slice(\(try slice.start.repr()), \(try slice.stop.repr()), \(try slice.step.repr()))")
            }
            type.slots.compare = { value, other, comparison in
                guard other.tag == .slice else { return .notImplemented }
                let left = Owned(parts(value))
                let right = Owned(parts(other))
                return try SequenceComparison.compare(left.value, right.value, comparison)
            }
            type.method(
                "indices(len, /)",
                documentation: "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by S."
            ) { call in
                let length = try call.int(0)
                if length < 0 { throw PythonError.valueError("length should not be negative") }
                let part = try SliceIndices(call.receiver, count: length)
                return makeTuple([.int(part.start), .int(part.stop), .int(part.step)])
            }
            type.property("start") { $0.slice.pointee.start.retained() }
            type.property("stop") { $0.slice.pointee.stop.retained() }
            type.property("step") { $0.slice.pointee.step.retained() }
        }
    }

    private static func parts(_ value: Value) -> Value {
        let slice = value.slice.pointee
        return makeTuple([slice.start.retained(), slice.stop.retained(), slice.step.retained()])
    }
}
