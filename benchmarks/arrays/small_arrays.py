"""Operations on arrays of a few numbers, where the cost is the call, not the elements; runs unchanged on both sides.

Prints a line of JSON: nanoseconds an operation, the best of several rounds.
"""
import json
import time

import numpy as np

COUNT, ROUNDS = 2000, 7
few, picture = np.arange(4.), np.ones((28, 28), np.float32)
square, number = np.arange(16.).reshape(4, 4), np.float64(2.5)
OPERATIONS = [
    "few + few", "few * 2.0", "few == few", "np.exp(few)", "np.maximum(few, 0)", "np.sqrt(2.0)", "number * 2",
    "few[1]", "few[1:3]", "square[1, 2]", "square[:, 1]", "square.T", "few.reshape(2, 2)", "few.copy()",
    "few.astype('float32')", "few.tolist()", "few.sum()", "few.mean()", "few.max()", "few.argmax()", "np.dot(few, few)",
    "square @ square", "np.array([1, 2, 3])", "np.zeros(3)", "np.concatenate([few, few])", "np.where(few > 1, few, 0)",
    "picture + picture", "picture / 255", "picture.sum()", "np.expand_dims(picture, 0)",
]


def nanoseconds(operation):
    repeat = eval("lambda count: [None for _ in range(count) if (" + operation + ") is None]")
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        repeat(COUNT)
        best = min(best, time.perf_counter() - started)
    return best / COUNT * 1e9


print("=> " + json.dumps({operation: nanoseconds(operation) for operation in OPERATIONS}))
