import Arrays

/// Batches of varied pictures from an array or from files.
///
/// What is random is drawn by ``plan(_:random:)``; ``make(_:)`` then works on any thread.
public final class AugmentedImages: Sendable {
    /// Where the pictures come from.
    public enum Source: Sendable {
        /// Shape (samples, height, width, channels), or channels before height; any element type.
        case array(NDArray)
        case files([String], PictureLoading)
    }

    /// One batch, decided but not made.
    public struct Plan: Sendable {
        public let indices: [Int]
        public let transforms: [ImageTransform]
    }

    public let source: Source
    public let layout: ImageLayout
    public let augmentation: ImageAugmentation

    public init(source: Source, layout: ImageLayout, augmentation: ImageAugmentation) {
        self.source = source
        self.layout = layout
        self.augmentation = augmentation
    }

    /// Draws what is done to each picture of a batch.
    public func plan(_ indices: [Int], random: RandomState) -> Plan {
        Plan(
            indices: indices,
            transforms: indices.map { _ in
                augmentation.draw(from: random, height: layout.height, width: layout.width)
            })
    }

    /// The pictures of a batch, float32.
    ///
    /// - Parameter checkInterrupt: asked every few pictures; what it throws ends the work.
    /// - Throws: `ArrayError` when memory runs out, ``ImageError`` and ``PictureLoading/Failure`` for files.
    public func make(_ plan: Plan, checkInterrupt: () throws -> Void = {}) throws -> NDArray {
        let sample =
            layout.hasPlanes
            ? [layout.channels, layout.height, layout.width] : [layout.height, layout.width, layout.channels]
        let batch = try NDArray(uninitialized: [plan.indices.count] + sample, dtype: .float32)
        let scratch = UnsafeMutablePointer<Float>.allocate(capacity: max(layout.count, 1))
        defer { scratch.deallocate() }
        try batch.withUnsafeMutableElements(of: Float.self) { output in
            guard let start = output.baseAddress else { return }
            for (position, index) in plan.indices.enumerated() {
                if position & 63 == 63 { try checkInterrupt() }
                switch source {
                case .array(let array): array.readSample(index, into: scratch)
                case .files(let paths, let loading): try loading.read(paths[index], into: scratch, layout: layout)
                }
                augmentation.apply(
                    plan.transforms[position], source: scratch, into: start + position * layout.count, layout: layout)
            }
        }
        return batch
    }
}

extension NDArray {
    /// Copies the elements of one sample (a place along the first axis) as float32.
    func readSample(_ index: Int, into target: UnsafeMutablePointer<Float>) {
        switch dtype {
        case .bool: copySample(index, of: UInt8.self, target) { $0 == 0 ? 0 : 1 }
        case .int8: copySample(index, of: Int8.self, target) { Float($0) }
        case .uint8: copySample(index, of: UInt8.self, target) { Float($0) }
        case .int16: copySample(index, of: Int16.self, target) { Float($0) }
        case .uint16: copySample(index, of: UInt16.self, target) { Float($0) }
        case .int32: copySample(index, of: Int32.self, target) { Float($0) }
        case .uint32: copySample(index, of: UInt32.self, target) { Float($0) }
        case .int64: copySample(index, of: Int64.self, target) { Float($0) }
        case .uint64: copySample(index, of: UInt64.self, target) { Float($0) }
        case .float16: copySample(index, of: Float16.self, target) { Float($0) }
        case .float32: copySample(index, of: Float.self, target) { $0 }
        case .float64: copySample(index, of: Double.self, target) { Float($0) }
        }
    }

    @inline(__always)
    private func copySample<Element>(
        _ index: Int, of type: Element.Type, _ target: UnsafeMutablePointer<Float>, _ convert: (Element) -> Float
    ) {
        let base = UnsafePointer(baseAddress.assumingMemoryBound(to: Element.self)) + index * (strides.first ?? 0)
        let sample = Array(shape.dropFirst())
        let steps = Array(strides.dropFirst())
        let count = sample.reduce(1, *)
        if steps == NDArray.rowMajorStrides(of: sample) {
            for place in 0..<count { target[place] = convert(base[place]) }
            return
        }
        for place in 0..<count {
            var (rest, from) = (place, 0)
            for axis in stride(from: sample.count - 1, through: 0, by: -1) {
                from += rest % sample[axis] * steps[axis]
                rest /= sample[axis]
            }
            target[place] = convert(base[from])
        }
    }
}
