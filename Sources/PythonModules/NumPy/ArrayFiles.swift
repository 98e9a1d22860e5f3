import Arrays
import PythonLanguage

/// `np.load`, `np.save` and text files.
enum ArrayFiles {
    static func declare(_ module: NativeModule) {
        module.function("load(file, mmap_mode=None, allow_pickle=False)", documentation: "Reads an .npy or .npz file.") { call in
            let path = try path(call[0])
            guard path.hasSuffix(".npz") else { return ArrayWriting.array(try NPY.read(path: path)) }
            return .wrap(ArrayArchive(try NPZ.readInOrder(path: path)), ArrayArchive.type)
        }
        module.function("save(file, arr)", documentation: "Writes an .npy file.") { call in
            let path = try path(call[0])
            try NPY.write(call.array(1), path: path.hasSuffix(".npy") ? path : path + ".npy")
            return .none
        }
        for (name, compressed) in [("savez", false), ("savez_compressed", true)] {
            module.function("\(name)(file, *args, **kwds)", documentation: "Writes arrays to an .npz file.") { call in
                let path = try path(call[0])
                var arrays = try call.rest(1).enumerated().map { ("arr_\($0)", try ArrayReading.array($1)) }
                arrays += try call.keywords(2).map { ($0.name, try ArrayReading.array($0.value)) }
                try NPZ.write(arrays, path: path.hasSuffix(".npz") ? path : path + ".npz", compressed: compressed)
                return .none
            }
        }
    }

    /// `np.savetxt` and `np.loadtxt`.
    static func declareText(_ module: NativeModule) {
        module.function("savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\\n', header='', footer='', comments='# ')", documentation: "Writes a table of numbers as text.") { call in
            let array = try call.array(1)
            let rows = try array.dimensions == 1 ? array.reshaped(to: [array.count, 1]) : array.atLeast(2)
            guard rows.dimensions == 2 else {
                throw PythonError.valueError("Expected 1D or 2D array, got \(rows.dimensions)D array instead")
            }
            let comments = try call.string(7), header = try call.string(5), footer = try call.string(6)
            var text = header.isEmpty ? "" : comments + header + "\n"
            let delimiter = try call.string(3)
            for row in 0..<rows.shape[0] {
                let words = try (0..<rows.shape[1]).map { column in
                    let number = Owned(ArrayWriting.python(try rows.item([row, column])))
                    return try Owned(call[2].callMethod("__mod__", [number.value])).value.str()
                }
                text += words.joined(separator: delimiter) + "\n"
            }
            if !footer.isEmpty { text += comments + footer + "\n" }
            try TextFile.write(text, path: path(call[0]))
            return .none
        }
        module.function("loadtxt(fname, dtype=None, comments='#', delimiter=None, skiprows=0)", documentation: "Reads a table of numbers from text.", aliases: ["genfromtxt"]) { call in
            let comments = try call.string(2), delimiter = try call.optionalString(3)?.first
            var numbers: [Double] = []
            var width: Int?
            var count = 0
            let lines = try TextFile.read(path: path(call[0])).split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.dropFirst(try call.int(4)).enumerated() {
                let content = comments.isEmpty ? line : line.prefix { String($0) != comments }
                let words = delimiter.map { mark in content.split(separator: mark, omittingEmptySubsequences: false) }
                    ?? content.split { $0 == " " || $0 == "\t" }
                let cells = words.map { $0.filter { $0 != " " && $0 != "\r" && $0 != "\t" } }
                if cells.allSatisfy(\.isEmpty) { continue }
                for cell in cells {
                    guard let number = Double(cell) else {
                        throw PythonError.valueError("could not convert string '\(cell)' to float64 at row \(index), column \(numbers.count + 1).")
                    }
                    numbers.append(number)
                }
                if let width, width != cells.count {
                    throw PythonError.valueError("the number of columns changed from \(width) to \(cells.count) at row \(index + 1)")
                }
                width = cells.count
                count += 1
            }
            let table = try NDArray(numbers, shape: [count, width ?? 0]).cast(to: call.dtype(1) ?? .float64)
            return ArrayWriting.array(try width == 1 || count == 1 ? table.squeezed() : table)
        }
    }

    private static func path(_ value: Value) throws -> String {
        value.isString ? try value.asString() : try value.str()
    }
}

/// What `np.load` gives for an `.npz` file.
final class ArrayArchive {
    private let names: [String]
    private let arrays: [String: NDArray]

    init(_ entries: [(String, NDArray)]) {
        names = entries.map(\.0)
        arrays = Dictionary(entries) { _, last in last }
    }

    static let type = NativeType("NpzFile", module: "numpy.lib.npyio", documentation: "The arrays of an .npz file.") { type in
        type.property("files", get: { .list(strings: try $0.object(as: ArrayArchive.self).names) })
        type.method("keys()") { .list(strings: try $0.this(ArrayArchive.self).names) }
        type.method("close()") { _ in .none }
        type.slots.length = { try $0.object(as: ArrayArchive.self).names.count }
        type.slots.contains = { value, key in
            guard key.isString else { return false }
            return try value.object(as: ArrayArchive.self).arrays[key.asString()] != nil
        }
        type.slots.getItem = { value, key in
            guard key.isString, let array = try value.object(as: ArrayArchive.self).arrays[key.asString()] else {
                throw PythonError.keyError(key)
            }
            return ArrayWriting.array(array)
        }
        type.slots.iterate = { value in
            let names = Owned(.list(strings: try value.object(as: ArrayArchive.self).names))
            return try names.value.iterator()
        }
        type.slots.enter = { $0.retained() }
        type.slots.exit = { _, _, _, _ in false }
    }
}
