import ArgumentParser
import Glibc
import Plotting

/// `swiftlet data sign-mnist`: the sign-language files of the chapters 2 to 5.
struct SignMNISTCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-mnist", abstract: "Make the two sign-language files that the tutorial reads.",
        discussion: """
            --from FOLDER takes Kaggle's Sign Language MNIST (sign_mnist_train.csv and sign_mnist_test.csv, \
            https://www.kaggle.com/datasets/datamunge/sign-language-mnist) and writes sign_mnist_train.csv and \
            sign_mnist_valid.csv with the tutorial's labels, 0…23.

            --drawn draws hands instead, in files of the same names, sizes and layout. They stand in for the real \
            pictures where those cannot be had; a note beside them says so.
            """)

    @Option(help: "The folder with Kaggle's two files.", completion: .directory)
    var from: String?

    @Flag(help: "Draw hands that stand in for the real pictures.")
    var drawn = false

    @Option(name: [.customShort("o"), .long], help: "The folder to write into.", completion: .directory)
    var out = "data/asl_data"

    @Option(help: "How many training pictures to draw.")
    var rows = StandInHands.trainingRows

    @Option(help: "How many validation pictures to draw.")
    var validationRows = StandInHands.validationRows

    @Option(help: "Another number draws other hands.")
    var seed: UInt64 = 0

    func validate() throws {
        guard (from == nil) == drawn else { throw ValidationError("Give either --from FOLDER or --drawn.") }
        guard rows > 0, validationRows > 0 else {
            throw ValidationError("There must be at least one row in each file.")
        }
    }

    func run() throws {
        guard let from else {
            try SignFiles.draw(into: out, rows: rows, validationRows: validationRows, seed: seed)
            print(
                "Drew \(rows) + \(validationRows) stand-in hands into \(out); they are not the real Sign Language MNIST"
            )
            return
        }
        let sources = try [
            (SignFiles.training, SignFiles.training), ("sign_mnist_test.csv", SignFiles.validation),
        ].map { try (place(of: $0, in: from), "\(out)/\($1)") }
        try File.makeFolder(out)
        for (source, target) in sources {
            let rows = try KaggleConversion.convert(source, to: target)
            print("\(target): \(rows) pictures from \(source)")
        }
        unlink("\(out)/\(SignFiles.notice)")
    }

    /// Where a file lies: in the folder, or in one of its own name below it, as Kaggle's archive unpacks.
    private func place(of name: String, in folder: String) throws -> String {
        let stem = String(name.dropLast(".csv".count))
        let places = ["\(folder)/\(name)", "\(folder)/\(stem)/\(name)", "\(folder)/\(stem).csv/\(name)"]
        guard let found = places.first(where: { isFile($0) }) else {
            throw File.Failure(action: "read", path: places[0], reason: "there is no such file")
        }
        return found
    }

    private func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
