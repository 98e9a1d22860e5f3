import Arrays
import PythonLanguage

/// Functions that make arrays.
enum CreationFunctions {
    static func declare(_ module: NativeModule) {
        declareFromValues(module)
        declareFilled(module)
        declareSpaced(module)
        declareGrids(module)
    }

    private static func declareFromValues(_ module: NativeModule) {
        module.function(
            "array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0)",
            documentation: "Makes an array from numbers, nested lists or another array."
        ) { call in
            if let objects = try flexible(call) {
                let isCopy = call[2].tag != .bool || call[2].rawInt != 0
                let places = isCopy ? try objects.places.copy() : objects.places
                return ObjectArrayType.wrap(objects.with(try places.atLeast(call.int(5))))
            }
            let dtype = try call.dtype(1)
            var array = try ArrayReading.array(call[0], dtype: dtype)
            let source = call[0].objectIfPresent(NDArray.self)
            if let source, array === source, call[2].tag != .bool || call[2].rawInt != 0 { array = try array.copy() }
            let missing = try call.int(5) - array.dimensions
            if missing > 0 { array = try array.reshaped(to: [Int](repeating: 1, count: missing) + array.shape) }
            return ArrayWriting.array(array)
        }
        module.function(
            "asarray(a, dtype=None, order=None, *, copy=None)",
            documentation: "The value as an array, without a copy if it is one.", aliases: ["asanyarray"]
        ) { call in
            if call[0].tag == .native, call[0].objectIfPresent(NDArray.self) != nil, !call.isGiven(1) {
                return call[0].retained()
            }
            if let objects = try flexible(call) { return ObjectArrayType.wrap(objects) }
            return ArrayWriting.array(try ArrayReading.array(call[0], dtype: call.dtype(1)))
        }
        module.function("fromiter(iter, dtype, count=-1)", documentation: "Makes an array from an iterable.") { call in
            let limit = try call.int(2)
            var numbers: [Scalar] = []
            try call[0].forEach(while: { item -> Bool in
                if limit >= 0 && numbers.count >= limit { return false }
                try checkGrowth(of: numbers)
                numbers.append(try ArrayReading.scalar(item))
                return true
            })
            let result = try NDArray(uninitialized: [numbers.count], dtype: call.dtype(1) ?? .float64)
            for (index, number) in numbers.enumerated() { result.store(number, at: index) }
            return ArrayWriting.array(result)
        }
        module.function(
            "frombuffer(buffer, dtype=None, count=-1, offset=0)", documentation: "Makes an array from bytes."
        ) { call in
            let dtype = try call.dtype(1) ?? .float64
            let bytes = try call[0].map { UInt8(truncatingIfNeeded: try $0.asInt()) }
            let start = try call.int(3)
            guard start >= 0, start <= bytes.count else {
                throw PythonError.valueError(
                    "offset must be non-negative and no greater than buffer length (\(bytes.count))")
            }
            let available = bytes.count - start, wanted = try call.int(2)
            guard wanted >= 0 || available % dtype.itemSize == 0 else {
                throw PythonError.valueError("buffer size must be a multiple of element size")
            }
            let number = wanted < 0 ? available / dtype.itemSize : wanted
            guard number <= available / dtype.itemSize else {
                throw PythonError.valueError("buffer is smaller than requested size")
            }
            let whole = try NDArray(Array(bytes[start..<(start + number * dtype.itemSize)]))
            try whole.setWritable(false)
            return ArrayWriting.array(
                NDArray(
                    storage: whole.storage, dtype: dtype, shape: [number], strides: [1], isWritable: false, base: whole)
            )
        }
        for dimensions in 1...3 {
            module.function("atleast_\(dimensions)d(*arys)", documentation: "Arrays with at least \(dimensions) axes.")
            { call in
                let arrays = try call.rest(0).map { try ArrayReading.array($0).atLeast(dimensions) }
                return arrays.count == 1 ? ArrayWriting.array(arrays[0]) : ArrayWriting.tuple(of: arrays)
            }
        }
    }

    /// What `array(object, dtype)` makes of texts and objects; nil for numbers.
    private static func flexible(_ call: NativeCall) throws -> ObjectArray? {
        if let wanted = FlexibleReading.type(call[1]) {
            return try FlexibleReading.array(call[0], wanted: wanted) ?? objects(call[0], wanted)
        }
        return call.isGiven(1) ? nil : try FlexibleReading.array(call[0])
    }

    private static func objects(_ value: Value, _ wanted: (type: FlexibleType, isSized: Bool)) throws -> ObjectArray {
        try FlexibleReading.objects(of: ArrayReading.array(value), as: wanted)
    }

    /// An array of one object or text, if the dtype or the value asks for that.
    private static func filled(_ shape: Value, _ value: Value, _ dtype: Value) throws -> Value? {
        guard let wanted = FlexibleReading.type(dtype) ?? (value.isString ? (.text(width: 0), false) : nil) else {
            return nil
        }
        let single = try FlexibleReading.convert([value], shape: [], to: wanted)
        return ObjectArrayType.wrap(single.with(try single.places.broadcast(to: ArrayReading.shape(shape)).copy()))
    }

    private static func declareFilled(_ module: NativeModule) {
        module.function("zeros(shape, dtype=None, order='C', *, like=None)", documentation: "An array of zeros.") {
            call in
            if let wanted = FlexibleReading.type(call[1]) {
                let empty = Owned(.string(""))
                if let array = try filled(call[0], wanted.type == .objects ? .int(0) : empty.value, call[1]) {
                    return array
                }
            }
            return ArrayWriting.array(try NDArray(zeros: call.shape(0), dtype: call.dtype(1) ?? .float64))
        }
        module.function("empty(shape, dtype=None, order='C')", documentation: "An array whose elements are not set.") {
            call in
            if let wanted = FlexibleReading.type(call[1]) {
                let empty = Owned(.string(""))
                if let array = try filled(call[0], wanted.type == .objects ? .none : empty.value, call[1]) {
                    return array
                }
            }
            return ArrayWriting.array(try NDArray(zeros: call.shape(0), dtype: call.dtype(1) ?? .float64))
        }
        module.function("ones(shape, dtype=None, order='C', *, like=None)", documentation: "An array of ones.") {
            call in
            ArrayWriting.array(try Creation.ones(call.shape(0), dtype: call.dtype(1) ?? .float64))
        }
        module.function("full(shape, fill_value, dtype=None, order='C')", documentation: "An array of one value.") {
            call in
            if let array = try filled(call[0], call[1], call[2]) { return array }
            let shape = try call.shape(0)
            let value = try call.array(1)
            let result = try NDArray(uninitialized: shape, dtype: call.dtype(2) ?? value.dtype)
            if let number = try ArrayReading.pythonNumber(call[1]) { try Promotion.check(number, fits: result.dtype) }
            try result.set([.ellipsis], to: value)
            return ArrayWriting.array(result)
        }
        module.function(
            "zeros_like(a, dtype=None, order='K', subok=True, shape=None)",
            documentation: "Zeros in the shape of another array.", aliases: ["empty_like"]
        ) { call in
            let array = try call.array(0)
            let shape = call.isGiven(4) ? try call.shape(4) : array.shape
            return ArrayWriting.array(try NDArray(zeros: shape, dtype: call.dtype(1) ?? array.dtype))
        }
        module.function(
            "ones_like(a, dtype=None, order='K', subok=True, shape=None)",
            documentation: "Ones in the shape of another array."
        ) { call in
            let array = try call.array(0)
            let shape = call.isGiven(4) ? try call.shape(4) : array.shape
            return ArrayWriting.array(try Creation.ones(shape, dtype: call.dtype(1) ?? array.dtype))
        }
        module.function(
            "full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)",
            documentation: "One value in the shape of another array."
        ) { call in
            let array = try call.array(0)
            let shape = call.isGiven(5) ? try call.shape(5) : array.shape
            let result = try NDArray(uninitialized: shape, dtype: call.dtype(2) ?? array.dtype)
            try result.set([.ellipsis], to: call.array(1))
            return ArrayWriting.array(result)
        }
        module.function("eye(N, M=None, k=0, dtype=None)", documentation: "A matrix with ones on a diagonal.") { call in
            ArrayWriting.array(
                try Creation.eye(
                    rows: call.int(0), columns: call.optionalInt(1), diagonal: call.int(2),
                    dtype: call.dtype(3) ?? .float64))
        }
        module.function("identity(n, dtype=None)", documentation: "A square matrix with ones on the main diagonal.") {
            call in
            ArrayWriting.array(try Creation.eye(rows: call.int(0), dtype: call.dtype(1) ?? .float64))
        }
        module.function("tri(N, M=None, k=0, dtype=None)", documentation: "Ones at and below a diagonal.") { call in
            let ones = try Creation.ones(
                [call.int(0), call.optionalInt(1) ?? call.int(0)], dtype: call.dtype(3) ?? .float64)
            return ArrayWriting.array(try Diagonals.triangle(ones, call.int(2), keepsUpper: false))
        }
    }

    private static func declareSpaced(_ module: NativeModule) {
        module.function(
            "arange(start, stop=None, step=None, dtype=None)",
            documentation: "Evenly spaced numbers up to, not including, stop."
        ) { call in
            let first = try ArrayReading.scalar(call[0])
            let step = call.isGiven(2) ? try ArrayReading.scalar(call[2]) : .int(1)
            if case .int(0) = step { throw PythonError.zeroDivisionError("division by zero") }
            let (start, stop) = call.isGiven(1) ? (first, try ArrayReading.scalar(call[1])) : (.int(0), first)
            return ArrayWriting.array(try Creation.arange(start: start, stop: stop, step: step, dtype: call.dtype(3)))
        }
        module.function(
            "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)",
            documentation: "Numbers evenly spaced between two ends."
        ) { call in
            let result = try Creation.linspace(
                start: ArrayReading.scalar(call[0]).asDouble, stop: ArrayReading.scalar(call[1]).asDouble,
                count: call.int(2),
                includesEnd: call.bool(3), dtype: call.dtype(5))
            let values = ArrayWriting.array(result.values)
            return try call.bool(4) ? .tuple([values, ArrayWriting.scalar(.float(result.step), .float64)]) : values
        }
        module.function(
            "logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None)",
            documentation: "Numbers evenly spaced on a logarithmic scale."
        ) { call in
            ArrayWriting.array(
                try Creation.logspace(
                    start: call.double(0), stop: call.double(1), count: call.int(2), includesEnd: call.bool(3),
                    base: call.double(4),
                    dtype: call.dtype(5)))
        }
        module.function(
            "geomspace(start, stop, num=50, endpoint=True, dtype=None)",
            documentation: "Numbers spaced by a constant factor."
        ) { call in
            ArrayWriting.array(
                try Creation.geomspace(
                    start: call.double(0), stop: call.double(1), count: call.int(2), includesEnd: call.bool(3),
                    dtype: call.dtype(4)))
        }
    }

    private static func declareGrids(_ module: NativeModule) {
        module.function(
            "meshgrid(*xi, copy=True, sparse=False, indexing='xy')",
            documentation: "Coordinate matrices from coordinate vectors."
        ) { call in
            let vectors = try call.rest(0).map { try ArrayReading.array($0) }
            let indexing = try call.string(3)
            guard indexing == "xy" || indexing == "ij" else {
                throw PythonError.valueError("Valid values for `indexing` are 'xy' and 'ij'.")
            }
            return ArrayWriting.tuple(
                of: try Creation.meshgrid(
                    vectors, isMatrixOrder: indexing == "ij", isSparse: call.bool(2)))
        }
        module.function("indices(dimensions, dtype=None)", documentation: "The coordinates of every element of a grid.")
        { call in
            ArrayWriting.array(try Creation.indices(call.shape(0)).cast(to: call.dtype(1) ?? .int64))
        }
        module.function("unravel_index(indices, shape)", documentation: "Flat positions as one index for each axis.") {
            call in
            let shape = try call.shape(1)
            let strides = NDArray.rowMajorStrides(of: shape)
            let flat = try call.array(0)
            let columns = try shape.indices.map { axis in
                let quotient = try Elementwise.apply(.floorDivide, .array(flat), .scalar(.int(Int64(strides[axis]))))
                return try ArrayWriting.result(
                    Elementwise.apply(.remainder, .array(quotient), .scalar(.int(Int64(max(shape[axis], 1))))))
            }
            return .tuple(columns)
        }
    }
}
