import Compute
import Synchronization
import Testing

struct ThreadPoolTests {
    @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 31, 32, 33, 1000])
    func everyPartRunsOnce(threads: Int, parts: Int) {
        let pool = ThreadPool(threads: threads)
        let counts = UnsafeMutablePointer<Int>.allocate(capacity: parts + 1)
        counts.initialize(repeating: 0, count: parts + 1)
        defer { counts.deallocate() }
        for _ in 0..<200 { pool.run(parts) { counts[$0] += 1 } }
        for part in 0..<parts { #expect(counts[part] == 200) }
        #expect(counts[parts] == 0)
    }

    /// Parts of very different length: threads that are done take what others have left, and no dispatch is mixed up
    /// with the next.
    @Test(arguments: [2, 3, 8])
    func unevenPartsAreShared(threads: Int) {
        let pool = ThreadPool(threads: threads)
        let counts = UnsafeMutablePointer<Int>.allocate(capacity: 64)
        counts.initialize(repeating: 0, count: 64)
        defer { counts.deallocate() }
        var rounds = 0
        for parts in [2, 3, 7, 64, 5, 33] {
            for round in 0..<300 {
                pool.run(parts) { part in
                    var spin = 0
                    while spin < (part == round % parts ? 3000 : 10) { spin += 1 }
                    counts[part] += 1
                }
                rounds += parts
            }
        }
        #expect((0..<64).reduce(0) { $0 + counts[$1] } == rounds)
    }

    /// More parts than a share's word can count.
    @Test func manyPartsRunOnce() {
        let pool = ThreadPool(threads: 3)
        let total = Atomic(0)
        pool.run(200_000) { total.add($0, ordering: .relaxed) }
        #expect(total.load(ordering: .relaxed) == 200_000 * 199_999 / 2)
    }

    @Test func worksAfterParking() {
        let pool = ThreadPool(threads: 4)
        let total = Atomic(0)
        for _ in 0..<20 {
            pool.run(8) { total.add($0, ordering: .relaxed) }
            pool.rest()
            var spin = 0
            while spin < 200_000 { spin += 1 }
        }
        #expect(total.load(ordering: .relaxed) == 20 * 28)
    }

    @Test func nestedAndConcurrentDispatchesFinish() async {
        let pool = ThreadPool(threads: 3)
        let total = Atomic(0)
        pool.run(4) { _ in pool.run(5) { _ in total.add(1, ordering: .relaxed) } }
        #expect(total.load(ordering: .relaxed) == 20)

        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let own = Atomic(0)
                    for _ in 0..<500 { pool.run(7) { own.add($0, ordering: .relaxed) } }
                    return own.load(ordering: .relaxed)
                }
            }
            for await sum in group { #expect(sum == 500 * 21) }
        }
    }

    @Test(arguments: [1, 2, 5], [0, 1, 63, 64, 8192, 16384, 100_001])
    func rangesCoverEverythingOnce(threads: Int, count: Int) {
        let pool = ThreadPool(threads: threads)
        let seen = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
        seen.initialize(repeating: 0, count: count + 1)
        defer { seen.deallocate() }
        pool.runRanges(count, grain: 1000, alignment: 64) { range in
            for index in range { seen[index] += 1 }
        }
        #expect((0..<count).allSatisfy { seen[$0] == 1 })
        #expect(seen[count] == 0)
    }

    @Test(arguments: [("200000 100000\n", 2.0), ("50000 100000", 0.5)])
    func readsAControlGroupLimit(text: String, limit: Double) {
        #expect(ProcessorCount.parseCPUMax(text) == limit)
    }

    @Test(arguments: ["max 100000\n", "", "x y", "-1 100000", "100000"])
    func noControlGroupLimit(text: String) {
        #expect(ProcessorCount.parseCPUMax(text) == nil)
    }

    @Test func sharedPoolHasAThread() {
        #expect(ThreadPool.shared.threads >= 1)
        #expect(InstructionSet.portable.isAvailable)
    }
}
