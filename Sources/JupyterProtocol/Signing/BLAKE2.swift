/// BLAKE2b and BLAKE2s without keys: one algorithm over words of 64 or of 32 bits.
///
/// Source: RFC 7693.
enum BLAKE2 {
    /// The order in which a round takes the block's words.
    private static let orders: [[Int]] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4], [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13], [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11], [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5], [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ]

    /// The places that each of a round's eight steps mixes: the columns, then the diagonals.
    private static let steps: [[Int]] = [
        [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
        [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14],
    ]

    /// The beginnings of SHA-512; those of BLAKE2s are their upper halves.
    private static let beginnings: [UInt64] = [
        0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
        0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
    ]

    /// The digest of the bytes, eight words long.
    static func digest<Word: FixedWidthInteger & UnsignedInteger>(_ bytes: [UInt8], word: Word.Type) -> [UInt8] {
        let size = Word.bitWidth / 8
        let begin = beginnings.map { Word(truncatingIfNeeded: $0 >> UInt64(64 - Word.bitWidth)) }
        var state = begin
        // The digest's length, and that there is no key, no salt and no tree.
        state[0] ^= 0x0101_0000 ^ Word(8 * size)
        var start = 0
        repeat {
            let end = min(start + 16 * size, bytes.count)
            let isLast = end == bytes.count
            let words = (0..<16).map { index in
                (0..<size).reduce(Word(0)) { word, place in
                    let position = start + index * size + place
                    return position < end ? word | Word(bytes[position]) << (8 * place) : word
                }
            }
            var work = state + begin
            work[12] ^= Word(truncatingIfNeeded: end)
            if isLast { work[14] = ~work[14] }
            for round in 0..<(Word.bitWidth == 64 ? 12 : 10) { mix(&work, words, orders[round % 10]) }
            for index in 0..<8 { state[index] ^= work[index] ^ work[index + 8] }
            start = end
        } while start < bytes.count
        return state.flatMap { word in (0..<size).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }

    private static func mix<Word: FixedWidthInteger>(_ work: inout [Word], _ words: [Word], _ order: [Int]) {
        let turns = Word.bitWidth == 64 ? [32, 24, 16, 63] : [16, 12, 8, 7]
        for (step, place) in steps.enumerated() {
            for half in 0..<2 {
                work[place[0]] &+= work[place[1]] &+ words[order[2 * step + half]]
                work[place[3]] = turned(work[place[3]] ^ work[place[0]], turns[2 * half])
                work[place[2]] &+= work[place[3]]
                work[place[1]] = turned(work[place[1]] ^ work[place[2]], turns[2 * half + 1])
            }
        }
    }

    private static func turned<Word: FixedWidthInteger>(_ word: Word, _ count: Int) -> Word {
        word >> count | word << (Word.bitWidth - count)
    }
}
