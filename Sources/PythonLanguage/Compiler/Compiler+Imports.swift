extension Compiler {
    func importStatement(_ names: [Alias]) throws {
        for alias in names {
            let register = code.temporary()
            // With `as` the last part is bound, otherwise the first.
            code.emit(.import_, a: register, b: code.name(alias.name), c: 0, flags: alias.asname == nil ? 0 : 1)
            let first = alias.name.prefix { $0 != "." }
            store(name: alias.asname ?? String(first), from: register)
            code.release(to: register)
        }
    }

    func importFromStatement(_ module: String?, _ names: [Alias], _ level: Int) throws {
        if module == "__future__" {
            return
        }
        let register = code.temporaries(2)
        code.emit(.import_, a: register, b: code.name(module ?? ""), c: level, flags: 1)
        for alias in names {
            if alias.name == "*" {
                code.emit(.importStar, a: register)
                continue
            }
            code.emit(.importFrom, a: register + 1, b: register, c: code.name(alias.name))
            store(name: alias.asname ?? alias.name, from: register + 1)
        }
        code.emit(.drop, a: register)
    }
}
