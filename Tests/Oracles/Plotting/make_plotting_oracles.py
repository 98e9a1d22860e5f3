#!/usr/bin/env python3
"""Makes the oracles of the plotting tests with matplotlib (3.11); run it in this folder.

ticks.tsv      limits, length of the axis in points, tick places, labels, offset text
limits.tsv     data, the limits that autoscaling gives
colormaps.tsv  name, three colours of the map as bytes
*.png          whole figures at 100 dots per inch, cropped as in a notebook
"""
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


def ticks():
    limits = [
        (0, 1), (-0.45, 9.45), (0, 27.5), (0.9066, 0.98245), (1e6, 3.5e6), (-3, 3), (0, 255), (1e-7, 9e-7), (0, 1e-3),
        (100000.08, 100000.36), (12345.0, 12346.0), (-1e9, 1e9), (0.5, 0.5001), (0, 12), (-273.15, 40), (1990, 2026),
        (0.001, 0.0015), (5, 5.5), (0, 60000), (0, 1234567), (-0.05, 0.05), (2.5, 2.75), (0, 0.3), (1e-12, 1e-10),
        (9.99, 10.01), (-17, -3), (0, 7), (31.4, 62.8),
    ]
    with open("ticks.tsv", "w") as out:
        for size in [(6.4, 4.8), (3, 2), (1.2, 1.0)]:
            for low, high in limits:
                figure, axes = plt.subplots(figsize=size)
                axes.set_xlim(low, high)
                axes.set_ylim(low, high)
                figure.canvas.draw()
                box = axes.get_window_extent()
                for name, axis, length in (("x", axes.xaxis, box.width), ("y", axes.yaxis, box.height)):
                    places = [p for p in axis.get_majorticklocs() if low <= p <= high]
                    labels = [t.get_text() for p, t in zip(axis.get_majorticklocs(), axis.get_ticklabels()) if low <= p <= high]
                    out.write("\t".join([
                        name, repr(float(size[0])), repr(float(size[1])), repr(float(low)), repr(float(high)),
                        " ".join(repr(float(p)) for p in places), "|".join(labels), axis.get_offset_text().get_text()]) + "\n")
                plt.close(figure)


def limits():
    data = [
        [0, 1, 2], [5], [0], [-1, 1], [1e9, 2e9], [0.1, 0.1, 0.1], [1e-5, 3e-5], [3, np.nan, 7], [], [-1e-300, 1e-300],
        [1e300, -1e300], [np.inf, 1, 2],
    ]
    with open("limits.tsv", "w") as out:
        for values in data:
            figure, axes = plt.subplots()
            axes.plot(values)
            out.write("\t".join([" ".join(repr(float(v)) for v in values)] + [repr(float(v)) for v in (*axes.get_xlim(), *axes.get_ylim())]) + "\n")
            plt.close(figure)


def colour_maps():
    with open("colormaps.tsv", "w") as out:
        for name in sorted(matplotlib.colormaps):
            if name.split("_r")[0] in ("berlin", "managua", "vanimo", "petroff10", "okabe_ito"):
                continue
            cmap = matplotlib.colormaps[name]
            rows = [" ".join(str(int(v)) for v in cmap(x, bytes=True)[:3]) for x in (0.0, 0.1, 0.35, 0.5, 0.77, 1.0)]
            out.write(name + "\t" + "\t".join(rows) + "\n")


def figures():
    def save(name):
        plt.savefig(name + ".png", dpi=100, bbox_inches="tight")
        plt.close("all")

    plt.plot(range(10), [0.91, 0.94, 0.955, 0.96, 0.966, 0.971, 0.974, 0.976, 0.978, 0.979], label="accuracy")
    plt.plot([0.93, 0.945, 0.95, 0.955, 0.958, 0.957, 0.96, 0.961, 0.961, 0.962], "o--", label="val_accuracy")
    plt.title("Model accuracy")
    plt.xlabel("epoch")
    plt.ylabel("accuracy")
    plt.legend()
    plt.grid(True)
    save("curves")

    image = (np.arange(784).reshape(28, 28) * 7 % 256).astype("uint8")
    plt.imshow(image, cmap="gray")
    plt.colorbar()
    plt.title("5", fontdict={"fontsize": 30})
    save("image")

    figure, axes = plt.subplots(2, 3, figsize=(6, 4))
    for index, a in enumerate(axes.flat):
        a.imshow(np.roll(image, index, 0), cmap="viridis")
        a.set_title(f"label {index}")
        if index % 2:
            a.axis("off")
    save("grid")

    figure, axes = plt.subplots(2, 2, figsize=(9, 7))
    axes[0, 0].bar(["cat", "dog", "bird"], [3, 7, 5])
    axes[0, 0].set_ylabel("count")
    x = np.sin(np.arange(500)) * 3 + np.cos(np.arange(500) * 0.7)
    axes[0, 1].hist(x, bins=20, edgecolor="black", alpha=0.7, label="h")
    axes[0, 1].legend()
    axes[1, 0].scatter(np.arange(30), np.arange(30) ** 2 % 17, c=np.arange(30), cmap="plasma")
    axes[1, 1].semilogy([1, 10, 100, 1000, 3000], [1e-3, 1e-2, 5, 20, 10000], "r^-")
    axes[1, 1].set_xlabel("x")
    plt.suptitle("Four plots")
    save("four")


ticks()
limits()
colour_maps()
figures()
