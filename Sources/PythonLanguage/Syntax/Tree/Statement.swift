/// A statement of the syntax tree; cases carry CPython's `ast` names and field order.
final class Statement {
    enum Kind {
        case functionDef(FunctionDefinition)
        case classDef(ClassDefinition)
        case `return`(value: Expression?)
        case delete(targets: [Expression])
        case assign(targets: [Expression], value: Expression)
        case augAssign(target: Expression, op: BinaryOperator, value: Expression)
        /// `simple` is true for a bare name without parentheses, whose annotation is then kept.
        case annAssign(target: Expression, annotation: Expression, value: Expression?, simple: Bool)
        case `for`(target: Expression, iter: Expression, body: [Statement], orelse: [Statement])
        case `while`(test: Expression, body: [Statement], orelse: [Statement])
        case `if`(test: Expression, body: [Statement], orelse: [Statement])
        case with(items: [WithItem], body: [Statement])
        case match(subject: Expression, cases: [MatchCase])
        case raise(exc: Expression?, cause: Expression?)
        case `try`(body: [Statement], handlers: [ExceptHandler], orelse: [Statement], finalbody: [Statement])
        case assert(test: Expression, msg: Expression?)
        case `import`(names: [Alias])
        /// `level` counts the leading dots.
        case importFrom(module: String?, names: [Alias], level: Int)
        case global(names: [String])
        case nonlocal(names: [String])
        case expr(value: Expression)
        case pass
        case `break`
        case `continue`
    }

    let kind: Kind
    let range: SourceRange

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// The whole of a file or a cell.
final class Module {
    let body: [Statement]

    /// The scope of the module's own names; set by scope analysis.
    var scope: Scope?

    init(body: [Statement]) {
        self.body = body
    }
}

/// The parts of `def`.
final class FunctionDefinition {
    let name: String
    let args: Arguments
    let body: [Statement]
    let decorators: [Expression]
    let returns: Expression?

    /// The function's scope; set by scope analysis.
    var scope: Scope?

    init(name: String, args: Arguments, body: [Statement], decorators: [Expression], returns: Expression?) {
        self.name = name
        self.args = args
        self.body = body
        self.decorators = decorators
        self.returns = returns
    }
}

/// The parts of `class`.
final class ClassDefinition {
    let name: String
    let bases: [Expression]
    let keywords: [Keyword]
    let body: [Statement]
    let decorators: [Expression]

    /// The class body's scope; set by scope analysis.
    var scope: Scope?

    init(name: String, bases: [Expression], keywords: [Keyword], body: [Statement], decorators: [Expression]) {
        self.name = name
        self.bases = bases
        self.keywords = keywords
        self.body = body
        self.decorators = decorators
    }
}

/// The parameters of a function or lambda.
///
/// `defaults` belong to the last of `posonlyargs + args`; `kwDefaults` stand one for each of `kwonlyargs`, `nil`
/// where there is none.
final class Arguments {
    let posonlyargs: [Parameter]
    let args: [Parameter]
    let vararg: Parameter?
    let kwonlyargs: [Parameter]
    let kwDefaults: [Expression?]
    let kwarg: Parameter?
    let defaults: [Expression]

    init(
        posonlyargs: [Parameter] = [], args: [Parameter] = [], vararg: Parameter? = nil,
        kwonlyargs: [Parameter] = [], kwDefaults: [Expression?] = [], kwarg: Parameter? = nil,
        defaults: [Expression] = []
    ) {
        self.posonlyargs = posonlyargs
        self.args = args
        self.vararg = vararg
        self.kwonlyargs = kwonlyargs
        self.kwDefaults = kwDefaults
        self.kwarg = kwarg
        self.defaults = defaults
    }

    /// Every parameter in the order of the frame's first slots: positional, keyword-only, `*args`, `**kwargs`.
    var slotOrder: [Parameter] {
        posonlyargs + args + kwonlyargs + [vararg, kwarg].compactMap { $0 }
    }
}

/// One parameter.
struct Parameter {
    let name: String
    let annotation: Expression?
    let range: SourceRange
}

/// `contextExpr as optionalVars` of a `with` statement.
struct WithItem {
    let contextExpr: Expression
    let optionalVars: Expression?
}

/// One `except` clause.
struct ExceptHandler {
    let type: Expression?
    let name: String?
    let body: [Statement]
    let range: SourceRange
}

/// `name as asname` of an import.
struct Alias {
    let name: String
    let asname: String?
    let range: SourceRange
}
