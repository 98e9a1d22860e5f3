import Glibc

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
            throw moduleNotFound(name, parent: canonical.lastIndex(of: ".").map { String(canonical[..<$0]) })
        }
        let module = makeModule(canonical, documentation: entry.documentation, native: nil)
        let native = NativeModule(
            name: canonical, documentation: entry.documentation, namespace: module.module.pointee.namespace.dict)
        module.module.pointee.native = native
        dictSetName(modules.dict, key.value, module)
        do {
            try entry.build(native)
        } catch {
            if let broken = try? dictRemove(modules.dict, key.value) { broken.release() }
            throw error
        }
        bindToParent(canonical, module)
        return module
    }

    /// What an `import` statement binds: the root of a dotted name, or the module itself.
    func importForStatement(_ name: String, level: Int, globals: DictRef, wantsLeaf: Bool) throws -> Value {
        if level > 0 { return try importModule(try absoluteName(name, level, globals)) }
        let leaf = try importModule(name)
        if wantsLeaf || !name.contains(".") { return leaf }
        leaf.release()
        return try importModule(String(name.prefix { $0 != "." }))
    }

    private func absoluteName(_ name: String, _ level: Int, _ globals: DictRef) throws -> String {
        let package = dictGetName(globals, Names.package)
        guard package.isString, !package.swiftString.isEmpty else {
            throw PythonError.importError("attempted relative import with no known parent package")
        }
        var parts = package.swiftString.split(separator: ".").map(String.init)
        guard level - 1 < parts.count else {
            throw PythonError.importError("attempted relative import beyond top-level package")
        }
        parts.removeLast(level - 1)
        return (parts + (name.isEmpty ? [] : [name])).joined(separator: ".")
    }

    /// `from module import name`; owned.
    func importedName(_ module: Value, _ name: Value) throws -> Value {
        let found = try lookupAttribute(module, name)
        if !found.isUnbound { return found }
        guard module.tag == .module else { throw missingAttribute(module, name) }
        let moduleName = module.module.pointee.name.swiftString
        let full = "\(moduleName).\(name.swiftString)"
        if registry.canonicalName(full) != nil
            || !dictGetName(module.module.pointee.namespace.dict, Names.path).isUnbound
        {
            do {
                return try importModule(full)
            } catch let error as PythonError where error.matches(Types.moduleNotFoundError) {}
        }
        let file = dictGetName(module.module.pointee.namespace.dict, Names.file)
        let place = file.isString ? file.swiftString : "unknown location"
        let error = PythonError.importError("cannot import name '\(name.swiftString)' from '\(moduleName)' (\(place))")
        let key = Owned(internName("name"))
        setInstanceAttribute(error.exception.instance, key.value, module.module.pointee.name)
        throw error
    }

    /// `from module import *`.
    func importAll(_ module: Value, into globals: DictRef) throws {
        guard module.tag == .module else { return }
        let namespace = module.module.pointee.namespace
        let all = dictGetName(namespace.dict, Names.all)
        if !all.isUnbound {
            try all.forEach { name in
                let key = Owned(intern(name.retained()))
                let value = Owned(try importedName(module, key.value))
                dictSetName(globals, key.value, value.value)
            }
            return
        }
        for name in attributeNames(module) where !name.hasPrefix("_") {
            let key = Owned(internName(name))
            let value = Owned(try lookupAttribute(module, key.value))
            if !value.value.isUnbound { dictSetName(globals, key.value, value.value) }
        }
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

    private func moduleNotFound(_ name: String, parent: String? = nil) -> PythonError {
        var text = "No module named '\(name)'"
        if let parent, !isPackage(parent) { text += "; '\(parent)' is not a package" }
        let error = PythonError.moduleNotFoundError(text)
        let value = Owned(makeString(name))
        let key = Owned(internName("name"))
        setInstanceAttribute(error.exception.instance, key.value, value.value)
        // Whoever is told so wants to know what there is instead; `str` of the exception stays CPython's.
        let notes = Owned(internName("__notes__"))
        let list = Owned(.list([makeString(availableModulesNote)]))
        setInstanceAttribute(error.exception.instance, notes.value, list.value)
        return error
    }

    private var availableModulesNote: String {
        let names = Set(registry.moduleNames.map { String($0.prefix { $0 != "." }) }).filter {
            !$0.hasPrefix("_") || $0 == "__future__"
        }
        return
            "These modules can be imported: \(names.sorted().joined(separator: ", ")); and Python files beside the notebook."
    }

    /// True if a module that has been imported may have modules below it.
    private func isPackage(_ name: String) -> Bool {
        let key = Owned(internName(name))
        let module = dictGetName(modules.dict, key.value)
        if module.tag == .module, !dictGetName(module.module.pointee.namespace.dict, Names.path).isUnbound {
            return true
        }
        return registry.entries.keys.contains { $0.hasPrefix(name + ".") }
    }

    // MARK: Modules in files

    /// The folders of `sys.path`, as the program has left it; ``searchPaths`` until `sys` is imported.
    private var sourceFolders: [String] {
        let name = Owned(internName("sys"))
        let sys = dictGetName(modules.dict, name.value)
        guard sys.tag == .module else { return searchPaths }
        let list = dictGetName(sys.module.pointee.namespace.dict, Names.plainPath)
        guard list.unwrapped.tag == .list else { return searchPaths }
        var folders = list.unwrapped.tupleItems.compactMap { $0.isString ? $0.swiftString : nil }
        for folder in searchPaths where !folders.contains(folder) { folders.append(folder) }
        return folders
    }

    /// Runs a module's file anew in its namespace; a module that is part of the program stays as it is. Owned.
    ///
    /// - Throws: ``PythonError`` (`TypeError`, `ImportError`), or what the module's own code raises.
    public func reloadModule(_ module: Value) throws -> Value {
        guard module.tag == .module else { throw PythonError.typeError("reload() argument must be a module") }
        let name = module.module.pointee.name.swiftString
        let key = Owned(internName(name))
        guard dictGetName(modules.dict, key.value).bits == module.bits else {
            throw PythonError.importError("module \(name) not in sys.modules")
        }
        let namespace = module.module.pointee.namespace.dict
        let file = dictGetName(namespace, Names.file)
        guard file.isString else { return module.retained() }
        guard let text = readTextFile(file.swiftString) else { throw moduleNotFound(name) }
        try run(text, name: file.swiftString, in: namespace).release()
        return module.retained()
    }

    /// A module from a file or folder of the user's: beside the notebook, or in a folder of ``searchPaths``.
    func importSourceModule(_ name: String) throws -> Value? {
        let parts = name.split(separator: ".").map(String.init)
        for folder in sourceFolders {
            let path = ([folder.isEmpty ? "." : folder] + parts).joined(separator: "/")
            for (file, isPackage) in [("\(path)/__init__.py", true), ("\(path).py", false)] {
                guard let text = readTextFile(file) else { continue }
                return try runSourceModule(name, file, text, folder: isPackage ? path : nil)
            }
        }
        return nil
    }

    private func runSourceModule(_ name: String, _ file: String, _ text: String, folder: String?) throws -> Value {
        let module = makeModule(name, documentation: nil, native: nil)
        let namespace = module.module.pointee.namespace.dict
        func store(_ key: Value, _ value: Value) {
            dictSetName(namespace, key, value)
            value.release()
        }
        store(Names.file, makeString(file))
        if let folder {
            store(Names.path, makeList([makeString(folder)]))
            store(Names.package, makeString(name))
        } else {
            store(Names.package, makeString(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""))
        }
        let key = Owned(internName(name))
        dictSetName(modules.dict, key.value, module)
        do {
            let code = Owned(try compile(text, name: file, returnsLast: false))
            let documentation = code.value.code.pointee.details.documentation
            if documentation.isString { dictSetName(namespace, Names.doc, documentation) }
            try run(code.value, in: namespace).release()
        } catch {
            try dictRemove(modules.dict, key.value).release()
            throw error
        }
        bindToParent(name, module)
        return module
    }

    private func readTextFile(_ path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count <= 0 { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
