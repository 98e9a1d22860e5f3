import Synchronization

/// Warnings gathered from several threads.
final class AtomicWarnings: Sendable {
    private let bits = Atomic<UInt8>(0)

    func add(_ warnings: ArithmeticWarnings) {
        if !warnings.isEmpty { bits.bitwiseOr(warnings.rawValue, ordering: .relaxed) }
    }

    var value: ArithmeticWarnings { ArithmeticWarnings(rawValue: bits.load(ordering: .relaxed)) }
}

/// How one input is read: in place, from one repeated element, or gathered and converted.
struct InputLane {
    let base: UnsafeRawPointer
    let stride: Int
    let size: Int
    let isDirect: Bool
    let isConstant: Bool
    let converter: ChunkConverter

    init(array: NDArray, stride: Int, loopType: DType) {
        base = UnsafeRawPointer(array.baseAddress)
        self.stride = stride
        size = array.dtype.itemSize
        isDirect = stride == 1 && array.dtype == loopType
        isConstant = stride == 0
        converter = ChunkConverter(from: array.dtype, to: loopType)
    }
}

/// How the result is written: in place, or converted and scattered.
struct ResultLane {
    let base: UnsafeMutableRawPointer
    let stride: Int
    let size: Int
    let isDirect: Bool
    let converter: ChunkConverter

    init(array: NDArray, stride: Int, resultType: DType) {
        base = array.baseAddress
        self.stride = stride
        size = array.dtype.itemSize
        isDirect = stride == 1 && array.dtype == resultType
        converter = ChunkConverter(from: resultType, to: array.dtype)
    }
}

enum ElementwiseChunks {
    private static let chunk = ChunkConverter.chunk
    /// Room for one chunk of the widest element.
    private static let bufferSize = chunk * 8

    /// Computes one part of the walk.
    static func process(
        _ walk: StridedWalk, _ rows: Range<Int>, _ columns: Range<Int>, _ lanes: [InputLane], _ target: ResultLane,
        _ body: Elementwise.ChunkBody
    ) {
        withUnsafeTemporaryAllocation(byteCount: (lanes.count + 1) * bufferSize, alignment: 64) { buffers in
            withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: lanes.count) { pointers in
                guard let space = buffers.baseAddress, let arguments = pointers.baseAddress else { return }
                // What the constant lanes' buffers hold at the moment: the position and how much is filled.
                var filled = [(position: Int, length: Int)](repeating: (-1, 0), count: lanes.count)
                let resultBuffer = space + lanes.count * bufferSize
                walk.forEachRow(in: rows) { positions in
                    var start = columns.lowerBound
                    while start < columns.upperBound {
                        let length = min(chunk, columns.upperBound - start)
                        for index in lanes.indices {
                            let lane = lanes[index]
                            let position = positions[index + 1] + start * lane.stride
                            let source = lane.base + position * lane.size
                            if lane.isDirect {
                                arguments[index] = source
                                continue
                            }
                            let buffer = space + index * bufferSize
                            if !lane.isConstant || filled[index].position != position || filled[index].length < length {
                                lane.converter.convert(source, stride: lane.stride, to: buffer, stride: 1, count: length)
                                filled[index] = (position, length)
                            }
                            arguments[index] = UnsafeRawPointer(buffer)
                        }
                        let place = target.base + (positions[0] + start * target.stride) * target.size
                        if target.isDirect {
                            body(UnsafePointer(arguments), place, length)
                        } else {
                            body(UnsafePointer(arguments), resultBuffer, length)
                            target.converter.convert(
                                resultBuffer, stride: 1, to: place, stride: target.stride, count: length)
                        }
                        start += length
                    }
                }
            }
        }
    }
}
