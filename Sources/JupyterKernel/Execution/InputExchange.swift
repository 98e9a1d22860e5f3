/// Carries questions from cells to the front end and the answers back.
///
/// A cell asks one question at a time, but each shell may have a cell that asks.
final class InputExchange: Sendable {
    private struct Question {
        let id: String
        var answer: String?
    }

    private let questions = Monitor<[Question]>([])

    /// How often who waits may look at something else, in milliseconds.
    private static let pulse = 10

    /// Sends a question by `ask` and waits for its answer.
    ///
    /// - Parameters:
    ///   - id: the id of the message that asks.
    ///   - meanwhile: called every few milliseconds; false ends the wait.
    /// - Throws: ``InputError/interrupted`` when `meanwhile` has ended the wait.
    func answer(to id: String, ask: () -> Void, meanwhile: () -> Bool) throws(InputError) -> String {
        // From here on an answer counts; one to an earlier question is gone.
        questions.update { $0.append(Question(id: id)) }
        defer { questions.update { $0.removeAll { $0.id == id } } }
        ask()
        while true {
            let answer = questions.wait(milliseconds: Self.pulse) { questions in
                questions.first { $0.id == id }?.answer
            }
            if let answer { return answer }
            if !meanwhile() { throw .interrupted }
        }
    }

    /// Hands over an answer; without a question it is dropped.
    ///
    /// - Parameter question: the message that it answers. Clients that do not say it answer the oldest question.
    func receive(_ text: String, to question: String?) {
        questions.update { questions in
            let place =
                questions.firstIndex { $0.id == question } ?? questions.firstIndex { $0.answer == nil }
            if let place { questions[place].answer = text }
        }
    }
}
