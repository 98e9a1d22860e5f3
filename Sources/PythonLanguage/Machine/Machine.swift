import Glibc
import Synchronization

/// The state of the machine: its value stack, its frames, and what other threads may ask of it.
///
/// One thread at a time runs Python; only ``signals`` is touched by others.
package enum Machine {
    /// The first value above everything in use: where calls from Swift put their arguments.
    nonisolated(unsafe) static var top: UnsafeMutablePointer<Value>! = nil
    /// The end of the value stack, with room to spare for one window.
    nonisolated(unsafe) static var limit: UnsafeMutablePointer<Value>! = nil
    nonisolated(unsafe) static var stack: UnsafeMutablePointer<Value>! = nil

    nonisolated(unsafe) static var frames: UnsafeMutablePointer<Frame>! = nil
    /// The running frame, or one before the first.
    nonisolated(unsafe) static var frame: UnsafeMutablePointer<Frame>! = nil
    nonisolated(unsafe) static var frameLimit: UnsafeMutablePointer<Frame>! = nil

    /// The exception an `except` or `finally` block handles now, owned; `none` outside.
    nonisolated(unsafe) static var handled = Value.none
    /// How deep Swift and Python call each other, and how deep they may: each level takes some kilobytes of the
    /// thread's stack.
    nonisolated(unsafe) static var nativeDepth = 0
    nonisolated(unsafe) static var nativeDepthLimit = 300
    /// How many frames there may be, and the frame where that is.
    nonisolated(unsafe) static var recursionLimit = 1000 {
        didSet { fitRecursionFrame() }
    }
    static func fitRecursionFrame() { recursionFrame = frames + min(recursionLimit, 90_000) }
    nonisolated(unsafe) static var recursionFrame: UnsafeMutablePointer<Frame>! = nil
    /// The namespace of the built-ins, for the caches of globals.
    nonisolated(unsafe) static var builtinsNamespace: DictRef! = nil
    /// Counts changes that make cached attribute places wrong.
    nonisolated(unsafe) static var attributeEpoch: UInt64 = 1
    /// What the last frame called by Swift returned.
    nonisolated(unsafe) static var lastResult = Value.unbound

    /// The bits of ``Signal``, watched at every back-edge and call.
    nonisolated(unsafe) static var signals: UnsafeMutablePointer<Atomic<UInt32>>! = nil

    /// What waits for the machine's next safe point.
    enum Signal {
        static let interrupt: UInt32 = 1
        static let jobs: UInt32 = 2
        static let collection: UInt32 = 4
        /// Memory is nearly used up: `MemoryError`, while there is still some to tell it with.
        static let memory: UInt32 = 16
        /// Another thread of Python waits for its turn.
        static let turn: UInt32 = 32
        /// Never cleared: under the audit every safe point is looked at.
        static let audit: UInt32 = 8
    }

    /// Values on the stack: far more than the recursion limit needs, and only touched when used.
    private static let stackSize = 4_000_000
    private static let frameCount = 100_000

    static func boot() {
        // Fresh pages are zero, and zero is `unbound`: nothing to initialise.
        let bytes = stackSize * MemoryLayout<Value>.stride
        stack = mapZeroed(bytes).assumingMemoryBound(to: Value.self)
        top = stack + 1
        limit = stack + stackSize - 200_000
        frames = mapZeroed(frameCount * MemoryLayout<Frame>.stride).assumingMemoryBound(to: Frame.self)
        frame = frames
        frameLimit = frames + frameCount - 1
        recursionFrame = frames + recursionLimit
        signals = .allocate(capacity: 1)
        signals.initialize(to: Atomic(0))
    }

    /// Asks for a collection of cycles at the next safe point.
    static func requestCollection() { raise(signal: Signal.collection) }

    /// Sets a bit for the machine to see; may be called on any thread.
    static func raise(signal: UInt32) {
        _ = signals.pointee.bitwiseOr(signal, ordering: .releasing)
    }

    static func clear(signal: UInt32) {
        _ = signals.pointee.bitwiseAnd(~signal, ordering: .relaxed)
    }

    /// Counts one more level of Swift calling Python.
    ///
    /// - Throws: ``PythonError`` (`RecursionError`).
    @inline(__always)
    static func enterNative() throws {
        nativeDepth &+= 1
        if nativeDepth > nativeDepthLimit {
            nativeDepth &-= 1
            throw recursionError()
        }
    }

    @inline(__always)
    static func leaveNative() { nativeDepth &-= 1 }

    /// Sets ``nativeDepthLimit`` for the stack of the thread that runs now; asked whenever Swift enters Python afresh.
    static func fitDepthToStack() {
        let thread = pthread_self()
        if thread == measuredThread { return }
        measuredThread = thread
        // Glibc's Swift module hides this function of GNU's.
        typealias ReadAttributes = @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32
        guard let symbol = dlsym(nil, "pthread_getattr_np") else { return }
        let readAttributes = unsafeBitCast(symbol, to: ReadAttributes.self)
        var attributes = pthread_attr_t()
        guard readAttributes(thread, &attributes) == 0 else { return }
        defer { pthread_attr_destroy(&attributes) }
        var lowest: UnsafeMutableRawPointer?
        var size = 0
        guard pthread_attr_getstack(&attributes, &lowest, &size) == 0, let lowest else { return }
        let free = withUnsafePointer(to: &size) { UnsafeRawPointer($0) - UnsafeRawPointer(lowest) }
        nativeDepthLimit = nativeDepth + min(max(free / bytesPerLevel, 40), 3000)
    }

    nonisolated(unsafe) static var measuredThread: pthread_t = 0
    /// What one level of Swift calling Python may take of the stack.
    private static let bytesPerLevel = 16384

    static func recursionError() -> PythonError {
        PythonError(Types.recursionError, "maximum recursion depth exceeded")
    }
}

/// One running function.
struct Frame {
    var code: CodeRef
    var base: UnsafeMutablePointer<Value>
    /// The next instruction, valid while the frame waits for a call.
    var instruction: UnsafeMutablePointer<UInt64>
    /// Where the caller wants the result.
    var result: UnsafeMutablePointer<Value>
    var globals: DictRef
    var constants: UnsafeMutablePointer<Value>
    /// The end of what is in use on the stack while the frame runs: of its window, or where a generator was resumed.
    var top: UnsafeMutablePointer<Value>
    /// The function, or the generator of a resumed frame, borrowed.
    var callee: Value
    /// The exception that was handled when a generator was resumed.
    var handledBefore: Value
    var kind: Kind

    enum Kind: UInt8 {
        /// Called by Python code: the result goes to the caller's register.
        case call
        /// Called by Swift: the loop ends with it.
        case entry
        /// `__init__` called by Python code for a new instance, which is the result.
        case initializer
        /// A generator resumed by a `for` of Python code.
        case iteration
        /// A generator resumed by Swift: the loop ends with its next value.
        case resumption

        /// True for generators, whose registers are not on the stack.
        @inline(__always) var isDetached: Bool { unsafeBitCast(self, to: UInt8.self) >= 3 }
    }
}
