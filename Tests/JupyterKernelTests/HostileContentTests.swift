import JupyterKernel
import JupyterProtocol
import Testing

/// Rightly signed messages whose content makes no sense.
@Suite struct HostileContentTests {
    private static let types = [
        "kernel_info_request", "execute_request", "is_complete_request", "complete_request", "inspect_request",
        "history_request", "comm_info_request", "comm_open", "comm_msg", "comm_close", "interrupt_request",
        "usage_request", "debug_request", "nothing", "",
    ]

    private static let values: [JSONValue] = [
        nil, true, -1, 9_223_372_036_854_775_807, 1e300, "", "x", "\u{0}", [], [[]], [:], ["code": [:]],
    ]

    @Test(arguments: types) func theKernelGoesOn(type: String) throws {
        let client = try PseudoClient()
        for channel in [RequestChannel.shell, .control, .stdin] {
            client.send(type, [:], on: channel)
            for name in ["code", "cursor_pos", "comm_id", "target_name", "data", "n", "start", "stop", "pattern"] {
                for value in Self.values {
                    client.send(type, [name: value, "hist_access_type": "range"], on: channel)
                    client.send(type, ["code": "print x", "comm_id": "c", name: value], on: channel)
                }
            }
        }
        // Every cell that was let in has been answered once this one is.
        let last = client.execute("print alive", ["stop_on_error": false])
        let reply = client.reply(to: last)
        #expect(reply?.content["status"] == "ok" || reply?.content["status"] == "abort")
        let next = client.execute("print alive")
        #expect(client.reply(to: next)?.content["status"] == "ok")
    }
}
