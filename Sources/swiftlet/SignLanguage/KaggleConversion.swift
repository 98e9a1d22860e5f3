import Glibc

/// Turns a file of Kaggle's Sign Language MNIST into one of the tutorial's.
///
/// Kaggle numbers the signs 0…24 by the letters A…Y and leaves out 9, which is J: a movement. The tutorial has 24 classes
/// without a gap, so every label above 9 moves down by one. Pixels stay as they are.
struct KaggleConversion {
    /// Why a file cannot be turned into the tutorial's.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var line: Int
        var reason: String
        var description: String { "\(path), line \(line): \(reason)" }
    }

    private let path: String
    private var line = 0
    /// How many rows have been written.
    private(set) var rows = 0
    private var labels = Set<Int>()

    private init(path: String) { self.path = path }

    /// Reads one file and writes the other, row by row; an older file stays until the new one is whole.
    ///
    /// - Returns: how many rows there are.
    /// - Throws: ``Failure``, `File.Failure`.
    static func convert(_ source: String, to target: String) throws -> Int {
        var conversion = KaggleConversion(path: source)
        let part = "\(target).\(getpid()).part"
        guard let input = fopen(source, "re") else { throw File.Failure(action: "read", path: source) }
        defer { fclose(input) }
        guard let output = fopen(part, "we") else { throw File.Failure(action: "write", path: target) }
        do {
            defer { fclose(output) }
            try conversion.copy(from: input, to: output, target)
            guard fflush(output) == 0 else { throw File.Failure(action: "write", path: target) }
        } catch {
            unlink(part)
            throw error
        }
        guard rename(part, target) == 0 else {
            let failure = File.Failure(action: "write", path: target)
            unlink(part)
            throw failure
        }
        return conversion.rows
    }

    private mutating func copy(
        from input: UnsafeMutablePointer<FILE>, to output: UnsafeMutablePointer<FILE>, _ target: String
    ) throws {
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        while true {
            let count = getline(&buffer, &capacity, input)
            guard count >= 0, let buffer else { break }
            line += 1
            var bytes = UnsafeRawBufferPointer(start: buffer, count: count)[...]
            while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
            if line == 1 {
                try checkHeader(String(decoding: bytes, as: UTF8.self))
                try write(Array((SignFiles.header + "\n").utf8)[...], to: output, target)
            } else if !bytes.isEmpty {
                try write(try row(Array(bytes))[...], to: output, target)
                rows += 1
            }
        }
        guard ferror(input) == 0 else { throw File.Failure(action: "read", path: path) }
        guard rows > 0 else { throw failure("the file holds no pictures") }
    }

    private func write(_ bytes: ArraySlice<UInt8>, to output: UnsafeMutablePointer<FILE>, _ target: String) throws {
        let isWritten = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, output) == $0.count }
        guard isWritten else { throw File.Failure(action: "write", path: target) }
    }

    private func checkHeader(_ text: String) throws {
        var header = text
        if header.hasPrefix("\u{FEFF}") { header.removeFirst() }
        guard header.filter({ $0 != "\"" && $0 != " " }) == SignFiles.header else {
            throw failure("expected the header label,pixel1,…,pixel\(SignFiles.pixels), found \(text.prefix(40))")
        }
    }

    /// A row with the tutorial's label.
    private mutating func row(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { throw failure("a row without commas") }
        let text = String(decoding: bytes[..<comma], as: UTF8.self)
        guard let label = Int(text) else { throw failure("the label \(text.prefix(20)) is no whole number") }
        guard label != 9 else {
            throw failure(
                "the label 9 stands for J, which Kaggle's files do not hold; is this file the tutorial's already?")
        }
        guard (0...24).contains(label) else { throw failure("the label \(label) is not among 0…24") }
        try checkPixels(bytes[(comma + 1)...])
        labels.insert(label)
        return Array(String(label > 9 ? label - 1 : label).utf8) + bytes[comma...] + [UInt8(ascii: "\n")]
    }

    private func checkPixels(_ bytes: ArraySlice<UInt8>) throws {
        var count = 0
        var value = -1
        for byte in bytes + [UInt8(ascii: ",")] {
            if byte == UInt8(ascii: ",") {
                guard value >= 0 else { throw failure("pixel\(count + 1) is empty") }
                count += 1
                value = -1
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                    throw failure("pixel\(count + 1) is no whole number")
                }
                value = max(0, value) * 10 + Int(byte - UInt8(ascii: "0"))
                guard value <= 255 else { throw failure("pixel\(count + 1) is above 255") }
            }
        }
        guard count == SignFiles.pixels else { throw failure("\(count) pixels instead of \(SignFiles.pixels)") }
    }

    private func failure(_ reason: String) -> Failure { Failure(path: path, line: max(1, line), reason: reason) }
}
