"""Pickles made by CPython with the real numpy, which `swiftlet run` must open: python3 make_pickles.py

Writes arrays.pkl beside this script (protocol 4, the default) and arrays5.pkl (protocol 5).
"""
import collections
import datetime
import pathlib
import pickle

import numpy as np

HERE = pathlib.Path(__file__).parent
ints = np.array([[1, -2], [3, 4]], dtype="int64")
values = {
    "floats": np.arange(6, dtype="float32").reshape(2, 3) / 2,
    "ints": ints,
    "bytes": np.array([0, 255, 7], dtype="uint8"),
    "flags": np.array([True, False]),
    "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "empty": np.zeros((0, 3)),
    "scalar": np.float64(1.5),
    "dtype": np.dtype("int16"),
    "shared": [ints, ints],
    "plain": {"a": (1, 2.5, None), "when": datetime.datetime(2024, 1, 2, 3, 4, 5), "count": collections.Counter("aab")},
}

for name, protocol in (("arrays.pkl", 4), ("arrays5.pkl", 5)):
    (HERE / name).write_bytes(pickle.dumps(values, protocol))
