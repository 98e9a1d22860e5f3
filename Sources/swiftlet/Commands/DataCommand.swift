import ArgumentParser
import Plotting

/// `swiftlet data`: data sets for machines that cannot download them.
struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Make data sets.", subcommands: [StandInCommand.self, SignMNISTCommand.self])

    /// `swiftlet data stand-in`: digits that the program draws itself.
    struct StandInCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stand-in",
            abstract: "Draw 70,000 digits in the layout of mnist.npz; they are not the real MNIST.")

        @Option(name: [.customShort("o"), .long], help: "The file to write.")
        var out = "data/mnist.npz"

        @Option(help: "Another number draws other digits.")
        var seed: UInt64 = 0

        func run() throws {
            try File.makeFolder(File.folder(of: out))
            try StandInDigits.writeMNIST(to: out, seed: seed)
            print("Drew stand-in digits into \(out)")
        }
    }
}
