# Records the public names of the originals, so that docs/ can say which of them are here. Run by Python with the
# originals installed; writes scripts/names/*.txt:
#
#     python scripts/record-names.py
import importlib
import inspect
import pathlib

PAGES = {
    "numpy": ["numpy", "numpy.ndarray", "numpy.random", "numpy.linalg"],
    "pandas": ["pandas", "pandas.DataFrame", "pandas.Series", "pandas.Index", "pandas.core.groupby.DataFrameGroupBy",
               "pandas.core.strings.accessor.StringMethods"],
    "pyplot": ["matplotlib.pyplot", "matplotlib.axes.Axes", "matplotlib.figure.Figure", "matplotlib.colors"],
    "sklearn": ["sklearn.model_selection", "sklearn.metrics", "sklearn.preprocessing", "sklearn.linear_model", "sklearn.pipeline",
                "sklearn.datasets", "sklearn.utils"],
    "seaborn": ["seaborn"],
    "keras": ["keras", "keras.layers", "keras.models", "keras.losses", "keras.metrics", "keras.optimizers",
              "keras.optimizers.schedules", "keras.callbacks", "keras.utils", "keras.datasets", "keras.applications",
              "keras.preprocessing.image", "keras.preprocessing.sequence", "keras.initializers", "keras.regularizers",
              "keras.constraints", "keras.activations", "keras.ops", "keras.random", "keras.backend"],
}


def found(path):
    """The module or the class that a dotted path names."""
    try:
        return importlib.import_module(path)
    except ImportError:
        module, _, name = path.rpartition(".")
        return getattr(found(module), name)


def names(owner):
    listed = getattr(owner, "__all__", None)
    for name in sorted(listed if listed else dir(owner)):
        if name.startswith("_"):
            continue
        try:
            value = getattr(owner, name)
        except Exception:
            continue
        if inspect.ismodule(owner) and inspect.ismodule(value):
            continue
        if inspect.ismodule(owner) and not listed and getattr(value, "__module__", "").split(".")[0] not in (owner.__name__.split(".")[0], "builtins", "numpy"):
            continue
        yield name


folder = pathlib.Path(__file__).parent / "names"
folder.mkdir(exist_ok=True)
for page, owners in PAGES.items():
    lines = [f"{path} {name}" for path in owners for name in names(found(path))]
    (folder / f"{page}.txt").write_text("\n".join(lines) + "\n")
