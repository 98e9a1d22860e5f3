extension Interpreter {
    /// The line of the cell or script that runs, from 1; 0 where none does.
    ///
    /// Only reads memory, so that a signal handler may call it. The line is that of the last call or other slow step.
    public static func runningLine() -> Int32 {
        guard let frames = Machine.frames, let frame = Machine.frame, frame > frames else { return 0 }
        let outermost = frames + 1
        let code = outermost.pointee.code
        let index = outermost.pointee.instruction - code.pointee.instructions - 1
        let last = Int(code.pointee.instructionCount) - 1
        return Int32(truncatingIfNeeded: Int(code.pointee.positions[min(max(index, 0), max(last, 0))].line))
    }
}
