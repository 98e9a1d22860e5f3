"""How the time of a training step grows with batch size, width and depth.

    python benchmarks/growth/compare.py [--quick] [--seconds 0.6] [--markdown FILE]

For every series, a straight line through all points (time = fixed + slope × size, least squares of the relative errors),
and the exponent with which the time grows between the two largest sizes (1: proportional, 2: with the square).
"""
import argparse
import math
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import peers, processes
from harness.tables import Table, number, report


def straight_line(points):
    """(fixed, slope, worst relative error) of the line whose relative errors are least in the square."""
    weights = [1 / seconds**2 for _, seconds in points]
    total = sum(weights)
    mean_x = sum(w * x for w, (x, _) in zip(weights, points)) / total
    mean_y = sum(w * y for w, (_, y) in zip(weights, points)) / total
    slope = (sum(w * (x - mean_x) * (y - mean_y) for w, (x, y) in zip(weights, points))
             / sum(w * (x - mean_x) ** 2 for w, (x, _) in zip(weights, points)))
    fixed = mean_y - slope * mean_x
    return fixed, slope, max(abs(fixed + slope * x - y) / y for x, y in points)


def exponent(points):
    (x0, y0), (x1, y1) = points[-2:]
    return math.log(y1 / y0) / math.log(x1 / x0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seconds", type=float, default=0.6, help="about how long a point takes")
    parser.add_argument("--markdown")
    options = parser.parse_args()
    ours = peers.swiftlet()
    seconds = min(options.seconds, 0.2) if options.quick else options.seconds
    text, _ = processes.run(ours.line(FOLDER / "growth.py", seconds), ours.environment(), timeout=300)
    series = {}
    for point in processes.replies(text):
        series.setdefault((point["by"], point["model"]), []).append((point["size"], point["seconds"]))
    tables = []
    for quantity in ("batch", "width", "depth"):
        chosen = {model: points for (by, model), points in series.items() if by == quantity}
        sizes = sorted({size for points in chosen.values() for size, _ in points})
        table = Table(f"ms a training step by {quantity}" + ("" if quantity == "batch" else ", batch 32"),
                      ["", *map(str, sizes), "fixed ms", "ms each", "off by at most", "exponent at the end"])
        for model, points in chosen.items():
            times = dict(points)
            # Work grows with the square of the width, so no straight line is laid through it.
            fit = ["–", "–", "–"]
            if quantity != "width":
                fixed, slope, error = straight_line(points)
                fit = [number(fixed * 1e3), number(slope * 1e3) if slope > 1e-5 else f"{slope * 1e3:.4f}", f"{error:.0%}"]
            table.add(model, *(times[size] * 1e3 if size in times else None for size in sizes), *fit,
                      f"{exponent(points):.2f}")
        tables.append(table)
    report(tables, markdown=options.markdown)


if __name__ == "__main__":
    main()
