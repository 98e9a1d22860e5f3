import Glibc
import JupyterProtocol
import Monitors

extension Kernel {
    /// `execute_request`: runs a cell on the executor, behind those that came before.
    func execute(_ request: Request) throws(MessageError) {
        let content = try request.content(ExecuteRequest.self)
        let shell = try shell(of: request)
        open.add(request)
        shell.enqueue(
            .cell(
                run: { [self] in run(content, for: request, in: shell) }, abort: { [self] in abandon(request) }))
    }

    /// How long after its start, in milliseconds, a cell that failed at once waits for the cells that its front end was
    /// sending with it: they are to be aborted, not run.
    private static let grace = 20

    private func run(_ content: ExecuteRequest, for request: Request, in shell: Executor) {
        guard open.contains(request) else { return }
        begin(request)
        let count = executionCount.withLock { number in
            // A cell outside the history shows the number that the next one will have.
            if content.storesHistory { number += 1 }
            return content.storesHistory || content.isSilent ? number : number + 1
        }
        cellBegan(request, count: count)
        if !content.isSilent {
            publish(ExecuteInput(code: content.code, executionCount: count), for: request)
        }
        let output = RequestOutput(
            request: request, executionCount: count, allowsInput: content.allowsInput,
            isSilent: content.isSilent, kernel: self)
        let cell = CellRequest(
            code: content.code, executionCount: count, isSilent: content.isSilent,
            storesHistory: content.storesHistory, userExpressions: content.userExpressions,
            allowsInput: content.allowsInput, cellID: request.message.metadata["cellId"]?.stringValue,
            subshellID: request.message.header.subshellID)
        let begun = MonotonicTime.now
        let result = interpreter.execute(cell, output: output)
        cellEnded(request)
        shell.cellEnded()
        output.finishText()
        if content.storesHistory {
            historyLog.append(line: count, input: content.code, output: output.resultText)
        }
        let left = begun + Self.grace - MonotonicTime.now
        if case .error = result, content.stopsOnError, left > 0 { usleep(UInt32(left) * 1000) }
        finish(result, of: content, count: count, output: output, request: request, shell: shell)
        historyLog.keep()
    }

    private func finish(
        _ result: CellResult, of content: ExecuteRequest, count: Int, output: RequestOutput, request: Request,
        shell: Executor
    ) {
        transport.flush()
        // Another shell's cell may have ended the kernel, which has answered this one then.
        guard open.take(request) else { return }
        let outcome: ExecuteReply.Outcome
        switch result {
        case .ok(let expressions):
            outcome = .ok(userExpressions: json(of: expressions), payload: output.payloads)
        case .error(let error):
            let content = ErrorContent(name: error.name, value: error.value, traceback: error.traceback)
            publish(content, for: request)
            outcome = .error(content, payload: output.payloads)
        case .aborted: outcome = .aborted
        }
        let ending = requestedEnding
        var aborts: [@Sendable () -> Void] = []
        // The cells behind one that ends the kernel will not be run by it.
        if case .error = result, content.stopsOnError {
            aborts = takeArrivedCells(of: shell, before: ending)
        } else if ending != nil {
            aborts = takeArrivedCells(of: shell, before: ending)
        }
        reply(ExecuteReply(executionCount: count, outcome: outcome), to: request)
        // What answers the cell comes before what answers those behind it; an ending comes last.
        if ending != nil { for abort in aborts { abort() } }
        finishAnswering(request)
        if let ending {
            shell.finishWaiting()
            historyLog.keep()
            finish(ending)
        } else {
            for abort in aborts { abort() }
        }
    }

    /// Takes the cells that had arrived when this one ended, and no later ones: a client that has read an error's reply
    /// may send the next cell at once. Before a restart, what comes later is left to the kernel that comes back.
    private func takeArrivedCells(of shell: Executor, before ending: Ending?) -> [@Sendable () -> Void] {
        let taken = Monitor<[@Sendable () -> Void]?>(nil)
        transport.afterArrivedRequests(keepsLater: ending == .restartInPlace) {
            let aborts = shell.takeWaitingCells()
            taken.update { $0 = aborts }
        }
        // Whoever carries messages may have ended meanwhile; nothing is worth a hang.
        return taken.wait(milliseconds: 1000) { $0 } ?? []
    }

    private func json(of expressions: [String: UserExpressionResult]) -> JSONObject {
        let members = expressions.sorted { $0.key < $1.key }.map { name, result -> (String, JSONValue) in
            switch result {
            case .value(let value):
                return (
                    name,
                    ["status": "ok", "data": .object(value.data), "metadata": .object(value.metadata)]
                )
            case .error(let error):
                var object: JSONObject = ["status": "error"]
                object.merge(
                    ErrorContent(name: error.name, value: error.value, traceback: error.traceback).content)
                return (name, .object(object))
            }
        }
        return JSONObject(members)
    }
}
