import PythonLanguage

extension RegexModule {
    static let match: NativeType = NativeType("Match", module: "re", documentation: "The result of re.match() and re.search().") { type in
        type.isSubclassable = false
        declareGroups(type)
        declarePlaces(type)
        type.method("expand(template, /)", documentation: "Return the string obtained by doing backslash substitution on the string template.") { call in
            let match: RegexMatch = try call.this()
            do {
                let template = try RegexTemplate(RegexText(call[0]), match.compiled)
                return RegexText.value(template.filled(match.slots, match.searched), isBytes: match.searched.isBytes)
            } catch let failure as RegexFailure {
                throw PythonError.valueError(failure.message)
            }
        }
        type.property("string") { try $0.object(as: RegexMatch.self).text.retained() }
        type.property("re") { try $0.object(as: RegexMatch.self).pattern.retained() }
        type.property("pos") { .int(try $0.object(as: RegexMatch.self).position) }
        type.property("endpos") { .int(try $0.object(as: RegexMatch.self).end) }
        type.property("lastindex") { try $0.object(as: RegexMatch.self).lastGroup.map { .int($0) } ?? .none }
        type.property("lastgroup") { value in
            let match = try value.object(as: RegexMatch.self)
            guard let last = match.lastGroup else { return .none }
            return match.compiled.groupNames.first { $0.number == last }.map { .string($0.name) } ?? .none
        }
        type.property("regs") { value in
            let match = try value.object(as: RegexMatch.self)
            return .tuple((0...match.compiled.groupCount).map { .tuple(ints: [match.slots[$0 * 2], match.slots[$0 * 2 + 1]]) })
        }
        type.slots.getItem = { value, key in
            let match = try value.object(as: RegexMatch.self)
            return match.group(try match.compiled.group(key)) ?? .none
        }
        type.slots.truth = { _ in true }
        type.slots.repr = { value in
            let match = try value.object(as: RegexMatch.self)
            let text = Owned(match.group(0) ?? .none)
            return .string("<re.Match object; span=(\(match.slots[0]), \(match.slots[1])), match=\(try text.value.repr())>")
        }
    }

    private static func declareGroups(_ type: NativeType) {
        type.method("group(*groups)", documentation: "Return subgroup(s) of the match by indices or names.") { call in
            let match: RegexMatch = try call.this()
            let keys = call.rest(0)
            if keys.isEmpty { return match.group(0) ?? .none }
            let values = try keys.map { try match.compiled.group($0) }.map { match.group($0) ?? .none }
            return values.count == 1 ? values[0] : .tuple(values)
        }
        type.method("groups(default=None)", documentation: "Return a tuple containing all the subgroups of the match, from 1.") { call in
            let match: RegexMatch = try call.this()
            return .tuple((0..<match.compiled.groupCount).map { match.group($0 + 1) ?? call[0].retained() })
        }
        type.method("groupdict(default=None)", documentation: "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.") { call in
            let match: RegexMatch = try call.this()
            return .dict(match.compiled.groupNames.map { ($0.name, match.group($0.number) ?? call[0].retained()) })
        }
    }

    private static func declarePlaces(_ type: NativeType) {
        let places: [(String, String, (RegexMatch, Int) -> Value)] = [
            ("start", "Return index of the start of the substring matched by group.", { .int($0.slots[$1 * 2]) }),
            ("end", "Return index of the end of the substring matched by group.", { .int($0.slots[$1 * 2 + 1]) }),
            ("span", "For match object m, return the 2-tuple (m.start(group), m.end(group)).", { .tuple(ints: [$0.slots[$1 * 2], $0.slots[$1 * 2 + 1]]) }),
        ]
        for (name, documentation, place) in places {
            type.method("\(name)(group=0, /)", documentation: documentation) { call in
                let match: RegexMatch = try call.this()
                return place(match, try match.compiled.group(call[0]))
            }
        }
    }
}
