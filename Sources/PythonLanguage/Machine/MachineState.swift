import Glibc

/// What of the machine belongs to one thread of Python: its stack, its frames, what is handled in them.
///
/// The machine keeps these in globals, for speed; a change of threads exchanges them.
struct MachineState {
    private var top: UnsafeMutablePointer<Value>
    private var limit: UnsafeMutablePointer<Value>
    private var stack: UnsafeMutablePointer<Value>
    private var frames: UnsafeMutablePointer<Frame>
    private var frame: UnsafeMutablePointer<Frame>
    private var frameLimit: UnsafeMutablePointer<Frame>
    private var handled = Value.none
    private var nativeDepth = 0
    private var nativeDepthLimit = 300
    private var measuredThread: pthread_t = 0
    private var lastResult = Value.unbound
    private var returnedByGenerator = Value.unbound

    private static let stackSize = 1_000_000
    private static let frameCount = 100_000

    /// A machine at rest with a stack of its own; nil where the system gives no address space.
    init?() {
        func map(_ bytes: Int) -> UnsafeMutableRawPointer? {
            let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
            return memory == MAP_FAILED ? nil : memory
        }
        let bytes = Self.stackSize * MemoryLayout<Value>.stride
        guard let values = map(bytes) else { return nil }
        guard let room = map(Self.frameCount * MemoryLayout<Frame>.stride) else {
            munmap(values, bytes)
            return nil
        }
        stack = values.assumingMemoryBound(to: Value.self)
        top = stack + 1
        limit = stack + Self.stackSize - 200_000
        frames = room.assumingMemoryBound(to: Frame.self)
        frame = frames
        frameLimit = frames + Self.frameCount - 1
    }

    /// The machine as it stands.
    init(current: Void) {
        top = Machine.top
        limit = Machine.limit
        stack = Machine.stack
        frames = Machine.frames
        frame = Machine.frame
        frameLimit = Machine.frameLimit
        handled = Machine.handled
        nativeDepth = Machine.nativeDepth
        nativeDepthLimit = Machine.nativeDepthLimit
        measuredThread = Machine.measuredThread
        lastResult = Machine.lastResult
        returnedByGenerator = Machine.returnedByGenerator
    }

    /// Makes this the machine that runs.
    func install() {
        Machine.top = top
        Machine.limit = limit
        Machine.stack = stack
        Machine.frames = frames
        Machine.frame = frame
        Machine.frameLimit = frameLimit
        Machine.handled = handled
        Machine.nativeDepth = nativeDepth
        Machine.nativeDepthLimit = nativeDepthLimit
        Machine.measuredThread = measuredThread
        Machine.lastResult = lastResult
        Machine.returnedByGenerator = returnedByGenerator
        Machine.fitRecursionFrame()
    }

    /// Gives the stack of a machine at rest back.
    func unmap() {
        munmap(stack, Self.stackSize * MemoryLayout<Value>.stride)
        munmap(frames, Self.frameCount * MemoryLayout<Frame>.stride)
    }
}
