import Arrays
import PythonLanguage

/// Nested lists as arrays.
enum NestedLists {
    /// Makes an array from lists of lists of numbers or arrays.
    static func array(_ value: Value, wanted: DType?) throws -> NDArray {
        var shape: [Int] = []
        try findShape(value, depth: 0, &shape)
        var gathering = Gathering(shape: shape)
        try gathering.collect(value, depth: 0)
        return try gathering.finish(wanted)
    }

    private static func isList(_ value: Value) -> Bool {
        value.tag == .list || value.tag == .tuple || value.tag == .range
    }

    /// The shape along the first items.
    private static func findShape(_ value: Value, depth: Int, _ shape: inout [Int]) throws {
        if depth > 64 { throw PythonError.valueError("setting an array element with a sequence.") }
        if isList(value) {
            let count = try value.length()
            shape.append(count)
            if count > 0 {
                let first = Owned(try value.getItem(.int(0)))
                try findShape(first.value, depth: depth + 1, &shape)
            }
        } else if let array = try element(value) {
            shape += array.shape
        }
    }

    private static func element(_ value: Value) throws -> NDArray? {
        if let array = value.objectIfPresent(NDArray.self) { return array }
        switch value.unwrapped.tag {
        case .bool, .int, .float, .bigInt, .str, .none: return nil
        default: return value.objectIfPresent(NumPyScalar.self) != nil ? nil : try ArrayReading.converted(value)
        }
    }

    /// The numbers in order, and the type they share.
    private struct Gathering {
        let shape: [Int]
        private var numbers: [Scalar] = []
        private var parts: [NDArray] = []
        private var strong: DType?
        private var isFloat = false
        private var isInteger = false
        private var isBool = false
        private var isUnsigned = false

        init(shape: [Int]) { self.shape = shape }

        mutating func collect(_ value: Value, depth: Int) throws {
            if isList(value) {
                let count = try value.length()
                guard depth < shape.count, count == shape[depth] else { throw inhomogeneous(depth) }
                if value.tag == .range {
                    for index in 0..<count {
                        let item = Owned(try value.getItem(.int(index)))
                        try collect(item.value, depth: depth + 1)
                    }
                } else {
                    try value.forEach { try collect($0, depth: depth + 1) }
                }
                return
            }
            if let array = try element(value) {
                guard Array(shape.dropFirst(depth)) == array.shape else { throw inhomogeneous(depth) }
                parts.append(array)
                strong = strong.map { Promotion.promote($0, array.dtype) } ?? array.dtype
                return
            }
            guard depth == shape.count else { throw inhomogeneous(depth) }
            if let scalar = value.objectIfPresent(NumPyScalar.self) {
                strong = strong.map { Promotion.promote($0, scalar.dtype) } ?? scalar.dtype
                return numbers.append(scalar.value)
            }
            guard let number = try ArrayReading.pythonNumber(value) else {
                throw PythonError.typeError("arrays of '\(value.type.name)' objects are not supported")
            }
            switch number {
            case .bool: isBool = true
            case .int: isInteger = true
            case .uint: isUnsigned = true
            case .float: isFloat = true
            }
            numbers.append(number)
        }

        private func inhomogeneous(_ depth: Int) -> PythonError {
            let known = shape.prefix(max(depth, 1)).map(String.init)
            let text = known.count == 1 ? "(\(known[0]),)" : "(" + known.joined(separator: ", ") + ")"
            return .valueError(
                "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(max(depth, 1)) dimensions. The detected shape was \(text) + inhomogeneous part.")
        }

        func finish(_ wanted: DType?) throws -> NDArray {
            var type = strong
            func include(_ other: DType) { type = type.map { Promotion.promote($0, other) } ?? other }
            if isBool { include(.bool) }
            if isInteger { include(.int64) }
            if isUnsigned { include(.uint64) }
            if isFloat { include(.float64) }
            let result = wanted ?? type ?? .float64
            if !parts.isEmpty && numbers.isEmpty {
                let flat = try Joining.concatenate(parts.map { try $0.raveled() }, axis: 0, dtype: result)
                return try flat.reshaped(to: shape)
            }
            if !parts.isEmpty {
                throw PythonError.valueError("setting an array element with a sequence.")
            }
            let array = try NDArray(uninitialized: shape, dtype: result)
            for (index, number) in numbers.enumerated() {
                if wanted != nil { try Promotion.check(number, fits: result) }
                array.store(number, at: index)
            }
            return array
        }
    }
}
