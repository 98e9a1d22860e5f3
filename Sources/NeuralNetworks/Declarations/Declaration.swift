/// A parameter of something that a cell can call.
public struct Parameter: Sendable {
    /// Keras' spelling.
    public let name: String
    /// The value when none is given; nil when one must be given.
    public let defaultValue: Literal?
    /// True when it can only be given by name.
    public let isKeywordOnly: Bool
    /// One sentence for the reader.
    public let help: String

    /// A parameter that must be given.
    public init(_ name: String, help: String = "") {
        self.name = name
        self.help = help
        defaultValue = nil
        isKeywordOnly = false
    }

    /// A parameter with a default.
    public init(_ name: String, _ defaultValue: Literal, keywordOnly: Bool = false, help: String = "") {
        self.name = name
        self.defaultValue = defaultValue
        self.help = help
        isKeywordOnly = keywordOnly
    }
}

/// One thing that a cell can make by calling it: its names, its parameters, its help and its maker.
///
/// Argument binding, messages for wrong calls, completion, help and the tables under docs/ come from it.
public struct Declaration<Made>: Sendable {
    /// Keras' name of the class: `Dense`.
    public let name: String
    /// Other names of the same class: `MaxPool2D`.
    public let aliases: [String]
    /// The names that strings may use in its place: `mse`.
    public let identifiers: [String]
    /// What it takes.
    public let parameters: [Parameter]
    /// One sentence for the reader.
    public let summary: String
    private let maker: @Sendable (Arguments) throws -> Made

    /// A declaration.
    public init(
        _ name: String, aliases: [String] = [], identifiers: [String] = [], summary: String,
        parameters: [Parameter], make: @escaping @Sendable (Arguments) throws -> Made
    ) {
        self.name = name
        self.aliases = aliases
        self.identifiers = identifiers
        self.parameters = parameters
        self.summary = summary
        maker = make
    }

    /// Makes one from named values; parameters that are not named take their defaults.
    ///
    /// - Throws: ``NetworkError`` for names or values it cannot take.
    public func make(_ values: [String: Setting] = [:]) throws -> Made {
        try maker(Arguments(owner: name, parameters: parameters, values: values))
    }
}

/// The arguments of one call, bound to the parameters of a declaration.
public struct Arguments {
    /// The name of what is called, for messages.
    public let owner: String
    private let values: [String: Setting]

    /// Binds named values; parameters that are not named take their defaults.
    ///
    /// - Throws: ``NetworkError/missingArgument(owner:name:)``, ``NetworkError/unexpectedArgument(owner:name:)``.
    public init(owner: String, parameters: [Parameter], values: [String: Setting]) throws {
        self.owner = owner
        var bound: [String: Setting] = [:]
        for parameter in parameters {
            if let value = values[parameter.name] {
                bound[parameter.name] = value
            } else if let literal = parameter.defaultValue {
                bound[parameter.name] = Setting(literal)
            } else {
                throw NetworkError.missingArgument(owner: owner, name: parameter.name)
            }
        }
        if let stranger = values.keys.sorted().first(where: { bound[$0] == nil }) {
            throw NetworkError.unexpectedArgument(owner: owner, name: stranger)
        }
        self.values = bound
    }

    /// The value as it was given; `none` for a parameter that the declaration does not list.
    public subscript(name: String) -> Setting { values[name] ?? .none }

    func invalid(_ name: String, _ expected: String) -> NetworkError {
        .invalidArgument(owner: owner, name: name, expected: expected, received: self[name].text)
    }

    /// A whole number of at least one.
    public func positiveInteger(_ name: String) throws -> Int {
        guard let value = self[name].asInteger, value > 0 else { throw invalid(name, "a positive integer") }
        return value
    }

    /// Refuses numbers that no length, window or number of weights comes near; products of two of the others still fit into
    /// a machine's integer.
    func refuseHugeIntegers() throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key })
        where name != "seed" && value.holdsInteger(beyond: 1 << 30) {
            throw invalid(name, "integers below \(1 << 30)")
        }
    }

    /// A whole number.
    public func integer(_ name: String) throws -> Int {
        guard let value = self[name].asInteger else { throw invalid(name, "an integer") }
        return value
    }

    /// A whole number, or nil for None.
    public func optionalInteger(_ name: String) throws -> Int? {
        self[name].isNone ? nil : try integer(name)
    }

    /// A number.
    public func number(_ name: String) throws -> Double {
        guard let value = self[name].asNumber else { throw invalid(name, "a number") }
        return value
    }

    /// A number, or nil for None.
    public func optionalNumber(_ name: String) throws -> Double? {
        self[name].isNone ? nil : try number(name)
    }

    /// A truth value.
    public func flag(_ name: String) throws -> Bool {
        switch self[name] {
        case .bool(let value): return value
        case .integer(let value): return value != 0
        case .none: return false
        default: throw invalid(name, "a boolean")
        }
    }

    /// A string.
    public func string(_ name: String) throws -> String {
        guard case .string(let value) = self[name] else { throw invalid(name, "a string") }
        return value
    }

    /// A string, or nil for None.
    public func optionalString(_ name: String) throws -> String? {
        self[name].isNone ? nil : try string(name)
    }

    /// Lengths of axes: `784`, `(28, 28, 1)`; None inside stands for any length.
    public func lengths(_ name: String) throws -> [Int?] {
        if let single = self[name].asInteger { return [single] }
        guard let items = self[name].asItems else { throw invalid(name, "a tuple of integers") }
        let lengths: [Int?] = try items.map { item in
            if item.isNone { return nil }
            guard let value = item.asInteger, value >= -1 else { throw invalid(name, "a tuple of integers") }
            return value
        }
        guard SymbolicShape(lengths).isOfThisWorld else { throw invalid(name, "a shape that fits into memory") }
        return lengths
    }

    /// As many whole numbers as asked for, given as one number or a tuple.
    public func integers(_ name: String, count: Int, positive: Bool = true) throws -> [Int] {
        func refused(_ reason: String = "") -> NetworkError {
            .rejected(
                "The `\(name)` argument must be a tuple of \(count) integers. Received \(name)=\(self[name].text)\(reason)"
            )
        }
        let given: [Setting] =
            self[name].asInteger == nil
            ? self[name].asItems ?? [] : [Setting](repeating: self[name], count: count)
        guard given.count == count else { throw refused() }
        let values = given.compactMap(\.asInteger)
        guard values.count == count else { throw refused() }
        let bad = Set(values.filter { positive && $0 <= 0 }).sorted()
        guard bad.isEmpty else {
            throw refused(
                ", including values {\(bad.map(String.init).joined(separator: ", "))} that do not satisfy `value > 0`")
        }
        return values
    }
}

extension Arguments {
    /// Refuses a parameter of Keras' that is known but cannot be honoured, unless it is None.
    func refuse(_ name: String) throws {
        guard self[name].isNone else {
            throw NetworkError.rejected("\(owner): the argument '\(name)' is not supported; leave it at None.")
        }
    }
}
