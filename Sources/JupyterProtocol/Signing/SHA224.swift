/// SHA-224, which is SHA-256 from other beginnings and cut short.
///
/// Source: FIPS 180-4, sections 5.3.2, 6.2 and 6.3.
enum SHA224 {
    private static let beginnings: [UInt32] = [
        0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939, 0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7, 0xBEFA_4FA4,
    ]

    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = primes(64).map { fraction(ofCubeRoot: $0) }

    /// The digest of the bytes, 28 bytes.
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var message = bytes + [0x80]
        message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
        for shift in stride(from: 56, through: 0, by: -8) {
            message.append(UInt8(truncatingIfNeeded: (UInt64(bytes.count) << 3) >> UInt64(shift)))
        }
        var state = beginnings
        for start in stride(from: 0, to: message.count, by: 64) { compress(message[start..<start + 64], into: &state) }
        return state.prefix(7).flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule = [UInt32](repeating: 0, count: 64)
        for index in 0..<16 {
            let place = block.startIndex + 4 * index
            schedule[index] = block[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
        var work = state
        for index in 0..<64 {
            let (a, e) = (work[0], work[4])
            let mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
            let chosen = e & work[5] ^ ~e & work[6]
            let first = work[7] &+ mixed &+ chosen &+ constants[index] &+ schedule[index]
            let majority = a & work[1] ^ a & work[2] ^ work[1] & work[2]
            let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
            work = [first &+ second, a, work[1], work[2], work[3] &+ first, e, work[5], work[6]]
        }
        for index in 0..<8 { state[index] &+= work[index] }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func primes(_ count: Int) -> [UInt64] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }

    /// By bisection in whole numbers: the largest root whose cube does not pass the prime, times 2³².
    private static func fraction(ofCubeRoot prime: UInt64) -> UInt32 {
        let target = UInt128(prime) << 96
        var root: UInt128 = 0
        for bit in stride(from: 36, through: 0, by: -1) {
            let next = root | 1 << UInt128(bit)
            if next * next * next <= target { root = next }
        }
        return UInt32(truncatingIfNeeded: root)
    }
}
