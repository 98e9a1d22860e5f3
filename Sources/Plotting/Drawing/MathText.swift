/// The small part of `$…$` that labels use: superscripts, subscripts, Greek letters and a few signs.
enum MathText {
    struct Run: Equatable, Sendable {
        var text: String
        /// The size relative to the surrounding text.
        var scale = 1.0
        /// How far above the baseline, in sizes.
        var raise = 0.0
    }

    private static let names: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η",
        "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
        "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
        "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
        "times": "×", "cdot": "⋅", "pm": "±", "leq": "≤", "geq": "≥", "neq": "≠", "approx": "≈", "infty": "∞",
        "sum": "∑", "partial": "∂", "nabla": "∇", "rightarrow": "→", "leftarrow": "←", "degree": "°", "%": "%",
    ]

    /// Splits a line into runs; a line without a pair of `$` is one run.
    static func plain(_ line: String) -> [Run] {
        guard line.contains("$") else { return [Run(text: line)] }
        let parts = line.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1, parts.count > 1 else {
            return [Run(text: line.replacing(#"\$"#, with: "$"))]
        }
        var runs: [Run] = []
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if index % 2 == 0 {
                runs.append(Run(text: String(part)))
            } else {
                runs += formula(Array(part))
            }
        }
        return runs
    }

    private static func formula(_ characters: [Character]) -> [Run] {
        var runs: [Run] = []
        var position = 0

        func item() -> String {
            guard position < characters.count else { return "" }
            let character = characters[position]
            position += 1
            if character == "{" {
                var text = ""
                while position < characters.count, characters[position] != "}" { text += item() }
                position += 1
                return text
            }
            guard character == "\\" else { return character == "-" ? "−" : String(character) }
            var name = ""
            while position < characters.count, characters[position].isLetter {
                name.append(characters[position])
                position += 1
            }
            if name.isEmpty, position < characters.count {
                name = String(characters[position])
                position += 1
            }
            if ["mathdefault", "mathrm", "mathit", "mathbf", "text", "rm", "it", "bf"].contains(name) { return "" }
            return names[name] ?? name
        }

        while position < characters.count {
            let character = characters[position]
            if character == "^" || character == "_" {
                position += 1
                runs.append(Run(text: item(), scale: 0.7, raise: character == "^" ? 0.4 : -0.15))
            } else if character == " " {
                position += 1
            } else {
                let text = item()
                if let last = runs.last, last.scale == 1 {
                    runs[runs.count - 1].text += text
                } else {
                    runs.append(Run(text: text))
                }
            }
        }
        return runs
    }
}
