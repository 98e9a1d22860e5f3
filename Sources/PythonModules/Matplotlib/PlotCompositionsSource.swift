/// Plots that are put together from lines and areas, and cycles of colours, in Python.
enum PlotCompositionsSource {
    static let text = #"""
        import math
        import numpy as np

        # Plots that are put together from lines and areas.


        def _parts(x):
            """The data sets in what a plot is given."""
            if hasattr(x, "columns") and hasattr(x, "iloc"):
                return [np.asarray(x[name], dtype=float) for name in x.columns]
            if isinstance(x, np.ndarray) and x.dtype.kind != "O":
                return [x[:, place] for place in range(x.shape[1])] if x.ndim == 2 else [x]
            items = list(x)
            if items and not hasattr(items[0], "__len__"):
                return [np.array(items, dtype=float)]
            return [np.asarray(item, dtype=float) for item in items]


        def box_statistics(values, whis=1.5):
            """Quartiles, whiskers and what lies beyond them."""
            values = np.asarray(values, dtype=float)
            values = values[~np.isnan(values)]
            if len(values) == 0:
                nothing = float("nan")
                return {"mean": nothing, "med": nothing, "q1": nothing, "q3": nothing, "iqr": nothing, "whislo": nothing, "whishi": nothing, "fliers": values}
            q1, middle, q3 = [float(part) for part in np.percentile(values, [25, 50, 75])]
            spread = q3 - q1
            if isinstance(whis, (int, float)):
                low, high = q1 - whis * spread, q3 + whis * spread
            else:
                low, high = [float(part) for part in np.percentile(values, list(whis))]
            above = values[values <= high]
            below = values[values >= low]
            top = q3 if len(above) == 0 or above.max() < q3 else float(above.max())
            bottom = q1 if len(below) == 0 or below.min() > q1 else float(below.min())
            beyond = np.concatenate([values[values < bottom], values[values > top]])
            return {"mean": float(values.mean()), "med": middle, "q1": q1, "q3": q3, "iqr": spread, "whislo": bottom, "whishi": top, "fliers": beyond}


        def boxplot(ax, x, notch=None, sym=None, vert=None, orientation="vertical", whis=1.5, positions=None, widths=None, patch_artist=None, showmeans=None,
                    showcaps=True, showbox=True, showfliers=True, boxprops=None, tick_labels=None, labels=None, flierprops=None, medianprops=None,
                    meanprops=None, capprops=None, whiskerprops=None, manage_ticks=True, zorder=None, capwidths=None, label=None):
            """Draws a box with whiskers for each data set."""
            stats = [box_statistics(part, 1.5 if whis is None else whis) for part in _parts(x)]
            upright = vert if vert is not None else orientation == "vertical"
            names = tick_labels if tick_labels is not None else labels
            if names is not None and len(names) != len(stats):
                raise ValueError("Dimensions of labels and X must be compatible")
            positions = list(range(1, len(stats) + 1)) if positions is None else [float(place) for place in positions]
            if len(positions) != len(stats):
                raise ValueError("List of boxplot statistics and `positions` values must have same the length")
            if widths is None:
                widths = [min(max(0.15 * (max(positions) - min(positions)), 0.15), 0.5)] * len(stats)
            elif isinstance(widths, (int, float)):
                widths = [widths] * len(stats)
            made = {"whiskers": [], "caps": [], "boxes": [], "medians": [], "fliers": [], "means": []}
            order = {} if zorder is None else {"zorder": zorder}

            def line(across, along, **style):
                style = {**order, **style}
                return ax.plot(across, along, **style)[0] if upright else ax.plot(along, across, **style)[0]

            plain = {"color": "k", "linewidth": 1.0}
            for stat, place, width in zip(stats, positions, widths):
                half, cap = width / 2, width / 4
                left, right = place - half, place + half
                if showbox:
                    if patch_artist:
                        style = {"facecolor": "C0", "edgecolor": "k", "linewidth": 1.0, **order, **(boxprops or {})}
                        corners = ([left, right, right, left], [stat["q1"], stat["q1"], stat["q3"], stat["q3"]])
                        made["boxes"] += ax.fill(*(corners if upright else corners[::-1]), **style)
                    else:
                        made["boxes"].append(line([left, right, right, left, left], [stat["q1"], stat["q1"], stat["q3"], stat["q3"], stat["q1"]], **{**plain, **(boxprops or {})}))
                for start, end in ((stat["q1"], stat["whislo"]), (stat["q3"], stat["whishi"])):
                    made["whiskers"].append(line([place, place], [start, end], **{**plain, **(whiskerprops or {})}))
                if showcaps:
                    for end in (stat["whislo"], stat["whishi"]):
                        made["caps"].append(line([place - cap, place + cap], [end, end], **{**plain, **(capprops or {})}))
                made["medians"].append(line([left, right], [stat["med"], stat["med"]], **{"color": "C1", "linewidth": 1.0, **(medianprops or {})}))
                if showmeans:
                    made["means"].append(line([place], [stat["mean"]], **{"color": "C2", "marker": "^", "linestyle": "none", "markersize": 6, **(meanprops or {})}))
                if showfliers and sym != "":
                    style = {"marker": "o", "markerfacecolor": "none", "markeredgecolor": "k", "markersize": 6, "linestyle": "none", "color": "k"}
                    made["fliers"].append(line([place] * len(stat["fliers"]), stat["fliers"], **{**style, **(flierprops or {})}))
            if manage_ticks:
                low, high = min(positions) - 0.5, max(positions) + 0.5
                texts = [str(name) for name in names] if names is not None else [f"{place:g}" for place in positions]
                (ax.set_xlim if upright else ax.set_ylim)(low, high)
                (ax.set_xticks if upright else ax.set_yticks)(positions)
                (ax.set_xticklabels if upright else ax.set_yticklabels)(texts)
            return made


        def density(values, bandwidth=None, points=100, cut=0.0):
            """A smooth estimate of how values are distributed, at evenly spaced places."""
            values = np.asarray(values, dtype=float)
            values = values[~np.isnan(values)]
            count = len(values)
            deviation = values.std(ddof=1) if count > 1 else 0.0
            factor = count ** (-1.0 / 5) if bandwidth is None or isinstance(bandwidth, str) else float(bandwidth)
            width = factor * deviation
            low, high = values.min() - cut * width, values.max() + cut * width
            places = np.linspace(low, high, points)
            if width == 0:
                return places, np.zeros(points)
            scaled = (places.reshape(-1, 1) - values.reshape(1, -1)) / width
            return places, np.exp(-0.5 * scaled ** 2).sum(axis=1) / (count * width * math.sqrt(2 * math.pi))


        def violinplot(ax, dataset, positions=None, vert=None, orientation="vertical", widths=0.5, showmeans=False, showextrema=True, showmedians=False,
                       quantiles=None, points=100, bw_method=None, side="both"):
            """Draws the distribution of each data set as an area."""
            parts = _parts(dataset)
            upright = vert if vert is not None else orientation == "vertical"
            positions = list(range(1, len(parts) + 1)) if positions is None else list(positions)
            widths = [widths] * len(parts) if isinstance(widths, (int, float)) else list(widths)
            made = {"bodies": []}
            fill = ax.fill_betweenx if upright and hasattr(ax, "fill_betweenx") else None
            for part, place, width in zip(parts, positions, widths):
                along, heights = density(part, bw_method, points)
                heights = 0.5 * width * heights / (heights.max() or 1.0)
                low = place - heights if side in ("both", "low") else np.full(points, float(place))
                high = place + heights if side in ("both", "high") else np.full(points, float(place))
                across, places = np.concatenate([low, high[::-1]]), np.concatenate([along, along[::-1]])
                made["bodies"] += ax.fill(*((across, places) if upright else (places, across)), facecolor="C0", alpha=0.3, edgecolor="none")
            lines = ax.hlines if upright else ax.vlines
            bars = ax.vlines if upright else ax.hlines
            near = [place - 0.25 * width for place, width in zip(positions, widths)]
            far = [place + 0.25 * width for place, width in zip(positions, widths)]
            if showmeans:
                made["cmeans"] = lines([float(part.mean()) for part in parts], near, far, colors="C0")
            if showextrema:
                lows, highs = [float(part.min()) for part in parts], [float(part.max()) for part in parts]
                made["cmaxes"], made["cmins"] = lines(highs, near, far, colors="C0"), lines(lows, near, far, colors="C0")
                made["cbars"] = bars(positions, lows, highs, colors="C0")
            if showmedians:
                made["cmedians"] = lines([float(np.median(part)) for part in parts], near, far, colors="C0")
            return made


        def stem(ax, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation="vertical"):
            """Draws a line from the base to each point."""
            if not 1 <= len(args) <= 3:
                raise TypeError(f"stem expected between 1 and 3 positional arguments, got {len(args)}")
            heads, places = (np.asarray(args[0], dtype=float), None) if len(args) == 1 else (np.asarray(args[1], dtype=float), args[0])
            if len(args) == 3:
                linefmt = args[2]
            places = np.arange(len(heads)) if places is None else np.asarray(places)
            color = linefmt[0] if linefmt and linefmt[0] in "bgrcmykw" else linefmt[:2] if linefmt and linefmt[0] == "C" else "C0"
            style = (linefmt or "").lstrip("bgrcmykwC0123456789") or "-"
            lines = ax.vlines(places, bottom, heads, colors=color, linestyles=style)
            marks = ax.plot(places, heads, *([markerfmt] if markerfmt else ["o"]), linestyle="none", **({} if markerfmt and markerfmt[0] in "bgrcmykwC" else {"color": color}),
                            **({} if label is None else {"label": label}))[0]
            base = ax.plot([places.min(), places.max()], [bottom, bottom], basefmt or "C3-")[0]
            return marks, lines, base


        def stackplot(ax, x, *args, labels=(), colors=None, baseline="zero", **kwargs):
            """Draws areas on top of each other."""
            rows = np.array([np.asarray(part, dtype=float) for part in (args if len(args) > 1 or np.ndim(args[0]) < 2 else args[0])])
            tops = np.cumsum(rows, axis=0)
            names = list(labels)
            made = []
            for place in range(len(rows)):
                below = tops[place - 1] if place else np.zeros(rows.shape[1])
                shown = {"label": names[place]} if place < len(names) else {}
                color = colors[place % len(colors)] if colors is not None else f"C{place % 10}"
                made.append(ax.fill_between(x, below, tops[place], **{"color": color, **shown, **kwargs}))
            return made


        def hist2d(ax, x, y, bins=10, range=None, density=False, weights=None, cmin=None, cmax=None, cmap=None, **kwargs):
            """Draws how many points fall into each cell of a grid."""
            x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
            counts = bins if isinstance(bins, (list, tuple, np.ndarray)) and len(bins) == 2 else (bins, bins)
            edges = [np.histogram(part, bins=count, range=None if range is None else range[place])[1] for place, (part, count) in enumerate(zip((x, y), counts))]
            inside = (x >= edges[0][0]) & (x <= edges[0][-1]) & (y >= edges[1][0]) & (y <= edges[1][-1])
            rows = np.minimum(np.searchsorted(edges[0], x[inside], side="right") - 1, len(edges[0]) - 2)
            columns = np.minimum(np.searchsorted(edges[1], y[inside], side="right") - 1, len(edges[1]) - 2)
            width, height = len(edges[0]) - 1, len(edges[1]) - 1
            table = np.bincount(rows * height + columns, minlength=width * height).reshape(width, height).astype(float)
            if density:
                table = table / table.sum() / np.outer(np.diff(edges[0]), np.diff(edges[1]))
            mesh = ax.pcolormesh(edges[0], edges[1], table.T, **({} if cmap is None else {"cmap": cmap}), **kwargs)
            return table, edges[0], edges[1], mesh


        def setp(obj, *args, **kwargs):
            """Sets properties of one artist or of many."""
            for artist in obj if isinstance(obj, (list, tuple, np.ndarray)) else [obj]:
                for name, value in list(zip(args[::2], args[1::2])) + list(kwargs.items()):
                    getattr(artist, "set_" + {"ha": "horizontalalignment", "va": "verticalalignment", "lw": "linewidth", "ls": "linestyle", "c": "color"}.get(name, name))(value)
        """#

    static let cycler = #"""
        class Cycler:
            """Properties that plots take one after the other."""

            def __init__(self, table):
                self._table = table

            @property
            def keys(self):
                return set(self._table)

            def by_key(self):
                return {name: list(values) for name, values in self._table.items()}

            def __len__(self):
                return min((len(values) for values in self._table.values()), default=0)

            def __iter__(self):
                for place in range(len(self)):
                    yield {name: values[place] for name, values in self._table.items()}

            def __getitem__(self, key):
                return Cycler({name: values[key] for name, values in self._table.items()})

            def __add__(self, other):
                return Cycler({**self._table, **other._table})

            def __repr__(self):
                return " + ".join(f"cycler({name!r}, {list(values)!r})" for name, values in self._table.items())


        def cycler(*args, **kwargs):
            """A cycle of properties: cycler(color=["r", "g"]), or cycler("color", "rg")."""
            if args:
                return args[0] if len(args) == 1 else Cycler({args[0]: list(args[1])})
            return Cycler({name: list(values) for name, values in kwargs.items()})
        """#
}
