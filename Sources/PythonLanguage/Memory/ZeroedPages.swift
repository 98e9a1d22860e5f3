import Glibc

/// Memory that is all zeros and takes room only where it is touched; it is never given back.
func mapZeroed(_ bytes: Int) -> UnsafeMutableRawPointer {
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else {
        dieOutOfMemory()
    }
    return memory
}

/// Ends the process with a word why; only for memory that nothing can go on without.
func dieOutOfMemory() -> Never {
    let text: StaticString = "swiftlet: out of memory\n"
    _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
    abort()
}
