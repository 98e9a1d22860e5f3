import Foundation
import PythonLanguage
import Testing

/// Numbers, formats and hashes against what CPython 3.11 gave (Tests/Oracles/language/make_primitives.py).
struct PrimitivesOracleTests {
    static let rows: [[String]] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Oracles/language/primitives.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(unescape)
        }
    }()

    static let operations = Array(Set(rows.map { $0[0] })).sorted()

    @Test func oracleIsThere() {
        #expect(Self.rows.count > 10_000)
    }

    @Test(arguments: operations)
    func agreesWithCPython(operation: String) {
        var wrong: [String] = []
        for row in Self.rows where row[0] == operation {
            let arguments = Array(row[1..<(row.count - 1)])
            let outcome = Self.outcome(operation, arguments)
            if outcome != row[row.count - 1] { wrong.append("\(arguments) gave \(outcome), CPython \(row[row.count - 1])") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) differ: \(wrong.prefix(12).joined(separator: "\n"))")
    }

    static func unescape(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var result = String.UnicodeScalarView()
        var scalars = Array(field.unicodeScalars)[...]
        while let first = scalars.popFirst() {
            guard first == "\\", let code = scalars.popFirst() else {
                result.append(first)
                continue
            }
            switch code {
            case "t": result.append("\t")
            case "n": result.append("\n")
            case "r": result.append("\r")
            case "u":
                let end = scalars.firstIndex(of: "}") ?? scalars.endIndex
                let digits = String(String.UnicodeScalarView(scalars[(scalars.startIndex + 1)..<end]))
                result.append(Unicode.Scalar(UInt32(digits, radix: 16) ?? 0) ?? "?")
                scalars = scalars[min(end + 1, scalars.endIndex)...]
            default: result.append(code)
            }
        }
        return String(result)
    }

    static func outcome(_ operation: String, _ arguments: [String]) -> String {
        do {
            return try result(operation, arguments)
        } catch let error as PrimitiveError {
            return switch error {
            case .value(let text): "!ValueError: " + text
            case .overflow(let text): "!OverflowError: " + text
            case .zeroDivision(let text): "!ZeroDivisionError: " + text
            case .type(let text): "!TypeError: " + text
            default: "!\(error)"
            }
        } catch {
            return "!\(error)"
        }
    }

    static func float(_ bits: String) -> Double { Double(bitPattern: UInt64(bits, radix: 16) ?? 0) }
    static func integer(_ text: String) throws -> Integer { try Integer.parse(text.utf8, base: 10) ?? .small(0) }
    static func text(_ value: Integer) throws -> String { try value.decimalText() }
    static func repr(_ value: Double) -> String { FloatText.representation(value) }

    static func result(_ operation: String, _ a: [String]) throws -> String {
        switch operation {
        case "repr": return repr(float(a[0]))
        case "reprcomplex": return FloatText.representation(real: float(a[0]), imaginary: float(a[1]))
        case "hashfloat": return String(PythonHash.float(float(a[0])))
        case "hashint": return String(PythonHash.integer(try integer(a[0])))
        case "hashtuple":
            var hash = TupleHash()
            for item in a[0].split(separator: " ") { hash.combine(PythonHash.integer(try integer(String(item)))) }
            return String(hash.finish())
        case "hashfrozenset":
            var hash = FrozenSetHash()
            for item in a[0].split(separator: " ") { hash.combine(PythonHash.integer(try integer(String(item)))) }
            return String(hash.finish())
        case "hex": return FloatHexadecimal.text(float(a[0]))
        case "fromhex": return repr(try FloatHexadecimal.parse(a[0].utf8))
        case "ratio":
            let ratio = try FloatArithmetic.ratio(float(a[0]))
            return try text(ratio.numerator) + "/" + text(ratio.denominator)
        case "truncate": return try text(Integer(truncating: float(a[0])))
        case "round": return repr(try FloatArithmetic.rounded(float(a[0]), digits: Int(a[1]) ?? 0))
        case "floatdivmod":
            let both = try FloatArithmetic.dividedWithFloor(float(a[0]), by: float(a[1]), error: "float divmod()")
            return repr(both.quotient) + " " + repr(both.remainder)
        case "floatmod": return repr(try FloatArithmetic.remainder(float(a[0]), by: float(a[1])))
        case "formatfloat":
            return try NumberFormatting.format(
                float(a[0]), FormatSpecification(a[1], typeName: "float", numeric: true))
        case "formatint":
            return try NumberFormatting.format(
                integer(a[0]), FormatSpecification(a[1], typeName: "int", numeric: true))
        case "formatstr":
            return try TextFormatting.format(a[0], FormatSpecification(a[1], typeName: "str", numeric: false))
        case "formatcomplex":
            return try NumberFormatting.format(
                real: float(a[0]), imaginary: float(a[1]),
                FormatSpecification(a[2], typeName: "complex", numeric: true))
        case "percentint", "percentfloat": return try percent(operation, a)
        case "integer": return try arithmetic(a[0], integer(a[1]), integer(a[2]))
        case "bits": return "\(try integer(a[0]).bitLength) \(try integer(a[0]).bitCount)"
        case "tofloat": return repr(try integer(a[0]).floatValue())
        case "tobytes":
            let bytes = try integer(a[0]).bytes(count: 9, littleEndian: true, signed: true)
            #expect(Integer(bytes: bytes, littleEndian: true, signed: true) == (try integer(a[0])))
            return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        case "compare": return String(try integer(a[0]).compared(to: float(a[1])) ?? 9)
        case "parseint":
            guard let value = try Integer.parse(a[0].utf8, base: Int(a[1]) ?? 10) else {
                let quoted = a[0].replacing("\n", with: "\\n").replacing("\t", with: "\\t")
                return "!ValueError: invalid literal for int() with base \(a[1]): '\(quoted)'"
            }
            return try text(value)
        case "parsefloat":
            guard let value = parseFloat(a[0].utf8) else {
                return "!ValueError: could not convert string to float: '\(a[0])'"
            }
            return repr(value)
        case "parsecomplex":
            guard let value = parseComplex(a[0].utf8) else {
                return a[0].contains("_")
                    ? "!ValueError: could not convert string to complex: '\(a[0])'"
                    : "!ValueError: complex() arg is a malformed string"
            }
            return FloatText.representation(real: value.real, imaginary: value.imaginary)
        default: return "unknown operation"
        }
    }

    static func percent(_ operation: String, _ a: [String]) throws -> String {
        guard case .conversion(let conversion)? = try PercentFormat.parse(a[1]).first else { return "no conversion" }
        func number(_ amount: PercentConversion.Amount?) -> Int? {
            if case .number(let value)? = amount { value } else { nil }
        }
        let (width, precision) = (number(conversion.width), number(conversion.precision))
        return operation == "percentint"
            ? try conversion.text(integer(a[0]), width: width, precision: precision)
            : conversion.text(float(a[0]), width: width, precision: precision)
    }

    static func arithmetic(_ name: String, _ a: Integer, _ b: Integer) throws -> String {
        func modulo(_ divisor: Int) throws -> Integer { try b.dividedWithFloor(by: .small(divisor)).remainder }
        switch name {
        case "+": return try text(a + b)
        case "-": return try text(a - b)
        case "*": return try text(a * b)
        case "//": return try text(a.dividedWithFloor(by: b).quotient)
        case "%": return try text(a.dividedWithFloor(by: b, error: "integer modulo by zero").remainder)
        case "&": return try text(a & b)
        case "|": return try text(a | b)
        case "^": return try text(a ^ b)
        case "/": return repr(try a.dividedAsFloat(by: b))
        case "<": return a < b ? "True" : "False"
        case "gcd": return try text(Integer.greatestCommonDivisor(a, b))
        case "<<": return try text(a.shiftedLeft(by: modulo(200)))
        case ">>": return try text(a.shiftedRight(by: modulo(200)))
        case "**": return try text(a.power(modulo(40)))
        case "pow3": return try text(a.power(b, modulus: .small(1_000_000_007)))
        case "pow3n": return try text(a.power(b, modulus: .small(-97)))
        case "round": return try text(a.rounded(toPowerOfTen: modulo(25)))
        default: return "unknown operation"
        }
    }
}
