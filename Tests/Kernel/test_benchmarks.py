"""The benchmarks' own programs, without peers: they run, and their tables reach the page."""

import importlib.util
import os
import pathlib
import re
import subprocess
import sys

from conftest import BINARY

BENCHMARKS = pathlib.Path(__file__).resolve().parents[2] / "benchmarks"


def benchmark(*arguments):
    environment = {**os.environ, "SWIFTLET_BINARY": str(BINARY), "PEER_PYTHON": "/nowhere/python", "TORCH_PYTHON": "/nowhere/python"}
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, timeout=300, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_steps_are_measured_without_a_peer(tmp_path):
    page = tmp_path / "steps.md"
    told = benchmark(BENCHMARKS / "steps" / "compare.py", "--models", "mlp,cnn-c", "--batches", "8", "--threads", "1",
                     "--rounds", "1", "--seconds", "0.02", "--markdown", page)
    assert "left out: TensorFlow" in told and "left out: PyTorch" in told and "failed" not in told
    lines = re.findall(r"\| (training|inference), batch 8 \| ([\d.]+) \|", page.read_text())
    assert [kind for kind, _ in lines] == ["training", "inference"] * 2
    assert all(0 < float(time) < 10_000 for _, time in lines)


def test_no_line_is_begun_when_the_time_is_up(tmp_path):
    told = benchmark(BENCHMARKS / "steps" / "compare.py", "--models", "mlp", "--threads", "1", "--minutes", "0")
    assert "time was up: mlp with 1 thread(s) was left out" in told


def test_a_straight_line_through_points_on_one():
    spec = importlib.util.spec_from_file_location("growth_compare", BENCHMARKS / "growth" / "compare.py")
    growth = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(growth)
    fixed, slope, error = growth.straight_line([(size, 2 + 3 * size) for size in (1, 4, 16, 64)])
    assert (round(fixed, 9), round(slope, 9), round(error, 9)) == (2, 3, 0)
    assert round(growth.exponent([(1, 1), (10, 7), (20, 28)]), 9) == 2


def test_the_report_replaces_its_sections_alone(tmp_path):
    (tmp_path / "csv.md").write_text("new table\n")
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- csv -->\nold\n<!-- end of csv -->\nbetween\n<!-- steps -->\nkept\n<!-- end of steps -->\nafter\n")
    benchmark(BENCHMARKS / "report.py", tmp_path, page)
    assert page.read_text() == ("before\n<!-- csv -->\n\nnew table\n\n<!-- end of csv -->\nbetween\n"
                                "<!-- steps -->\nkept\n<!-- end of steps -->\nafter\n")
    sections = set(re.findall(r"<!-- end of (\w+) -->", (BENCHMARKS.parent / "docs" / "performance.md").read_text()))
    suites = {path.parent.name for path in BENCHMARKS.glob("*/compare.py")}
    assert sections == suites | {"kernels", "machine"}
