import Arrays
import Foundation
import NeuralNetworks
import Testing

/// The real digits, when they are at hand.
private func realMNISTPath() -> String? {
    let given = ProcessInfo.processInfo.environment["SWIFTLET_TEST_DATA"]
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data").path
    for folder in [given, beside].compactMap({ $0 }) {
        let path = folder + "/mnist.npz"
        if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
}

@Suite struct MNISTTrainingTests {
    @Test(.enabled(if: realMNISTPath() != nil, "no mnist.npz in $SWIFTLET_TEST_DATA or ../shared/data"))
    func theCoursesNetworkReachesItsAccuracy() throws {
        let mnist = try MNIST.load(file: realMNISTPath() ?? "")
        let train = try mnist.trainingImages.reshaped(to: [60_000, 784]).asType(.float64)
        let test = try mnist.testImages.reshaped(to: [10_000, 784]).asType(.float64)
        for array in [train, test] {
            try array.withUnsafeMutableElements(of: Double.self) { for i in $0.indices { $0[i] /= 255 } }
        }
        let model = try Sequential([
            Dense(units: 512, activation: .relu, inputShape: [784]), Dense(units: 512, activation: .relu),
            Dense(units: 10, activation: .softmax),
        ])
        try model.compile(loss: .categoricalCrossentropy(), metrics: ["accuracy"])
        var options = FitOptions()
        options.epochs = 5
        options.validationData = .arrays(test, try Categories.oneHot(mnist.testLabels, count: 10))
        let history = try model.fit(
            .arrays(train, try Categories.oneHot(mnist.trainingLabels, count: 10)), options: options,
            in: TrainingEnvironment(write: { if $0.hasSuffix("\n") { print($0, terminator: "") } }))
        // The best epoch: with RMSprop the last one swings by half a point from run to run.
        #expect((history["val_accuracy"]?.max() ?? 0) >= 0.975)
        #expect(history["loss"]?.count == 5)
    }
}
