/// The line that shows how far an epoch is, in the layout of Keras 2.
///
/// The line is rewritten by a carriage return, at most 20 times a second.
/// Source: `Progbar` in tensorflow/python/keras/utils/generic_utils.py, TensorFlow 2.4.
package struct ProgressBar {
    private let target: Int?
    private let style: Verbosity
    private let now: () -> Double
    private let write: (String) -> Void
    private let start: Double
    private var lastUpdate = 0.0
    private var firstStepEnd: Double?
    private var width = 0

    private static let barWidth = 30
    private static let interval = 0.05

    /// - Parameters:
    ///   - target: the number of steps; nil when it is not known.
    ///   - now: seconds; for tests.
    ///   - write: takes the text.
    package init(
        target: Int?, style: Verbosity, now: @escaping () -> Double = monotonicSeconds,
        write: @escaping (String) -> Void
    ) {
        self.target = target
        self.style = style
        self.now = now
        self.write = write
        start = now()
    }

    /// Shows that `current` steps are done; `values` is asked only when the line is written.
    package mutating func update(_ current: Int, isLast: Bool = false, values: () -> Logs) {
        guard style != .silent else { return }
        let time = now()
        let perStep = stepDuration(current, time)
        if style == .bar {
            if !isLast, time - lastUpdate < Self.interval { return }
            writeBar(current, isLast, time, perStep, values())
        } else if isLast {
            let count = target.map { "\(padded(String(current), digits($0)))/\($0)" } ?? "\(current)/Unknown"
            write(count + " - " + fixed(time - start, 0) + "s" + text(values()) + "\n")
        }
        lastUpdate = time
    }

    private mutating func writeBar(_ current: Int, _ isLast: Bool, _ time: Double, _ perStep: Double, _ logs: Logs) {
        var line: String
        if let target {
            line = "\(padded(String(current), digits(target)))/\(target) ["
            let filled = target > 0 ? min(Self.barWidth, Self.barWidth * current / target) : Self.barWidth
            if filled > 0 {
                line += String(repeating: "=", count: filled - 1) + (current < target ? ">" : "=")
            }
            line += String(repeating: ".", count: Self.barWidth - filled) + "]"
        } else {
            line = padded(String(current), 7) + "/Unknown"
        }
        if isLast || target == nil {
            line += " - " + fixed(time - start, 0) + "s" + stepText(perStep)
        } else if let target {
            line += " - ETA: " + etaText(perStep * Double(target - current))
        }
        line += text(logs)
        let fill = String(repeating: " ", count: max(0, width - line.count))
        width = line.count
        write("\r" + line + fill + (isLast ? "\n" : ""))
    }

    private mutating func stepDuration(_ current: Int, _ time: Double) -> Double {
        guard current > 0 else { return 0 }
        defer { if current == 1 { firstStepEnd = time } }
        if let firstStepEnd, current > 1 { return (time - firstStepEnd) / Double(current - 1) }
        return (time - start) / Double(current)
    }

    private func stepText(_ seconds: Double) -> String {
        if seconds >= 1 || seconds == 0 { return " \(fixed(seconds, 0))s/step" }
        if seconds >= 1e-3 { return " \(fixed(seconds * 1e3, 0))ms/step" }
        return " \(fixed(seconds * 1e6, 0))us/step"
    }

    private func etaText(_ seconds: Double) -> String {
        let whole = seconds.isFinite && seconds < 1e9 ? Int(seconds) : 0
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        if seconds > 3600 { return "\(whole / 3600):\(two(whole % 3600 / 60)):\(two(whole % 60))" }
        if seconds > 60 { return "\(whole / 60):\(two(whole % 60))" }
        return "\(whole)s"
    }

    private func text(_ logs: Logs) -> String {
        var text = ""
        for (name, value) in logs.entries {
            text += " - \(name): " + (abs(value) > 1e-3 ? fixed(value, 4) : scientific(value, 4))
        }
        return text
    }

    private func digits(_ number: Int) -> Int { String(number).count }
}

/// How much a call shows of its progress.
public enum Verbosity: Int, Sendable {
    case silent = 0
    /// A bar that is rewritten.
    case bar = 1
    /// One line for each epoch.
    case line = 2
}

/// Named numbers in order: what callbacks are told, what History keeps.
public struct Logs: Sendable, Equatable {
    /// Names and numbers, in order.
    public private(set) var entries: [(name: String, value: Double)] = []

    /// No numbers.
    public init() {}

    /// The number of a name.
    public subscript(name: String) -> Double? {
        get { entries.first { $0.name == name }?.value }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (nil, let value?): entries.append((name, value))
            case (let place?, nil): entries.remove(at: place)
            case (nil, nil): break
            }
        }
    }

    public static func == (a: Logs, b: Logs) -> Bool {
        a.entries.elementsEqual(b.entries) { $0.name == $1.name && $0.value == $1.value }
    }
}
