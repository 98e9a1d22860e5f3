import JupyterProtocol

// Comm messages touch the session, so they take their turn among the cells.
extension Kernel {
    /// `comm_open`: opens a comm, or closes it again when nobody registered its target.
    func commOpen(_ request: Request) throws(MessageError) {
        var comm = try request.content(CommOpen.self)
        comm.metadata = request.message.metadata
        comm.buffers = request.message.buffers
        try inTurn(request) { [comm] kernel, output in
            guard kernel.interpreter.acceptsComm(target: comm.targetName) else {
                kernel.log.warning("no such comm target", metadata: ["target": "\(comm.targetName)"])
                kernel.publish(CommClose(id: comm.id), for: request)
                return
            }
            kernel.comms.withLock { $0[comm.id] = comm.targetName }
            kernel.interpreter.commOpened(comm, output: output)
        }
    }

    /// `comm_msg`: passes data on to an open comm.
    func commMessage(_ request: Request) throws(MessageError) {
        var message = try request.content(CommMessage.self)
        message.metadata = request.message.metadata
        message.buffers = request.message.buffers
        try inTurn(request) { [message] kernel, output in
            guard kernel.comms.withLock({ $0[message.id] }) != nil else {
                kernel.log.warning("no such comm", metadata: ["comm": "\(message.id)"])
                return
            }
            kernel.interpreter.commReceived(message, output: output)
        }
    }

    /// `comm_close`: closes a comm.
    func commClose(_ request: Request) throws(MessageError) {
        var comm = try request.content(CommClose.self)
        comm.metadata = request.message.metadata
        comm.buffers = request.message.buffers
        try inTurn(request) { [comm] kernel, output in
            guard kernel.comms.withLock({ $0.removeValue(forKey: comm.id) }) != nil else { return }
            kernel.interpreter.commClosed(comm, output: output)
        }
    }

    private func inTurn(
        _ request: Request, body: @escaping @Sendable (Kernel, RequestOutput) -> Void
    ) throws(MessageError) {
        try enqueue(request, in: shell(of: request)) { [self] in
            let output = RequestOutput(
                request: request, executionCount: executionCount.withLock { $0 }, allowsInput: false,
                isSilent: true, kernel: self)
            body(self, output)
            return nil
        }
    }
}
