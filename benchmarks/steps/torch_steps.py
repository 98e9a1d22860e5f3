"""Times training steps and inference of a tutorial's model in PyTorch, as a plain program writes the loop.

    torch_steps.py MODEL

Answers as keras_steps.py does. The samples are float32 tensors already, which spares PyTorch the conversion.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import torch
from torch import nn

from conversation import reply, serve
from torch_models import MODELS

clock = time.process_time if os.environ.get("BENCH_CLOCK") == "processor" else time.perf_counter
builder, shape, classes, make_optimizer = MODELS[sys.argv[1]]
if "OMP_NUM_THREADS" in os.environ:
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
model = builder()
optimizer = make_optimizer(model)
measure_loss = nn.CrossEntropyLoss()
held = {}


def samples(count):
    return torch.rand(count, *shape), torch.randint(0, classes, (count,))


def train(x, y, batch):
    """One epoch: shuffled batches, loss and accuracy kept as Keras keeps them."""
    model.train()
    total, correct = torch.zeros(()), torch.zeros((), dtype=torch.long)
    order = torch.randperm(len(x))
    for start in range(0, len(x), batch):
        chosen = order[start:start + batch]
        pictures, labels = x[chosen], y[chosen]
        optimizer.zero_grad()
        logits = model(pictures)
        loss = measure_loss(logits, labels)
        loss.backward()
        optimizer.step()
        total += loss.detach() * len(labels)
        correct += (logits.argmax(1) == labels).sum()
    return total.item() / len(x), correct.item() / len(x)


def predict(x, batch):
    model.eval()
    with torch.inference_mode():
        return torch.cat([torch.softmax(model(x[start:start + batch]), 1) for start in range(0, len(x), batch)]).numpy()


def timed(body, repeats):
    seconds = []
    for _ in range(repeats):
        begun = clock()
        body()
        seconds.append(clock() - begun)
    return seconds


def hold(count):
    held["x"], held["y"] = samples(count)
    return {}


def run(kind, batch, steps, repeats):
    x, y = held["x"][:steps * batch], held["y"][:steps * batch]
    return {"seconds": timed((lambda: train(x, y, batch)) if kind == "train" else (lambda: predict(x, batch)), repeats)}


def single(repeats):
    x = held["x"][:1]
    predict(x, 1)
    return {"call": timed(lambda: predict(x, 1), repeats)}


train(*samples(32), 32)
reply(first="done")
serve({"hold": hold, "run": run, "single": single})
