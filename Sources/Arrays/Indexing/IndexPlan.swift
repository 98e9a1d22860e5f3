/// An index expression taken apart: a view for its basic part and arrays of positions for its advanced part.
///
/// Source: numpy's user guide, "Combining advanced and basic indexing".
struct IndexPlan {
    /// The array seen through integers, slices and new axes.
    let view: NDArray
    /// The axes of the view that the advanced indices replace, in order.
    let axes: [Int]
    /// For each of these axes its positions, already wrapped and checked, all of one shape.
    let positions: [NDArray]
    /// The shape the advanced indices broadcast to.
    let positionShape: [Int]
    /// Where the axes of `positionShape` stand in the result.
    let insertion: Int
    /// Whether any advanced index occurred.
    let isAdvanced: Bool

    private struct Advanced {
        let axis: Int
        let size: Int
        let originalAxis: Int
        let array: NDArray
    }

    init(_ array: NDArray, _ indices: [Index]) throws {
        let expanded = try IndexPlan.expandEllipsis(array, indices)
        let hasArrays = expanded.contains { if case .array = $0 { true } else { false } }
        var shape: [Int] = []
        var strides: [Int] = []
        var offset = array.offset
        var axis = 0
        var advanced: [Advanced] = []
        var groups: [Int] = []
        var isTruth = false
        for (place, index) in expanded.enumerated() {
            switch index {
            case .integer(let position):
                let length = array.shape[axis]
                if hasArrays {
                    // Beside arrays an integer is an advanced index without axes.
                    let single = try NDArray(scalar: .int(Int64(position)))
                    advanced.append(Advanced(axis: shape.count, size: length, originalAxis: axis, array: single))
                    groups.append(place)
                    shape.append(length)
                    strides.append(array.strides[axis])
                } else {
                    let wrapped = position < 0 ? position &+ length : position
                    guard wrapped >= 0 && wrapped < length else {
                        throw ArrayError.index(position, axis: axis, size: length)
                    }
                    offset += wrapped * array.strides[axis]
                }
                axis += 1
            case .slice(let start, let stop, let step):
                let bounds = try SliceBounds(start: start, stop: stop, step: step, length: array.shape[axis])
                shape.append(bounds.count)
                // The step of a lone element is never taken, and may be as large as a slice can say.
                strides.append(bounds.count > 1 ? array.strides[axis] * bounds.step : array.strides[axis])
                if bounds.count > 0 { offset += bounds.start * array.strides[axis] }
                axis += 1
            case .newAxis:
                shape.append(1)
                strides.append(0)
            case .array(let index) where index.dtype == .bool:
                groups.append(place)
                if index.dimensions == 0 {
                    // A lone truth value adds an axis that is there or not.
                    isTruth = true
                    let chosen = try NDArray([Int64](repeating: 0, count: index.item().isTrue ? 1 : 0))
                    advanced.append(Advanced(axis: shape.count, size: 1, originalAxis: axis, array: chosen))
                    shape.append(1)
                    strides.append(0)
                    continue
                }
                for (inner, length) in index.shape.enumerated() where array.shape[axis + inner] != length {
                    throw ArrayError.booleanIndexShape(
                        axis: axis + inner, size: array.shape[axis + inner], indexSize: length)
                }
                for column in try Searching.nonzero(index) {
                    advanced.append(
                        Advanced(axis: shape.count, size: array.shape[axis], originalAxis: axis, array: column))
                    shape.append(array.shape[axis])
                    strides.append(array.strides[axis])
                    axis += 1
                }
            case .array(let index):
                guard index.dtype.isInteger || index.count == 0 else {
                    throw ArrayError.indexing("arrays used as indices must be of integer (or boolean) type")
                }
                groups.append(place)
                advanced.append(Advanced(axis: shape.count, size: array.shape[axis], originalAxis: axis, array: index))
                shape.append(array.shape[axis])
                strides.append(array.strides[axis])
                axis += 1
            case .ellipsis: break
            }
        }
        view = array.view(shape: shape, strides: strides, offset: offset)
        axes = advanced.map(\.axis)
        isAdvanced = !advanced.isEmpty
        let shapes = advanced.map(\.array.shape)
        do {
            positionShape = try NDArray.broadcastShape(shapes)
        } catch {
            throw ArrayError.indexBroadcast(shapes)
        }
        let common = positionShape
        positions = try advanced.map { entry in
            let checked = try IndexPlan.checked(
                entry.array, size: entry.size, axis: entry.originalAxis, isUsed: !common.contains(0) || isTruth)
            return try checked.broadcast(to: common)
        }
        // Neighbouring advanced indices put their axes where they stood, scattered ones put them first.
        let isTogether =
            groups.isEmpty || groups.count == 1 || zip(groups, groups.dropFirst()).allSatisfy { $0 + 1 == $1 }
        insertion = isTogether ? (advanced.first?.axis ?? 0) : 0
    }

    /// The view with the axes that are indexed by arrays moved to the front, and the order that undoes it.
    var gatherShape: (outer: [Int], kept: [Int]) {
        (axes, view.shape.indices.filter { !axes.contains($0) })
    }

    /// The shape of the result.
    var resultShape: [Int] {
        guard isAdvanced else { return view.shape }
        var shape = gatherShape.kept.map { view.shape[$0] }
        shape.insert(contentsOf: positionShape, at: insertion)
        return shape
    }

    private static func expandEllipsis(_ array: NDArray, _ indices: [Index]) throws(ArrayError) -> [Index] {
        var used = 0
        var ellipses = 0
        for index in indices {
            switch index {
            case .integer, .slice: used += 1
            case .ellipsis: ellipses += 1
            case .newAxis: break
            case .array(let index): used += index.dtype == .bool ? index.dimensions : 1
            }
        }
        if ellipses > 1 { throw .severalEllipses }
        guard used <= array.dimensions else {
            throw .tooManyIndices(dimensions: array.dimensions, indices: used)
        }
        let missing = [Index](repeating: .all, count: array.dimensions - used)
        guard ellipses == 1 else { return indices + missing }
        return indices.flatMap { index in
            if case .ellipsis = index { missing } else { [index] }
        }
    }

    /// Positions counted from the start.
    private static func checked(_ array: NDArray, size: Int, axis: Int, isUsed: Bool) throws -> NDArray {
        let positions = try array.asType(.int64)
        try positions.withUnsafeMutableElements(of: Int64.self) { values in
            for index in values.indices {
                let position = values[index]
                let wrapped = position < 0 ? position &+ Int64(size) : position
                guard wrapped >= 0 && wrapped < Int64(size) else {
                    if !isUsed { continue }
                    throw ArrayError.index(Int(position), axis: axis, size: size)
                }
                values[index] = wrapped
            }
        }
        return positions
    }
}
