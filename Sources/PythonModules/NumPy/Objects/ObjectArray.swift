import Arrays
import PythonLanguage

/// The Python values that object arrays and their views point into.
final class ObjectPool {
    private(set) var values: [Value] = []
    private var textPlaces: [String: Int] = [:]

    deinit { for value in values { value.release() } }

    /// Adds a value and gives its place; the pool takes a reference of its own. Equal texts share a place.
    func place(of value: Value) -> Int {
        guard value.tag == .str else { return append(value) }
        let text = value.swiftString
        if let place = textPlaces[text] { return place }
        let place = append(value)
        textPlaces[text] = place
        return place
    }

    private func append(_ value: Value) -> Int {
        values.append(value.retained())
        return values.count - 1
    }
}

/// The element types that are no numbers.
enum FlexibleType: Equatable {
    /// Any Python values: `dtype('O')`.
    case objects
    /// Texts of at most so many characters: `dtype('<U5')`.
    case text(width: Int)

    /// The name as numpy writes it in `repr` of an array.
    var name: String {
        switch self {
        case .objects: "object"
        case .text(let width): "'<U\(width)'"
        }
    }
}

/// An array of Python objects or of texts.
///
/// Its elements are places in a pool of values, kept in an ordinary array of integers. So whatever rearranges elements
/// works on that array, views share their memory with it, and what orders or compares elements works on their ranks.
final class ObjectArray {
    let pool: ObjectPool
    let places: NDArray
    let type: FlexibleType

    init(pool: ObjectPool, places: NDArray, type: FlexibleType) {
        self.pool = pool
        self.places = places
        self.type = type
    }

    /// Makes an array from borrowed values.
    convenience init(_ values: [Value], shape: [Int]? = nil, type: FlexibleType) throws {
        let pool = ObjectPool()
        let places = try values.map { value -> Int64 in
            let stored = Owned(try ObjectArray.stored(value, type))
            return Int64(pool.place(of: stored.value))
        }
        self.init(pool: pool, places: try NDArray(places, shape: shape), type: type)
    }

    /// The same pool seen through other places.
    func with(_ places: NDArray) -> ObjectArray { ObjectArray(pool: pool, places: places, type: type) }

    var isText: Bool { type != .objects }

    /// What a value becomes as an element; owned.
    static func stored(_ value: Value, _ type: FlexibleType) throws -> Value {
        guard case .text(let width) = type else { return value.retained() }
        if value.tag == .str, value.swiftString.unicodeScalars.count <= width { return value.retained() }
        let text = try value.str()
        return .string(
            text.unicodeScalars.count <= width
                ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(width))))
    }

    /// The elements in order, borrowed from the pool.
    var values: [Value] { elementPlaces.map { pool.values[$0] } }

    /// The places of the elements in order.
    var elementPlaces: [Int] { (try? places.elements(as: Int.self)) ?? [] }

    /// One element as Python sees it: a text is a `numpy.str_`. Owned.
    func element(at place: Int) throws -> Value {
        let value = pool.values[place]
        guard isText else { return value.retained() }
        return try TextScalar.make(value)
    }

    /// A result of calculating with places: arrays get the pool back, single places become elements. Takes over `value`.
    func restored(_ value: Value) throws -> Value {
        if let array = value.objectIfPresent(NDArray.self) {
            let result = with(array)
            value.release()
            return ObjectArrayType.wrap(result)
        }
        if let scalar = value.objectIfPresent(NumPyScalar.self) {
            let place = Int(scalar.value.asInt64)
            value.release()
            return try element(at: place)
        }
        guard value.tag == .list || value.tag == .tuple else { return value }
        let holder = Owned(value)
        let items = try value.map { try restored($0.retained()) }
        return holder.value.tag == .list ? .list(items) : .tuple(items)
    }

    /// The dense rank of each element by Python's order, and a place of the pool for every rank.
    ///
    /// - Throws: `PythonError` (`TypeError`) when elements cannot be ordered.
    func ranks() throws -> (ranks: NDArray, representatives: NDArray) {
        let used = Set(elementPlaces).sorted()
        var failure: (any Error)?
        func isLess(_ a: Int, _ b: Int) -> Bool {
            if failure != nil { return false }
            do {
                let result = Owned(try compareValues(pool.values[a], pool.values[b], .less))
                return try result.value.truth()
            } catch {
                failure = error
                return false
            }
        }
        let order: [Int]
        if used.allSatisfy({ pool.values[$0].tag == .str }) {
            // By code points, as Python orders texts.
            let texts = used.map { Array(pool.values[$0].swiftString.unicodeScalars.map(\.value)) }
            order = used.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }.map { used[$0] }
        } else {
            order = used.sorted(by: isLess)
        }
        if let failure { throw failure }
        var rankOfPlace = [Int64](repeating: 0, count: pool.values.count)
        var representatives: [Int64] = []
        for (position, place) in order.enumerated() {
            let isNew = try position == 0 || !pool.values[place].equals(pool.values[order[position - 1]])
            if isNew { representatives.append(Int64(place)) }
            rankOfPlace[place] = Int64(representatives.count - 1)
        }
        let ranks = try NDArray(elementPlaces.map { rankOfPlace[$0] }, shape: places.shape)
        return (ranks, try NDArray(representatives))
    }
}

/// `numpy.str_`, the type of an element of a text array: declared in Python, since it is a `str` with another `repr`.
enum TextScalar {
    static let source = """
        class str_(str):
            \"""A text out of an array.\"""
            __module__ = "numpy"
            __slots__ = ()

            def __repr__(self):
                return "np.str_(" + str.__repr__(self) + ")"

            def __str__(self):
                return str.__str__(self)

            def item(self):
                return str.__str__(self)

            def tolist(self):
                return str.__str__(self)


        class object_:
            \"""The type of elements that are any Python objects.\"""
            __module__ = "numpy"
        """

    static func make(_ text: Value) throws -> Value {
        let numpy = Owned(try Interpreter.current.importModule("numpy"))
        let type = Owned(try numpy.value.getAttribute("str_"))
        return try type.value.call([text])
    }
}
