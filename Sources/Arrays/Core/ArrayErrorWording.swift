/// numpy's sentences, kept in one place.
enum ArrayErrorWording {
    static func sentence(for error: ArrayError) -> String {
        switch error {
        case .outOfMemory(let bytes, let shape, let dtype):
            "Unable to allocate \(size(bytes)) for an array with shape \(tuple(shape)) and data type \(dtype.name)"
        case .interrupted: "interrupted"
        case .broadcast(let shapes):
            "operands could not be broadcast together with shapes " + shapes.map { compact($0) + " " }.joined()
        case .outputShape(let output, let broadcast):
            "non-broadcastable output operand with shape \(compact(output)) doesn't match the broadcast shape \(compact(broadcast))"
        case .assignmentShape(let from, let to):
            "could not broadcast input array from shape \(compact(from)) into shape \(compact(to))"
        case .reshape(let size, let shape): "cannot reshape array of size \(size) into shape \(compact(shape))"
        case .severalUnknownDimensions: "can only specify one unknown dimension"
        case .negativeDimensions: "negative dimensions are not allowed"
        case .tooLarge: "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
        case .sliceStart(let index, let operation, let size):
            "index \(index) out-of-bounds in \(operation).reduceat [0, \(size))"
        case .index(let index, let axis, let size):
            "index \(index) is out of bounds for axis \(axis) with size \(size)"
        case .tooManyIndices(let dimensions, let indices):
            "too many indices for array: array is \(dimensions)-dimensional, but \(indices) were indexed"
        case .severalEllipses: "an index can only have a single ellipsis ('...')"
        case .booleanIndexShape(let axis, let size, let indexSize):
            "boolean index did not match indexed array along axis \(axis); size of axis is \(size) but size of corresponding boolean axis is \(indexSize)"
        case .indexBroadcast(let shapes):
            "shape mismatch: indexing arrays could not be broadcast together with shapes "
                + shapes.map { compact($0) + " " }.joined()
        case .invalidIndex:
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
        case .zeroStep: "slice step cannot be zero"
        case .axis(let axis, let dimensions):
            "axis \(axis) is out of bounds for array of dimension \(dimensions)"
        case .duplicateAxis: "duplicate value in 'axis'"
        case .emptyReduction(let operation): "zero-size array to reduction operation \(operation) which has no identity"
        case .emptyArgument(let operation): "attempt to get \(operation) of an empty sequence"
        case .ambiguousTruth:
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        case .emptyTruth:
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
        case .scalarConversion: "only 0-dimensional arrays can be converted to Python scalars"
        case .integerOutOfBounds(let value, let dtype): "Python integer \(value) out of bounds for \(dtype.name)"
        case .integerTooLarge: "Python int too large to convert to C long"
        case .cannotCast(let operation, let from, let to):
            "Cannot cast ufunc '\(operation)' output from dtype('\(from.name)') to dtype('\(to.name)') with casting rule 'same_kind'"
        case .noLoop(let operation):
            "ufunc '\(operation)' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
        case .noMatchingLoop(let operation, let types):
            "ufunc '\(operation)' did not contain a loop with signature matching types \(classes(types)) -> None"
        case .booleanSubtract:
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."
        case .booleanNegative:
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."
        case .negativeIntegerPower: "Integers to negative integer powers are not allowed."
        case .matmulShape(_, _, let leftCore, let rightCore):
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size \(rightCore) is different from \(leftCore))"
        case .matmulScalar(let operand):
            "matmul: Input operand \(operand) does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
        case .dotShape(let left, let right, let leftAxis, let rightAxis):
            "shapes \(compact(left)) and \(compact(right)) not aligned: \(at(left, leftAxis)) (dim \(leftAxis)) != \(at(right, rightAxis)) (dim \(rightAxis))"
        case .concatenateShapes(let axis, let index, let expected, let got):
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension \(axis), the array at index 0 has size \(expected) and the array at index \(index) has size \(got)"
        case .concatenateDimensions(let index, let expected, let got):
            "all the input arrays must have same number of dimensions, but the array at index 0 has \(expected) dimension(s) and the array at index \(index) has \(got) dimension(s)"
        case .needArrays(let operation): "need at least one array to \(operation)"
        case .unequalSplit: "array split does not result in an equal division"
        case .linearAlgebra(let sentence), .format(let sentence), .value(let sentence), .type(let sentence),
            .indexing(let sentence):
            sentence
        case .file(let path, let reason): "\(reason): '\(path)'"
        case .fileNotFound(let path): "[Errno 2] No such file or directory: '\(path)'"
        }
    }

    /// A shape as Python prints a tuple: `(2, 3)`, `(3,)`, `()`.
    static func tuple(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }

    /// A shape as numpy's C code prints it: `(2,3)`, `(3,)`, `()`; unknown lengths are left out in front.
    static func compact(_ shape: [Int]) -> String {
        if shape.count == 1 && shape[0] >= 0 { return "(\(shape[0]),)" }
        let shown = shape.drop { $0 < 0 }
        return "(" + shown.map { $0 < 0 ? "newaxis" : String($0) }.joined(separator: ",") + ")"
    }

    private static func classes(_ types: [DType]) -> String {
        let names = types.map { type in
            let name =
                type == .bool
                ? "Bool" : type.name.hasPrefix("uint") ? "UInt" + type.name.dropFirst(4) : type.name.capitalizedFirst
            return "<class 'numpy.dtypes.\(name)DType'>"
        }
        return names.count == 1 ? names[0] : "(" + names.joined(separator: ", ") + ")"
    }

    private static func at(_ shape: [Int], _ axis: Int) -> Int { shape.indices.contains(axis) ? shape[axis] : 0 }

    private static func size(_ bytes: Int) -> String {
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        var unit = 0
        var value = Double(bytes)
        while value >= 1024, unit + 1 < units.count {
            value /= 1024
            unit += 1
        }
        if unit == 0 { return "\(bytes) bytes" }
        return significant(value) + " " + units[unit]
    }

    /// Three significant digits, and whole numbers from 100 on, as numpy sizes an allocation.
    private static func significant(_ value: Double) -> String {
        let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
        let scale = digits == 0 ? 1.0 : digits == 1 ? 10.0 : 100.0
        let rounded = (value * scale).rounded(.toNearestOrEven)
        let whole = Int(rounded / scale)
        guard digits > 0 else { return String(whole) + "." }
        let fraction = String(Int(rounded) - whole * Int(scale))
        return "\(whole)." + String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    }
}

extension String {
    /// The text with its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
