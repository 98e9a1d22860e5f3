import Monitors

/// Carries questions from cells to the front end and the answers back.
///
/// A cell asks one question at a time, but each shell may have a cell that asks.
final class InputExchange: Sendable {
    /// What waits for an answer.
    struct Question: Sendable {
        /// The id of the message that asks.
        let id: String
        /// The id of the request whose cell asks.
        let request: String
        /// Who was asked.
        let client: [[UInt8]]
        fileprivate var answer: String?

        init(id: String, request: String, client: [[UInt8]]) {
            self.id = id
            self.request = request
            self.client = client
        }
    }

    private let questions = Monitor<[Question]>([])

    /// How often who waits may look at something else, in milliseconds.
    private static let pulse = 10

    /// Sends a question by `ask` and waits for its answer.
    ///
    /// - Parameters:
    ///   - question: its message, and who was asked.
    ///   - meanwhile: called every few milliseconds; false ends the wait.
    /// - Throws: ``InputError/interrupted`` when `meanwhile` has ended the wait.
    func answer(to question: Question, ask: () -> Void, meanwhile: () -> Bool) throws(InputError) -> String {
        let id = question.id
        // From here on an answer counts; one to an earlier question is gone.
        questions.update { $0.append(question) }
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

    /// Hands over an answer; one to a question that nobody asks any more is dropped.
    ///
    /// - Parameters:
    ///   - parent: the message that it answers, or the request whose cell asked. Many clients, `jupyter_client` among
    ///     them, do not say it: theirs answers the oldest question that they were asked themselves.
    ///   - client: who answers.
    func receive(_ text: String, to parent: String?, from client: [[UInt8]]) {
        questions.update { questions in
            let place = questions.firstIndex { question in
                guard question.answer == nil else { return false }
                guard let parent else { return question.client == client }
                return question.id == parent || question.request == parent
            }
            if let place { questions[place].answer = text }
        }
    }
}
