/// One drawn person's hand, and where it is photographed: what all pictures of that person share.
struct Signer: Sendable {
    typealias Color = (red: Double, green: Double, blue: Double)

    /// The lengths of the four fingers, palm widths.
    var fingerLengths: [Double]
    /// How thick a finger is, palm widths.
    var fingerWidth: Double
    var palmWidth: Double
    var thumbLength: Double
    /// How this person spreads the fingers, and leans the joints, in degrees.
    var spread: Double
    var habits: [Double]
    var skin: Color
    /// How dark the creases between the fingers are, 0…1.
    var crease: Double
    /// Where the light comes from, in radians, and how much darker the far side is.
    var light: Double
    var shade: Double
    var wall: [Color]
    /// How the hand is usually held: turned by so many degrees, and how large and where in the picture.
    var turn: Double
    var size: Double
    var place: HandPoint

    /// Tones of skin from light to dark.
    private static let skins: [Color] = [
        (241, 205, 180), (229, 184, 150), (214, 166, 130), (196, 144, 108), (168, 118, 86), (132, 90, 64),
    ]

    /// Another person for every number.
    init(number: Int, seed: UInt64) {
        var random = SeededNumbers(seed: seed ^ (UInt64(number) &* 0x9E37_79B9) ^ 0x5160_4D4E)
        let length = random.uniform(0.87, 1.12)
        fingerLengths = [0.92, 1.02, 0.95, 0.74].map { $0 * length * random.uniform(0.95, 1.05) }
        fingerWidth = random.uniform(0.2, 0.27)
        palmWidth = random.uniform(0.9, 1.12)
        thumbLength = random.uniform(0.9, 1.1)
        spread = random.uniform(0.7, 1.35)
        habits = (0..<5).map { _ in random.normal() * 3.5 }
        let tone = Self.skins[Int(random.next() % UInt64(Self.skins.count))]
        let exposure = random.uniform(0.9, 1.08)
        skin = (tone.red * exposure, tone.green * exposure, tone.blue * exposure)
        crease = random.uniform(0.35, 0.6)
        light = random.uniform(0, 2 * .pi)
        shade = random.uniform(0.08, 0.35)
        // A wall that is darker than the hand, as most photographers choose it.
        let brightness = (0.3 * skin.red + 0.59 * skin.green + 0.11 * skin.blue) * random.uniform(0.38, 0.8)
        let tint = (random.uniform(0.92, 1.04), random.uniform(0.95, 1.04), random.uniform(0.95, 1.08))
        wall = (0..<2).map { _ in
            let level = max(20, min(235, brightness * random.uniform(0.85, 1.15)))
            return (level * tint.0, level * tint.1, level * tint.2)
        }
        turn = random.normal() * 5
        size = random.uniform(0.9, 1.1)
        place = HandPoint(random.normal() * 0.08, random.normal() * 0.08)
    }
}
