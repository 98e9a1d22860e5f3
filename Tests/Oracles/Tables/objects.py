# Arrays of texts and of objects.
#
# Run by Python with numpy and matplotlib, its output is objects.expected: python record.py objects
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

names = np.array(["T-shirt", "Bag", "Sneaker"])
mixed = np.array([1, "a", None], dtype=object)
predictions = np.array([2, 0, 1, 1])
figure, axes = plt.subplots(2, 3)
EXPRESSIONS = r"""
names
print(names)
names.dtype, names.shape, len(names), names.size, names.itemsize
names[0], str(names[0]), names[-1].upper()
names[predictions]
names[[2, 0]]
names[names == "Bag"]
names == "Bag"
names != names[::-1]
names[np.argmax([1, 2, 3])]
names.tolist()
mixed, mixed.dtype, mixed[2] is None
np.unique(["b", "a", "b"], return_counts=True)
np.unique(names[predictions])
np.sort(names), np.argsort(names)
np.array(["1", "2"]).astype(int), np.array(["1.5"]).astype(float)
np.array([1, 2]).astype(str), np.array([1.5, 2]).astype(str), np.array([True]).astype(str)
np.array([["a", "b"], ["c", "d"]]).T
np.array([[1, 2], ["x", None]], dtype=object)
np.where(np.array([1, 0, 1]) > 0, "yes", "no")
np.full(3, "x"), np.empty(2, dtype=object)
np.concatenate([names, ["q"]]), np.append(names, "z"), np.stack([names, names]).shape
np.array(["a", 1]), np.array([1.5, "a"])
np.isin(names, ["Bag"]), "Bag" in names
names.reshape(3, 1), names.ravel(), names.copy()
np.array_equal(names, names), np.array([1, "a"], dtype=object) == 1
np.vectorize(lambda value: "n" + str(value))(np.arange(3))
np.dtype("O"), np.dtype(object) == object, names.dtype == object, names.dtype.kind
np.array([{"a": 1}, {"b": 2}])
np.array([1, 2, 3], dtype=object).sum(), np.array([1, 2, 3], dtype=object) * 2
np.array(["b", "a"]) > "a"
np.array(["a"]).astype(float)
np.array([[1, 2], [3]])
type(axes), isinstance(axes, np.ndarray), axes.shape, axes.dtype, axes.ndim, len(axes)
len(axes.flatten()), len(axes.ravel()), len(list(axes.flat)), axes[1].shape, axes[:, 0].shape
axes[0, 1] is axes.flatten()[1], axes.T.shape, axes.reshape(3, 2).shape
axes[2, 0]
"""
for text in EXPRESSIONS.strip().split("\n"):
    print(">>>", text)
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
names[1] = "Boots are long"
print(names)
np.random.seed(0)
print(np.random.choice(["x", "y", "z"], 4), np.random.permutation(names))
np.random.shuffle(names)
print(names)
