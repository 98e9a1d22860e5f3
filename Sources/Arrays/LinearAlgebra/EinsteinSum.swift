/// Sums of products named by letters, numpy's `einsum`.
public enum EinsteinSum {
    /// Evaluates a subscript string such as `ij,jk->ik`.
    ///
    /// - Throws: `ArrayError.value` for a string that does not suit the arrays, `.outOfMemory`, `.interrupted`.
    public static func evaluate(_ subscripts: String, _ operands: [NDArray]) throws -> NDArray {
        let text = subscripts.filter { $0 != " " }
        if text.contains(".") { throw ArrayError.value("einsum with an ellipsis is not supported") }
        let sides = text.split(separator: "-", omittingEmptySubsequences: false)
        let inputs = sides[0].split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
        guard inputs.count == operands.count else {
            let direction = inputs.count > operands.count ? "fewer" : "more"
            throw ArrayError.value("\(direction) operands provided to einstein sum function than specified in the subscripts string")
        }
        let output = try outputLetters(sides, inputs)
        var lengths: [Character: Int] = [:]
        var views: [(letters: [Character], array: NDArray)] = []
        for (index, (letters, operand)) in zip(inputs, operands).enumerated() {
            guard letters.count == operand.dimensions else {
                throw ArrayError.value(
                    letters.count > operand.dimensions
                        ? "einstein sum subscripts string contains too many subscripts for operand \(index)"
                        : "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.")
            }
            let view = try withoutRepeats(letters, operand)
            for (letter, length) in zip(view.letters, view.array.shape) {
                if let known = lengths[letter], known != length, known != 1, length != 1 {
                    throw ArrayError.value(
                        "operands could not be broadcast together with remapped shapes [original->remapped]: "
                            + operands.map { ArrayErrorWording.compact($0.shape) + "->" }.joined(separator: " "))
                }
                lengths[letter] = max(lengths[letter] ?? 1, length)
            }
            views.append(view)
        }
        guard output.allSatisfy({ lengths[$0] != nil }) else {
            throw ArrayError.value("einstein sum subscripts string included output subscript which never appeared in an input")
        }
        return try contract(views, output)
    }

    private static func outputLetters(_ sides: [Substring], _ inputs: [[Character]]) throws -> [Character] {
        if sides.count == 1 {
            // Without an arrow the letters that occur once stay, in alphabetical order.
            let all = inputs.flatMap { $0 }
            return Set(all).filter { letter in all.filter { $0 == letter }.count == 1 }.sorted()
        }
        guard sides.count == 2, sides[1].first == ">" else {
            throw ArrayError.value("einstein sum subscript string does not contain proper '->' output specified")
        }
        return Array(sides[1].dropFirst())
    }

    /// A letter that occurs twice in one operand means its diagonal.
    private static func withoutRepeats(_ letters: [Character], _ array: NDArray) throws -> (letters: [Character], array: NDArray) {
        var letters = letters, array = array
        while let first = letters.indices.first(where: { letters[..<$0].contains(letters[$0]) }),
            let other = letters[..<first].firstIndex(of: letters[first])
        {
            let letter = letters[first]
            array = try Diagonals.view(array, axes: (other, first))
            letters.remove(at: first)
            letters.remove(at: other)
            letters.append(letter)
        }
        return (letters, array)
    }

    private static func contract(_ views: [(letters: [Character], array: NDArray)], _ output: [Character]) throws -> NDArray {
        guard var left = views.first else { throw ArrayError.value("No input operands") }
        for (index, right) in views.enumerated().dropFirst() {
            let later = Set(views[(index + 1)...].flatMap(\.letters)).union(output)
            left = try pair(left, right, keeping: later)
        }
        let summed = left.letters.indices.filter { !output.contains(left.letters[$0]) }
        let folded = summed.isEmpty ? left.array : try Reductions.reduce(left.array, .sum, axes: summed, dtype: left.array.dtype)
        let kept = left.letters.filter { output.contains($0) }
        return try folded.transposed(axes: output.compactMap { kept.firstIndex(of: $0) })
    }

    /// Multiplies two operands and sums the letters nobody needs any more, as a batch of matrix products.
    private static func pair(
        _ a: (letters: [Character], array: NDArray), _ b: (letters: [Character], array: NDArray), keeping: Set<Character>
    ) throws -> (letters: [Character], array: NDArray) {
        let shared = a.letters.filter { b.letters.contains($0) }
        let batch = shared.filter { keeping.contains($0) }, inner = shared.filter { !keeping.contains($0) }
        let x = try sumLonely(a, keeping.union(shared)), y = try sumLonely(b, keeping.union(shared))
        let rows = x.letters.filter { !shared.contains($0) }, columns = y.letters.filter { !shared.contains($0) }
        func arranged(_ part: (letters: [Character], array: NDArray), _ order: [Character]) throws -> NDArray {
            try part.array.transposed(axes: order.compactMap { part.letters.firstIndex(of: $0) })
        }
        func length(_ letters: [Character], _ part: (letters: [Character], array: NDArray)) -> [Int] {
            letters.compactMap { letter in part.letters.firstIndex(of: letter).map { part.array.shape[$0] } }
        }
        let batchShape = length(batch, x), rowShape = length(rows, x), columnShape = length(columns, y)
        let depth = length(inner, x).reduce(1, *)
        let left = try arranged(x, batch + rows + inner).reshaped(to: batchShape + [rowShape.reduce(1, *), depth])
        let right = try arranged(y, batch + inner + columns).reshaped(to: length(batch, y) + [depth, columnShape.reduce(1, *)])
        let product = try MatrixProduct.matmul(left, right)
        let outer = Array(product.shape.dropLast(2))
        return (batch + rows + columns, try product.reshaped(to: outer + rowShape + columnShape))
    }

    private static func sumLonely(
        _ part: (letters: [Character], array: NDArray), _ needed: Set<Character>
    ) throws -> (letters: [Character], array: NDArray) {
        let lonely = part.letters.indices.filter { !needed.contains(part.letters[$0]) }
        if lonely.isEmpty { return part }
        let array = try Reductions.reduce(part.array, .sum, axes: lonely, dtype: part.array.dtype)
        return (part.letters.filter { needed.contains($0) }, array)
    }
}
