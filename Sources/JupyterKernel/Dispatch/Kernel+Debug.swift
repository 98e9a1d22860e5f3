import JupyterProtocol

// What JupyterLab's panel of variables asks for. There is no debugger behind it: JupyterLab shows the panel only in a
// session of its debugger, so such a session can be begun, and no breakpoint is ever taken.
extension Kernel {
    /// `debug_request`: a command of the debug adapter protocol.
    func debug(_ request: Request) throws(MessageError) {
        let content = try request.content(DebugRequest.self)
        let arguments = content.arguments
        switch content.command {
        case "inspectVariables":
            inspect(request, content) { kernel in
                kernel.interpreter.variables(of: 0).map { Self.list($0, of: 0) }
            }
        case "variables":
            let reference = arguments["variablesReference"]?.intValue ?? 0
            inspect(request, content) { kernel in
                kernel.interpreter.variables(of: reference).map { Self.list($0, of: reference) }
            }
        case "richInspectVariables":
            inspectRichly(request, content)
        default:
            answer(request) {
                let body = debugSession(content.command)
                let reason = "this kernel shows variables and has no debugger: \"\(content.command)\""
                reply(DebugReply(to: content, body: body, reason: reason), to: request)
            }
        }
    }

    private func inspect(
        _ request: Request, _ content: DebugRequest, by body: @escaping @Sendable (Kernel) -> JSONObject?
    ) {
        answerAtSafePoint(request) { kernel in
            DebugReply(to: content, body: body(kernel), reason: "there is no such variable")
        }
    }

    /// Shows a variable as a cell would. Its class may have methods of the user's for that: they run beside the cell
    /// that runs, as a cell of a subshell would, and can be interrupted.
    private func inspectRichly(_ request: Request, _ content: DebugRequest) {
        let name = content.arguments["variableName"]?.stringValue ?? ""
        let show: @Sendable () -> DebugReply = { [self] in
            let body = interpreter.richInspection(of: name).map { found -> JSONObject in
                ["data": .object(found.data), "metadata": .object(found.metadata)]
            }
            return DebugReply(to: content, body: body, reason: "there is no such variable")
        }
        do {
            try enqueue(request, in: shells.aside(), run: show)
        } catch {
            answer(request) { reply(DebugReply(to: content, body: nil, reason: "\(error)"), to: request) }
        }
    }

    private static func list(_ variables: [VariableDescription], of reference: Int) -> JSONObject {
        let list = variables.map { variable -> JSONValue in
            var object: JSONObject = [
                "name": .string(variable.name), "value": .string(variable.text), "type": .string(variable.type),
                "variablesReference": .int(variable.reference),
            ]
            if reference == 0 { object["evaluateName"] = .string(variable.name) }
            return .object(object)
        }
        return ["variables": .array(list)]
    }

    /// What a session of JupyterLab's debugger needs beside the variables; nil for what only a debugger can do.
    private func debugSession(_ command: String) -> JSONObject? {
        switch command {
        case "debugInfo":
            return [
                "isStarted": .bool(showsVariables.withLock { $0 }), "hashMethod": "Murmur2", "hashSeed": 0,
                "tmpFilePrefix": "", "tmpFileSuffix": ".py", "breakpoints": [], "stoppedThreads": [],
                "richRendering": true, "exceptionPaths": [], "copyToGlobals": false,
            ]
        case "initialize":
            showsVariables.withLock { $0 = true }
            return ["supportsConfigurationDoneRequest": true, "supportsModulesRequest": false]
        case "disconnect":
            showsVariables.withLock { $0 = false }
            return [:]
        case "attach", "configurationDone": return [:]
        case "threads": return ["threads": [["id": 1, "name": "MainThread"]]]
        // None is set, so that the front end shows none.
        case "setBreakpoints", "setExceptionBreakpoints": return ["breakpoints": []]
        default: return nil
        }
    }
}
