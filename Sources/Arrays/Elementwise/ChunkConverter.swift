/// Moves runs of elements between strided places, converting their type.
struct ChunkConverter {
    /// The elements converted at a time: the buffers then stay in the first-level cache.
    static let chunk = 1024

    private let kernel: CastKernel?
    private let sourceSize: Int
    private let targetSize: Int

    init(from source: DType, to target: DType) {
        kernel = source == target ? nil : CastKernels.kernel(from: source, to: target)
        sourceSize = source.itemSize
        targetSize = target.itemSize
    }

    /// Converts a run; strides are in elements.
    func convert(
        _ source: UnsafeRawPointer, stride sourceStride: Int, to target: UnsafeMutableRawPointer,
        stride targetStride: Int, count: Int
    ) {
        guard let kernel else {
            return ElementMover.move(
                source, stride: sourceStride, to: target, stride: targetStride, count: count, size: sourceSize)
        }
        if sourceStride == 1 && targetStride == 1 { return kernel(source, target, count) }
        withUnsafeTemporaryAllocation(byteCount: Self.chunk * 16, alignment: 64) { buffer in
            guard let gathered = buffer.baseAddress else { return }
            let converted = gathered + Self.chunk * 8
            var done = 0
            while done < count {
                let length = min(Self.chunk, count - done)
                var from = source + done * sourceStride * sourceSize
                if sourceStride != 1 {
                    ElementMover.move(from, stride: sourceStride, to: gathered, stride: 1, count: length, size: sourceSize)
                    from = UnsafeRawPointer(gathered)
                }
                let place = target + done * targetStride * targetSize
                kernel(from, targetStride == 1 ? place : converted, length)
                if targetStride != 1 {
                    ElementMover.move(converted, stride: 1, to: place, stride: targetStride, count: length, size: targetSize)
                }
                done += length
            }
        }
    }
}

/// Copies elements of one size between strided places.
enum ElementMover {
    /// Copies a run; strides are in elements.
    static func move(
        _ source: UnsafeRawPointer, stride sourceStride: Int, to target: UnsafeMutableRawPointer, stride targetStride: Int,
        count: Int, size: Int
    ) {
        if sourceStride == 1 && targetStride == 1 {
            // Views may overlap, and numpy then behaves as if the source had been copied first.
            target.copyMemory(from: source, byteCount: count * size)
            return
        }
        switch size {
        case 1: loop(UInt8.self, source, sourceStride, target, targetStride, count)
        case 2: loop(UInt16.self, source, sourceStride, target, targetStride, count)
        case 4: loop(UInt32.self, source, sourceStride, target, targetStride, count)
        default: loop(UInt64.self, source, sourceStride, target, targetStride, count)
        }
    }

    @inline(__always)
    private static func loop<Word>(
        _: Word.Type, _ source: UnsafeRawPointer, _ sourceStride: Int, _ target: UnsafeMutableRawPointer,
        _ targetStride: Int, _ count: Int
    ) {
        let source = source.assumingMemoryBound(to: Word.self)
        let target = target.assumingMemoryBound(to: Word.self)
        if sourceStride == 0 {
            let word = source[0]
            if targetStride == 1 { target.update(repeating: word, count: count) }
            else { for index in 0..<count { target[index &* targetStride] = word } }
        } else if targetStride == 1 {
            for index in 0..<count { target[index] = source[index &* sourceStride] }
        } else if sourceStride == 1 {
            for index in 0..<count { target[index &* targetStride] = source[index] }
        } else {
            for index in 0..<count { target[index &* targetStride] = source[index &* sourceStride] }
        }
    }
}
