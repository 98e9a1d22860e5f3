/// Every optimizer that a cell can make, by Keras' names. A new optimizer is one file and one row here.
public enum OptimizerRegistry {
    /// Every optimizer.
    public static let all: [Declaration<Optimizer>] = [
        SGD.declaration, RMSprop.declaration, Adam.declaration, Adam.decayingDeclaration, Adagrad.declaration,
        Adadelta.declaration, Adamax.declaration, Nadam.declaration, Lion.declaration, Ftrl.declaration,
    ]

    /// The optimizer that a setting names.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> Optimizer {
        switch setting {
        case .object(let value as Optimizer): return value
        case .dictionary where setting["class_name"] != nil: return try Optimizer.make(from: setting)
        case .string(let name):
            if let row = all.first(where: { $0.name.lowercased() == name.lowercased() }) { return try row.make() }
        default: break
        }
        throw NetworkError.unknownIdentifier(.optimizer, setting.text)
    }

    static func row(
        _ name: String, summary: String, learningRate: Double, weightDecay: Double? = nil, parameters: [Parameter],
        make: @escaping @Sendable (Arguments, Double) throws -> Optimizer
    ) -> Declaration<Optimizer> {
        let shared = [
            Parameter("weight_decay", weightDecay.map { .number($0) } ?? .none, help: "Pulls weights towards zero."),
            Parameter("clipnorm", nil, help: "Greatest length of one weight's gradient."),
            Parameter("clipvalue", nil, help: "Greatest size of a gradient's elements."),
            Parameter("global_clipnorm", nil, help: "Greatest length of all gradients together."),
            Parameter("name", nil, help: "The optimizer's name; numbered by default."),
            Parameter("lr", nil, keywordOnly: true, help: "The older name of learning_rate."),
            Parameter("decay", 0.0, keywordOnly: true, help: "Older decay: the rate divided by 1 + decay · updates."),
        ]
        return Declaration(
            name, identifiers: [name.lowercased()], summary: summary,
            parameters: [
                Parameter("learning_rate", .number(learningRate), help: "Factor of every update, or a schedule.")
            ] + parameters + shared
        ) { arguments in
            let given = arguments["lr"].isNone ? "learning_rate" : "lr"
            var rate = learningRate
            var schedule: LearningRateSchedule?
            if case .object(let found as LearningRateSchedule) = arguments[given] {
                schedule = found
            } else {
                guard let number = arguments[given].asNumber else {
                    throw NetworkError.rejected(
                        "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that "
                            + "takes in the current iteration value and returns the corresponding learning rate value). "
                            + "Received instead: learning_rate=\(arguments[given].text)")
                }
                rate = number
            }
            let optimizer = try make(arguments, rate)
            optimizer.declaredName = name
            optimizer.name = try arguments.optionalString("name") ?? LayerNames.next(for: name)
            optimizer.schedule = schedule
            let decay = try arguments.number("decay")
            if decay > 0, schedule == nil {
                optimizer.schedule = LearningRateSchedule(
                    name: "InverseTimeDecay",
                    rule: .inverseTime(initial: rate, decaySteps: 1, rate: decay, staircase: false))
            }
            optimizer.weightDecay = try arguments.optionalNumber("weight_decay")
            optimizer.clipNorm = try arguments.optionalNumber("clipnorm")
            optimizer.clipValue = try arguments.optionalNumber("clipvalue")
            optimizer.globalClipNorm = try arguments.optionalNumber("global_clipnorm")
            let set = [optimizer.clipNorm, optimizer.clipValue, optimizer.globalClipNorm].compactMap { $0 }
            if set.count > 1 {
                throw NetworkError.rejected(
                    "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm="
                        + "\(arguments["clipnorm"].text), clipvalue=\(arguments["clipvalue"].text), "
                        + "global_clipnorm=\(arguments["global_clipnorm"].text)")
            }
            return optimizer
        }
    }
}
