import BigInt
import Crypto
import PythonLanguage

/// The generator under the module `random`, whose distributions are Python (see `RandomSource`).
enum RandomCore {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_random", documentation: "Module implements the Mersenne Twister random number generator.") { module in
            module.type(generator)
        }
    }

    static let generator: NativeType = NativeType("Generator", module: "_random", documentation: "A Mersenne Twister.") { type in
        type.constructor("()") { _ in .wrap(MersenneTwister(), generator) }
        type.method("random()", documentation: "random() -> x in the interval [0, 1).") { call in
            .float(try call.this(MersenneTwister.self).nextDouble())
        }
        type.method("getrandbits(k, /)", documentation: "getrandbits(k) -> x.  Generates an int with k random bits.") { call in
            let count = try call.int(0)
            if count < 0 { throw PythonError.valueError("number of bits must be non-negative") }
            return bits(count, try call.this())
        }
        type.method("below(n, /)", documentation: "A number from 0 to n - 1.") { call in
            let twister: MersenneTwister = try call.this()
            if call[0].tag == .int, call[0].rawInt > 0 { return .int(twister.next(below: call[0].rawInt)) }
            guard call[0].tag == .bigInt else { return .int(0) }
            let limit = call[0].bigIntNumber
            while true {
                let number = bigBits(limit.magnitude.bitWidth, twister)
                if number < limit { return .int(number) }
            }
        }
        type.method("seed(a=None, /)", documentation: "Seeds from an int, a float, text, bytes, or the system.") { call in
            try seed(try call.this(), call[0])
            return .none
        }
        type.method("getstate()") { call in
            let twister: MersenneTwister = try call.this()
            return .tuple(ints: twister.state.map(Int.init) + [twister.index])
        }
        type.method("setstate(state, /)") { call in
            let words = try call[0].map { try $0.asInt() }
            guard words.count == 625, words.allSatisfy({ (0...Int(UInt32.max)).contains($0) }), words[624] <= 624 else {
                throw PythonError.valueError("invalid state")
            }
            try call.this(MersenneTwister.self).restore(words.dropLast().map { UInt32($0) }, index: words[624])
            return .none
        }
    }

    private static func bits(_ count: Int, _ twister: MersenneTwister) -> Value {
        if count == 0 { return .int(0) }
        if count < 64 { return .int(Int(twister.nextBits(count))) }
        return .int(bigBits(count, twister))
    }

    private static func bigBits(_ count: Int, _ twister: MersenneTwister) -> BigInt {
        var number = BigUInt(0)
        var left = count
        var shift = 0
        while left > 0 {
            let word = twister.next() >> UInt32(max(0, 32 - left))
            number |= BigUInt(word) << shift
            shift += 32
            left -= 32
        }
        return BigInt(number)
    }

    private static func seed(_ twister: MersenneTwister, _ value: Value) throws {
        switch value.tag {
        case .none:
            var system = SystemRandomNumberGenerator()
            twister.seed(words: (0..<624).map { _ in system.next() })
        case .int, .bool, .bigInt: twister.seed(words: words(integer(value)))
        case .float: twister.seed(words: words(BigInt(try value.hashCode())))
        case .str: twister.seed(words: textWords(Array(try value.asString().utf8)))
        case .bytes: twister.seed(words: textWords(try value.map { UInt8(truncatingIfNeeded: try $0.asInt()) }))
        default:
            throw PythonError.typeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        }
    }

    private static func integer(_ value: Value) -> BigInt {
        value.tag == .bigInt ? value.bigIntNumber : BigInt(value.rawInt)
    }

    /// The 32-bit words of a magnitude, the lowest first.
    private static func words(_ number: BigInt) -> [UInt32] {
        var result: [UInt32] = []
        for word in number.magnitude.words {
            result.append(UInt32(truncatingIfNeeded: word))
            result.append(UInt32(truncatingIfNeeded: word >> 32))
        }
        while result.count > 1, result.last == 0 { result.removeLast() }
        return result
    }

    /// Text counts as the number that its bytes and their SHA-512 spell.
    private static func textWords(_ bytes: [UInt8]) -> [UInt32] {
        let all = bytes + SHA512.hash(data: bytes)
        var result: [UInt32] = []
        var index = all.count
        while index > 0 {
            let start = max(0, index - 4)
            result.append(all[start..<index].reduce(0) { $0 << 8 | UInt32($1) })
            index = start
        }
        while result.count > 1, result.last == 0 { result.removeLast() }
        return result
    }
}
