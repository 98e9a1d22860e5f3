import JupyterProtocol
import Testing

/// Each message's content against the wire form that the specification shows.
@Suite struct MessageTests {
    private func text(_ content: some OutgoingContent) -> String {
        String(decoding: JSONValue.object(content.content).serialized, as: UTF8.self)
    }

    private func object(_ text: String) throws -> JSONObject {
        try #require(try JSONValue(parsing: text).objectValue)
    }

    @Test func executeRequestDefaults() throws {
        let request = try ExecuteRequest(content: try object(#"{"code":"x"}"#))
        #expect(!request.isSilent && request.storesHistory && request.allowsInput && request.stopsOnError)
        let silent = try ExecuteRequest(content: try object(#"{"code":"x","silent":true}"#))
        #expect(!silent.storesHistory)
    }

    @Test(arguments: [
        (#"{}"#, "code"), (#"{"code":1}"#, "code"), (#"{"code":"x","silent":"no"}"#, "silent"),
        (#"{"code":"x","user_expressions":{"a":1}}"#, "user_expressions"),
    ])
    func wrongMembersAreNamed(content: String, member: String) throws {
        #expect(throws: MessageError.invalidField(member, in: "execute_request")) {
            try ExecuteRequest(content: try object(content))
        }
    }

    @Test func executeReplies() {
        let ok = ExecuteReply(executionCount: 3, outcome: .ok(userExpressions: [:], payload: []))
        #expect(text(ok) == #"{"status":"ok","user_expressions":{},"payload":[],"execution_count":3}"#)
        let error = ErrorContent(name: "E", value: "v", traceback: ["t"])
        #expect(
            text(ExecuteReply(executionCount: 3, outcome: .error(error, payload: [])))
                == #"{"status":"error","ename":"E","evalue":"v","traceback":["t"],"user_expressions":{},"payload":[],"execution_count":3}"#
        )
        #expect(text(ExecuteReply(executionCount: 3, outcome: .aborted)).hasPrefix(#"{"status":"abort""#))
    }

    @Test func outputs() {
        #expect(text(StreamContent(name: "stdout", text: "a\n")) == #"{"name":"stdout","text":"a\n"}"#)
        #expect(
            text(DisplayData(data: ["text/plain": "x"], displayID: "d"))
                == #"{"data":{"text/plain":"x"},"metadata":{},"transient":{"display_id":"d"}}"#)
        #expect(text(ClearOutput(wait: true)) == #"{"wait":true}"#)
        #expect(text(StatusContent(.busy)) == #"{"execution_state":"busy"}"#)
        #expect(
            text(ExecuteResult(executionCount: 2, data: ["text/plain": "4"]))
                == #"{"execution_count":2,"data":{"text/plain":"4"},"metadata":{}}"#)
    }

    @Test(arguments: [
        (#"{"code":"añ😀","cursor_pos":2}"#, 2), (#"{"code":"añ😀"}"#, 3), (#"{"code":"ab","cursor_pos":99}"#, 2),
        (#"{"code":"ab","cursor_pos":-5}"#, 0), (#"{"code":"ab","cursor_pos":null}"#, 2),
    ])
    func cursorsCountCodePointsAndStayInside(content: String, cursor: Int) throws {
        #expect(try CompleteRequest(content: try object(content)).cursor == cursor)
    }

    @Test func completionsCarryTheirTypes() {
        let match = CompleteReply.Match(text: "print", type: "function", signature: "(*args)")
        let reply = CompleteReply(matches: [match], start: 1, end: 3).content
        #expect(reply["matches"] == ["print"])
        #expect(
            reply["metadata"]?["_jupyter_types_experimental"]
                == [["start": 1, "end": 3, "text": "print", "type": "function", "signature": "(*args)"]])
    }

    @Test func historyEntriesArePairsWhenOutputIsWanted() {
        let entry = HistoryReply.Entry(session: 1, line: 2, input: "1+1", output: "2")
        #expect(
            HistoryReply(entries: [entry], withOutput: false).content["history"] == [[1, 2, "1+1"]])
        #expect(
            HistoryReply(entries: [entry], withOutput: true).content["history"] == [[1, 2, ["1+1", "2"]]])
    }

    @Test func historyRequests() throws {
        #expect(
            try HistoryRequest(content: try object(#"{"hist_access_type":"tail","n":3}"#)).access
                == .tail(count: 3))
        #expect(
            try HistoryRequest(
                content: try object(#"{"hist_access_type":"range","session":0,"start":1,"stop":4}"#)
            ).access == .range(session: 0, start: 1, stop: 4))
        #expect(throws: MessageError.invalidField("hist_access_type", in: "history_request")) {
            try HistoryRequest(content: try object(#"{"hist_access_type":"sideways"}"#))
        }
    }

    @Test func kernelInfoNamesTheProtocol() {
        let info = LanguageInfo(name: "python", version: "3", mimeType: "text/x-python", fileExtension: ".py")
        let reply = KernelInfoReply(
            implementation: Implementation(name: "k", version: "1"), languageInfo: info, banner: "b",
            supportedFeatures: ["iopub_welcome"]
        ).content
        #expect(reply["protocol_version"] == .string(MessageHeader.protocolVersion))
        #expect(reply["debugger"] == false)
        #expect(reply["language_info"]?["file_extension"] == ".py")
    }
}
