/// Runs `__del__`; false if it brought the object back to life.
func runFinalizer(_ object: UnsafeMutableRawPointer) -> Bool {
    let header = object.assumingMemoryBound(to: ObjectHeader.self)
    // Alive while the method runs.
    header.pointee.refCount = 1
    let value = Value(tag: .instance, object: object)
    if value.type.pointee.layout == .instance {
        do {
            try callSpecialIfPresent(value, Names.del).release()
        } catch {
            let exception = Owned(exceptionValue(of: error))
            Interpreter.current.reportIgnored(exception.value, in: value)
        }
    }
    header.pointee.refCount &-= 1
    return header.pointee.refCount == 0
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
        let exception = Owned(exceptionValue(of: error))
        Interpreter.current.reportIgnored(exception.value, in: value)
    }
    generator.pointee.header.refCount &-= 1
    return generator.pointee.header.refCount == 0
}
