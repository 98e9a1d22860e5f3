/// Lays text out in groups that break over lines when they would be too wide.
///
/// Source: IPython 8's `lib/pretty.py`, whose lines this prints to the character, its order of breaking included.
final class PrettyLayout {
    /// A run of things that break together.
    private final class Group {
        let depth: Int
        var breakables: [Breakable] = []
        var wantsBreak = false
        init(depth: Int) { self.depth = depth }
    }

    private final class Breakable {
        let separator: String
        let indentation: Int
        let group: Group
        init(_ separator: String, indentation: Int, group: Group) {
            self.separator = separator
            self.indentation = indentation
            self.group = group
        }
    }

    private enum Piece {
        case text(String)
        case breakable(Breakable)

        var width: Int {
            switch self {
            case .text(let text): text.unicodeScalars.count
            case .breakable(let breakable): breakable.separator.unicodeScalars.count
            }
        }
    }

    private let maximumWidth: Int
    private(set) var output = ""
    private var outputWidth = 0
    private var bufferWidth = 0
    private var buffer: [Piece] = []
    private var stack = [Group(depth: 0)]
    private var queue: [[Group]] = []
    private var indentation = 0

    init(maximumWidth: Int = 79) {
        self.maximumWidth = maximumWidth
        enqueue(stack[0])
    }

    func text(_ text: String) {
        if buffer.isEmpty {
            output += text
            outputWidth += text.unicodeScalars.count
        } else {
            buffer.append(.text(text))
            bufferWidth += text.unicodeScalars.count
            breakOuterGroups()
        }
    }

    /// A place where the line may break; a separator stands there if it does not.
    func breakable(_ separator: String = " ") {
        guard let group = stack.last else { return }
        if group.wantsBreak {
            flush()
            newLine()
        } else {
            let place = Breakable(separator, indentation: indentation, group: group)
            group.breakables.append(place)
            buffer.append(.breakable(place))
            bufferWidth += separator.unicodeScalars.count
            breakOuterGroups()
        }
    }

    /// A line break that must be.
    func forcedBreak() {
        if let group = dequeue() { breakOne(group) }
        flush()
        newLine()
    }

    func beginGroup(_ indent: Int, _ open: String) {
        if !open.isEmpty { text(open) }
        let group = Group(depth: (stack.last?.depth ?? 0) + 1)
        stack.append(group)
        enqueue(group)
        indentation += indent
    }

    func endGroup(_ dedent: Int, _ close: String) {
        indentation -= dedent
        if stack.count > 1, let group = stack.popLast(), group.breakables.isEmpty { removeFromQueue(group) }
        if !close.isEmpty { text(close) }
    }

    func flush() {
        for piece in buffer { outputWidth += emit(piece, at: outputWidth) }
        buffer = []
        bufferWidth = 0
    }

    private func newLine() {
        output += "\n" + String(repeating: " ", count: indentation)
        outputWidth = indentation
        bufferWidth = 0
    }

    private func breakOuterGroups() {
        while maximumWidth < outputWidth + bufferWidth {
            guard let group = dequeue() else { return }
            breakOne(group)
        }
    }

    private func breakOne(_ group: Group) {
        while !group.breakables.isEmpty, !buffer.isEmpty {
            takeFirst()
            while case .text? = buffer.first { takeFirst() }
        }
    }

    private func takeFirst() {
        let piece = buffer.removeFirst()
        outputWidth = emit(piece, at: outputWidth)
        bufferWidth -= piece.width
    }

    /// Writes a piece and tells the width of the line then.
    private func emit(_ piece: Piece, at width: Int) -> Int {
        switch piece {
        case .text(let text):
            output += text
            return width + piece.width
        case .breakable(let place):
            if !place.group.breakables.isEmpty { place.group.breakables.removeFirst() }
            if place.group.wantsBreak {
                output += "\n" + String(repeating: " ", count: place.indentation)
                return place.indentation
            }
            if place.group.breakables.isEmpty { removeFromQueue(place.group) }
            output += place.separator
            return width + piece.width
        }
    }

    private func enqueue(_ group: Group) {
        while group.depth > queue.count - 1 { queue.append([]) }
        queue[group.depth].append(group)
    }

    /// The next group to break: outermost first. Which of its neighbours leaves the queue follows IPython to the letter.
    private func dequeue() -> Group? {
        for depth in queue.indices {
            for (index, group) in queue[depth].reversed().enumerated() where !group.breakables.isEmpty {
                queue[depth].remove(at: index)
                group.wantsBreak = true
                return group
            }
            for group in queue[depth] { group.wantsBreak = true }
            queue[depth] = []
        }
        return nil
    }

    private func removeFromQueue(_ group: Group) {
        guard group.depth < queue.count else { return }
        if let place = queue[group.depth].firstIndex(where: { $0 === group }) { queue[group.depth].remove(at: place) }
    }
}
