import JupyterKernel
import JupyterProtocol
import Testing

/// Subshells (JEP 91) without a language: which shell a request goes to, and what is aborted with what.
@Suite struct SubshellTests {
    private let client: PseudoClient

    init() throws { client = try PseudoClient() }

    private func makeSubshell() throws -> String {
        let reply = client.reply(to: client.send("create_subshell_request", on: .control))
        return try #require(reply?.content["subshell_id"]?.stringValue)
    }

    @Test func cellsOfASubshellDoNotWaitForTheMainShell() throws {
        let subshell = try makeSubshell()
        let main = client.execute("spin")
        _ = client.wait { $0.parent == main && $0.type == "execute_input" }
        let beside = client.execute("print beside", subshell: subshell)
        #expect(client.reply(to: beside)?.content["status"] == "ok")
        let published = client.published(for: beside)
        #expect(published.contains { $0.content["text"] == "beside\n" })
        #expect(published.allSatisfy { $0.message.parentHeader["subshell_id"]?.stringValue == subshell })
        client.interrupt()
        #expect(client.reply(to: main)?.content["ename"] == "KeyboardInterrupt")
    }

    @Test func anErrorAbortsTheCellsOfItsOwnShellAlone() throws {
        let subshell = try makeSubshell()
        let failing = client.execute("fail now", subshell: subshell)
        let behind = client.execute("print never", subshell: subshell)
        let main = client.execute("print main")
        #expect(client.reply(to: failing)?.content["status"] == "error")
        #expect(client.reply(to: behind)?.content["status"] == "abort")
        #expect(client.reply(to: main)?.content["status"] == "ok")
    }

    @Test func whatIsSentToNoSubshellIsRefused() throws {
        let subshell = try makeSubshell()
        let deleted = client.send("delete_subshell_request", ["subshell_id": .string(subshell)], on: .control)
        #expect(client.reply(to: deleted)?.content["status"] == "ok")
        for id in [subshell, "nobody"] {
            #expect(client.reply(to: client.execute("print x", subshell: id))?.content["status"] == "error")
        }
        let list = client.send("list_subshell_request", on: .control)
        #expect(client.reply(to: list)?.content["subshell_id"] == [])
    }
}
