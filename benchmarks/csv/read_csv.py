"""Reads a CSV file as the tutorial does and turns it into pictures; runs unchanged on Swiftlet and on pandas.

    read_csv.py FILE
"""
import json
import sys
import time

begun = time.perf_counter()
import pandas as pd

imported = time.perf_counter()
table = pd.read_csv(sys.argv[1])
read = time.perf_counter()
labels = table.pop("label")
pictures = table.values / 255
pictures = pictures.reshape(-1, 28, 28, 1)
shaped = time.perf_counter()
print("=> " + json.dumps({"import": imported - begun, "read": read - imported, "shape": shaped - read,
                          "check": [list(pictures.shape), round(float(pictures.sum()), 3), int(labels.sum())]}))
