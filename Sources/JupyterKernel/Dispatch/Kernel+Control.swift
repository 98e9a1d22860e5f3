import JupyterProtocol

// What must work while a cell runs.
extension Kernel {
    /// `interrupt_request`: stops the running cell.
    func interrupt(_ request: Request) {
        answer(request) {
            interruptRunningCell()
            reply(InterruptReply(), to: request)
        }
    }

    /// `shutdown_request`: ends the kernel; with `restart`, who asked starts it again.
    func shutdown(_ request: Request) throws(MessageError) {
        let content = try request.content(ShutdownRequest.self)
        answer(request) {
            reply(ShutdownReply(restarts: content.restarts), to: request)
            // Other front ends of this kernel hear of it on iopub alone.
            publish(ShutdownReply(restarts: content.restarts), for: request)
        }
        finish(.exit)
    }

    /// `input_reply`: the answer to `input()`.
    func inputReply(_ request: Request) throws(MessageError) {
        input.receive(try request.content(InputReply.self).value)
    }
}
