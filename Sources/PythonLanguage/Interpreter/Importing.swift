extension Interpreter {
    /// The module of a full dotted name, imported now if it was not yet; its parents are imported first. Owned.
    ///
    /// - Throws: ``PythonError`` (`ModuleNotFoundError`), or what the module's own code raises.
    public func importModule(_ name: String) throws -> Value {
        let canonical = registry.canonicalName(name) ?? name
        let key = Owned(internName(canonical))
        let known = dictGetName(modules.dict, key.value)
        if !known.isUnbound { return known.retained() }
        if let dot = canonical.lastIndex(of: ".") { try importModule(String(canonical[..<dot])).release() }
        guard let entry = registry.entries[canonical] else {
            if let found = try importSourceModule(canonical) { return found }
            throw moduleNotFound(name)
        }
        let module = makeModule(canonical, documentation: entry.documentation, native: nil)
        let native = NativeModule(
            name: canonical, documentation: entry.documentation, namespace: module.module.pointee.namespace.dict)
        module.module.pointee.native = native
        dictSetName(modules.dict, key.value, module)
        entry.build(native)
        bindToParent(canonical, module)
        return module
    }

    /// Makes `a.b` an attribute of `a`.
    private func bindToParent(_ name: String, _ module: Value) {
        guard let dot = name.lastIndex(of: ".") else { return }
        let parentName = Owned(internName(String(name[..<dot])))
        let parent = dictGetName(modules.dict, parentName.value)
        guard parent.tag == .module else { return }
        let child = Owned(internName(String(name[name.index(after: dot)...])))
        dictSetName(parent.module.pointee.namespace.dict, child.value, module)
    }

    private func moduleNotFound(_ name: String) -> PythonError {
        let error = PythonError.moduleNotFoundError("No module named '\(name)'")
        let text = makeString(name)
        let key = internName("name")
        setInstanceAttribute(error.exception.instance, key, text)
        key.release()
        text.release()
        return error
    }
}
