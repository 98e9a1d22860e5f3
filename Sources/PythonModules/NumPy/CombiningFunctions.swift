import Arrays
import PythonLanguage

/// Functions that join, choose from and compare arrays.
enum CombiningFunctions {
    static func declare(_ module: NativeModule) {
        declareJoining(module)
        declareComparing(module)
        declareProducts(module)
        declareFacts(module)
        declareCallbacks(module)
    }

    private static func declareJoining(_ module: NativeModule) {
        module.function(
            "concatenate(arrays, /, axis=0, out=None, *, dtype=None)", documentation: "Joins arrays along an axis.",
            aliases: ["concat"]
        ) { call in
            if ObjectArrayFunctions.hasObjects(call[0]) {
                return try ObjectArrayFunctions.joined(call[0].asArray()) {
                    try Joining.concatenate($0, axis: call.axis(1))
                }
            }
            return ArrayWriting.array(
                try Joining.concatenate(ArrayReading.arrays(call[0]), axis: call.axis(1), dtype: call.dtype(3)))
        }
        module.function("stack(arrays, axis=0)", documentation: "Joins arrays along a new axis.") { call in
            if ObjectArrayFunctions.hasObjects(call[0]) {
                return try ObjectArrayFunctions.joined(call[0].asArray()) { try Joining.stack($0, axis: call.int(1)) }
            }
            return ArrayWriting.array(try Joining.stack(ArrayReading.arrays(call[0]), axis: call.int(1)))
        }
        let stacks: [(String, String, ([NDArray]) throws -> NDArray)] = [
            ("vstack", "Arrays below each other.", Joining.vstack),
            ("hstack", "Arrays beside each other.", Joining.hstack),
            ("dstack", "Arrays behind each other.", Joining.dstack),
            ("column_stack", "Columns of a matrix.", Joining.columnStack),
        ]
        for (name, documentation, join) in stacks {
            module.function("\(name)(tup)", documentation: documentation) { call in
                if ObjectArrayFunctions.hasObjects(call[0]) {
                    return try ObjectArrayFunctions.joined(call[0].asArray(), join)
                }
                return ArrayWriting.array(try join(ArrayReading.arrays(call[0])))
            }
        }
        module.function(
            "where(condition, x=None, y=None, /)", documentation: "Elements of x where the condition holds, else of y."
        ) { call in
            if let objects = call[0].objectIfPresent(ObjectArray.self), !call.has(1) {
                return ArrayWriting.tuple(of: try Searching.nonzero(FlexibleReading.numbers(of: objects, as: .bool)))
            }
            let condition = try call.array(0)
            let hasObjects = [call[1], call[2]].contains { $0.isString || ObjectArrayFunctions.hasObjects($0) }
            if call.has(1), hasObjects {
                return try ObjectArrayFunctions.joined([call[1].retained(), call[2].retained()]) { parts in
                    try Searching.select(condition, .array(parts[0]), .array(parts[1]))
                }
            }
            if !call.has(1) || call[1].isNone {
                return ArrayWriting.tuple(of: try Searching.nonzero(condition.atLeast(1)))
            }
            return try ArrayWriting.result(
                Searching.select(condition, ArrayReading.operand(call[1]), ArrayReading.operand(call[2])))
        }
        module.function("broadcast_arrays(*args)", documentation: "Arrays repeated to one shape.") { call in
            let arrays = try call.rest(0).map { try ArrayReading.array($0) }
            let shape = try NDArray.broadcastShape(arrays.map(\.shape))
            return ArrayWriting.tuple(of: try arrays.map { try $0.broadcast(to: shape) })
        }
        for (name, along) in [("c_", 1), ("r_", 0)] {
            module.lazy(name) { .wrap(IndexJoiner(along), IndexJoiner.type) }
        }
    }

    /// Functions that call back into Python.
    static func declareCallbacks(_ module: NativeModule) {
        module.function("ndenumerate(arr)", documentation: "Pairs of index and element.") { call in
            let array = try call.array(0)
            var next = 0
            return .iterator {
                if next >= array.count { return .unbound }
                var rest = next
                var index = [Int](repeating: 0, count: array.dimensions)
                for axis in array.shape.indices.reversed() {
                    index[axis] = rest % array.shape[axis]
                    rest /= array.shape[axis]
                }
                next += 1
                return .tuple([.tuple(ints: index), ArrayWriting.scalar(try array.item(index), array.dtype)])
            }
        }
        module.function("vectorize(pyfunc)", documentation: "A function that is called for every element.") { call in
            let held = HeldFunction(call[0])
            return .function("vectorized(*args)") { call in
                let arrays = try call.rest(0).map { try ElementSource($0) }
                let shape = try NDArray.broadcastShape(arrays.map(\.shape))
                let flat = try arrays.map { try $0.elements(broadcastTo: shape) }
                var results: [Value] = []
                for index in 0..<shape.reduce(1, *) {
                    let arguments = try flat.map { try $0(index) }
                    defer { for argument in arguments { argument.release() } }
                    results.append(try held.value.call(arguments))
                }
                let list = Owned(.list(results))
                if let objects = try FlexibleReading.array(list.value) {
                    return ObjectArrayType.wrap(objects.with(try objects.places.reshaped(to: shape)))
                }
                return try ArrayWriting.result(ArrayReading.array(list.value).reshaped(to: shape))
            }
        }
        module.function(
            "apply_along_axis(func1d, axis, arr, *args)", documentation: "A function applied to rows along an axis."
        ) { call in
            let array = try call.array(2)
            let axis = try NDArray.normalize(axis: call.int(1), dimensions: array.dimensions)
            let moved = try array.movingAxes([axis], to: [-1])
            let outer = Array(moved.shape.dropLast())
            let rows = try moved.reshaped(to: [outer.reduce(1, *), array.shape[axis]])
            let results = try (0..<rows.shape[0]).map { index in
                let row = Owned(ArrayWriting.array(try rows.get([.integer(index)])))
                let result = Owned(try call[0].call([row.value] + Array(call.rest(3))))
                return try ArrayReading.array(result.value)
            }
            let stacked = try Joining.stack(results)
            let shaped = try stacked.reshaped(to: outer + Array(stacked.shape.dropFirst()))
            return ArrayWriting.array(stacked.dimensions > 1 ? try shaped.movingAxes([-1], to: [axis]) : shaped)
        }
    }

    private static func declareComparing(_ module: NativeModule) {
        let tolerance = "a, b, rtol=1e-05, atol=1e-08, equal_nan=False"
        module.function("isclose(\(tolerance))", documentation: "Whether elements are equal within a tolerance.") {
            call in
            try ArrayWriting.result(
                Rounding.isClose(
                    call.array(0), call.array(1), relative: call.double(2), absolute: call.double(3),
                    equalNaN: call.bool(4)))
        }
        module.function("allclose(\(tolerance))", documentation: "Whether all elements are equal within a tolerance.") {
            call in
            .bool(
                try Rounding.allClose(
                    call.array(0), call.array(1), relative: call.double(2), absolute: call.double(3),
                    equalNaN: call.bool(4)))
        }
        module.function(
            "array_equal(a1, a2, equal_nan=False)", documentation: "Whether arrays have the same shape and elements."
        ) { call in
            if ObjectArrayFunctions.hasObjects(call[0]) || ObjectArrayFunctions.hasObjects(call[1]) {
                let left =
                    try call[0].objectIfPresent(ObjectArray.self)
                    ?? FlexibleReading.array(call[0], wanted: (.objects, true))
                guard let left else { return .bool(false) }
                let holder = Owned(ObjectArrayType.wrap(left))
                guard try left.places.shape == ObjectArrayFunctions.shape(call[1]) else { return .bool(false) }
                let flags = Owned(try ObjectArrayFunctions.compare(holder.value, call[1], .equal))
                let all = Owned(try flags.value.callMethod("all"))
                return .bool(try all.value.truth())
            }
            return .bool(try Rounding.isEqual(call.array(0), call.array(1), equalNaN: call.bool(2)))
        }
        module.function(
            "nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)",
            documentation: "Nan and infinities replaced by numbers."
        ) { call in
            let array = try call.array(0)
            guard array.dtype.isFloat else { return try ArrayWriting.result(array.copy()) }
            let limit: Double =
                array.dtype == .float64 ? .greatestFiniteMagnitude : Double(Float.greatestFiniteMagnitude)
            let high = try call.optionalDouble(3) ?? limit, low = try call.optionalDouble(4) ?? -limit
            var result = try Searching.select(
                Elementwise.apply(.isnan, array), .scalar(.float(call.double(2))), .array(array))
            let isHigh = try Elementwise.apply(.equal, .array(result), .scalar(.float(.infinity)))
            result = try Searching.select(isHigh, .scalar(.float(high)), .array(result))
            let isLow = try Elementwise.apply(.equal, .array(result), .scalar(.float(-.infinity)))
            return try ArrayWriting.result(Searching.select(isLow, .scalar(.float(low)), .array(result)))
        }
        module.function("union1d(ar1, ar2)", documentation: "The values in either array.") { call in
            ArrayWriting.array(
                try SetOperations.uniqueValues(
                    Joining.concatenate([call.array(0), call.array(1)], axis: nil)))
        }
        module.function("intersect1d(ar1, ar2)", documentation: "The values in both arrays.") { call in
            let first = try SetOperations.uniqueValues(call.array(0))
            return ArrayWriting.array(try first.get([.array(SetOperations.isIn(first, call.array(1)))]))
        }
        module.function("setdiff1d(ar1, ar2)", documentation: "The values in the first array but not in the second.") {
            call in
            let first = try SetOperations.uniqueValues(call.array(0))
            let missing = try Elementwise.apply(.logicalNot, SetOperations.isIn(first, call.array(1)))
            return ArrayWriting.array(try first.get([.array(missing)]))
        }
    }

    private static func declareProducts(_ module: NativeModule) {
        module.function("matmul(x1, x2, /)", documentation: "The product of matrices.") { call in
            try ArrayWriting.result(MatrixProduct.matmul(call.array(0), call.array(1)))
        }
        module.function("outer(a, b)", documentation: "The products of all pairs of elements.") { call in
            ArrayWriting.array(try MatrixProduct.outer(call.array(0), call.array(1)))
        }
        module.function("inner(a, b)", documentation: "The sum over the last axes.") { call in
            try ArrayWriting.result(MatrixProduct.inner(call.array(0), call.array(1)))
        }
        module.function("vdot(a, b)", documentation: "The inner product of all elements.") { call in
            try ArrayWriting.result(MatrixProduct.dot(call.array(0).raveled(), call.array(1).raveled()))
        }
        module.function("tensordot(a, b, axes=2)", documentation: "The sum over pairs of axes.") { call in
            let a = try call.array(0), b = try call.array(1)
            if call[2].tag == .int {
                let number = call[2].rawInt
                guard number >= 0, number <= a.dimensions, number <= b.dimensions else {
                    throw PythonError.valueError("shape-mismatch for sum")
                }
                return try ArrayWriting.result(
                    MatrixProduct.tensorDot(
                        a, b, leftAxes: Array((a.dimensions - number)..<a.dimensions), rightAxes: Array(0..<number)))
            }
            let axes = try call[2].map { try ArrayReading.axes($0) ?? [] }
            guard axes.count == 2 else { throw PythonError.valueError("axes must name axes of both arrays") }
            return try ArrayWriting.result(MatrixProduct.tensorDot(a, b, leftAxes: axes[0], rightAxes: axes[1]))
        }
        module.function("einsum(subscripts, *operands)", documentation: "Sums of products named by letters.") { call in
            try ArrayWriting.result(
                EinsteinSum.evaluate(call.string(0), call.rest(1).map { try ArrayReading.array($0) }))
        }
        module.function("cross(a, b)", documentation: "The cross product of vectors with three elements.") { call in
            let a = try call.array(0), b = try call.array(1)
            guard a.shape.last == 3, b.shape.last == 3 else {
                throw PythonError.valueError("incompatible dimensions for cross product\n(dimension must be 3)")
            }
            let parts = try (0..<3).map { axis in
                let (i, j) = ((axis + 1) % 3, (axis + 2) % 3)
                func column(_ array: NDArray, _ index: Int) throws -> NDArray {
                    try array.get([.ellipsis, .integer(index)])
                }
                return try Elementwise.apply(
                    .subtract, Elementwise.apply(.multiply, column(a, i), column(b, j)),
                    Elementwise.apply(.multiply, column(a, j), column(b, i)))
            }
            return ArrayWriting.array(try Joining.stack(parts, axis: -1))
        }
        module.function("kron(a, b)", documentation: "The Kronecker product of matrices.") { call in
            let a = try call.array(0).atLeast(2), b = try call.array(1).atLeast(2)
            let product = try Elementwise.apply(
                .multiply, a.expandingDimensions(at: [1, 3]), b.expandingDimensions(at: [0, 2]))
            return ArrayWriting.array(try product.reshaped(to: [a.shape[0] * b.shape[0], a.shape[1] * b.shape[1]]))
        }
        module.function("corrcoef(x, y=None)", documentation: "Correlation coefficients.") { call in
            let covariance = try covariance(call, 1)
            let spread = try Elementwise.apply(.sqrt, Diagonals.view(covariance))
            return ArrayWriting.array(try Elementwise.apply(.divide, covariance, MatrixProduct.outer(spread, spread)))
        }
        module.function("cov(m, y=None)", documentation: "The covariance matrix.") { call in
            try ArrayWriting.result(covariance(call, 1).squeezed())
        }
    }

    private static func covariance(_ call: NativeCall, _ index: Int) throws -> NDArray {
        var rows = try call.array(0).cast(to: .float64).atLeast(2)
        if call.isGiven(index) { rows = try Joining.vstack([rows, call.array(index).cast(to: .float64)]) }
        let centered = try Elementwise.apply(.subtract, rows, Statistics.mean(rows, axes: [1], keepDimensions: true))
        let product = try MatrixProduct.matmul(centered, centered.transposed())
        return try Elementwise.apply(.divide, .array(product), .scalar(.int(Int64(rows.shape[1] - 1))))
    }

    private static func declareFacts(_ module: NativeModule) {
        module.function("shape(a)", documentation: "The length of each axis.") { .tuple(ints: try $0.array(0).shape) }
        module.function("ndim(a)", documentation: "The number of axes.") { .int(try $0.array(0).dimensions) }
        module.function("size(a, axis=None)", documentation: "The number of elements.") { call in
            let array = try call.array(0)
            guard let axis = try call.axis(1) else { return .int(array.count) }
            return .int(array.shape[try NDArray.normalize(axis: axis, dimensions: array.dimensions)])
        }
        module.function("isscalar(element)", documentation: "Whether the value is a single number or text.") { call in
            let isNumber = try ArrayReading.pythonNumber(call[0]) != nil
            return .bool(isNumber || call[0].isString || call[0].objectIfPresent(NumPyScalar.self) != nil)
        }
        module.function("result_type(*arrays_and_dtypes)", documentation: "The type that arguments share.") { call in
            let operands = try call.rest(0).map { value -> Operand in
                if let dtype = ArrayReading.dtypeIfPossible(value) {
                    return .array(try NDArray(zeros: [0], dtype: dtype))
                }
                return try ArrayReading.operand(value)
            }
            return ArrayWriting.dtype(Promotion.commonTypeUnchecked(operands))
        }
        module.function("promote_types(type1, type2)", documentation: "The smallest type that holds both.") { call in
            ArrayWriting.dtype(Promotion.promote(try call.dtype(0) ?? .float64, try call.dtype(1) ?? .float64))
        }
        module.function(
            "can_cast(from_, to, casting='safe')", documentation: "Whether a type can be another without loss."
        ) { call in
            let from = try call.dtype(0) ?? .float64, to = try call.dtype(1) ?? .float64
            let rule = try call.string(2)
            return .bool(
                rule == "unsafe"
                    || (rule == "same_kind"
                        ? Promotion.canCastSameKind(from, to: to) : Promotion.canCastSafely(from, to: to))
            )
        }
        module.function("issubdtype(arg1, arg2)", documentation: "Whether a type belongs to a family of types.") {
            call in
            guard let dtype = try call.dtype(0) else { return .bool(false) }
            let type = ScalarTypes.type(for: dtype).type
            if call[1].tag == .type {
                if let exact = ArrayReading.dtypeIfPossible(call[1]) { return .bool(exact == dtype) }
                return .bool(type.isSubtype(of: call[1].typeRef))
            }
            return .bool(try call.dtype(1) == dtype)
        }
        module.function(
            "shares_memory(a, b)", documentation: "Whether arrays look at the same memory.",
            aliases: ["may_share_memory"]
        ) { call in
            .bool(try call.array(0).storage === call.array(1).storage)
        }
    }
}

/// The elements of an array of any kind, one by one.
private struct ElementSource {
    let objects: ObjectArray?
    let numbers: NDArray?

    init(_ value: Value) throws {
        objects = try FlexibleReading.array(value)
        numbers = objects == nil ? try ArrayReading.array(value) : nil
    }

    var shape: [Int] { objects?.places.shape ?? numbers?.shape ?? [] }

    func elements(broadcastTo shape: [Int]) throws -> (Int) throws -> Value {
        if let objects {
            let places = objects.with(try objects.places.broadcast(to: shape)).elementPlaces
            return { try objects.element(at: places[$0]) }
        }
        guard let numbers else { return { _ in .none } }
        let scalars = try numbers.broadcast(to: shape).scalars
        return { ArrayWriting.scalar(scalars[$0], numbers.dtype) }
    }
}

/// A function that a closure keeps.
private final class HeldFunction {
    let value: Value
    init(_ value: Value) { self.value = value.retained() }
    deinit { value.release() }
}

/// `np.c_` and `np.r_`.
final class IndexJoiner {
    private let axis: Int
    init(_ axis: Int) { self.axis = axis }

    static let type = NativeType("IndexJoiner", module: "numpy", documentation: "Joins what stands in the brackets.") {
        type in
        type.slots.getItem = { value, key in
            let joiner = try value.object(as: IndexJoiner.self)
            let items = key.tag == .tuple ? Array(key.tupleItems) : [key]
            let arrays = try items.map { try joiner.part($0) }
            if joiner.axis == 1 { return ArrayWriting.array(try Joining.columnStack(arrays)) }
            return ArrayWriting.array(try Joining.concatenate(arrays.map { try $0.atLeast(1) }))
        }
    }

    private func part(_ value: Value) throws -> NDArray {
        guard value.tag == .slice else { return try ArrayReading.array(value) }
        let slice = value.slice.pointee
        let start = slice.start.isNone ? Scalar.int(0) : try ArrayReading.scalar(slice.start)
        let step = slice.step.isNone ? Scalar.int(1) : try ArrayReading.scalar(slice.step)
        return try Creation.arange(start: start, stop: ArrayReading.scalar(slice.stop), step: step)
    }
}
