import ComputeKernels

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The instruction sets there are kernels for, the weakest first.
package enum InstructionSet: Int32, Sendable, CaseIterable, Comparable {
    /// Vectors of 128 bits, which every processor has.
    case portable = 0
    /// AVX2 with FMA (x86-64-v3).
    case v3 = 1
    /// AVX-512 (x86-64-v4).
    case v4 = 2

    /// The best one this machine runs, asked once.
    package static let best = InstructionSet(rawValue: ck_best_instruction_set()) ?? .portable

    /// The one that `SWIFTLET_INSTRUCTION_SET` names (`portable`, `v3`, `v4`) if this machine runs it, else the best:
    /// for comparing kernels on one machine.
    package static var chosen: InstructionSet {
        guard let name = getenv("SWIFTLET_INSTRUCTION_SET").map({ String(cString: $0) }),
            let named = allCases.first(where: { "\($0)" == name })
        else { return best }
        return min(named, best)
    }

    /// Whether this machine runs it.
    package var isAvailable: Bool { self <= InstructionSet.best }

    package static func < (left: InstructionSet, right: InstructionSet) -> Bool { left.rawValue < right.rawValue }
}

/// The kernels of one instruction set.
struct KernelTable: @unchecked Sendable {
    // Constant tables of the C target.
    let tiles: UnsafePointer<ck_microkernels>
    let ranges: ck_elementwise
    let channels: ck_channelwise
    let outerProducts: ck_outer_products

    init(_ instructionSet: InstructionSet) {
        tiles = ck_microkernels_for(instructionSet.rawValue)
        channels = ck_channelwise_for(instructionSet.rawValue).pointee
        outerProducts = ck_outer_products_for(instructionSet.rawValue).pointee
        ranges = ck_elementwise_for(instructionSet.rawValue).pointee
    }

    var tileRows: Int { Int(tiles.pointee.tileRows) }
    var dotRows: Int { Int(tiles.pointee.dotRows) }
}
