import Foundation
import PythonModules
import Testing

/// Cells of one session against what IPython showed for them (Tests/Oracles/ipython/make_cells.py).
@Suite(.serialized) struct IPythonCellTests {
    struct Entry: Decodable {
        let code: String
        let output: String
        let result: String?
        let traceback: [String]?
        let page: String?
    }

    /// Keeps everything a cell shows.
    final class Recorder: SessionOutput {
        var output = ""
        var result: String?
        var page: String?
        var displays: [DisplayContent] = []
        var updates: [String] = []
        var restart: Bool?

        func write(_ text: String, isError: Bool) { output += text }
        func flush() {}
        func display(_ content: DisplayContent, displayID: String?) { displays.append(content) }
        func updateDisplay(_ content: DisplayContent, displayID: String) { updates.append(displayID) }
        func executeResult(_ content: DisplayContent) { result = Self.text(content) }
        func clearOutput(wait: Bool) {}
        func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String {
            "typed after \(prompt)"
        }
        func page(_ content: DisplayContent) { page = Self.text(content) }
        func setNextInput(_ text: String, replacesCell: Bool) {}
        func requestShutdown(restart: Bool) { self.restart = restart }

        static func text(_ content: DisplayContent) -> String? {
            if case .string(let text)? = content.data["text/plain"] { text } else { nil }
        }
    }

    @Test func cellsShowWhatIPythonShows() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Oracles/ipython/cells.json")
        let entries = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: file))
        #expect(entries.count > 40)
        let session = PythonSession()
        for (index, entry) in entries.enumerated() {
            let recorder = Recorder()
            let outcome = session.execute(entry.code, executionCount: index + 1, output: recorder)
            #expect(recorder.result == entry.result, "result of \(entry.code)")
            #expect(recorder.output == entry.output, "output of \(entry.code)")
            #expect(recorder.page == entry.page, "page of \(entry.code)")
            switch outcome {
            case .ok: #expect(entry.traceback == nil, "\(entry.code) should fail")
            case .error(let error): #expect(error.traceback == entry.traceback, "traceback of \(entry.code)")
            }
        }
    }

    /// Runs cells in a new session and gives what the last one showed.
    static func run(_ cells: String...) -> (recorder: Recorder, outcome: SessionResult) {
        let session = PythonSession()
        var last: (Recorder, SessionResult) = (Recorder(), .ok(userExpressions: [:]))
        for (index, cell) in cells.enumerated() {
            let recorder = Recorder()
            last = (recorder, session.execute(cell, executionCount: index + 1, output: recorder))
        }
        return last
    }

    @Test func suggestsTheNameThatWasMeant() {
        guard case .error(let error) = Self.run("prnt(1)").outcome else {
            Issue.record("the cell should fail")
            return
        }
        #expect(error.name == "NameError")
        #expect(error.traceback.last?.hasSuffix("Did you mean: 'print'?") == true)
    }

    @Test(arguments: [
        ("%foo bar", "Line magic function `%foo` not found."), ("%%nosuch\nx", "Cell magic `%%nosuch` not found."),
    ])
    func tellsUsageErrorsInOneLine(cell: String, message: String) {
        guard case .error(let error) = Self.run(cell).outcome else {
            Issue.record("the cell should fail")
            return
        }
        #expect(error.name == "UsageError")
        #expect(error.traceback == ["UsageError: " + message])
    }

    @Test func showsRichRepresentations() {
        let shown = Self.run("class R:\n    def _repr_html_(self): return '<i>r</i>'\ndisplay(R())").recorder.displays
        #expect(shown.first?.data["text/html"] == .string("<i>r</i>"))
        let handle = Self.run("h = display('a', display_id='one')\nh.update('b')").recorder
        #expect(handle.updates == ["one"])
    }

    @Test func asksTheHostToRestart() {
        let recorder = Self.run("import IPython\nIPython.Application.instance().kernel.do_shutdown(True)").recorder
        #expect(recorder.restart == true)
        #expect(recorder.result == "{'status': 'ok', 'restart': True}")
    }

    @Test func readsALine() {
        #expect(Self.run("input('name? ')").recorder.result == "'typed after name? '")
    }

    @Test func completesFromTheSession() {
        let session = PythonSession()
        _ = session.execute(
            "numbers = [1]\ntable = {'alpha': 1}\ndef scale(value, factor=2): pass", executionCount: 1,
            output: Recorder())
        func texts(_ code: String) -> [String] {
            session.complete(code, cursor: code.unicodeScalars.count).items.map(\.text)
        }
        #expect(texts("numb").contains("numbers"))
        #expect(texts("numbers.app") == ["append"])
        #expect(texts("scale(fac").first == "factor=")
        #expect(texts("table['al") == ["alpha"])
        #expect(texts("import IPython.dis").contains("IPython.display"))
        #expect(texts("%%tim") == ["%%time", "%%time_layers", "%%timeit"])
    }

    @Test func inspectsTheCallAtTheCursor() {
        let session = PythonSession()
        guard case .string(let text)? = session.inspect("len([1, 2", cursor: 9, detail: 0)?.data["text/plain"] else {
            Issue.record("nothing found")
            return
        }
        #expect(text.contains("len(obj, /)"))
        #expect(session.inspect("nothing_like_this", cursor: 3, detail: 0) == nil)
    }

    @Test func evaluatesUserExpressions() {
        let session = PythonSession()
        let outcome = session.execute(
            "a = 4", executionCount: 1, userExpressions: ["twice": "a * 2", "bad": "b"], output: Recorder())
        guard case .ok(let values) = outcome else {
            Issue.record("the cell should succeed")
            return
        }
        if case .success(let content)? = values["twice"] {
            #expect(Recorder.text(content) == "8")
        } else {
            Issue.record("no value")
        }
        if case .failure(let error)? = values["bad"] {
            #expect(error.name == "NameError")
        } else {
            Issue.record("no error")
        }
    }
}
