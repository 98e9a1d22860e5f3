import Arrays

/// What a pickle of a data set can hold: numbers, text, lists, dicts and numpy's arrays.
public indirect enum PickleValue {
    case none
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case bytes([UInt8])
    case list(PickleList)
    case tuple([PickleValue])
    case dictionary(PickleDictionary)
    /// An array of numbers.
    case array(NDArray)
    /// A class or a function, named and never called beyond numpy's own.
    case global(String)
    /// numpy's element type: a letter and a size.
    case elementType(String)
    /// An array of numpy under construction.
    case unfinished(PickleArray)
}

/// A list, shared while the pickle is read.
public final class PickleList {
    public var items: [PickleValue] = []
}

/// A dict with text keys, shared while the pickle is read.
public final class PickleDictionary {
    public var items: [String: PickleValue] = [:]
}

/// An array whose state comes later.
public final class PickleArray {
    public var finished: PickleValue?
}

/// Reads pickles of data sets (protocols 0 … 5) without running anything that they name.
///
/// Source: the opcodes in CPython's Lib/pickletools.py. Only numpy's `_reconstruct`, `ndarray`, `dtype` and `scalar`
/// and `_codecs.encode` are understood; whatever else a file names is an error.
public struct PickleReader {
    /// Why a pickle could not be read.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let data: UnsafeRawBufferPointer
    private var place = 0
    private var stack: [PickleValue] = []
    private var marks: [Int] = []
    private var memo: [Int: PickleValue] = [:]

    /// Reads a whole pickle.
    ///
    /// - Throws: ``Failure``.
    public static func read(_ data: UnsafeRawBufferPointer) throws -> PickleValue {
        var reader = PickleReader(data: data)
        return try reader.run()
    }

    private init(data: UnsafeRawBufferPointer) { self.data = data }

    // MARK: Bytes

    private mutating func take(_ count: Int) throws -> UnsafeRawBufferPointer {
        guard count >= 0, count <= data.count - place else { throw Failure(description: "the pickle ends too early") }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: data[place..<(place + count)])
    }

    private mutating func unsigned(_ count: Int) throws -> Int {
        var result: UInt64 = 0
        for (index, byte) in try take(count).enumerated() { result |= UInt64(byte) << UInt64(8 * index) }
        guard let number = Int(exactly: result) else { throw Failure(description: "a length beyond 63 bits") }
        return number
    }

    private mutating func line() throws -> String {
        let start = place
        while place < data.count, data[place] != 10 { place += 1 }
        guard place < data.count else { throw Failure(description: "the pickle ends too early") }
        defer { place += 1 }
        return String(decoding: data[start..<place], as: UTF8.self)
    }

    private mutating func text(_ count: Int) throws -> PickleValue {
        .text(String(decoding: try take(count), as: UTF8.self))
    }

    // MARK: Stack

    private mutating func pop() throws -> PickleValue {
        guard let last = stack.popLast() else { throw Failure(description: "the pickle's stack is empty") }
        return last
    }

    private mutating func popMark() throws -> [PickleValue] {
        guard let mark = marks.popLast(), mark <= stack.count else { throw Failure(description: "a mark is missing") }
        defer { stack.removeSubrange(mark...) }
        return Array(stack[mark...])
    }

    private func top() throws -> PickleValue {
        guard let last = stack.last else { throw Failure(description: "the pickle's stack is empty") }
        return last
    }

    private func recalled(_ index: Int) throws -> PickleValue {
        guard let value = memo[index] else { throw Failure(description: "a memo is missing") }
        return value
    }

    // MARK: Opcodes

    private mutating func run() throws -> PickleValue {
        while true {
            let code = try take(1)[0]
            switch code {
            case UInt8(ascii: "."): return try finished(pop())
            case 0x80: _ = try take(1)
            case 0x95: _ = try take(8)
            case UInt8(ascii: "("): marks.append(stack.count)
            case UInt8(ascii: "0"): _ = try pop()
            case UInt8(ascii: "1"): _ = try popMark()
            case UInt8(ascii: "2"): stack.append(try top())
            case UInt8(ascii: "N"): stack.append(.none)
            case 0x88: stack.append(.bool(true))
            case 0x89: stack.append(.bool(false))
            case UInt8(ascii: "K"): stack.append(.integer(try unsigned(1)))
            case UInt8(ascii: "M"): stack.append(.integer(try unsigned(2)))
            case UInt8(ascii: "J"): stack.append(.integer(Int(Int32(truncatingIfNeeded: try unsigned(4)))))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): stack.append(try decimal())
            case 0x8A: stack.append(try long(unsigned(1)))
            case UInt8(ascii: "F"): stack.append(.number(Double(try line()) ?? .nan))
            case UInt8(ascii: "G"):
                let bits = try take(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                stack.append(.number(Double(bitPattern: bits)))
            case UInt8(ascii: "X"): stack.append(try text(unsigned(4)))
            case 0x8C: stack.append(try text(unsigned(1)))
            case 0x8D: stack.append(try text(unsigned(8)))
            case UInt8(ascii: "V"): stack.append(.text(try line()))
            case UInt8(ascii: "S"): stack.append(.bytes(Self.quoted(try line())))
            case UInt8(ascii: "T"), UInt8(ascii: "B"): stack.append(.bytes(Array(try take(unsigned(4)))))
            case UInt8(ascii: "U"), UInt8(ascii: "C"): stack.append(.bytes(Array(try take(unsigned(1)))))
            case 0x8E: stack.append(.bytes(Array(try take(unsigned(8)))))
            case UInt8(ascii: "]"): stack.append(.list(PickleList()))
            case UInt8(ascii: "}"): stack.append(.dictionary(PickleDictionary()))
            case UInt8(ascii: ")"): stack.append(.tuple([]))
            case UInt8(ascii: "t"): stack.append(.tuple(try popMark()))
            case 0x85, 0x86, 0x87:
                let items = try (0..<(Int(code) - 0x84)).map { _ in try pop() }
                stack.append(.tuple(items.reversed()))
            case UInt8(ascii: "l"):
                let list = PickleList()
                list.items = try popMark()
                stack.append(.list(list))
            case UInt8(ascii: "d"):
                let items = try popMark()
                let dictionary = PickleDictionary()
                stack.append(.dictionary(dictionary))
                try set(items, in: dictionary)
            case UInt8(ascii: "a"):
                let item = try pop()
                guard case .list(let list) = try top() else { throw Failure(description: "no list to append to") }
                list.items.append(item)
            case UInt8(ascii: "e"):
                let items = try popMark()
                guard case .list(let list) = try top() else { throw Failure(description: "no list to append to") }
                list.items += items
            case UInt8(ascii: "s"):
                let (value, key) = (try pop(), try pop())
                guard case .dictionary(let dictionary) = try top() else {
                    throw Failure(description: "no dict to fill")
                }
                try set([key, value], in: dictionary)
            case UInt8(ascii: "u"):
                let items = try popMark()
                guard case .dictionary(let dictionary) = try top() else {
                    throw Failure(description: "no dict to fill")
                }
                try set(items, in: dictionary)
            case UInt8(ascii: "p"): memo[Int(try line()) ?? -1] = try top()
            case UInt8(ascii: "q"): memo[try unsigned(1)] = try top()
            case UInt8(ascii: "r"): memo[try unsigned(4)] = try top()
            case 0x94: memo[memo.count] = try top()
            case UInt8(ascii: "g"): stack.append(try recalled(Int(try line()) ?? -1))
            case UInt8(ascii: "h"): stack.append(try recalled(try unsigned(1)))
            case UInt8(ascii: "j"): stack.append(try recalled(try unsigned(4)))
            case UInt8(ascii: "c"):
                let module = try line()
                stack.append(.global(module + "." + (try line())))
            case 0x93:
                guard case .text(let name) = try pop(), case .text(let module) = try pop() else {
                    throw Failure(description: "a global without a name")
                }
                stack.append(.global(module + "." + name))
            case UInt8(ascii: "R"):
                guard case .tuple(let arguments) = try pop() else {
                    throw Failure(description: "a call without arguments")
                }
                stack.append(try PickleArrays.called(try pop(), arguments))
            case UInt8(ascii: "b"):
                let state = try pop()
                stack.append(try PickleArrays.built(try pop(), state))
            default:
                throw Failure(description: "the opcode \(code) is not understood")
            }
        }
    }

    private mutating func decimal() throws -> PickleValue {
        let digits = try line()
        if digits == "00" || digits == "01" { return .bool(digits == "01") }
        guard let number = Int(digits.hasSuffix("L") ? String(digits.dropLast()) : digits) else {
            throw Failure(description: "a number that is none: \(digits)")
        }
        return .integer(number)
    }

    private mutating func long(_ count: Int) throws -> PickleValue {
        guard count <= 8 else { throw Failure(description: "a number beyond 64 bits") }
        let bytes = try take(count)
        var bits = (bytes.last ?? 0) & 0x80 != 0 ? UInt64.max : 0
        for byte in bytes.reversed() { bits = bits << 8 | UInt64(byte) }
        return .integer(Int(Int64(bitPattern: bits)))
    }

    /// The text of a quoted literal of protocol 0, without escapes beyond those of quotes.
    private static func quoted(_ literal: String) -> [UInt8] { Array(literal.dropFirst().dropLast().utf8) }

    private func set(_ items: [PickleValue], in dictionary: PickleDictionary) throws {
        guard items.count % 2 == 0 else { throw Failure(description: "a dict with half an entry") }
        for index in stride(from: 0, to: items.count, by: 2) {
            switch items[index] {
            case .text(let key): dictionary.items[key] = items[index + 1]
            case .bytes(let key): dictionary.items[String(decoding: key, as: UTF8.self)] = items[index + 1]
            case .integer(let key): dictionary.items[String(key)] = items[index + 1]
            default: throw Failure(description: "a key that is no text")
            }
        }
    }

    private func finished(_ value: PickleValue) throws -> PickleValue {
        guard case .unfinished(let array) = value else { return value }
        guard let inner = array.finished else { throw Failure(description: "an array without contents") }
        return inner
    }
}
