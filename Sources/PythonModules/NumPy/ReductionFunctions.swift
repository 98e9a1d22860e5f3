import Arrays
import PythonLanguage

/// Sums, extremes, statistics.
enum ReductionFunctions {
    static let all: [ArrayFunction] = folds + statistics + accumulations

    private static let folds: [ArrayFunction] = [
        fold("sum", .sum, "The sum of the elements."),
        fold("prod", .product, "The product of the elements."),
        extreme("max", ["amax"], .max, "The largest element."),
        extreme("min", ["amin"], .min, "The smallest element."),
        truth("any", .any, "Whether any element is true."),
        truth("all", .all, "Whether all elements are true."),
        ArrayFunction("argmax", "axis=None, out=None, *, keepdims=False", "The index of the largest element.") { array, call in
            try ArrayFunction.finish(Extremes.argmax(array, axis: call.axis(0), keepDimensions: call.bool(2)), call.output(1))
        },
        ArrayFunction("argmin", "axis=None, out=None, *, keepdims=False", "The index of the smallest element.") { array, call in
            try ArrayFunction.finish(Extremes.argmin(array, axis: call.axis(0), keepDimensions: call.bool(2)), call.output(1))
        },
        ArrayFunction("count_nonzero", "axis=None, *, keepdims=False", "How many elements are not zero.", place: .function) { array, call in
            try ArrayWriting.result(Statistics.countNonzero(array, axes: call.axes(0), keepDimensions: call.bool(1)))
        },
    ]

    private static func fold(_ name: String, _ reduction: Reduction, _ documentation: String) -> ArrayFunction {
        ArrayFunction(name, "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True", documentation) { array, call in
            let source = try masked(array, call, 5, reduction.identity)
            let initial = call.isGiven(4) ? try ArrayReading.scalar(call[4]) : nil
            let result = try Reductions.reduce(
                source, reduction, axes: call.axes(0), keepDimensions: call.bool(3), dtype: call.dtype(1), initial: initial)
            return try ArrayFunction.finish(result, call.output(2))
        }
    }

    private static func extreme(
        _ name: String, _ aliases: [String], _ reduction: Reduction, _ documentation: String
    ) -> ArrayFunction {
        ArrayFunction(name, aliases: aliases, "axis=None, out=None, keepdims=False, initial=None", documentation) { array, call in
            let initial = call.isGiven(3) ? try ArrayReading.scalar(call[3]) : nil
            let result = try Reductions.reduce(
                array, reduction, axes: call.axes(0), keepDimensions: call.bool(2), initial: initial)
            return try ArrayFunction.finish(result, call.output(1))
        }
    }

    private static func truth(_ name: String, _ reduction: Reduction, _ documentation: String) -> ArrayFunction {
        ArrayFunction(name, "axis=None, out=None, keepdims=False", documentation) { array, call in
            let result = try Reductions.reduce(array, reduction, axes: call.axes(0), keepDimensions: call.bool(2))
            return try ArrayFunction.finish(result, call.output(1))
        }
    }

    /// The array with what `where=` leaves out replaced by what does not change the fold.
    private static func masked(
        _ array: NDArray, _ call: FollowingArguments, _ index: Int, _ identity: Scalar?
    ) throws -> NDArray {
        guard let identity, call[index].tag != .bool, call.isGiven(index) else { return array }
        return try Searching.select(call.array(index), .array(array), .scalar(identity))
    }

    private static let statistics: [ArrayFunction] = [
        ArrayFunction("mean", "axis=None, dtype=None, out=None, keepdims=False", "The arithmetic mean.") { array, call in
            if array.count == 0 { Interpreter.current.standardError("RuntimeWarning: Mean of empty slice\n") }
            let result = try Statistics.mean(array, axes: call.axes(0), keepDimensions: call.bool(3), dtype: call.dtype(1))
            return try ArrayFunction.finish(result, call.output(2))
        },
        spread("std", "The standard deviation.", Statistics.standardDeviation),
        spread("var", "The variance.", Statistics.variance),
        ArrayFunction("median", "axis=None, out=None, overwrite_input=False, keepdims=False", "The middle element.", place: .function) { array, call in
            try ArrayFunction.finish(Statistics.median(array, axes: call.axes(0), keepDimensions: call.bool(3)), call.output(1))
        },
        ArrayFunction("ptp", "axis=None, out=None, keepdims=False", "The largest less the smallest element.", place: .function) { array, call in
            try ArrayFunction.finish(Statistics.peakToPeak(array, axes: call.axes(0), keepDimensions: call.bool(2)), call.output(1))
        },
        ArrayFunction("percentile", "q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False", "Percentiles.", place: .function) { array, call in
            let fractions = try Elementwise.apply(.divide, .array(call.array(0)), .scalar(.int(100)))
            if try Reductions.reduce(Elementwise.apply(.greater, .array(fractions), .scalar(.float(1))), .any).item().isTrue {
                throw PythonError.valueError("Percentiles must be in the range [0, 100]")
            }
            return try quantile(array, fractions, call)
        },
        ArrayFunction("quantile", "q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False", "Quantiles.", place: .function) { array, call in
            try quantile(array, call.array(0), call)
        },
        ArrayFunction("average", "axis=None, weights=None, returned=False, *, keepdims=False", "The weighted mean.", place: .function) { array, call in
            guard call.isGiven(1) else {
                return try ArrayWriting.result(Statistics.mean(array, axes: call.axes(0), keepDimensions: call.bool(3)))
            }
            var weights = try call.array(1)
            if weights.shape != array.shape, let axis = try call.axis(0) {
                var shape = array.shape.map { _ in 1 }
                shape[try NDArray.normalize(axis: axis, dimensions: array.dimensions)] = weights.count
                weights = try weights.reshaped(to: shape).broadcast(to: array.shape)
            }
            let axes = try call.axes(0), keeps = try call.bool(3)
            let total = try Reductions.reduce(Elementwise.apply(.multiply, array, weights), .sum, axes: axes, keepDimensions: keeps)
            return try ArrayWriting.result(
                Elementwise.apply(.divide, total, Reductions.reduce(weights, .sum, axes: axes, keepDimensions: keeps)))
        },
        nanFold("nansum", "The sum without nan.") { try NaNStatistics.sum($0, axes: $1, keepDimensions: $2) },
        nanFold("nanprod", "The product without nan.") { try NaNStatistics.product($0, axes: $1, keepDimensions: $2) },
        nanFold("nanmean", "The mean without nan.") { try NaNStatistics.mean($0, axes: $1, keepDimensions: $2) },
        nanFold("nanvar", "The variance without nan.") { try NaNStatistics.variance($0, axes: $1, keepDimensions: $2) },
        nanFold("nanstd", "The standard deviation without nan.") {
            try Elementwise.apply(.sqrt, NaNStatistics.variance($0, axes: $1, keepDimensions: $2))
        },
        nanFold("nanmax", "The largest element that is not nan.") { try Reductions.reduce($0, .fmax, axes: $1, keepDimensions: $2) },
        nanFold("nanmin", "The smallest element that is not nan.") { try Reductions.reduce($0, .fmin, axes: $1, keepDimensions: $2) },
    ]

    private typealias Spread = (NDArray, [Int]?, Bool, DType?, Double) throws -> NDArray

    private static func spread(_ name: String, _ documentation: String, _ function: @escaping Spread) -> ArrayFunction {
        ArrayFunction(name, "axis=None, dtype=None, out=None, ddof=0, keepdims=False", documentation) { array, call in
            let result = try function(array, call.axes(0), call.bool(4), call.dtype(1), call.double(3))
            return try ArrayFunction.finish(result, call.output(2))
        }
    }

    private static func nanFold(
        _ name: String, _ documentation: String, _ function: @escaping (NDArray, [Int]?, Bool) throws -> NDArray
    ) -> ArrayFunction {
        ArrayFunction(name, "axis=None, *, keepdims=False", documentation, place: .function) { array, call in
            try ArrayWriting.result(function(array, call.axes(0), call.bool(1)))
        }
    }

    private static func quantile(_ array: NDArray, _ fractions: NDArray, _ call: FollowingArguments) throws -> Value {
        guard try call[4].asString() == "linear" else {
            throw PythonError.valueError("only the method 'linear' is supported")
        }
        return try ArrayFunction.finish(
            Statistics.quantile(array, fractions: fractions, axes: call.axes(1), keepDimensions: call.bool(5)), call.output(2))
    }

    private static let accumulations: [ArrayFunction] = [
        ArrayFunction("cumsum", "axis=None, dtype=None, out=None", "The running sum.") { array, call in
            try ArrayFunction.finish(Accumulations.accumulate(array, .sum, axis: call.axis(0), dtype: call.dtype(1)), call.output(2))
        },
        ArrayFunction("cumprod", "axis=None, dtype=None, out=None", "The running product.") { array, call in
            try ArrayFunction.finish(Accumulations.accumulate(array, .product, axis: call.axis(0), dtype: call.dtype(1)), call.output(2))
        },
        ArrayFunction("diff", "n=1, axis=-1", "Differences between neighbours.", place: .function) { array, call in
            ArrayWriting.array(try Accumulations.differences(array, times: call.int(0), axis: call.int(1)))
        },
    ]
}
