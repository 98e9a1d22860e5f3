/// Every container that could be part of a cycle, from index 1 on.
nonisolated(unsafe) var trackedObjects: UnsafeMutablePointer<HeaderRef>! = nil
nonisolated(unsafe) var trackedCount = 0
nonisolated(unsafe) private var trackedCapacity = 0
/// The count of tracked objects at which the next collection is due.
nonisolated(unsafe) var collectionThreshold = 20_000

/// Puts a container under the collector's eyes.
@inline(__always)
package func track(_ header: HeaderRef) {
    let index = trackedCount &+ 1
    if index >= trackedCapacity { growTracked() }
    trackedObjects[index] = header
    trackedCount = index
    header.pointee.gcIndex = UInt32(truncatingIfNeeded: index)
    if index == collectionThreshold { requestCollection() }
}

/// Takes a container out again; the last one takes its place.
@inline(__always)
func untrack(_ header: HeaderRef) {
    let index = Int(header.pointee.gcIndex)
    let last = trackedObjects[trackedCount]
    trackedObjects[index] = last
    last.pointee.gcIndex = UInt32(truncatingIfNeeded: index)
    header.pointee.gcIndex = 0
    trackedCount &-= 1
}

@inline(never)
private func growTracked() {
    let capacity = max(trackedCapacity * 2, 4096)
    let table = UnsafeMutablePointer<HeaderRef>.allocate(capacity: capacity)
    if trackedCount > 0 { (table + 1).update(from: trackedObjects + 1, count: trackedCount) }
    trackedObjects?.deallocate()
    trackedObjects = table
    trackedCapacity = capacity
}

nonisolated(unsafe) private var isCollecting = false

@inline(never)
private func requestCollection() { Machine.requestCollection() }

/// Finds containers that only hold each other alive and drops them.
///
/// Trial deletion: each object's count less the references from other tracked objects is what holds it from
/// outside; whatever cannot be reached from such an object is garbage.
///
/// - Returns: how many objects were found.
@discardableResult
package func collectCycles() -> Int {
    // Finalizers run Python code, which must not begin another collection in the middle of this one.
    guard trackedCount > 0, !isCollecting else { return 0 }
    isCollecting = true
    defer { isCollecting = false }
    let count = trackedCount
    let outside = UnsafeMutablePointer<Int32>.allocate(capacity: count + 1)
    defer { outside.deallocate() }
    for index in 1...count { outside[index] = Int32(truncatingIfNeeded: trackedObjects[index].pointee.refCount) }
    for index in 1...count {
        traverse(trackedObjects[index]) { child in
            if child.isHeap {
                let place = Int(child.header.pointee.gcIndex)
                if place != 0 { outside[place] -= 1 }
            }
        }
    }
    // Reachable objects are marked with Int32.max; the work list holds those whose children are still to be seen.
    var work: [HeaderRef] = []
    for index in 1...count where outside[index] > 0 && outside[index] != Int32.max {
        outside[index] = Int32.max
        work.append(trackedObjects[index])
        while let header = work.popLast() {
            traverse(header) { child in
                guard child.isHeap else { return }
                let place = Int(child.header.pointee.gcIndex)
                if place != 0, outside[place] != Int32.max {
                    outside[place] = Int32.max
                    work.append(child.header)
                }
            }
        }
    }
    var garbage: [HeaderRef] = []
    for index in 1...count where outside[index] != Int32.max { garbage.append(trackedObjects[index]) }
    // Held while they are cleared, so that none is freed under our hands.
    for header in garbage { header.pointee.refCount += 1 }
    let survivors = finalizeGarbage(garbage)
    if !survivors.isEmpty {
        garbage.removeAll { survivors.contains($0) }
        for header in survivors { header.pointee.refCount -= 1 }
    }
    for header in garbage { clearContents(header) }
    for header in garbage {
        header.pointee.refCount -= 1
        if header.pointee.refCount == 0 { destroyObject(UnsafeMutableRawPointer(header)) }
    }
    collectionThreshold = max(20_000, trackedCount + trackedCount / 2)
    return garbage.count
}

/// Runs the finalizers of garbage while everything it holds is still there.
///
/// - Parameter garbage: objects that are held once more than they were.
/// - Returns: those that a finalizer brought back to life, and what they reach.
private func finalizeGarbage(_ garbage: [HeaderRef]) -> Set<HeaderRef> {
    var hasRun = false
    for header in garbage where finalizeInPlace(header) { hasRun = true }
    guard hasRun else { return [] }
    var outside: [HeaderRef: Int] = [:]
    for header in garbage { outside[header] = Int(header.pointee.refCount) - 1 }
    for header in garbage {
        traverse(header) { child in
            if child.isHeap, outside[child.header] != nil { outside[child.header]! -= 1 }
        }
    }
    var work = garbage.filter { outside[$0]! > 0 }
    var survivors = Set(work)
    while let header = work.popLast() {
        traverse(header) { child in
            if child.isHeap, outside[child.header] != nil, survivors.insert(child.header).inserted {
                work.append(child.header)
            }
        }
    }
    return survivors
}
