/// A place on a hand: palm widths from the middle of the palm, y upwards, the thumb at the right.
struct HandPoint: Sendable {
    var x: Double
    var y: Double
    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// How one finger is held.
enum FingerPose: Sendable {
    /// Stretched, leaning towards the thumb by so many degrees.
    case straight(Double)
    /// Bent at the middle joint, the tip in front.
    case hooked(Double)
    /// Folded onto the palm, the tip at so many palm widths below the knuckle.
    case folded(Double)
    /// Bowed over to the thumb's side; 0 is open as in a C, 1 closed as in an O.
    case bowed(Double)
    /// Through these places, from the knuckle on.
    case along([HandPoint])
}

/// One of the 24 still signs of the American hand alphabet, as a drawing needs it.
///
/// J and Z are not among them: they are movements.
struct HandPose: Sendable {
    /// Index, middle, ring and little finger.
    var fingers: [FingerPose]
    /// The thumb's places, from its root on.
    var thumb: [HandPoint]
    /// The thumb lies over the fingers, not behind them.
    var isThumbInFront = true
    /// How far the whole hand is turned to the left, in degrees.
    var turn = 0.0
    /// The width of the palm that is seen: 1 from the front, less from the side.
    var breadth = 1.0

    /// The letters of the poses, by label 0…23.
    static let letters = Array("ABCDEFGHIKLMNOPQRSTUVWXY")

    // Where the thumb goes in several signs.
    private static let thumbBeside = [HandPoint(0.44, -0.28), HandPoint(0.63, 0.1), HandPoint(0.6, 0.58)]
    private static let thumbAcross = [HandPoint(0.44, -0.3), HandPoint(0.34, 0.02), HandPoint(-0.14, 0.16)]
    private static let thumbOnPalm = [HandPoint(0.44, -0.3), HandPoint(0.28, -0.2), HandPoint(-0.12, -0.12)]
    private static let thumbOut = [HandPoint(0.42, -0.25), HandPoint(0.75, 0.02), HandPoint(1.15, 0.16)]

    /// The poses by label.
    static let all: [HandPose] = [
        // A: a fist, the thumb beside it.
        HandPose(fingers: [.folded(0.36), .folded(0.38), .folded(0.37), .folded(0.33)], thumb: thumbBeside),
        // B: four fingers up, close together, the thumb across the palm.
        HandPose(fingers: [.straight(-2), .straight(0), .straight(1), .straight(4)], thumb: thumbOnPalm),
        // C: fingers and thumb bowed around an opening, seen from the side.
        HandPose(
            fingers: [.bowed(0), .bowed(0.03), .bowed(0.06), .bowed(0.1)],
            thumb: [HandPoint(0.28, -0.3), HandPoint(0.62, -0.32), HandPoint(0.98, -0.05)], breadth: 0.62),
        // D: the index finger up, the others on the thumb.
        HandPose(
            fingers: [
                .straight(2), .along([HandPoint(0.3, 0.72), HandPoint(0.62, 0.36)]),
                .along([HandPoint(0.2, 0.62), HandPoint(0.56, 0.24)]),
                .along([HandPoint(0.1, 0.48), HandPoint(0.5, 0.12)]),
            ],
            thumb: [HandPoint(0.4, -0.3), HandPoint(0.6, -0.08), HandPoint(0.68, 0.26)], breadth: 0.85),
        // E: all tips on the thumb.
        HandPose(
            fingers: [.folded(0.22), .folded(0.24), .folded(0.23), .folded(0.2)],
            thumb: [HandPoint(0.44, -0.3), HandPoint(0.32, -0.02), HandPoint(-0.24, 0.02)]),
        // F: index finger and thumb make a ring, the others spread.
        HandPose(
            fingers: [
                .along([HandPoint(0.62, 0.7), HandPoint(0.86, 0.42)]), .straight(4), .straight(-8), .straight(-20),
            ],
            thumb: [HandPoint(0.44, -0.25), HandPoint(0.74, 0.02), HandPoint(0.86, 0.36)]),
        // G: index finger and thumb point aside.
        HandPose(
            fingers: [.straight(0), .folded(0.36), .folded(0.36), .folded(0.32)],
            thumb: [HandPoint(0.46, -0.1), HandPoint(0.7, 0.3), HandPoint(0.72, 0.85)], turn: 82, breadth: 0.8),
        // H: index and middle finger point aside.
        HandPose(
            fingers: [.straight(-1), .straight(0), .folded(0.36), .folded(0.32)], thumb: thumbAcross, turn: 82,
            breadth: 0.85),
        // I: the little finger up.
        HandPose(fingers: [.folded(0.36), .folded(0.38), .folded(0.37), .straight(-4)], thumb: thumbAcross),
        // K: two fingers apart, the thumb between them.
        HandPose(
            fingers: [.straight(3), .straight(-16), .folded(0.37), .folded(0.33)],
            thumb: [HandPoint(0.44, -0.25), HandPoint(0.42, 0.2), HandPoint(0.2, 0.74)]),
        // L: index finger up, thumb out.
        HandPose(fingers: [.straight(0), .folded(0.38), .folded(0.37), .folded(0.33)], thumb: thumbOut),
        // M: three fingers over the thumb.
        HandPose(
            fingers: [.folded(0.52), .folded(0.54), .folded(0.52), .folded(0.3)],
            thumb: [HandPoint(0.44, -0.3), HandPoint(0.1, -0.05), HandPoint(-0.24, 0.16)], isThumbInFront: false),
        // N: two fingers over the thumb.
        HandPose(
            fingers: [.folded(0.52), .folded(0.54), .folded(0.32), .folded(0.28)],
            thumb: [HandPoint(0.44, -0.3), HandPoint(0.2, 0), HandPoint(-0.02, 0.2)], isThumbInFront: false),
        // O: fingers and thumb make a circle, seen from the side.
        HandPose(
            fingers: [.bowed(1), .bowed(0.95), .bowed(0.9), .bowed(0.85)],
            thumb: [HandPoint(0.26, -0.3), HandPoint(0.6, -0.18), HandPoint(0.84, 0.22)], breadth: 0.62),
        // P: a K that points down.
        HandPose(
            fingers: [.straight(2), .straight(-26), .folded(0.36), .folded(0.32)],
            thumb: [HandPoint(0.44, -0.25), HandPoint(0.42, 0.2), HandPoint(0.22, 0.7)], turn: 128, breadth: 0.85),
        // Q: a G that points down.
        HandPose(
            fingers: [.straight(-2), .folded(0.36), .folded(0.36), .folded(0.32)],
            thumb: [HandPoint(0.46, -0.1), HandPoint(0.72, 0.3), HandPoint(0.68, 0.85)], turn: 158, breadth: 0.8),
        // R: index and middle finger crossed.
        HandPose(
            fingers: [.straight(-15), .straight(11), .folded(0.37), .folded(0.33)], thumb: thumbAcross),
        // S: a fist, the thumb in front of the fingers.
        HandPose(
            fingers: [.folded(0.36), .folded(0.38), .folded(0.37), .folded(0.33)],
            thumb: [HandPoint(0.46, -0.2), HandPoint(0.42, 0.18), HandPoint(-0.1, 0.28)]),
        // T: the thumb's tip between index and middle finger.
        HandPose(
            fingers: [.folded(0.3), .folded(0.4), .folded(0.38), .folded(0.33)],
            thumb: [HandPoint(0.46, -0.25), HandPoint(0.44, 0.2), HandPoint(0.24, 0.72)]),
        // U: index and middle finger up, together.
        HandPose(fingers: [.straight(-2), .straight(1), .folded(0.37), .folded(0.33)], thumb: thumbAcross),
        // V: index and middle finger up, apart.
        HandPose(fingers: [.straight(14), .straight(-13), .folded(0.37), .folded(0.33)], thumb: thumbAcross),
        // W: three fingers up, apart.
        HandPose(
            fingers: [.straight(16), .straight(1), .straight(-15), .folded(0.3)],
            thumb: [HandPoint(0.44, -0.3), HandPoint(0.2, -0.05), HandPoint(-0.22, 0.1)]),
        // X: the index finger hooked.
        HandPose(fingers: [.hooked(2), .folded(0.38), .folded(0.37), .folded(0.33)], thumb: thumbAcross),
        // Y: thumb and little finger out.
        HandPose(fingers: [.folded(0.36), .folded(0.38), .folded(0.37), .straight(-24)], thumb: thumbOut),
    ]
}
