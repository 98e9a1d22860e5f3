class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass

def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx ** 2 + a.vy ** 2 + a.vz ** 2)
        for b in bodies[i + 1:]:
            total -= a.mass * b.mass / ((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2) ** 0.5
    return total

def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            pull = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz

bodies = [
    Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.4784176),
    Body(4.84, -1.16, -0.10, 0.606, 2.81, -0.02, 0.0377),
    Body(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.0113),
    Body(12.89, -15.11, -0.22, 1.08, 0.869, -0.011, 0.0017),
    Body(15.38, -25.92, 0.179, 0.979, 0.595, -0.035, 0.002),
]
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
advance(bodies, pairs, 0.01, 40_000)
print(round(energy(bodies), 9))
