import PythonLanguage

/// Runs programs again and again in one session and has the heap audited after each run.
public enum SessionAudit {
    /// Turns the audit on for the rest of the process; before the first session is made.
    public static func begin() { HeapAudit.begin() }

    /// What was found since the last call: stale references, changes to freed memory.
    public static func takeFindings() -> [String] { HeapAudit.takeFindings() }

    /// What a program does wrong with references: counts that are too low, freed memory that is touched, and objects that
    /// every run leaves behind.
    ///
    /// The first run fills caches and imports modules. A loss must then show from the second run to the third and again
    /// from the third to the fourth.
    public static func findings(of program: String, path: String, in session: PythonSession) -> [String] {
        run(program, path, session)
        run(program, path, session)
        let second = ReferenceAudit()
        run(program, path, session)
        let third = ReferenceAudit()
        var findings = HeapAudit.takeFindings()
        var grown = third.growth(since: second)
        if !grown.isEmpty || third.blockCount > second.blockCount {
            run(program, path, session)
            let fourth = ReferenceAudit()
            let again = fourth.growth(since: third)
            grown = grown.filter { entry in again.contains { $0.object == entry.object } }
            findings += HeapAudit.takeFindings()
            findings += grown.map { "each run loses \($0.count) reference(s) to \($0.object)" }
            let blocks = min(third.blockCount - second.blockCount, fourth.blockCount - third.blockCount)
            if grown.isEmpty, blocks > 0 { findings.append("each run leaves \(blocks) blocks of memory behind") }
        }
        return findings
    }

    private static func run(_ program: String, _ path: String, _ session: PythonSession) {
        let previous = Interpreter.current.standardOutput
        // What the program prints is tested elsewhere.
        Interpreter.current.standardOutput = { _ in }
        defer { Interpreter.current.standardOutput = previous }
        session.runAndForget(program, path: path)
        Interpreter.clearInterrupt()
        // What the first collection's finalizers leave is the second one's.
        collectCycles()
        collectCycles()
    }
}
