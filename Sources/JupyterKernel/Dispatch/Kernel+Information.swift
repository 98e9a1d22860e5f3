import JupyterProtocol

// What the kernel itself knows; answered on the spot, also while a cell runs.
extension Kernel {
    /// `kernel_info_request`: what kernel this is.
    func kernelInfo(_ request: Request) {
        answer(request) {
            reply(
                KernelInfoReply(
                    implementation: interpreter.implementation, languageInfo: interpreter.languageInfo,
                    banner: interpreter.banner, supportedFeatures: ["iopub_welcome", "kernel subshells"]),
                to: request)
        }
    }

    /// `history_request`: cells that ran before.
    func history(_ request: Request) throws(MessageError) {
        let content = try request.content(HistoryRequest.self)
        answer(request) {
            let entries = historyLog.entries(for: content.access)
            reply(HistoryReply(entries: entries, withOutput: content.wantsOutput), to: request)
        }
    }

    /// `comm_info_request`: which comms are open.
    func commInfo(_ request: Request) throws(MessageError) {
        let content = try request.content(CommInfoRequest.self)
        answer(request) {
            var targets = comms.withLock { $0 }
            if let wanted = content.targetName { targets = targets.filter { $0.value == wanted } }
            reply(CommInfoReply(targets: targets), to: request)
        }
    }

    /// `usage_request`: what the kernel takes of the machine.
    func usage(_ request: Request) {
        answer(request) { reply(UsageReply(usage: processUsage.measure()), to: request) }
    }
}
