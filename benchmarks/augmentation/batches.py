"""Times batches of varied pictures; the same lines run on Swiftlet and on Keras.

The batch is that of the tutorial: 32 pictures of 28 × 28 × 1 as float64, rotation, zoom, shifts and a flip.
"""
import json
import time

import numpy as np
from tensorflow.keras.preprocessing.image import ImageDataGenerator

x = np.random.RandomState(0).rand(2048, 28, 28, 1)
y = np.arange(2048)
generator = ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1,
                               horizontal_flip=True, vertical_flip=False)
iterator = generator.flow(x, y, batch_size=32)
for _ in range(10):
    next(iterator)
times = []
for _ in range(64):
    start = time.perf_counter()
    next(iterator)
    times.append(time.perf_counter() - start)
times.sort()
print("=> " + json.dumps({"median": times[len(times) // 2]}))
