import Arrays
import PythonLanguage

/// The Swift object behind `np.add`, `np.exp` and the other elementwise functions.
final class UniversalFunction {
    enum Operation {
        case unary(Arrays.UnaryOperation)
        case binary(Arrays.BinaryOperation)
    }

    let name: String
    let operation: Operation

    init(_ name: String, _ operation: Operation) {
        self.name = name
        self.operation = operation
    }
}

/// `numpy.ufunc`.
enum UFuncType {
    static let type = NativeType("ufunc", module: "numpy", documentation: "A function that works element by element.") {
        type in
        type.call(
            "(x1, x2=None, /, out=None, *, where=True, dtype=None, casting='same_kind')",
            documentation: "Applies the function element by element."
        ) { call in
            try apply(call)
        }
        type.method(
            "reduce(array, axis=0, dtype=None, out=None, keepdims=False)",
            documentation: "Folds an axis with the function."
        ) { call in
            let reduction = try reduction(of: call.this(UniversalFunction.self))
            let result = try Reductions.reduce(
                call.array(0), reduction, axes: call.axes(1), keepDimensions: call.bool(4), dtype: call.dtype(2))
            return try ArrayFunction.finish(result, ArrayReading.output(call[3]))
        }
        type.method("accumulate(array, axis=0, dtype=None, out=None)", documentation: "The running fold along an axis.")
        { call in
            let reduction = try reduction(of: call.this(UniversalFunction.self))
            let result = try Accumulations.accumulate(call.array(0), reduction, axis: call.int(1), dtype: call.dtype(2))
            return try ArrayFunction.finish(result, ArrayReading.output(call[3]))
        }
        type.method("outer(A, B)", documentation: "The function of all pairs of elements.") { call in
            guard case .binary(let operation) = try call.this(UniversalFunction.self).operation else {
                throw PythonError.valueError("outer product only supported for binary functions")
            }
            let left = try call.array(0), right = try call.array(1)
            let spread = try left.reshaped(to: left.shape + right.shape.map { _ in 1 })
            return try ArrayWriting.result(Elementwise.apply(operation, spread, right))
        }
        type.method(
            "at(a, indices, b=None, /)",
            documentation: "Applies the function in place where the indices say, once for each time a place is named."
        ) { call in
            let function = try call.this(UniversalFunction.self)
            guard let array = call[0].objectIfPresent(NDArray.self) else {
                throw PythonError.typeError("first operand must be array")
            }
            let indices = try IndexReading.indices(call[1])
            var warnings: ArithmeticWarnings = []
            switch function.operation {
            case .unary(let operation):
                if call.isGiven(2) {
                    throw PythonError.valueError("second operand provided when ufunc is unary")
                }
                try Elementwise.apply(operation, at: indices, of: array, warnings: &warnings)
            case .binary(let operation):
                guard call.isGiven(2) else { throw PythonError.valueError("second operand needed for ufunc") }
                try Elementwise.apply(
                    operation, at: indices, of: array, with: ArrayReading.operand(call[2]), warnings: &warnings)
            }
            NumPyErrors.warn(warnings, function.name)
            return .none
        }
        type.method(
            "reduceat(array, indices, axis=0, dtype=None, out=None)",
            documentation: "Folds the slices of an axis that begin at the indices."
        ) { call in
            let reduction = try reduction(of: call.this(UniversalFunction.self))
            let result = try Reductions.reduce(
                call.array(0), reduction, startingAt: ArrayReading.shape(call[1]), axis: call.int(2),
                dtype: call.dtype(3))
            return try ArrayFunction.finish(result, ArrayReading.output(call[4]))
        }
        type.property("__name__", get: { makeString(try $0.object(as: UniversalFunction.self).name) })
        type.property(
            "nin",
            get: { value in
                if case .unary = try value.object(as: UniversalFunction.self).operation { return .int(1) }
                return .int(2)
            })
        type.slots.repr = { makeString("<ufunc '\(try $0.object(as: UniversalFunction.self).name)'>") }
    }

    private static func apply(_ call: NativeCall) throws -> Value {
        let function = try call.this(UniversalFunction.self)
        var output = try ArrayReading.output(call[2])
        var second = call[1]
        if case .unary = function.operation, output == nil, call.isGiven(1) {
            // A unary function's second positional argument is where the result goes.
            output = try ArrayReading.output(call[1])
            second = .none
        }
        let dtype = try call.dtype(4)
        func operand(_ value: Value) throws -> Operand {
            guard let dtype else { return try ArrayReading.operand(value) }
            return .array(try ArrayReading.array(value).cast(to: dtype))
        }
        var warnings: ArithmeticWarnings = []
        let result: NDArray
        switch function.operation {
        case .unary(let operation):
            result = try Elementwise.apply(operation, operand(call[0]), output: output, warnings: &warnings)
        case .binary(let operation):
            if second.isNone {
                throw PythonError.typeError(
                    "\(function.name)() takes from 2 to 3 positional arguments but 1 were given")
            }
            result = try masked(call, operation, operand(call[0]), operand(second), &output, &warnings)
        }
        NumPyErrors.warn(warnings, function.name)
        if output == nil, let wrapped = try rewrapped(result, call) { return wrapped }
        return output == nil ? try ArrayWriting.result(result) : ArrayWriting.array(result)
    }

    /// A table's or column's own kind of result, if an operand is one: what `__array_wrap__` makes of the array.
    private static func rewrapped(_ result: NDArray, _ call: NativeCall) throws -> Value? {
        for operand in [call[0], call[1]] where operand.tag == .instance && !operand.isString {
            let method = Owned(try operand.getAttributeIfPresent("__array_wrap__"))
            if method.value.isUnbound { continue }
            let array = Owned(ArrayWriting.array(result))
            return try method.value.call([array.value])
        }
        return nil
    }

    /// Keeps what `out` holds where `where=` is false.
    private static func masked(
        _ call: NativeCall, _ operation: Arrays.BinaryOperation, _ left: Operand, _ right: Operand,
        _ output: inout NDArray?, _ warnings: inout ArithmeticWarnings
    ) throws -> NDArray {
        guard call[3].tag != .bool else {
            return try Elementwise.apply(operation, left, right, output: output, warnings: &warnings)
        }
        let full = try Elementwise.apply(operation, left, right)
        let mask = try call.array(3)
        let base = try output ?? NDArray(zeros: full.shape, dtype: full.dtype)
        try base.set([.ellipsis], to: Searching.select(mask, .array(full), .array(base)))
        return base
    }

    private static func reduction(of function: UniversalFunction) throws -> Reduction {
        guard case .binary(let operation) = function.operation,
            let reduction = Reduction.allCases.first(where: { $0.rawValue == operation.rawValue })
        else { throw PythonError.valueError("reduce is not supported for \(function.name)") }
        return reduction
    }

    /// Declares all elementwise functions.
    static func declare(_ module: NativeModule) {
        let more: [String: [String]] = [
            "absolute": ["abs"], "divide": ["true_divide"], "remainder": ["mod"], "arcsin": ["asin"],
            "arccos": ["acos"],
            "arctan": ["atan"], "arctan2": ["atan2"], "power": ["pow"], "invert": ["bitwise_not", "bitwise_invert"],
            "deg2rad": ["radians"], "rad2deg": ["degrees"], "arcsinh": ["asinh"], "arccosh": ["acosh"],
            "arctanh": ["atanh"],
            "left_shift": ["bitwise_left_shift"], "right_shift": ["bitwise_right_shift"],
        ]
        func declare(_ name: String, _ operation: UniversalFunction.Operation) {
            for alias in [name] + (more[name] ?? []) {
                module.lazy(alias) { .wrap(UniversalFunction(name, operation), type) }
            }
        }
        for operation in Arrays.UnaryOperation.allCases { declare(operation.rawValue, .unary(operation)) }
        for operation in Arrays.BinaryOperation.allCases { declare(operation.rawValue, .binary(operation)) }
    }
}
