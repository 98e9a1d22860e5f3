// Prints what every kernel reaches beside the machine's measured peak.
//
//   swift run -c release kernel-benchmark [filter] [--threads n] [--set portable|v3|v4] [--seconds s] [--markdown file]
import Compute
import Glibc

var threads = ProcessorCount.available
var instructionSet = InstructionSet.best
var seconds = 0.3
var filter = ""
var markdown: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    switch argument {
    case "--threads": threads = arguments.popFirst().flatMap { Int($0) } ?? threads
    case "--seconds": seconds = arguments.popFirst().flatMap { Double($0) } ?? seconds
    case "--markdown": markdown = arguments.popFirst()
    case "--set":
        let name = arguments.popFirst() ?? ""
        instructionSet = InstructionSet.allCases.first { "\($0)" == name } ?? instructionSet
    default: filter = argument
    }
}

let bench = Bench(pool: ThreadPool(threads: threads, instructionSet: instructionSet), seconds: seconds, filter: filter)
bench.dense()
bench.convolutions()
bench.channels()
bench.matrices()
bench.ranges()
print(bench.belowGoal)
if let markdown {
    guard let file = fopen(markdown, "w") else {
        perror(markdown)
        exit(1)
    }
    fputs(bench.markdown, file)
    fclose(file)
}
