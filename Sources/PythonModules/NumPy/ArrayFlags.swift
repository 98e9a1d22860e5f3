import Arrays
import PythonLanguage

/// `a.flags`: how an array lies in memory and whether it may be written.
enum ArrayFlags {
    /// One flag: numpy's name, its short key, and its value.
    private typealias Flag = (name: String, key: String, read: @Sendable (NDArray) -> Bool)

    private static let flags: [Flag] = [
        ("C_CONTIGUOUS", "C", { $0.isContiguous }),
        ("F_CONTIGUOUS", "F", { $0.isColumnMajor }),
        ("OWNDATA", "O", { $0.base == nil }),
        ("WRITEABLE", "W", { $0.isWritable }),
        ("ALIGNED", "A", { _ in true }),
        ("WRITEBACKIFCOPY", "X", { _ in false }),
    ]

    /// What is put together from the flags.
    private static let combined: [Flag] = [
        ("BEHAVED", "B", { $0.isWritable }),
        ("CARRAY", "CA", { $0.isContiguous && $0.isWritable }),
        ("FARRAY", "FA", { $0.isColumnMajor && !$0.isContiguous && $0.isWritable }),
        ("FNC", "FNC", { $0.isColumnMajor && !$0.isContiguous }),
        ("FORC", "FORC", { $0.isColumnMajor || $0.isContiguous }),
        ("CONTIGUOUS", "CONTIGUOUS", { $0.isContiguous }),
        ("FORTRAN", "FORTRAN", { $0.isColumnMajor }),
    ]

    static let type = NativeType(
        "flagsobj", module: "numpy._core.multiarray", documentation: "How an array lies in memory."
    ) { type in
        type.showsModule = true
        type.isSubclassable = false
        for flag in flags + combined where flag.name != "WRITEABLE" {
            type.property(flag.name.lowercased(), get: { .bool(flag.read(try this($0))) })
        }
        type.property(
            "writeable", documentation: "Whether the elements may be written.", get: { .bool(try this($0).isWritable) },
            set: { try this($0).setWritable($1.truth()) })
        type.slots.repr = { value in
            let array = try this(value)
            return makeString(flags.map { "  \($0.name) : \($0.read(array) ? "True" : "False")\n" }.joined())
        }
        type.slots.getItem = { value, key in
            let name = key.isString ? try key.asString() : ""
            guard let flag = (flags + combined).first(where: { $0.name == name || $0.key == name }) else {
                throw PythonError(Types.keyError, "Unknown flag")
            }
            return .bool(flag.read(try this(value)))
        }
        type.slots.setItem = { value, key, item in
            guard key.isString, ["W", "WRITEABLE"].contains(try key.asString()) else {
                throw PythonError(Types.keyError, "Unknown flag")
            }
            try this(value).setWritable(item.truth())
        }
    }

    /// Declares `flags` and `setflags` of arrays.
    static func declare(_ arrays: NativeType) {
        arrays.property(
            "flags", documentation: "How the array lies in memory.",
            get: { value in
                .wrap(try value.object(as: NDArray.self), type)
            })
        arrays.method(
            "setflags(write=None, align=None, uic=None)", documentation: "Allows or forbids writing the elements."
        ) { call in
            if try call.isGiven(2) && call.bool(2) {
                throw PythonError.valueError("cannot set WRITEBACKIFCOPY flag to True")
            }
            if call.isGiven(0) { try call.this().setWritable(call.bool(0)) }
            return .none
        }
    }

    private static func this(_ value: Value) throws -> NDArray { try value.object(as: NDArray.self) }
}
