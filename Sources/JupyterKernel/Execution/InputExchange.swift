/// Carries a question from the cell to the front end and the answer back.
final class InputExchange: Sendable {
    private enum State {
        case idle
        case waiting
        case answered(String)
        case interrupted
    }

    private let state = Monitor(State.idle)

    /// Sends the question by `ask` and waits for the answer.
    ///
    /// - Throws: ``InputError/interrupted`` when the cell is interrupted meanwhile.
    func answer(ask: () -> Void) throws(InputError) -> String {
        // From here on an answer counts; one to an earlier question is gone.
        state.update { $0 = .waiting }
        ask()
        let answer = state.wait { state -> String?? in
            switch state {
            case .idle, .waiting: return nil
            case .answered(let text):
                state = .idle
                return .some(text)
            case .interrupted:
                state = .idle
                return .some(nil)
            }
        }
        guard let answer else { throw .interrupted }
        return answer
    }

    /// Hands over an answer; without a question it is dropped.
    func receive(_ text: String) {
        state.update { if case .waiting = $0 { $0 = .answered(text) } }
    }

    /// Ends the wait for an answer.
    func interrupt() {
        state.update { if case .waiting = $0 { $0 = .interrupted } }
    }
}
