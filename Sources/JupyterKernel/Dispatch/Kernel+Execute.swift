import Glibc
import JupyterProtocol

extension Kernel {
    /// `execute_request`: runs a cell on the executor, behind those that came before.
    func execute(_ request: Request) throws(MessageError) {
        let content = try request.content(ExecuteRequest.self)
        executor.enqueue(
            .cell(
                run: { [self] in run(content, for: request) },
                abort: { [self] in
                    answer(request) {
                        let count = executionCount.withLock { $0 }
                        reply(ExecuteReply(executionCount: count, outcome: .aborted), to: request)
                    }
                }))
    }

    /// How long, in milliseconds, a cell that failed at once waits for the cells that its
    /// front end was sending with it: they are to be aborted, not run.
    private static let grace = 20

    private func run(_ content: ExecuteRequest, for request: Request) {
        begin(request)
        setRunningCell(request)
        let count = executionCount.withLock { number in
            // A cell outside the history shows the number that the next one will have.
            if content.storesHistory { number += 1 }
            return content.storesHistory || content.isSilent ? number : number + 1
        }
        crashRecord?.begin(header: request.parent, identities: request.message.identities, executionCount: count)
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
        crashRecord?.end()
        executor.cellEnded()
        output.finishText()
        setRunningCell(nil)
        if content.storesHistory {
            historyLog.append(line: count, input: content.code, output: output.resultText)
        }
        if case .error = result, content.stopsOnError, MonotonicTime.now - begun < Self.grace {
            usleep(UInt32(Self.grace) * 1000)
        }
        finish(result, of: content, count: count, output: output, request: request)
        historyLog.keep()
    }

    private func finish(
        _ result: CellResult, of content: ExecuteRequest, count: Int, output: RequestOutput, request: Request
    ) {
        transport.flush()
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
        var aborts: [@Sendable () -> Void] = []
        let ending = requestedEnding
        if case .error = result, content.stopsOnError { aborts = takeArrivedCells() }
        // The cells behind one that ends the kernel will not be run by it.
        if ending != nil { aborts += takeArrivedCells() }
        reply(ExecuteReply(executionCount: count, outcome: outcome), to: request)
        if let ending {
            for abort in aborts { abort() }
            end(with: ending, after: request)
        } else {
            finishAnswering(request)
            for abort in aborts { abort() }
        }
    }

    /// How long clients may take to see that the request sockets have closed, in microseconds.
    private static let farewell: UInt32 = 20_000

    /// Ends the kernel after the cell that asked for it.
    ///
    /// A front end sends its next cell as soon as it hears `idle`. The sockets for requests are closed before, so that
    /// this cell waits at the front end for the kernel that comes back, and is not lost in a socket that nobody reads.
    private func end(with ending: Ending, after request: Request) {
        historyLog.keep()
        finish(ending)
        if ending == .restartInPlace { usleep(Self.farewell) }
        finishAnswering(request)
    }

    /// Takes the cells that had arrived when this one failed, and no later ones: a client
    /// that has read the error's reply may send the next cell at once.
    private func takeArrivedCells() -> [@Sendable () -> Void] {
        let taken = Monitor<[@Sendable () -> Void]?>(nil)
        transport.afterArrivedRequests { [executor] in
            let aborts = executor.takeWaitingCells()
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
