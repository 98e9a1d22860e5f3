import ArgumentParser
import Glibc
import JupyterProtocol

/// `swiftlet doctor`: what is there, what is missing, and what mends it.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check the installation and say what mends it.",
        discussion: "Ends with status 1 when something that notebooks need is missing.")

    /// One thing that was looked at.
    private struct Finding {
        enum State: String {
            case good = "ok     "
            case optional = "note   "
            case missing = "missing"
        }

        var state: State
        var what: String
        var cure: String?
    }

    func run() throws {
        let findings = [program, kernelspec, jupyter, font, data, memory]
        for finding in findings {
            print("\(finding.state.rawValue)  \(finding.what)")
            if let cure = finding.cure { print("         -> \(cure)") }
        }
        if findings.contains(where: { $0.state == .missing }) { throw ExitCode(1) }
    }

    private var program: Finding {
        Finding(state: .good, what: "swiftlet \(SwiftletVersion.current) at \(File.thisProgram)")
    }

    private var kernelspec: Finding {
        for folder in JupyterFolders.all {
            let file = JupyterFolders.kernelspec("swiftlet", in: folder) + "/kernel.json"
            guard File.exists(file) else { continue }
            let json = (try? File.read(file)).flatMap { try? JSONValue(parsing: $0) }
            guard let started = json?["argv"]?.arrayValue?.first?.stringValue else {
                return Finding(
                    state: .missing, what: "kernelspec \(file) cannot be read", cure: "swiftlet install --user")
            }
            guard File.exists(started) else {
                return Finding(
                    state: .missing, what: "kernelspec \(file) starts \(started), which is gone",
                    cure: "swiftlet install --user")
            }
            if started != Kernelspec.installedProgram {
                return Finding(
                    state: .optional, what: "kernelspec \(file) starts another copy, \(started)",
                    cure: "swiftlet install --user")
            }
            return Finding(state: .good, what: "kernelspec \(file)")
        }
        return Finding(state: .missing, what: "kernelspec swiftlet", cure: "swiftlet install --user")
    }

    private var jupyter: Finding {
        if let path = findProgram("jupyter-lab") { return Finding(state: .good, what: "JupyterLab at \(path)") }
        return Finding(
            state: .optional, what: "no jupyter-lab on PATH; `swiftlet run` works without it",
            cure: "python3 -m pip install jupyterlab")
    }

    private var font: Finding {
        let path = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
        if File.exists(path) { return Finding(state: .good, what: "font DejaVu Sans") }
        return Finding(
            state: .missing, what: "font DejaVu Sans, in which figures are written",
            cure: "apt-get install fonts-dejavu-core")
    }

    private var data: Finding {
        let home = environment("KERAS_HOME") ?? (environment("HOME") ?? "") + "/.keras"
        let path = home + "/datasets/mnist.npz"
        if File.exists(path) { return Finding(state: .good, what: "MNIST at \(path)") }
        return Finding(
            state: .optional, what: "no \(path); the first mnist.load_data() downloads it",
            cure: "without network, `make lab` draws a stand-in")
    }

    private var memory: Finding {
        let page = sysconf(Int32(_SC_PAGESIZE))
        let megabytes = (sysconf(Int32(_SC_AVPHYS_PAGES)) * page) >> 20
        let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return Finding(state: .good, what: "\(megabytes) MB of memory free, \(processors) processors")
    }
}
