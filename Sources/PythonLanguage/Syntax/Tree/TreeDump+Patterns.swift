extension TreeDump {
    mutating func write(_ matchCase: MatchCase) {
        write("match_case", nil) {
            $0.field("pattern") { $0.write(matchCase.pattern) }
            $0.child("guard", matchCase.guard)
            $0.body("body", matchCase.body)
        }
    }

    mutating func patterns(_ name: String, _ patterns: [Pattern]) {
        field(name) { $0.list(patterns) { $0.write($1) } }
    }

    mutating func write(_ pattern: Pattern) {
        let range = pattern.range
        switch pattern.kind {
        case .matchValue(let value): write("MatchValue", range) { $0.child("value", value) }
        case .matchSingleton(let constant):
            write("MatchSingleton", range) { $0.field("value") { $0.write(constant) } }
        case .matchSequence(let elements): write("MatchSequence", range) { $0.patterns("patterns", elements) }
        case .matchMapping(let keys, let values, let rest):
            write("MatchMapping", range) {
                $0.children("keys", keys)
                $0.patterns("patterns", values)
                $0.string("rest", rest)
            }
        case .matchClass(let cls, let positional, let names, let keywords):
            write("MatchClass", range) {
                $0.child("cls", cls)
                $0.patterns("patterns", positional)
                $0.strings("kwd_attrs", names)
                $0.patterns("kwd_patterns", keywords)
            }
        case .matchStar(let name): write("MatchStar", range) { $0.string("name", name) }
        case .matchAs(let inner, let name):
            write("MatchAs", range) {
                if let inner { $0.field("pattern") { $0.write(inner) } }
                $0.string("name", name)
            }
        case .matchOr(let alternatives): write("MatchOr", range) { $0.patterns("patterns", alternatives) }
        }
    }
}
