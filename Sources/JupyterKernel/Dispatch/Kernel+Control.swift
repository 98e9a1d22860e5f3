import JupyterProtocol

// What must work while a cell runs.
extension Kernel {
    /// `interrupt_request`: stops the running cell; one whose header names a subshell stops that one's cell and no other.
    func interrupt(_ request: Request) {
        answer(request) {
            if let id = request.message.header.subshellID {
                guard shells.interrupt(id) else {
                    return refuse(request, name: "SubshellError", "no subshell \"\(id)\"")
                }
            } else {
                interruptRunningCell()
            }
            reply(InterruptReply(), to: request)
        }
    }

    /// `create_subshell_request`: makes a shell whose cells run beside those of the main one (JEP 91).
    func createSubshell(_ request: Request) {
        answer(request) {
            do {
                reply(CreateSubshellReply(id: try shells.create()), to: request)
            } catch {
                refuse(request, name: "SubshellError", "\(error)")
            }
        }
    }

    /// `delete_subshell_request`: ends a subshell once the cell that runs in it has ended.
    func deleteSubshell(_ request: Request) throws(MessageError) {
        let content = try request.content(DeleteSubshellRequest.self)
        answer(request) {
            if let aborts = shells.delete(content.id) {
                reply(DeleteSubshellReply(), to: request)
                for abort in aborts { abort() }
            } else {
                refuse(request, name: "SubshellError", "no subshell \"\(content.id)\"")
            }
        }
    }

    /// `list_subshell_request`: which subshells there are.
    func listSubshells(_ request: Request) {
        answer(request) { reply(ListSubshellReply(ids: shells.ids), to: request) }
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
        let parent = request.message.parentHeader["msg_id"]?.stringValue
        input.receive(
            try request.content(InputReply.self).value, to: parent == "" ? nil : parent,
            from: request.message.identities)
    }
}
