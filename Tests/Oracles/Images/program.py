"""Pictures, augmentation and data sets: run by the real Keras for what is expected, and by swiftlet to be compared.

program.py FOLDER RESULT: FOLDER holds what make_files.py made; every array goes into the file RESULT.
"""

import os
import sys

import numpy as np
from PIL import Image
from keras import layers
from keras.preprocessing import image as legacy

here, result = sys.argv[1], sys.argv[2]
found = {}
random = np.random.RandomState(1)
gray = random.random_sample((8, 12, 12, 1))
color = random.random_sample((8, 9, 13, 3)).astype("float32") * 255
labels = np.arange(8)

# ImageDataGenerator: the same seeds give the same pictures.
settings = {
    "rotation": dict(rotation_range=25),
    "shift": dict(width_shift_range=0.2, height_shift_range=0.15, fill_mode="constant", cval=0.5),
    "shift_pixels": dict(width_shift_range=3, height_shift_range=2),
    "shift_choices": dict(width_shift_range=[-2, 0, 2], height_shift_range=[0.1, 0.2]),
    "shear": dict(shear_range=20, fill_mode="reflect"),
    "zoom": dict(zoom_range=0.3, fill_mode="wrap"),
    "zoom_pair": dict(zoom_range=[0.5, 1.5], fill_mode="reflect"),
    "flips": dict(horizontal_flip=True, vertical_flip=True),
    "all": dict(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1, shear_range=5,
                horizontal_flip=True, vertical_flip=False),
    "nearest_order": dict(rotation_range=30, zoom_range=0.2, interpolation_order=0, fill_mode="constant"),
    "samplewise": dict(samplewise_center=True, samplewise_std_normalization=True, rotation_range=5),
    "rescale": dict(rescale=1 / 255, channel_shift_range=30.0),
    "brightness": dict(brightness_range=(0.4, 1.7), horizontal_flip=True),
}
for name, setting in settings.items():
    for kind, x in (("gray", gray), ("color", color)):
        np.random.seed(5)
        iterator = legacy.ImageDataGenerator(**setting).flow(x, labels, batch_size=3)
        for batch in range(4):
            pictures, chosen = next(iterator)
            found[f"generator_{name}_{kind}_{batch}"] = pictures
            found[f"generator_{name}_{kind}_{batch}_labels"] = chosen
iterator = legacy.ImageDataGenerator(rotation_range=40).flow(gray, labels, batch_size=5, seed=3, sample_weight=labels * 2)
for place in (1, 0):
    for part, name in zip(iterator[place], ("x", "y", "w")):
        found[f"seeded_{place}_{name}"] = part
first = legacy.ImageDataGenerator(rotation_range=40, data_format="channels_first")
np.random.seed(2)
found["channels_first"] = next(first.flow(np.moveaxis(color, -1, 1), batch_size=8, shuffle=False))
fitted = legacy.ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True, validation_split=0.25)
fitted.fit(color)
found["fit_mean"], found["fit_std"] = fitted.mean, fitted.std
found["fit_batch"] = next(fitted.flow(color, batch_size=8, shuffle=False))
found["validation"] = next(fitted.flow(color, np.zeros(8), batch_size=8, shuffle=False, subset="validation"))[0]
found["training"] = next(fitted.flow(color, np.zeros(8), batch_size=8, shuffle=False, subset="training"))[0]
doubled = legacy.ImageDataGenerator(preprocessing_function=lambda x: x * 2, rotation_range=15)
np.random.seed(8)
found["function"] = next(doubled.flow(color, batch_size=8, shuffle=False))
np.random.seed(9)
drawn = legacy.ImageDataGenerator(rotation_range=9, zoom_range=0.1, width_shift_range=2).get_random_transform((9, 13, 3))
found["drawn"] = np.array([float(drawn[name]) for name in ("theta", "tx", "ty", "shear", "zx", "zy", "flip_horizontal")])

# The folder.
for color_mode in ("rgb", "grayscale"):
    files = legacy.ImageDataGenerator(rescale=1 / 255).flow_from_directory(
        os.path.join(here, "folder"), target_size=(20, 24), color_mode=color_mode, batch_size=5, shuffle=False,
        interpolation="bilinear")
    for batch in range(2):
        found[f"folder_{color_mode}_{batch}"], found[f"folder_{color_mode}_{batch}_labels"] = next(files)
files = legacy.ImageDataGenerator(validation_split=0.34, horizontal_flip=True).flow_from_directory(
    os.path.join(here, "folder"), target_size=(8, 8), batch_size=4, class_mode="sparse", subset="training", seed=6)
found["folder_training"], found["folder_training_labels"] = next(files)

# Files, modes and sizes.
for name in sorted(os.listdir(os.path.join(here, "files"))):
    path = os.path.join(here, "files", name)
    picture = Image.open(path)
    key = name.replace(".", "_")
    if name != "cmyk.jpg":
        found[f"open_{key}"] = np.array(picture)
    for color_mode in ("rgb", "rgba", "grayscale"):
        if name != "gray16.png" or color_mode == "grayscale":
            found[f"load_{key}_{color_mode}"] = legacy.img_to_array(legacy.load_img(path, color_mode=color_mode))
for method in ("nearest", "bilinear", "bicubic", "lanczos", "box", "hamming"):
    for size in ((9, 50), (40, 13)):
        for name in ("rgba.png", "la.png", "color.bmp"):
            loaded = legacy.load_img(os.path.join(here, "files", name), color_mode="rgba" if name[0] != "c" else "rgb",
                                     target_size=size, interpolation=method)
            found[f"resize_{method}_{size[0]}_{name[0]}"] = np.array(loaded)
found["aspect"] = np.array(legacy.load_img(os.path.join(here, "files", "color.bmp"), target_size=(10, 20),
                                           interpolation="bilinear", keep_aspect_ratio=True))
source = Image.open(os.path.join(here, "files", "color.bmp"))
found["crop"] = np.array(source.crop((-3, 2, 15, 30)))
found["rotate"] = np.array(source.rotate(30))
found["rotate_expand"] = np.array(source.rotate(-70, expand=True))
found["rotate_90"] = np.array(source.rotate(90, expand=True))
found["mirror"] = np.array(source.transpose(Image.FLIP_LEFT_RIGHT))
found["array_to_img"] = np.array(legacy.array_to_img(color[0] / 7))

# Layers of which nothing is left to chance.
batch = color[:3]
for fill in ("reflect", "wrap", "constant", "nearest"):
    found[f"layer_rotation_{fill}"] = np.array(layers.RandomRotation((0.07, 0.07), fill_mode=fill)(batch, training=True))
    found[f"layer_zoom_{fill}"] = np.array(layers.RandomZoom((0.3, 0.3), (-0.2, -0.2), fill_mode=fill)(batch, training=True))
    found[f"layer_shift_{fill}"] = np.array(
        layers.RandomTranslation((0.2, 0.2), (-0.3, -0.3), fill_mode=fill)(batch, training=True))
found["layer_nearest"] = np.array(layers.RandomRotation((0.07, 0.07), interpolation="nearest")(batch, training=True))
found["layer_contrast"] = np.array(layers.RandomContrast((0.0, 0.0))(batch, training=True))
found["layer_brightness"] = np.array(layers.RandomBrightness((0.3, 0.3))(batch, training=True))
found["layer_inference"] = np.array(layers.RandomRotation(0.5)(batch, training=False))
for method in ("nearest", "bilinear", "bicubic"):
    found[f"layer_resizing_{method}"] = np.array(layers.Resizing(14, 7, interpolation=method)(batch))
found["layer_resizing_crop"] = np.array(layers.Resizing(4, 8, crop_to_aspect_ratio=True)(batch))
found["layer_crop"] = np.array(layers.CenterCrop(5, 8)(batch))
found["layer_crop_larger"] = np.array(layers.CenterCrop(15, 8)(batch))
normal = layers.Normalization()
normal.adapt(color)
found["layer_normalization"] = np.array(normal(batch))
found["layer_normalization_given"] = np.array(layers.Normalization(mean=3.0, variance=4.0)(batch))

np.savez_compressed(result, **found)
