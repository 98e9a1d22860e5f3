"""Who takes part: Swiftlet, and the peers that this machine has.

`SWIFTLET_BINARY` names our program, `PEER_PYTHON` a Python with TensorFlow, Keras, JAX and pandas, `TORCH_PYTHON` one with
PyTorch; the default of both is the Python that runs the benchmark.
"""
import dataclasses
import os
import pathlib
import subprocess
import sys

from harness import machine

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWIFTLET = os.environ.get("SWIFTLET_BINARY", str(ROOT / ".build/release/swiftlet"))
PYTHON = os.environ.get("PEER_PYTHON", sys.executable)
TORCH_PYTHON = os.environ.get("TORCH_PYTHON", sys.executable)


@dataclasses.dataclass
class Side:
    """One side of a comparison: how its programs are started."""

    name: str
    command: list
    settings: dict
    version: str
    is_ours: bool = False
    is_torch: bool = False
    arguments: tuple = ()

    def environment(self, threads=None):
        environment = {**os.environ, **self.settings}
        if threads:
            count = str(threads)
            environment |= {
                "SWIFTLET_NUM_THREADS": count, "OMP_NUM_THREADS": count, "MKL_NUM_THREADS": count,
                "OPENBLAS_NUM_THREADS": count, "TF_NUM_INTRAOP_THREADS": count, "TF_NUM_INTEROP_THREADS": count}
        return environment

    def line(self, program, *arguments):
        """The command line that runs a program of benchmarks/ on this side."""
        return [*self.command, str(program), *map(str, arguments), *self.arguments]


def processors(threads):
    """The first processors this process may use, as many as there are threads: a bound that holds for every side alike."""
    return sorted(os.sched_getaffinity(0))[:threads]


def swiftlet():
    if not os.access(SWIFTLET, os.X_OK):
        sys.exit(f"no program {SWIFTLET}: `make build` makes it")
    told = subprocess.run([SWIFTLET, "--version"], capture_output=True, text=True).stdout.split()
    return Side("Swiftlet", [SWIFTLET, "run"], {}, told[-1] if told else "", is_ours=True)


def keras_peers(only_tensorflow=False):
    """TensorFlow, TensorFlow with XLA and Keras on JAX, as far as they can be imported; says which cannot."""
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONWARNINGS": "ignore"}
    found = []
    tensorflow = machine.version(PYTHON, "tensorflow")
    if tensorflow:
        settings = {**quiet, "KERAS_BACKEND": "tensorflow"}
        found.append(Side("TensorFlow", [PYTHON], settings, tensorflow))
        if not only_tensorflow:
            found.append(Side("TF + XLA", [PYTHON], settings, tensorflow, arguments=("--xla",)))
    else:
        print(f"left out: TensorFlow, which {PYTHON} cannot import", flush=True)
    if only_tensorflow:
        return found
    jax = machine.version(PYTHON, "jax")
    if jax and machine.version(PYTHON, "keras"):
        settings = {**quiet, "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu"}
        found.append(Side("Keras on JAX", [PYTHON], settings, jax))
    else:
        print(f"left out: Keras on JAX, which {PYTHON} cannot import", flush=True)
    return found


def torch_peer():
    version = machine.version(TORCH_PYTHON, "torch")
    if version:
        return [Side("PyTorch", [TORCH_PYTHON], {"PYTHONWARNINGS": "ignore"}, version, is_torch=True)]
    print(f"left out: PyTorch, which {TORCH_PYTHON} cannot import (TORCH_PYTHON names another Python)", flush=True)
    return []


def versions(sides):
    """Name → version of those that took part, each program once."""
    named = {"Swiftlet": "Swiftlet", "TensorFlow": "TensorFlow", "Keras on JAX": "JAX", "PyTorch": "PyTorch"}
    found = {named[side.name]: side.version for side in sides if side.name in named}
    if any(not side.is_ours and not side.is_torch for side in sides):
        found["Keras"] = machine.version(PYTHON, "keras")
    return found
