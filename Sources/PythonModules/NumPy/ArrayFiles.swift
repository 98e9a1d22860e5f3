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
