import Arrays
import Dispatch
import Synchronization

/// Drawn hands that stand in for Sign Language MNIST where it cannot be had: same sizes, classes and files, other pictures.
///
/// Every picture is one of 24 poses by one of many drawn people, who differ in their fingers, skin, light and wall; each
/// time turned, shifted, scaled and lit a little differently. The people of the validation pictures never occur among the
/// training pictures, so that a network must learn poses and not people.
public enum StandInHands {
    /// The side of a picture, in pixels.
    public static let side = 28

    /// The letters by label: no J and no Z, which are movements.
    public static var letters: [Character] { HandPose.letters }

    /// How many rows the files of Sign Language MNIST have.
    public static let trainingRows = 27_455
    public static let validationRows = 7_172

    /// What is said wherever the drawn hands are used.
    public static let notice =
        "Using stand-in hands, not Sign Language MNIST: drawn by a program, because the real files are not here."

    //// The people whose pictures a network learns from, and is tested with.
    private static let trainingSigners = 0..<28
    private static let validationSigners = 60..<80

    /// Draws hands; the 24 poses come equally often, in a shuffled order.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - isValidation: draws the people that do not occur among the training pictures.
    ///   - seed: the same seed gives the same pictures on every machine with the same Cairo.
    ///   - side: the pictures' sides, pixels.
    /// - Returns: `images`, uint8 of shape (count, side, side), and `labels`, 0…23, of shape (count).
    /// - Throws: ``PlottingError/invalidValue(_:)``, ``PlottingError/drawingFailed(_:)``; `ArrayError.outOfMemory`.
    public static func make(
        count: Int, isValidation: Bool, seed: UInt64 = 0, side: Int = side
    ) throws -> (images: NDArray, labels: [UInt8]) {
        guard count >= 0, count <= 1_000_000 else {
            throw PlottingError.invalidValue("the number of hands must be between 0 and 1,000,000, not \(count)")
        }
        let people = isValidation ? validationSigners : trainingSigners
        let signers = people.map { Signer(number: $0, seed: seed) }
        let start = seed &* 0x2545_F491_4F6C_DD1D &+ (isValidation ? 0x7A11 : 0)
        var order = SeededNumbers(seed: start ^ 0x48A4_D500)
        let labels = (0..<count).map { UInt8($0 % HandPose.all.count) }.shuffled(using: &order)
        let area = side * side
        let images = try NDArray(zeros: [count, side, side], dtype: .uint8)
        let failure = Mutex<PlottingError?>(nil)
        try images.withUnsafeMutableElements(of: UInt8.self) { pixels in
            nonisolated(unsafe) let pixels = pixels
            let chunk = 250
            DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { part in
                do {
                    let pen = try HandPen(side: side)
                    for index in part * chunk..<min(count, (part + 1) * chunk) {
                        var random = SeededNumbers(seed: start &+ UInt64(index) &* 0x9E37)
                        let signer = signers[Int(random.next() % UInt64(signers.count))]
                        let target = UnsafeMutableBufferPointer(rebasing: pixels[index * area..<(index + 1) * area])
                        pen.draw(HandPose.all[Int(labels[index])], by: signer, random: &random, into: target)
                    }
                } catch {
                    failure.withLock { $0 = error as? PlottingError ?? .drawingFailed("\(error)") }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return (images, labels)
    }
}
