# What the plots of pandas, seaborn and pyplot put on their axes: labels, limits, ticks, bars, texts.
#
# Run by Python with the originals, its output is pictures.expected: python record.py pictures
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns

rng = np.random.RandomState(0)
df = pd.DataFrame({"team": rng.choice(["red", "blue", "green"], 60), "kind": rng.choice(["a", "b"], 60), "x": rng.rand(60) * 10,
                   "y": rng.randn(60), "n": rng.randint(0, 5, 60)})
matrix = rng.randint(0, 50, (5, 5))
history = pd.DataFrame({"loss": [0.5, 0.25, 0.125, 0.1], "accuracy": [0.8, 0.9, 0.95, 0.97]})


def rounded(numbers):
    return [round(float(number), 3) + 0.0 for number in numbers]


def show(name, ax):
    print(">>>", name, repr(ax.get_xlabel()), repr(ax.get_ylabel()), rounded(ax.get_xlim()), rounded(ax.get_ylim()))
    print([text.get_text() for text in ax.get_xticklabels()], [text.get_text() for text in ax.get_yticklabels()])
    bars = [patch for patch in ax.patches if hasattr(patch, "get_width") and patch.get_height() and patch.get_width()]
    print([rounded([bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height()]) for bar in bars])
    print([text.get_text() for text in ax.texts])
    if ax.get_legend() is not None:
        print([text.get_text() for text in ax.get_legend().get_texts()])


CASES = {
    "heatmap": lambda ax: sns.heatmap(matrix, annot=True, fmt="d", ax=ax),
    "heatmap of a table": lambda ax: sns.heatmap(df.corr(numeric_only=True), annot=True, cmap="Blues", cbar=False, ax=ax),
    "large heatmap": lambda ax: sns.heatmap(rng.rand(40, 60), ax=ax),
    "countplot": lambda ax: sns.countplot(x="team", data=df, ax=ax),
    "countplot of numbers": lambda ax: sns.countplot(x=df["n"], ax=ax),
    "countplot across": lambda ax: sns.countplot(y="team", data=df, ax=ax),
    "countplot with hue": lambda ax: sns.countplot(x="n", hue="kind", data=df, ax=ax),
    "barplot": lambda ax: sns.barplot(x="team", y="y", data=df, errorbar=None, ax=ax),
    "histplot": lambda ax: sns.histplot(df["x"], ax=ax),
    "histplot with bins": lambda ax: sns.histplot(data=df, x="y", bins=10, kde=True, ax=ax),
    "histplot stacked": lambda ax: sns.histplot(data=df, x="y", hue="kind", multiple="stack", stat="density", ax=ax),
    "lineplot": lambda ax: sns.lineplot(data=df, x="n", y="y", errorbar=None, ax=ax),
    "scatterplot": lambda ax: sns.scatterplot(data=df, x="x", y="y", hue="team", ax=ax),
    "boxplot": lambda ax: sns.boxplot(x="team", y="y", data=df, ax=ax),
    "violinplot": lambda ax: sns.violinplot(x="team", y="y", data=df, ax=ax),
    "history": lambda ax: history.plot(ax=ax),
    "bars of counts": lambda ax: df["team"].value_counts().plot(kind="bar", ax=ax),
    "bars of columns": lambda ax: history.plot.bar(ax=ax),
    "stacked bars": lambda ax: history.plot.barh(stacked=True, ax=ax),
    "histogram": lambda ax: df["y"].hist(bins=5, ax=ax),
    "box of columns": lambda ax: history.plot.box(ax=ax),
    "pyplot's boxes": lambda ax: ax.boxplot([df["x"], df["y"]], tick_labels=["x", "y"]),
    "pyplot's bars": lambda ax: ax.bar(np.array(["a", "b"]), [1, 2]),
}
for name, draw in CASES.items():
    figure, ax = plt.subplots(figsize=(6, 4))
    draw(ax)
    figure.canvas.draw()
    show(name, ax)
    plt.close(figure)
