import OrderedCollections

/// A JSON object that keeps the order of its members.
public struct JSONObject: Sendable, Hashable {
    private var members: OrderedDictionary<String, JSONValue>

    /// An object without members.
    public init() { members = [:] }

    /// Members in order; the last of two with one name wins, as parsers do.
    public init(_ pairs: some Sequence<(String, JSONValue)>) {
        members = OrderedDictionary(pairs, uniquingKeysWith: { _, last in last })
    }

    /// The member of this name; setting nil removes it.
    public subscript(name: String) -> JSONValue? {
        get { members[name] }
        set { members[name] = newValue }
    }

    /// The number of members.
    public var count: Int { members.count }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// The members' names in order.
    public var names: [String] { Array(members.keys) }

    /// Sets every member of another object in this one.
    public mutating func merge(_ other: JSONObject) {
        for (name, value) in other { members[name] = value }
    }
}

extension JSONObject: Sequence {
    public struct Iterator: IteratorProtocol {
        fileprivate var base: OrderedDictionary<String, JSONValue>.Iterator

        public mutating func next() -> (name: String, value: JSONValue)? {
            base.next().map { (name: $0.key, value: $0.value) }
        }
    }

    public func makeIterator() -> Iterator { Iterator(base: members.makeIterator()) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
