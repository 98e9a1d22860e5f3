import JupyterProtocol

// What a front end asks while somebody types. The interpreter answers these at a safe
// point, so that a long training holds none of them up.
extension Kernel {
    /// `complete_request`: the names that could stand at the cursor.
    func complete(_ request: Request) throws(MessageError) {
        let content = try request.content(CompleteRequest.self)
        answerAtSafePoint(request) { kernel in
            let found = kernel.interpreter.complete(code: content.code, cursor: content.cursor)
            let matches = found.items.map {
                CompleteReply.Match(text: $0.text, type: $0.type, signature: $0.signature)
            }
            return CompleteReply(matches: matches, start: found.start, end: found.end)
        }
    }

    /// `inspect_request`: help on what stands at the cursor.
    func inspect(_ request: Request) throws(MessageError) {
        let content = try request.content(InspectRequest.self)
        answerAtSafePoint(request) { kernel in
            let found = kernel.interpreter.inspect(
                code: content.code, cursor: content.cursor, detail: content.detailLevel)
            return InspectReply(data: found?.data, metadata: found?.metadata ?? [:])
        }
    }

    /// `is_complete_request`: whether code could run as it stands.
    func isComplete(_ request: Request) throws(MessageError) {
        let content = try request.content(IsCompleteRequest.self)
        answerAtSafePoint(request) { kernel in
            switch kernel.interpreter.isComplete(content.code) {
            case .complete: IsCompleteReply(status: "complete")
            case .incomplete(let indent): IsCompleteReply(status: "incomplete", indent: indent)
            case .invalid: IsCompleteReply(status: "invalid")
            case .unknown: IsCompleteReply(status: "unknown")
            }
        }
    }

    /// Answers a request at the running cell's next safe point, between `busy` and `idle`.
    func answerAtSafePoint(_ request: Request, by body: @escaping @Sendable (Kernel) -> any OutgoingContent) {
        open.add(request)
        begin(request)
        shells.main.runAtSafePoint { [self] in
            if open.contains(request) { finish(request, with: body(self)) }
        }
    }
}
