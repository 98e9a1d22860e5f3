/// Living objects whose `__del__` has run: it runs once only.
nonisolated(unsafe) private var finalizedObjects: Set<UnsafeMutableRawPointer> = []

/// Runs `__del__`; false if it brought the object back to life.
func runFinalizer(_ object: UnsafeMutableRawPointer) -> Bool {
    if !finalizedObjects.isEmpty, finalizedObjects.remove(object) != nil { return true }
    let header = object.assumingMemoryBound(to: ObjectHeader.self)
    // Alive while the method runs.
    header.pointee.refCount = 1
    callFinalizer(object)
    header.pointee.refCount &-= 1
    if header.pointee.refCount == 0 { return true }
    finalizedObjects.insert(object)
    return false
}

private func callFinalizer(_ object: UnsafeMutableRawPointer) {
    let value = Value(tag: .instance, object: object)
    guard value.type.pointee.layout == .instance else { return }
    do {
        try callSpecialIfPresent(value, Names.del).release()
    } catch {
        ignore(error, in: value)
    }
}

/// Runs what an object that is held by the collector wants to do before it is cleared; false if there is nothing.
func finalizeInPlace(_ header: HeaderRef) -> Bool {
    let object = UnsafeMutableRawPointer(header)
    if header.pointee.type.pointee.flags.contains(.finalizer) {
        guard finalizedObjects.insert(object).inserted else { return false }
        callFinalizer(object)
        return true
    }
    if header.pointee.type == Types.generator {
        let generator = object.assumingMemoryBound(to: GeneratorObject.self)
        guard generator.pointee.state == .suspended, generator.pointee.code.pointee.handlerCount > 0 else {
            return false
        }
        let value = Value(tag: .generator, object: object)
        do {
            try Machine.close(value)
        } catch {
            ignore(error, in: value)
        }
        return true
    }
    return false
}

/// Lets a waiting generator run its `finally` blocks; false if that brought it back to life.
func closeGenerator(_ object: UnsafeMutableRawPointer) -> Bool {
    let generator = object.assumingMemoryBound(to: GeneratorObject.self)
    guard generator.pointee.state == .suspended, generator.pointee.code.pointee.handlerCount > 0 else { return true }
    generator.pointee.header.refCount = 1
    let value = Value(tag: .generator, object: object)
    do {
        try Machine.close(value)
    } catch {
        ignore(error, in: value)
    }
    generator.pointee.header.refCount &-= 1
    return generator.pointee.header.refCount == 0
}

/// Tells about an error that nobody can catch; an interrupt is for the program around the finalizer.
private func ignore(_ error: any Error, in value: Value) {
    let exception = Owned(exceptionValue(of: error))
    if exception.value.isInstance(of: Types.keyboardInterrupt) {
        return PythonThread.interruptRunning()
    }
    Interpreter.current.reportIgnored(exception.value, in: value)
}
