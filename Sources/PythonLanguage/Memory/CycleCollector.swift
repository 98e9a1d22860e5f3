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
    guard trackedCount > 0 else { return 0 }
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
    for header in garbage { clearContents(header) }
    for header in garbage {
        header.pointee.refCount -= 1
        if header.pointee.refCount == 0 { destroyObject(UnsafeMutableRawPointer(header)) }
    }
    collectionThreshold = max(20_000, trackedCount + trackedCount / 2)
    return garbage.count
}
