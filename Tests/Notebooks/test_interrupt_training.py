"""The stop button during training: the cell ends at once, and the model and the variables stay usable."""

import threading
import time

PREPARE = """
import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
generator = np.random.default_rng(0)
x = generator.random((20000, 64))
y = (x.sum(axis=1) > 32).astype(int)
model = Sequential([Dense(256, activation="relu", input_shape=(64,)), Dense(2, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
before = model.get_weights()[0].copy()
"""


def test_training_stops_and_keeps_what_it_learned(session):
    assert session.run(PREPARE)["error"] is None
    asked = []

    def stop():
        time.sleep(1)
        asked.append(time.monotonic())
        session.manager.interrupt_kernel()

    threading.Thread(target=stop).start()
    cell = session.run("history = model.fit(x, y, epochs=1000, verbose=0)")
    answered = time.monotonic()
    assert cell["error"] is not None and cell["error"]["ename"] == "KeyboardInterrupt"
    # 0.2 s is what a person is promised; the rest is room for a machine that is busy with other tests.
    assert answered - asked[0] < 2
    after = session.run("print((model.get_weights()[0] != before).any(), np.isfinite(model.get_weights()[0]).all(), x.shape)")
    assert after["stdout"] == "True True (20000, 64)\n"
    again = session.run("model.fit(x, y, epochs=1, verbose=0).history['accuracy'][0] > 0.5")
    assert again["error"] is None and again["result"] == "True"
