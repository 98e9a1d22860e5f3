# Prints which public names of an original are here, as a Markdown page. Run by this project's own language:
#
#     swiftlet run scripts/list-coverage.py scripts/names/pandas.txt
import sys

# Classes that are reached in another way than by their module.
STAND_INS = {
    "pandas.core.groupby.DataFrameGroupBy": ("pandas", "GroupBy"),
    "pandas.core.strings.accessor.StringMethods": ("pandas", "StringMethods"),
}

# Attributes that only instances have.
OF_INSTANCES = {"pandas.DataFrame": {"columns", "index"}, "pandas.Series": {"index", "name"}, "pandas.Index": {"name"}}


def imported(path):
    found = __import__(path)
    for name in path.split(".")[1:]:
        found = getattr(found, name)
    return found


def owner(path):
    """The module or the class that a dotted path names, or None."""
    module, name = STAND_INS.get(path, (None, None))
    if module is None:
        try:
            return imported(path)
        except (ImportError, AttributeError):
            module, _, name = path.rpartition(".")
    try:
        return getattr(imported(module), name)
    except (ImportError, AttributeError):
        return None


def has(value, name):
    try:
        return hasattr(value, name)
    except Exception:
        return False


def summary(value):
    text = getattr(value, "__doc__", None)
    if not isinstance(text, str):
        return ""
    for line in text.strip().split("\n"):
        if line.strip() and "(" not in line.split(" ")[0]:
            return line.strip().replace("|", "\\|")
    return ""


def main(path):
    sections = {}
    with open(path) as file:
        for line in file:
            place, name = line.split()
            sections.setdefault(place, []).append(name)
    print("<!-- Written by `make docs` from", path, "-->")
    for place, names in sections.items():
        here = owner(place)
        present = [name for name in names if here is not None and (has(here, name) or name in OF_INSTANCES.get(place, ()))]
        absent = [name for name in names if name not in present]
        print(f"\n## `{place}`: {len(present)} of {len(names)}\n")
        if present:
            print("| here | what it does |")
            print("|---|---|")
            for name in present:
                value = getattr(here, name, None)
                print(f"| `{name}` | {summary(value) if callable(value) else ''} |")
            print()
        if absent:
            print("Not here: " + ", ".join(f"`{name}`" for name in absent) + ".")


main(sys.argv[1])
