/// Parses tokens into the syntax tree of Python 3.11.
///
/// Each method is one rule of CPython's grammar, headed by the rule. A method returns `nil`, with `position` where it
/// was, if the rule does not apply here, and throws a `SyntaxFailure` if the source is wrong for certain. As in
/// CPython, source that does not parse is parsed a second time with `diagnosing` set: rules named `invalid…` then take
/// part, whose only purpose is to throw a better message than "invalid syntax".
final class Parser {
    /// How deep expressions may nest, as the compiler and every walk over the tree recurse to that depth.
    static let deepestTree: Int32 = 2900
    /// How deep the rules themselves may nest.
    static let deepestRules = 5000

    let source: SourceText
    let tokens: [Token]
    let origin: (line: Int, column: Int)
    private let tokenizerFailure: SyntaxFailure?
    private let openBracket: Tokenizer.Bracket?
    /// Set for an expression inside an f-string, whose messages say so.
    let isFormatted: Bool

    var position = 0
    /// The last token looked at, where generic errors are reported.
    private(set) var furthest = -1
    /// Whether the `invalid…` rules take part.
    var diagnosing = false
    var memo: RuleMemo
    var blockMemo: [Int: (end: Int, body: [Statement]?)] = [:]
    var patternMemo: [Int: (end: Int, pattern: Pattern?)] = [:]
    var ruleDepth = 0

    init(_ source: SourceText, origin: (line: Int, column: Int) = (1, 0), isFormatted: Bool = false) {
        var tokenizer = Tokenizer(source, origin: origin)
        tokenizer.run()
        self.source = source
        self.origin = origin
        self.isFormatted = isFormatted
        tokens = tokenizer.tokens
        tokenizerFailure = tokenizer.failure
        openBracket = tokenizer.openBrackets.last
        memo = RuleMemo(count: tokens.count)
    }

    /// Runs one start rule, and on failure once more to find the best message.
    func parse<Tree>(_ rule: () throws -> Tree?) throws -> Tree {
        if let tree = try firstPass(rule) { return tree }
        let last = max(furthest, 0)
        position = 0
        diagnosing = true
        memo = RuleMemo(count: tokens.count)
        blockMemo = [:]
        patternMemo = [:]
        do {
            _ = try rule()
        } catch let failure as SyntaxFailure {
            throw overridden(failure)
        }
        let token = tokens[last]
        if token.kind == .indent || token.kind == .dedent {
            throw failure(at: token, token.kind == .indent ? "unexpected indent" : "unexpected unindent", .indentationError)
        }
        throw overridden(failure(from: token.range, through: token.range, "invalid syntax"))
    }

    private func firstPass<Tree>(_ rule: () throws -> Tree?) throws -> Tree? {
        do {
            return try rule()
        } catch let failure as SyntaxFailure {
            throw tokens[max(furthest, 0)].kind == .error ? failure : overridden(failure)
        }
    }

    /// Errors that the tokenizer finds in the rest of the source come before errors of grammar.
    private func overridden(_ failure: SyntaxFailure) -> SyntaxFailure {
        if failure.kind == .recursionError || failure.isRefusal { return failure }
        if let tokenizerFailure { return tokenizerFailure }
        if let openBracket, tokens.last?.kind == .error {
            let reached = Int(tokens[max(furthest, 0)].range.line)
            if reached > openBracket.line + origin.line - 1 { return neverClosed(openBracket) }
        }
        return failure
    }

    // MARK: Tokens

    /// The kind of the token that comes next.
    func peek() throws -> TokenKind {
        if position > furthest { try look() }
        return tokens[position].kind
    }

    private func look() throws {
        position = min(position, tokens.count - 1)
        furthest = position
        guard tokens[position].kind == .error else { return }
        if let tokenizerFailure { throw tokenizerFailure }
        if let openBracket { throw neverClosed(openBracket) }
        throw failure(at: tokens[position], "unexpected EOF while parsing")
    }

    /// Steps over a token of this kind, if one comes next.
    func accept(_ kind: TokenKind) throws -> Bool {
        guard try peek() == kind else { return false }
        position += 1
        return true
    }

    /// Steps over a token of this kind and gives it, if one comes next.
    func take(_ kind: TokenKind) throws -> Token? {
        guard try peek() == kind else { return nil }
        position += 1
        return tokens[position - 1]
    }

    /// Steps over a token that must come next.
    func force(_ kind: TokenKind, _ spelling: String) throws {
        guard try !accept(kind) else { return }
        let token = tokens[position]
        throw failure(from: token.range, through: token.range, "expected '\(spelling)'")
    }

    /// Steps over a name that reads `word`, if one comes next: a soft keyword.
    func accept(word: StaticString) throws -> Bool {
        guard try peek() == .name, spells(tokens[position], word) else { return false }
        position += 1
        return true
    }

    func spells(_ token: Token, _ word: StaticString) -> Bool {
        let length = Int(token.end - token.start)
        guard length == word.utf8CodeUnitCount else { return false }
        return source.bytes[Int(token.start)..<Int(token.end)]
            .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
    }

    func text(_ token: Token) -> String {
        String(decoding: source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    // MARK: Making nodes

    /// The range from the token at `start` through the last token read that is not layout.
    func range(from start: Int) -> SourceRange {
        var last = position - 1
        while last > start, tokens[last].range.column < 0 || tokens[last].kind == .newline { last -= 1 }
        return tokens[start].range.through(tokens[max(last, 0)].range)
    }

    func node(_ kind: Expression.Kind, from start: Int) throws -> Expression {
        try node(kind, range(from: start))
    }

    func node(_ kind: Expression.Kind, _ range: SourceRange) throws -> Expression {
        let expression = Expression(kind, range)
        guard expression.height <= Parser.deepestTree else { throw tooDeep(range) }
        return expression
    }

    /// Counts the rules that are open, so that no source can exhaust the thread's stack.
    func nested<Result>(_ rule: () throws -> Result?) throws -> Result? {
        ruleDepth += 1
        defer { ruleDepth -= 1 }
        guard ruleDepth <= Parser.deepestRules else {
            throw tooDeep(tokens[min(position, tokens.count - 1)].range)
        }
        return try rule()
    }

    private func tooDeep(_ range: SourceRange) -> SyntaxFailure {
        failure(from: range, through: range, "maximum recursion depth exceeded during compilation", .recursionError)
    }
}
