"""Writes the oracle tables beside this file from the installed numpy (2.4).

Each case names a call, its arguments and numpy's answer: an array, an error or a text.
"""
import json
import pathlib
import warnings
import numpy as np

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
TYPES = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"]


def encode(value):
    if isinstance(value, np.ndarray) or isinstance(value, np.generic):
        array = np.asarray(value)
        words = [str(int(v)) if array.dtype.kind in "biu" else str(v) for v in array.ravel()]
        return f"{array.dtype.name}|{','.join(map(str, array.shape))}|{' '.join(words)}"
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    if isinstance(value, (list, tuple)):
        return [encode(v) for v in value]
    return value


def case(call, function, *arguments, **options):
    row = {"call": call, "args": [encode(a) for a in arguments]}
    if options:
        row["options"] = options
    try:
        row["result"] = encode(function())
    except Exception as error:
        row["error"] = ["TypeError" if isinstance(error, TypeError) else type(error).__name__, str(error)]
    return row


def write(name, rows):
    text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n"
    (HERE / f"{name}.json").write_text(text)
    print(name, len(rows), len(text))


def sample(dtype, variant=0):
    if dtype == "bool":
        return np.array([[True, False, True, True, False, False], [False, False, True, True, True, False]][variant])
    kind = np.dtype(dtype).kind
    if kind == "f":
        return np.array([[0.5, -1.25, 3.0, 0.0, 7.75, -2.0], [2.0, 0.25, -1.5, 4.0, -3.0, 1.0]][variant], dtype)
    if kind == "i":
        return np.array([[5, -7, 0, 100, -128, 13], [3, 2, 1, -4, 7, -1]][variant]).astype(dtype)
    return np.array([[5, 7, 0, 100, 255, 13], [3, 2, 1, 4, 7, 9]][variant]).astype(dtype)


def elementwise():
    rows = []
    binary = "add subtract multiply divide floor_divide remainder power maximum minimum equal not_equal less less_equal " \
             "greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift " \
             "right_shift arctan2 hypot copysign fmod fmax fmin".split()
    for name in binary:
        function = getattr(np, name)
        for a in TYPES:
            for b in TYPES:
                if a != b and name not in ("add", "divide", "less"):
                    continue
                x, y = sample(a), sample(b, 1)
                rows.append(case("binary", lambda: function(x, y), name, x, y))
        for a in ("uint8", "int64", "float32", "float64", "bool", "int8"):
            for scalar in (2, -1, 255, 300, 0.5, True):
                x = sample(a)
                rows.append(case("binary", lambda: function(x, scalar), name, x, scalar))
                if name in ("subtract", "divide", "less"):
                    rows.append(case("binary", lambda: function(scalar, x), name, scalar, x))
    for a in TYPES[1:9]:
        x, y = sample(a), sample(a, 1)
        rows.append(case("binary", lambda: np.gcd(x, y), "gcd", x, y))
        rows.append(case("binary", lambda: np.lcm(x, y), "lcm", x, y))
    unary = "negative absolute sign square sqrt exp log log2 log10 log1p expm1 sin cos tan tanh arctan floor ceil rint " \
            "trunc isnan isinf isfinite logical_not invert reciprocal positive signbit cbrt".split()
    for name in unary:
        function = getattr(np, name)
        for a in TYPES:
            x = sample(a)
            rows.append(case("unary", lambda: function(x), name, x))
    special = np.array([np.nan, np.inf, -np.inf, -0.0, 0.0, 1e300, -1e-300, 2.5, 3.5, -2.5])
    for name in ("floor", "ceil", "rint", "sign", "isnan", "isinf", "isfinite", "absolute", "negative", "sqrt"):
        rows.append(case("unary", lambda: getattr(np, name)(special), name, special))
    for name in ("floor_divide", "remainder", "maximum", "minimum", "fmax", "power", "less", "equal", "add"):
        for other in (special[::-1].copy(), np.array([2.0] * 10), np.array([-3.0] * 10), np.array([0.0] * 10)):
            rows.append(case("binary", lambda: getattr(np, name)(special, other), name, special, other))
    big = np.array([2**63, 5, 0, 2**64 - 1], np.uint64)
    signed = np.array([-1, 5, 3, 2**63 - 1], np.int64)
    for name in ("equal", "less", "greater", "less_equal", "greater_equal", "not_equal"):
        rows.append(case("binary", lambda: getattr(np, name)(big, signed), name, big, signed))
        rows.append(case("binary", lambda: getattr(np, name)(signed, big), name, signed, big))
    for a, b in (((2, 3), (3,)), ((2, 3), (2, 1)), ((4, 1, 3), (2, 1)), ((3,), (4,)), ((2, 3), (3, 2)), ((0, 3), (1, 3)), ((), (3,))):
        x, y = np.arange(np.prod(a), dtype=float).reshape(a), np.arange(np.prod(b), dtype=np.int32).reshape(b)
        rows.append(case("binary", lambda: x + y, "add", x, y))
    for a in TYPES:
        for b in TYPES:
            x = np.array([0, 1, 5, 100, 127]).astype(a)
            if a.startswith("float"):
                x = np.array([0.0, 1.75, -2.5, 100.25, 3e4], a)
            if a.startswith("int"):
                x = np.array([-128, -1, 0, 5, 127]).astype(a)
            if a.startswith("float") and b.startswith("uint"):
                x = np.abs(x)
                x[-1] = 7
            rows.append(case("astype", lambda: x.astype(b), x, b))
    for decimals in (-2, -1, 0, 1, 2, 5):
        for x in (np.array([1234.5678, -0.45, 2.5, 1e-7, 99.995]), np.array([1234, -67, 55, 5]), np.array([1.2345, 2.5], np.float32)):
            rows.append(case("round", lambda: np.round(x, decimals), x, decimals))
    x = np.array([-3, 7, 300])
    rows.append(case("clip", lambda: np.clip(x, 0, 255), x, 0, 255))
    rows.append(case("clip", lambda: np.clip(x.astype(float), -1.5, 2.5), x.astype(float), -1.5, 2.5))
    rows.append(case("clip", lambda: np.clip(x.astype(np.uint8), 0, 300), x.astype(np.uint8), 0, 300))
    write("elementwise", rows)


def layout(shape, dtype, kind):
    """The same recipe stands in the Swift test: values from a small linear congruence, then a layout."""
    n = int(np.prod(shape))
    state, values = 12345, []
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state)
    values = np.array(values, np.int64)
    if dtype == "bool":
        array = (values >> 8) % 2 == 1
    elif np.dtype(dtype).kind == "f":
        array = ((values >> 8) % 2001 - 1000).astype(np.float64) / 37
        array = array.astype(dtype)
    else:
        array = ((values >> 8) % 100).astype(dtype)
    array = array.reshape(shape)
    if kind == "transposed":
        array = array.transpose()
    if kind == "reversed":
        array = array[::-1]
    if kind == "strided":
        array = array[..., ::2]
    return array


def reductions():
    rows = []
    names = "sum prod min max mean std var any all argmax argmin cumsum median ptp count_nonzero cumprod".split()
    for shape in ((7,), (300,), (9, 11), (40, 33), (2, 130, 3)):
        for kind in ("plain", "transposed", "reversed", "strided"):
            for dtype in ("bool", "uint8", "int64", "float16", "float32", "float64"):
                if dtype == "float16" and (len(shape) > 1 or kind != "plain"):
                    continue
                if kind != "plain" and dtype in ("bool", "int64", "uint8") or kind == "reversed" and dtype == "float32":
                    continue
                array = layout(shape, dtype, kind)
                axes = [None] + list(range(array.ndim)) + ([(0, 1)] if array.ndim > 1 else []) + ([(0, 2)] if array.ndim > 2 else [])
                for name in names:
                    for axis in axes:
                        if isinstance(axis, tuple) and name in ("argmax", "argmin", "cumsum", "cumprod"):
                            continue
                        if name == "ptp" and dtype == "bool" or dtype == "float16" and name in ("median", "cumsum", "cumprod", "prod", "std", "var"):
                            continue
                        if name in ("prod", "cumprod") and (dtype.startswith("f") and len(shape) > 1 or array.size > 10):
                            continue
                        if name == "cumsum" and array.size > 150:
                            continue
                        result = getattr(np, name)(array, axis=axis)
                        if np.asarray(result).size > (40 if dtype == "float64" else 12):
                            continue
                        rows.append({"call": name, "layout": [list(shape), dtype, kind],
                                     "axis": axis if axis is None else list(np.atleast_1d(axis).tolist()),
                                     "result": encode(result)})
    for q in (0, 10, 25, 33.3, 50, 99, 100):
        array = layout((40, 33), "float64", "plain")
        rows.append({"call": "percentile", "layout": [[40, 33], "float64", "plain"], "axis": None, "q": q,
                     "result": encode(np.percentile(array, q))})
    write("reductions", rows)


def printing():
    rows = []

    def add(array, **options):
        with np.printoptions(**options):
            row = {"array": encode(array), "str": str(array), "repr": repr(array)}
        if options:
            row["options"] = options
        rows.append(row)

    floats = [
        [0.0], [1.0], [-0.0, 0.0], [0.1, 0.2, 0.30000000000000004], [1e-5, 1.0], [1e-4, 1.0], [1e8, 1.0], [1e7, 1.0], [99999999.0],
        [1e300, 1e-300], [np.nan, 1.0], [np.inf, -np.inf, np.nan], [np.nan], [1.5, np.inf], [-1.5, -np.inf], [1/3, 2/3], [1e16],
        [123456.789, 0.001], [1234.5, 1.0], [0.00012345, 0.1], [3.141592653589793, 2.718281828459045], [100.0, 20.5, 3.25],
        [1e-10, 1e-11], [5e-324], [1.7976931348623157e308], [0.5, 0.25, 0.125, 0.0625], [255.0, 0.0], [1.0, 1000.0], [1.0, 1001.0],
        [0.123456785], [0.123456775], [2.5e-9], [1.0000000001], [9.999999999], [999999.999999999], [0.1 + 0.7], [1e3, 1e-3], [12345678.9, 1.0],
    ]
    for values in floats:
        for dtype in ("float64", "float32", "float16"):
            array = np.array(values, dtype)
            add(array)
            add(array.reshape(1, -1))
            add(array[0:1].reshape(()))
    generator = np.random.RandomState(7)
    for dtype in ("float64", "float32", "float16"):
        for shape in ((3,), (20,), (4, 5), (2, 3, 4), (100,), (30, 40), (1001,), (5, 300), (1200, 2), (11, 11, 11)):
            for scale in (1, 255, 1e-3, 1e5, 1e-6):
                array = (generator.randn(*shape) * scale).astype(dtype)
                if array.size > 20 and scale != 1 or array.size > 100 and dtype == "float16":
                    continue
                array = (np.floor(array * 16) / 16).astype(dtype) if array.size > 50 else array
                add(array)
        add((generator.rand(6) * 10).round(1).astype(dtype))
        add((generator.rand(3, 3) * 1e4).round(2).astype(dtype))
    for dtype in TYPES[:9]:
        for shape in ((1,), (5,), (30,), (3, 4), (2, 3, 4), (1001,), (40, 40), (28, 28), (2, 2, 2, 2), (0,), (0, 3), (2, 0), ()):
            array = (generator.randint(0, 127, size=shape) * 1).astype(dtype) if shape else np.array(5).astype(dtype)
            if dtype.startswith("int") and array.size > 2:
                array = array - np.array(60, dtype)
            if dtype not in ("uint8",) and array.size > 100:
                continue
            add(np.asarray(array))
    for dtype in ("float64", "float32"):
        for shape in ((0,), (0, 3), (2, 0)):
            add(np.zeros(shape, dtype))
    values = np.array([[1.23456789, 2e-5], [-300.5, 4.0]])
    add(values, precision=3)
    add(values, precision=3, suppress=True)
    add(values, suppress=True)
    add(values, floatmode="fixed", precision=2)
    add(values, floatmode="unique")
    add(values, floatmode="maxprec_equal")
    add(values, sign="+")
    add(values, sign=" ")
    add(np.array([np.nan, -np.inf, 2.5]), nanstr="N/A", infstr="oo")
    add(np.arange(100), linewidth=40)
    add(np.arange(100.0) / 3, linewidth=200)
    add(np.arange(2000).reshape(2, 1000), threshold=100, edgeitems=2)
    add(np.arange(20), threshold=5)
    add(np.arange(2000), threshold=100000)
    scalars = []
    for dtype in TYPES:
        numbers = [0, 1, 5, 100, -7 if dtype[0] in "if" and dtype != "bool" else 7]
        if dtype.startswith("float"):
            numbers = [0.0, -0.0, 0.5, 1/3, 1e-5, 1e-4, 1e15, 1e16, 123456789.0, np.nan, np.inf, -np.inf, 0.1, 1e22, 65504.0, 3e-7]
        for number in numbers:
            scalar = np.array(number).astype(dtype)[()]
            scalars.append({"scalar": encode(scalar), "str": str(scalar), "repr": repr(scalar)})
    write("printing", rows)
    write("scalars", scalars)


def indexing():
    rows = []
    expressions = ["0", "-1", "5", "-4", "1:", ":2", "::-1", "1:3, 0", "..., 0", "0, ...", "None", "None, 0", ":, None", "0, 0", "0, 0, 0",
                   "0,0,0,0", "..., ...", "[0, 2]", "[0, 5]", "[0, -1], [1, 2]", ":, [0, 1]", "[0, 1], :, [0, 1]", "0, :, [0, 1]",
                   "[[0, 1], [2, 0]]", "[True, False, True]", "[True, False]", ":, [True, False, True, False]", "a > 5", "a > 100",
                   "[True, False, True], [0, 1]", "0:3:2, ::-1", "::0", "[], 0", "[]", ":, :, [3, 1, 1]", "..., [0]", "[0, 1], [0, 1, 2]",
                   "None, [0, 1]", "[0, 1], None, [0, 1]", "1:2, [0], 1", "[0], [1], [2]", "-1, -1, -1", "10:20", ":, ::-2, ::3", "True", "False",
                   "a % 2 == 0", "0, a[0] > 3", "[0, 2], 1:3", "1, [0, 1], [2, 3]", ":, [0, 1], [2, 3]", "3", "-5:, 1"]
    for shape in ((3, 4, 5), (3, 4), (3,)):
        a = np.arange(np.prod(shape)).reshape(shape)
        for expression in expressions:
            def get():
                return eval(f"a[{expression}]", {"a": a, "np": np})

            def assign():
                b = a.copy()
                exec(f"b[{expression}] = -7", {"a": a, "b": b})
                return b

            def fill():
                b = a.copy()
                view = eval(f"a[{expression}]", {"a": a})
                values = np.arange(np.asarray(view).size).reshape(np.asarray(view).shape) * 2 - 1000
                exec(f"b[{expression}] = values", {"a": a, "b": b, "values": values})
                return b
            for call, function in (("get", get), ("set", assign), ("fill", fill)):
                row = case(call, function)
                row["shape"], row["index"] = list(shape), parse(expression, a)
                row["text"] = expression
                rows.append(row)
    write("indexing", rows)


def parse(expression, a):
    class Catch:
        def __getitem__(self, index):
            return index
    index = eval(f"catch[{expression}]", {"catch": Catch(), "a": a})
    items = index if isinstance(index, tuple) else (index,)
    result = []
    for item in items:
        if item is None:
            result.append({"new": True})
        elif item is Ellipsis:
            result.append({"dots": True})
        elif isinstance(item, slice):
            result.append({"slice": [item.start, item.stop, item.step]})
        elif isinstance(item, bool):
            result.append({"array": encode(np.array(item))})
        elif isinstance(item, int):
            result.append({"int": item})
        else:
            array = np.asarray(item)
            result.append({"array": encode(array if array.size else array.astype(np.int64))})
    return result


def shaping():
    rows = []
    a = np.arange(24)
    for source in ((24,), (2, 12), (4, 6), (2, 3, 4)):
        for target in ((24,), (-1,), (4, -1), (2, 3, 4), (5, 5), (-1, -1), (3, 8), (-1, 7), (1, 24, 1), (2, -2), (0, -1)):
            for kind in ("plain", "transposed", "reversed"):
                x = a.reshape(source)
                x = x.T if kind == "transposed" else x[::-1] if kind == "reversed" else x
                rows.append(case("reshape", lambda: x.reshape(target), list(source), kind, list(target)))
    x = np.arange(6).reshape(2, 3)
    y = np.arange(6, 12).reshape(2, 3) * 0.5
    for axis in (0, 1, -1, 2, None):
        rows.append(case("concatenate", lambda: np.concatenate([x, y], axis=axis), [x, y], axis))
        if axis is not None:
            rows.append(case("stack", lambda: np.stack([x, y], axis=axis), [x, y], axis))
            rows.append(case("flip", lambda: np.flip(x, axis), x, axis))
            rows.append(case("expand_dims", lambda: np.expand_dims(x, axis), x, axis))
            rows.append(case("repeat", lambda: np.repeat(x, 2, axis), x, 2, axis))
    rows.append(case("concatenate", lambda: np.concatenate([x, y.T]), [x, y.T.copy()], 0))
    rows.append(case("concatenate", lambda: np.concatenate([x, y[0]]), [x, y[0]], 0))
    for name in ("vstack", "hstack", "dstack", "column_stack"):
        rows.append(case(name, lambda: getattr(np, name)([x, y]), [x, y]))
        rows.append(case(name, lambda: getattr(np, name)([x[0], y[0]]), [x[0], y[0]]))
    for times in ((2,), (2, 3), (2, 1, 2), (0, 2)):
        rows.append(case("tile", lambda: np.tile(x, times), x, list(times)))
    for shift in (1, -1, 4):
        rows.append(case("roll", lambda: np.roll(x, shift), x, shift, None))
        rows.append(case("roll", lambda: np.roll(x, shift, 1), x, shift, 1))
    for k in (0, 1, 2, 3, -1):
        rows.append(case("rot90", lambda: np.rot90(x, k), x, k))
        rows.append(case("tril", lambda: np.tril(np.arange(12).reshape(3, 4), k), np.arange(12).reshape(3, 4), k))
        rows.append(case("triu", lambda: np.triu(np.arange(12).reshape(3, 4), k), np.arange(12).reshape(3, 4), k))
        rows.append(case("diag", lambda: np.diag(np.arange(12).reshape(3, 4), k), np.arange(12).reshape(3, 4), k))
        rows.append(case("diag", lambda: np.diag(np.arange(3), k), np.arange(3), k))
        rows.append(case("eye", lambda: np.eye(3, 4, k), 3, 4, k))
    for mode in ("edge", "reflect", "symmetric", "wrap", "constant"):
        for width in (1, 2, 5):
            rows.append(case("pad", lambda: np.pad(x, width, mode=mode), x, width, mode))
    for sections in (1, 2, 3, 4, 7):
        v = np.arange(10)
        rows.append(case("array_split", lambda: [p for p in np.array_split(v, sections)], v, sections))
        rows.append(case("split", lambda: [p for p in np.split(v, sections)], v, sections))
    for arguments in ((5,), (1, 6), (0, 1, 0.1), (1, 0, -0.25), (10, 0, -3), (0.5, 3), (3, 3), (0, 10, 3), (1.0, 4), (0, 1, 1 / 3)):
        full = (0, arguments[0], 1) if len(arguments) == 1 else arguments + (1,) if len(arguments) == 2 else arguments
        rows.append(case("arange", lambda: np.arange(*arguments), *full))
    for arguments in ((0, 1, 5), (0, 10, 50), (2, -3, 7), (1, 1, 4), (0, 1, 1), (0, 1, 0), (-10, 10, 100), (0, 2 * np.pi, 13)):
        rows.append(case("linspace", lambda: np.linspace(*arguments), float(arguments[0]), float(arguments[1]), arguments[2]))
        rows.append(case("linspace_open", lambda: np.linspace(*arguments, endpoint=False), float(arguments[0]), float(arguments[1]), arguments[2]))
    rows.append(case("logspace", lambda: np.logspace(0, 3, 7), 0.0, 3.0, 7))
    generator = np.random.RandomState(3)
    for v in (generator.randint(0, 8, 30), generator.randint(0, 8, 30).astype(np.uint8), np.array([3.0, np.nan, 1.0, np.nan, 2.0])):
        rows.append(case("sort", lambda: np.sort(v), v))
        rows.append(case("argsort", lambda: np.argsort(v, kind="stable"), v))
        rows.append(case("unique", lambda: np.unique(v), v))
        rows.append(case("unique_all", lambda: list(np.unique(v, return_index=True, return_inverse=True, return_counts=True)), v))
    m = generator.randn(4, 5)
    rows.append(case("sort0", lambda: np.sort(m, axis=0), m))
    rows.append(case("nonzero", lambda: list(np.nonzero(m > 0)), m > 0))
    rows.append(case("argwhere", lambda: np.argwhere(m > 0), m > 0))
    rows.append(case("where", lambda: np.where(m > 0, m, 0), m > 0, m, 0))
    rows.append(case("where", lambda: np.where(m > 0, 1.5, m.astype(np.float32)), m > 0, 1.5, m.astype(np.float32)))
    for side in (False, True):
        rows.append(case("searchsorted", lambda: np.searchsorted([1, 3, 3, 7], [0, 1, 3, 4, 8], "right" if side else "left"),
                         np.array([1, 3, 3, 7]), np.array([0, 1, 3, 4, 8]), side))
    for bins in (3, 10, 17):
        rows.append(case("histogram", lambda: list(np.histogram(m, bins)), m, bins))
    rows.append(case("bincount", lambda: np.bincount([0, 1, 1, 5]), np.array([0, 1, 1, 5])))
    rows.append(case("diff", lambda: np.diff(m), m))
    rows.append(case("broadcast_to", lambda: np.broadcast_to(np.arange(3), (2, 3)), np.arange(3), [2, 3]))
    for shape_a, shape_b in (((3,), (3,)), ((2, 3), (3,)), ((2, 3), (3, 4)), ((5, 2, 3), (3, 4)), ((5, 2, 3), (5, 3, 4)), ((3,), (3, 4)),
                             ((2, 3), (2, 3)), ((2, 3), (4,)), ((), (3,)), ((4, 1, 2, 3), (5, 3, 2))):
        for dtype in ("float64", "float32", "int64", "uint8"):
            p = layout(shape_a, dtype, "plain") if shape_a else np.array(2).astype(dtype)
            q = layout(shape_b, dtype, "plain")
            rows.append(case("matmul", lambda: p @ q, p, q))
            rows.append(case("dot", lambda: np.dot(p, q), p, q))
    s = np.array([[4.0, 2.0, 1.0], [1.0, 3.0, 0.5], [0.25, 1.0, 5.0]])
    rows.append(case("inv", lambda: np.linalg.inv(s), s))
    rows.append(case("det", lambda: np.linalg.det(s), s))
    rows.append(case("solve", lambda: np.linalg.solve(s, [1.0, 2.0, 3.0]), s, np.array([1.0, 2.0, 3.0])))
    rows.append(case("inv", lambda: np.linalg.inv(np.zeros((2, 2))), np.zeros((2, 2))))
    rows.append(case("norm", lambda: np.linalg.norm(s), s))
    write("shaping", rows)


def random():
    rows = []

    def add(kind, seed, steps):
        generator = np.random.RandomState(seed) if kind == "legacy" else np.random.default_rng(seed)
        row = {"kind": kind, "seed": str(seed), "steps": []}
        for name, *arguments in steps:
            if name == "shuffle":
                value = np.arange(*arguments)
                generator.shuffle(value)
            elif name == "shuffle2":
                value = np.arange(12).reshape(6, 2)
                generator.shuffle(value)
            elif name == "choice_p":
                value = generator.choice(5, arguments[0], p=[0.1, 0.2, 0.3, 0.15, 0.25])
            elif name == "choice_p_once":
                value = generator.choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.15, 0.25])
            elif name == "choice_once":
                value = generator.choice(arguments[0], arguments[1], replace=False)
            elif name == "randint_t":
                method = generator.randint if kind == "legacy" else generator.integers
                value = method(arguments[0], arguments[1], arguments[2], dtype=arguments[3])
            else:
                value = getattr(generator, name)(*arguments)
            row["steps"].append([name, list(arguments), encode(np.asarray(value))])
        rows.append(row)
    for seed in (0, 1, 42, 12345, 2**32 - 1):
        add("legacy", seed, [["random_sample", 5], ["randn", 5], ["randint", 0, 10, 12], ["uniform", -1.0, 3.0, 4], ["normal", 2.0, 0.5, 3],
                             ["shuffle", 20], ["permutation", 15], ["choice", 10, 6], ["choice_p", 8], ["choice_once", 30, 7],
                             ["choice_p_once"], ["shuffle2"], ["exponential", 1.0, 4], ["binomial", 10, 0.3, 6], ["binomial", 20, 0.8, 6],
                             ["poisson", 3.0, 6], ["poisson", 40.0, 6], ["randint_t", 0, 256, 9, "uint8"], ["randint_t", -5, 5, 9, "int8"],
                             ["randint_t", 0, 1000, 9, "uint16"], ["randint_t", 0, 2, 9, "bool"], ["randint_t", 0, 100000, 5, "int32"],
                             ["randint", 0, 2**40, 5], ["random_sample", 3]])
    for seed in (0, 1, 42, 12345, 2**40 + 7):
        add("new", seed, [["random", 5], ["standard_normal", 400], ["integers", 0, 10, 12], ["uniform", -1.0, 3.0, 4], ["normal", 2.0, 0.5, 3],
                          ["shuffle", 20], ["permutation", 15], ["choice", 10, 6], ["choice_p", 8], ["choice_once", 30, 7],
                          ["choice_once", 20000, 5], ["choice_p_once"], ["shuffle2"], ["exponential", 1.0, 40], ["binomial", 10, 0.3, 6],
                          ["binomial", 20, 0.8, 6], ["poisson", 3.0, 6], ["poisson", 40.0, 6], ["randint_t", 0, 256, 9, "uint8"],
                          ["randint_t", -5, 5, 9, "int8"], ["randint_t", 0, 1000, 9, "uint16"], ["randint_t", 0, 2, 9, "bool"],
                          ["randint_t", 0, 100000, 5, "int32"], ["integers", 0, 2**40, 5], ["random", 3]])
    write("random", rows)


for make in (elementwise, reductions, printing, indexing, shaping, random):
    make()
