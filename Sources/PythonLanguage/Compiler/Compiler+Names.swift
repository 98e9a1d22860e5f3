extension Compiler {
    /// Loads the variable `name` into `target`.
    func load(_ binding: Binding, _ name: String, into target: Int) {
        switch binding {
        case .local(let slot): code.emit(code.boundLocals.contains(slot) ? .copy : .copyChecked, a: target, b: slot)
        case .cell(let index): code.emit(.loadCell, a: target, b: code.cellStart + index)
        case .free(let index): code.emit(.loadCell, a: target, b: code.freeStart + index)
        case .className: code.emit(.loadName, a: target, b: code.name(scope.mangled(name)))
        case .classFree(let index):
            code.emit(.loadClassCell, a: target, b: code.name(scope.mangled(name)), c: code.freeStart + index)
        case .globalExplicit, .globalImplicit, .unresolved:
            code.emit(.loadGlobal, a: target, b: code.name(scope.mangled(name)))
        }
    }

    /// Stores a temporary, which it uses up, in the variable `name`.
    func store(_ binding: Binding, _ name: String, from register: Int) {
        switch binding {
        case .local(let slot):
            code.emit(.move, a: slot, b: register)
            code.boundLocals.insert(slot)
        case .cell(let index): code.emit(.storeCell, a: code.cellStart + index, b: register)
        case .free(let index), .classFree(let index): code.emit(.storeCell, a: code.freeStart + index, b: register)
        case .className: code.emit(.storeName, a: register, b: code.name(scope.mangled(name)))
        case .globalExplicit, .globalImplicit, .unresolved:
            code.emit(.storeGlobal, a: register, b: code.name(scope.mangled(name)))
        }
    }

    func delete(_ binding: Binding, _ name: String) {
        switch binding {
        case .local(let slot):
            code.emit(.deleteLocal, a: slot)
            code.boundLocals.remove(slot)
        case .cell(let index): code.emit(.deleteCell, a: code.cellStart + index)
        case .free(let index), .classFree(let index): code.emit(.deleteCell, a: code.freeStart + index)
        case .className: code.emit(.deleteName, b: code.name(scope.mangled(name)))
        case .globalExplicit, .globalImplicit, .unresolved: code.emit(.deleteGlobal, b: code.name(scope.mangled(name)))
        }
    }

    /// Stores a temporary in the variable of a bare name.
    func store(name: String, from register: Int) { store(scope.binding(of: name), name, from: register) }

    /// Writes code that may or may not run: what it binds does not count as bound afterwards.
    func conditionally(_ body: () throws -> Void) rethrows {
        let bound = code.boundLocals
        try body()
        code.boundLocals = bound
    }

    /// Stores a temporary, which it uses up, in a target.
    func store(_ target: Expression, from register: Int) throws {
        code.position = target.range
        switch target.kind {
        case .name(let id, _): store(target.binding, id, from: register)
        case .attribute(let value, let name, _):
            let mark = code.nextTemporary
            let object = try operand(value)
            code.position = target.range
            code.emit(.storeAttribute, a: object, b: register, c: code.name(scope.mangled(name)), flags: code.flags(b: register, a: object))
            code.release(to: mark)
        case .subscript(let value, let slice, _):
            let mark = code.nextTemporary
            let object = try operand(value)
            let key = try operand(slice)
            code.position = target.range
            code.emit(.setItem, a: object, b: key, c: register, flags: code.flags(b: key, c: register, a: object))
            code.release(to: mark)
        case .tuple(let targets, _), .list(let targets, _): try unpack(targets, from: register)
        case .starred(let value, _): try store(value, from: register)
        default: break
        }
    }

    private func unpack(_ targets: [Expression], from register: Int) throws {
        let mark = code.nextTemporary
        let first = code.temporaries(targets.count)
        let star = targets.firstIndex { if case .starred = $0.kind { true } else { false } }
        if let star {
            code.emit(.unpackStar, a: register, b: first, c: star << 8 | (targets.count - star - 1), flags: code.flags(a: register))
            if star > 255 || targets.count - star > 256 { code.limitExceeded = "too many expressions in star-unpacking assignment" }
        } else {
            code.emit(.unpack, a: register, b: first, c: targets.count, flags: code.flags(a: register))
        }
        for (index, target) in targets.enumerated() { try store(target, from: first + index) }
        code.release(to: mark)
    }

    /// `del target`.
    func delete(_ target: Expression) throws {
        code.position = target.range
        let mark = code.nextTemporary
        switch target.kind {
        case .name(let id, _): delete(target.binding, id)
        case .attribute(let value, let name, _):
            let object = try operand(value)
            code.position = target.range
            code.emit(.deleteAttribute, a: object, c: code.name(scope.mangled(name)), flags: code.flags(a: object))
        case .subscript(let value, let slice, _):
            let object = try operand(value)
            let key = try operand(slice)
            code.position = target.range
            code.emit(.deleteItem, a: object, b: key, flags: code.flags(b: key, a: object))
        case .tuple(let targets, _), .list(let targets, _): for target in targets { try delete(target) }
        default: break
        }
        code.release(to: mark)
    }
}
