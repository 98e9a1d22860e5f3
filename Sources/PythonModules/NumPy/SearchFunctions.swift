import Arrays
import PythonLanguage

/// Sorting, searching, counting, sets.
enum SearchFunctions {
    static let all: [ArrayFunction] = [
        ArrayFunction("sort", "axis=-1, kind=None", "A sorted copy.", place: .function) { array, call in
            ArrayWriting.array(try Sorting.sort(array, axis: call.axis(0)))
        },
        ArrayFunction("argsort", "axis=-1, kind=None", "The indices that sort.") { array, call in
            ArrayWriting.array(try Sorting.argsort(array, axis: call.axis(0)))
        },
        ArrayFunction("nonzero", "", "The positions of the elements that are not zero.") { array, _ in
            ArrayWriting.tuple(of: try Searching.nonzero(array))
        },
        ArrayFunction("flatnonzero", "", "The flat positions of the elements that are not zero.", place: .function) { array, _ in
            ArrayWriting.array(try NDArray(Searching.flatNonzero(array)))
        },
        ArrayFunction("argwhere", "", "The indices of the elements that are not zero.", place: .function) { array, _ in
            ArrayWriting.array(try Searching.argwhere(array))
        },
        ArrayFunction("take", "indices, axis=None", "Elements at positions.") { array, call in
            let places = try call.array(0)
            let result = try Searching.take(array, places, axis: call.axis(1))
            return try ArrayWriting.result(result)
        },
        ArrayFunction("searchsorted", "v, side='left'", "Where values belong in a sorted array.") { array, call in
            try ArrayWriting.result(Searching.searchSorted(array, call.array(0), right: call[1].asString() == "right"))
        },
        ArrayFunction("unique", "return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True", "The distinct elements.", place: .function) { array, call in
            if call.isGiven(3) && array.dimensions > 1 { throw PythonError.valueError("unique along an axis is not supported") }
            let wanted = [try call.bool(0), try call.bool(1), try call.bool(2)]
            guard wanted.contains(true) else { return ArrayWriting.array(try SetOperations.uniqueValues(array)) }
            let unique = try SetOperations.unique(array)
            let extras = zip(wanted, [unique.firstPositions, unique.inverse, unique.counts]).filter(\.0).map(\.1)
            return ArrayWriting.tuple(of: [unique.values] + extras)
        },
        ArrayFunction("isin", aliases: ["in1d"], "test_elements, assume_unique=False, invert=False", "Whether each element occurs among others.", place: .function) { array, call in
            let found = try SetOperations.isIn(array, call.array(0))
            return try ArrayWriting.result(call.bool(2) ? Elementwise.apply(.logicalNot, found) : found)
        },
        ArrayFunction("bincount", "weights=None, minlength=0", "How often each integer occurs.", place: .function) { array, call in
            ArrayWriting.array(try Histograms.bincount(
                array, weights: call.isGiven(0) ? call.array(0) : nil, minimumLength: call.int(1)))
        },
        ArrayFunction("histogram", "bins=10, range=None, density=None, weights=None", "How many elements fall into each bin.", place: .function) { array, call in
            let result = try Histograms.histogram(
                array, bins: bins(call[0], call[1]), weights: call.isGiven(3) ? call.array(3) : nil,
                isDensity: call.isGiven(2) && call.bool(2))
            return .tuple([ArrayWriting.array(result.counts), ArrayWriting.array(result.edges)])
        },
        ArrayFunction("digitize", "bins, right=False", "The bin of each element.", place: .function) { array, call in
            try ArrayWriting.result(Searching.searchSorted(call.array(0), array, right: !call.bool(1)))
        },
        ArrayFunction("round", aliases: ["around"], "decimals=0, out=None", "Rounded to decimals.") { array, call in
            try ArrayFunction.finish(Rounding.round(array, decimals: call.int(0)), call.output(1))
        },
        ArrayFunction("clip", "a_min=None, a_max=None, out=None, *, min=None, max=None", "Limited to a range.", place: .function) { array, call in
            try clip(array, call.isGiven(3) ? call[3] : call[0], call.isGiven(4) ? call[4] : call[1], call.output(2))
        },
        ArrayFunction("clip", "min=None, max=None, out=None", "Limited to a range.", place: .method) { array, call in
            try clip(array, call[0], call[1], call.output(2))
        },
        ArrayFunction("dot", "b, out=None", "The product of matrices or vectors.") { array, call in
            try ArrayFunction.finish(MatrixProduct.dot(array, call.array(0)), call.output(1))
        },
    ]

    private static func clip(_ array: NDArray, _ low: Value, _ high: Value, _ output: NDArray?) throws -> Value {
        let result = try Rounding.clip(
            array, low: low.isNone || low.isUnbound ? nil : ArrayReading.operand(low),
            high: high.isNone || high.isUnbound ? nil : ArrayReading.operand(high), output: output)
        return output == nil ? try ArrayWriting.result(result) : ArrayWriting.array(result)
    }

    private static func bins(_ bins: Value, _ range: Value) throws -> Histograms.Bins {
        guard bins.tag == .int || bins.objectIfPresent(NumPyScalar.self) != nil else {
            if bins.isString { throw PythonError.valueError("bins named by a rule are not supported: give a number or edges") }
            return .edges(try ArrayReading.array(bins))
        }
        guard !range.isNone && !range.isUnbound else { return .count(try bins.asInt(), range: nil) }
        let ends = try range.map { try $0.asDouble() }
        guard ends.count == 2 else { throw PythonError.valueError("range must have two elements") }
        return .count(try bins.asInt(), range: (ends[0], ends[1]))
    }
}
