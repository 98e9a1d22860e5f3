/// A generator: a frame with registers of its own, outside the machine's stack.
package struct GeneratorObject {
    package enum State: UInt8 { case created, suspended, running, finished }

    package var header: ObjectHeader
    /// The function, owned: it keeps the code and the globals.
    package var function: Value
    package var code: CodeRef
    /// `registerCount` owned values.
    package var registers: UnsafeMutablePointer<Value>
    /// The next instruction.
    package var instruction: UnsafeMutablePointer<UInt64>
    /// The exception it was handling when it paused, owned; `none` outside.
    package var handled: Value
    /// The names given by hand: `__name__`, `__qualname__`; unbound for the code's own.
    package var name: Value
    package var state: State
}

package typealias GeneratorRef = UnsafeMutablePointer<GeneratorObject>

extension Value {
    /// The object of a value whose tag is `generator`.
    @inline(__always) package var generator: GeneratorRef { pointer.assumingMemoryBound(to: GeneratorObject.self) }
}

/// Shows the collector what a waiting generator holds.
func traverseGenerator(_ generator: GeneratorRef, _ visit: (Value) -> Void) {
    visit(generator.pointee.function)
    visit(generator.pointee.handled)
    guard generator.pointee.state == .created || generator.pointee.state == .suspended else { return }
    for index in 0..<Int(generator.pointee.code.pointee.registerCount) { visit(generator.pointee.registers[index]) }
}

/// Drops the registers of a generator that will not go on.
func clearGenerator(_ generator: GeneratorRef) {
    guard generator.pointee.state == .created || generator.pointee.state == .suspended else { return }
    generator.pointee.state = .finished
    drop(&generator.pointee.handled)
    for index in 0..<Int(generator.pointee.code.pointee.registerCount) { drop(&generator.pointee.registers[index]) }
}

/// Frees a generator whose last reference went.
func destroyGenerator(_ generator: GeneratorRef) {
    clearGenerator(generator)
    freeBlock(generator.pointee.registers, Int(generator.pointee.code.pointee.registerCount) * 16)
    generator.pointee.name.release()
    generator.pointee.function.release()
    freeBlock(generator, MemoryLayout<GeneratorObject>.stride)
}
