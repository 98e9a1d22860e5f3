"""The tutorials' three models as a plain PyTorch program writes them, with Keras' settings where the defaults differ."""
import torch
from torch import nn


def mlp():
    return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))


def sign_language_cnn():
    def normalised(channels):
        return nn.BatchNorm2d(channels, eps=0.001, momentum=0.01)

    return nn.Sequential(
        nn.Conv2d(1, 75, 3, padding=1), nn.ReLU(), normalised(75), nn.MaxPool2d(2, ceil_mode=True),
        nn.Conv2d(75, 50, 3, padding=1), nn.ReLU(), nn.Dropout(0.2), normalised(50), nn.MaxPool2d(2, ceil_mode=True),
        nn.Conv2d(50, 25, 3, padding=1), nn.ReLU(), normalised(25), nn.MaxPool2d(2, ceil_mode=True),
        nn.Flatten(), nn.Linear(400, 512), nn.ReLU(), nn.Dropout(0.3), nn.Linear(512, 24))


def digits_cnn():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(64, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 64), nn.ReLU(), nn.Linear(64, 10))


def _rmsprop(model):
    return torch.optim.RMSprop(model.parameters(), lr=0.001, alpha=0.9, eps=1e-7)


def _adam(model):
    return torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-7)


#: name: (builder, shape of a sample, classes, optimizer); the loss is the cross-entropy of the logits
MODELS = {
    "cnn-e": (sign_language_cnn, (1, 28, 28), 24, _rmsprop),
    "mlp": (mlp, (784,), 10, _rmsprop),
    "cnn-c": (digits_cnn, (1, 28, 28), 10, _adam),
}
