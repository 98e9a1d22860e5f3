"""Writes arguments.json, the arguments that Keras' classes take; run by Python with Keras: python arguments.py > arguments.json"""
import inspect
import json

import keras

taken = {}
for module in ["layers", "losses", "metrics", "optimizers", "initializers", "regularizers", "constraints", "callbacks"]:
    for name, value in vars(getattr(keras, module)).items():
        if inspect.isclass(value):
            names = [p for p in inspect.signature(value.__init__).parameters if p not in ("self", "args", "kwargs")]
            taken[f"{module}.{name}"] = names
print(json.dumps(taken, indent=0, sort_keys=True))
