extension Compiler {
    func tryStatement(_ body: [Statement], _ handlers: [ExceptHandler], _ orelse: [Statement], _ finalbody: [Statement])
        throws
    {
        if finalbody.isEmpty { return try tryExcept(body, handlers, orelse) }
        let depth = code.nextTemporary
        let region = ProtectedRegion(start: code.here, depth: depth)
        code.blocks.append(Block(kind: .finally(finalbody), region: region))
        let bound = code.boundLocals
        if handlers.isEmpty { try statements(body) } else { try tryExcept(body, handlers, orelse) }
        code.blocks.removeLast()
        region.close(at: code.here)
        let end = Label()
        let afterBody = code.boundLocals
        try statements(finalbody)
        let afterAll = code.boundLocals.union(afterBody)
        code.jump(end)
        // The same statements once more for the way of an exception.
        code.addHandler(region, target: code.here)
        code.boundLocals = bound
        let exception = code.temporaries(2)
        code.emit(.enterHandler, a: exception)
        let inner = ProtectedRegion(start: code.here, depth: depth + 2)
        code.blocks.append(Block(kind: .handler(exception), region: inner))
        try statements(finalbody)
        code.blocks.removeLast()
        inner.close(at: code.here)
        code.emit(.reraise, a: exception)
        leaveByException(inner, exception)
        code.release(to: depth)
        code.boundLocals = afterAll
        code.bind(end)
    }

    private func tryExcept(_ body: [Statement], _ handlers: [ExceptHandler], _ orelse: [Statement]) throws {
        let depth = code.nextTemporary
        let end = Label()
        let bound = code.boundLocals
        let region = ProtectedRegion(start: code.here, depth: depth)
        code.blocks.append(Block(kind: .protected, region: region))
        try statements(body)
        code.blocks.removeLast()
        region.close(at: code.here)
        try statements(orelse)
        let afterBody = code.boundLocals
        code.jump(end)
        code.addHandler(region, target: code.here)
        code.boundLocals = bound
        let exception = code.temporaries(2)
        code.emit(.enterHandler, a: exception)
        let inner = ProtectedRegion(start: code.here, depth: depth + 2)
        code.blocks.append(Block(kind: .handler(exception), region: inner))
        var reachable: Set<Int>? = nil
        for handler in handlers {
            let next = Label()
            code.position = handler.range
            if let type = handler.type {
                let mark = code.nextTemporary
                let register = try operand(type)
                code.position = handler.range
                code.emitJump(.matchException, a: exception, b: register, flags: code.flags(b: register), to: next)
                code.release(to: mark)
            }
            code.boundLocals = bound
            if let name = handler.name {
                try namedHandler(name, handler.body, exception)
            } else {
                try statements(handler.body)
            }
            code.emit(.leaveHandler, a: exception)
            code.jump(end)
            reachable = (reachable ?? code.boundLocals).intersection(code.boundLocals)
            code.bind(next)
        }
        code.blocks.removeLast()
        inner.close(at: code.here)
        code.emit(.reraise, a: exception)
        leaveByException(inner, exception)
        code.release(to: depth)
        code.boundLocals = bound
        if let reachable { code.boundLocals = afterBody.intersection(reachable) }
        code.bind(end)
    }

    /// `except … as name`: the name is deleted at the end, whichever way it is left.
    private func namedHandler(_ name: String, _ body: [Statement], _ exception: Int) throws {
        let depth = code.nextTemporary
        let copy = code.temporary()
        code.emit(.copy, a: copy, b: exception)
        store(name: name, from: copy)
        code.release(to: depth)
        let region = ProtectedRegion(start: code.here, depth: depth)
        code.blocks.append(Block(kind: .boundName(name), region: region))
        try statements(body)
        code.blocks.removeLast()
        region.close(at: code.here)
        let end = Label()
        unbind(name)
        code.jump(end)
        code.addHandler(region, target: code.here)
        let second = code.temporaries(2)
        code.emit(.enterHandler, a: second)
        unbind(name)
        code.emit(.reraise, a: second)
        code.release(to: depth)
        code.bind(end)
    }

    private func unbind(_ name: String) {
        let none = code.temporary()
        load(.none, into: none)
        store(name: name, from: none)
        delete(scope.binding(of: name), name)
        code.release(to: none)
    }

    /// The landing place of an exception raised while another was handled: the other is put away, the new one goes on.
    private func leaveByException(_ region: ProtectedRegion, _ exception: Int) {
        code.addHandler(region, target: code.here)
        let raised = code.temporary()
        code.emit(.rethrow, a: exception, b: raised)
        code.release(to: raised)
    }

    func withStatement(_ items: ArraySlice<WithItem>, _ body: [Statement]) throws {
        guard let item = items.first else { return try statements(body) }
        let range = code.position
        let depth = code.nextTemporary
        let context = code.temporaries(2)
        try expression(item.contextExpr, into: context)
        code.position = range
        code.emit(.beginWith, a: context)
        let region = ProtectedRegion(start: code.here, depth: context + 1)
        let bound = code.boundLocals
        code.blocks.append(Block(kind: .with(context), region: region))
        if let target = item.optionalVars {
            try store(target, from: context + 1)
        } else {
            code.emit(.drop, a: context + 1)
        }
        try withStatement(items.dropFirst(), body)
        code.blocks.removeLast()
        region.close(at: code.here)
        let end = Label()
        code.position = range
        code.emit(.endWith, a: context)
        code.jump(end)
        let afterBody = code.boundLocals
        code.boundLocals = bound
        code.addHandler(region, target: code.here)
        code.release(to: context + 1)
        let exception = code.temporaries(3)
        code.emit(.enterHandler, a: exception)
        let inner = ProtectedRegion(start: code.here, depth: exception + 2)
        code.emit(.exitWith, a: context, b: exception, c: exception + 2)
        let swallowed = Label()
        code.emitJump(.jumpIfTrue, a: exception + 2, flags: InstructionFlag.temporaryA, to: swallowed)
        inner.close(at: code.here)
        code.emit(.reraise, a: exception)
        // What `__exit__` itself raises lands in the register of its answer.
        code.release(to: exception + 2)
        leaveByException(inner, exception)
        code.bind(swallowed)
        code.emit(.leaveHandler, a: exception)
        code.release(to: depth)
        // What the body bound may be missing if an exception was swallowed; only names bound before are certain then.
        code.boundLocals = afterBody.intersection(bound)
        code.bind(end)
    }
}
