/// Unicode's character names, for `\N{…}`.
enum CharacterNames {
    /// The character of that name or alias, in any case. Searches all characters: milliseconds, on use only.
    static func scalar(named name: String) -> Unicode.Scalar? {
        let wanted = name.uppercased()
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            if properties.name == wanted || properties.nameAlias == wanted { return scalar }
        }
        return nil
    }
}
