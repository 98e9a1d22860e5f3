import Synchronization

/// Numbers the names of layers, models and metrics as Keras does: `dense`, `dense_1`, `dense_2`.
public enum LayerNames {
    private static let counts = Mutex<[String: Int]>([:])

    /// The next free name of a class.
    public static func next(for className: String) -> String {
        let base = snakeCase(className)
        return counts.withLock { counts in
            let used = counts[base, default: 0]
            counts[base] = used + 1
            return used == 0 ? base : "\(base)_\(used)"
        }
    }

    /// Starts the numbering anew, as `keras.backend.clear_session` does.
    public static func reset() {
        counts.withLock { $0.removeAll() }
    }

    /// `MaxPooling2D` as Keras writes it in names: `max_pooling2d`. Source: `to_snake_case` in keras/src/utils/naming.py.
    package static func snakeCase(_ name: String) -> String {
        let letters = Array(name)
        var result = ""
        for (i, letter) in letters.enumerated() {
            if i > 0, letter.isUppercase {
                let startsWord = i + 1 < letters.count && letters[i + 1].isLowercase
                if startsWord || letters[i - 1].isLowercase { result.append("_") }
            }
            result.append(contentsOf: letter.lowercased())
        }
        return result
    }
}
