import NeuralNetworks
import Testing

/// The progress line to the character, on a clock that the test sets.
@Suite struct ProgressTests {
    private final class Clock {
        var time = 100.0
        var text = ""
    }

    private func bar(_ clock: Clock, target: Int?, style: Verbosity = .bar) -> ProgressBar {
        ProgressBar(target: target, style: style, now: { clock.time }, write: { clock.text += $0 })
    }

    private func logs(_ pairs: (String, Double)...) -> Logs {
        var logs = Logs()
        for (name, value) in pairs { logs[name] = value }
        return logs
    }

    @Test func theDocumentsLastLine() {
        let clock = Clock()
        var bar = bar(clock, target: 858)
        clock.time += 0.9
        bar.update(1) { Logs() }
        clock.text = ""
        clock.time += 4
        bar.update(858, isLast: true) {
            logs(("loss", 8.1472e-04), ("accuracy", 0.9998), ("val_loss", 0.3580), ("val_accuracy", 0.9626))
        }
        #expect(
            clock.text == "\r858/858 [==============================] - 5s 5ms/step - loss: 8.1472e-04 - accuracy: 0.9998"
                + " - val_loss: 0.3580 - val_accuracy: 0.9626\n")
    }

    @Test func aLineUnderWayShowsTheRestOfTheTime() {
        let clock = Clock()
        var bar = bar(clock, target: 1000)
        clock.time += 1
        bar.update(1) { logs(("loss", 2.5)) }
        #expect(clock.text == "\r   1/1000 [..............................] - ETA: 16:39 - loss: 2.5000")
        clock.text = ""
        clock.time += 10
        bar.update(500) { logs(("loss", 1.25)) }
        #expect(clock.text == "\r 500/1000 [==============>...............] - ETA: 10s - loss: 1.2500  ")
    }

    @Test func theLineIsWrittenAtMostTwentyTimesASecond() {
        let clock = Clock()
        var bar = bar(clock, target: 10_000)
        for step in 1...10_000 {
            clock.time += 0.001
            bar.update(step) { Logs() }
        }
        let lines = clock.text.split(separator: "\r").count
        #expect(lines <= 200 && lines >= 190)
        #expect(!clock.text.contains("\u{8}"))
    }

    @Test func quickStepsAreGivenInMicroseconds() {
        let clock = Clock()
        var bar = bar(clock, target: 4)
        for step in 1...4 {
            clock.time += 0.000_2
            bar.update(step, isLast: step == 4) { Logs() }
        }
        #expect(clock.text.hasSuffix("\r4/4 [==============================] - 0s 200us/step\n"))
    }

    @Test func oneLineForEachEpoch() {
        let clock = Clock()
        var bar = bar(clock, target: 5, style: .line)
        for step in 1...5 {
            clock.time += 0.5
            bar.update(step) { Logs() }
        }
        bar.update(5, isLast: true) { logs(("loss", 0.25), ("accuracy", 0.0005)) }
        #expect(clock.text == "5/5 - 2s - loss: 0.2500 - accuracy: 5.0000e-04\n")
    }

    @Test func anUnknownNumberOfStepsIsCounted() {
        let clock = Clock()
        var bar = bar(clock, target: nil)
        clock.time += 2
        bar.update(3) { logs(("loss", .nan)) }
        #expect(clock.text == "\r      3/Unknown - 2s 667ms/step - loss: nan")
    }
}
