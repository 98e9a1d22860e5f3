import Synchronization

/// Floats between −1 and 1, aligned to cache lines. Buffers begin at different places of their pages, as they would
/// in a program; all at the same place they would slow each other down.
func buffer(_ count: Int, fill: Float? = nil) -> UnsafeMutablePointer<Float> {
    let raw =
        UnsafeMutableRawPointer.allocate(byteCount: max(1, count) * 4 + 4096, alignment: 64)
        + nextColour() * 64
    let floats = raw.bindMemory(to: Float.self, capacity: max(1, count))
    var state: UInt32 = 1
    for index in 0..<count {
        state = state &* 1_664_525 &+ 1_013_904_223
        floats[index] = fill ?? Float(Int32(bitPattern: state)) / 2_147_483_648
    }
    return floats
}

private let colours = Mutex(0)

private func nextColour() -> Int {
    colours.withLock { colour in
        colour = (colour + 23) % 61
        return colour
    }
}
