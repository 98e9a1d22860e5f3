/// The SHA-3 hashes: a sponge over a state of 25 words.
///
/// Source: FIPS 202.
enum SHA3 {
    /// The digest of the bytes.
    ///
    /// - Parameter size: of the digest in bytes: 28, 32, 48 or 64.
    static func digest(_ bytes: [UInt8], size: Int) -> [UInt8] {
        let rate = 200 - 2 * size
        var message = bytes + [0x06]
        message += [UInt8](repeating: 0, count: (rate - message.count % rate) % rate)
        message[message.count - 1] |= 0x80
        var state = [UInt64](repeating: 0, count: 25)
        for start in stride(from: 0, to: message.count, by: rate) {
            for index in 0..<rate { state[index / 8] ^= UInt64(message[start + index]) << UInt64(index % 8 * 8) }
            permute(&state)
        }
        return (0..<size).map { UInt8(truncatingIfNeeded: state[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    private static func permute(_ state: inout [UInt64]) {
        var feedback: UInt8 = 1
        for _ in 0..<24 {
            mixColumns(&state)
            turnAndMove(&state)
            for row in stride(from: 0, to: 25, by: 5) {
                let old = Array(state[row..<row + 5])
                for place in 0..<5 { state[row + place] = old[place] ^ ~old[(place + 1) % 5] & old[(place + 2) % 5] }
            }
            // The round's constant: bits of a shift register at the places 2ʲ − 1.
            for power in 0..<7 {
                if feedback & 1 != 0 { state[0] ^= 1 << (1 << UInt64(power) - 1) }
                feedback = feedback << 1 ^ (feedback & 0x80 != 0 ? 0x71 : 0)
            }
        }
    }

    private static func mixColumns(_ state: inout [UInt64]) {
        var sums = [UInt64](repeating: 0, count: 5)
        for (index, word) in state.enumerated() { sums[index % 5] ^= word }
        for index in 0..<25 { state[index] ^= sums[(index + 4) % 5] ^ turned(sums[(index + 1) % 5], 1) }
    }

    private static func turnAndMove(_ state: inout [UInt64]) {
        var (column, row) = (1, 0)
        var moved = state[1]
        for step in 1...24 {
            (column, row) = (row, (2 * column + 3 * row) % 5)
            let place = column + 5 * row
            let turn = turned(moved, UInt64(step * (step + 1) / 2 % 64))
            moved = state[place]
            state[place] = turn
        }
    }

    private static func turned(_ word: UInt64, _ count: UInt64) -> UInt64 {
        count == 0 ? word : word << count | word >> (64 - count)
    }
}
