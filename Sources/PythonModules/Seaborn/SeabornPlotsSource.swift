/// The plots of seaborn, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum SeabornPlotsSource {
    static let text = #"""
        import pandas as pd

        # Plots by category and of relations.


        def _column(data, value):
            """The values that a name or a sequence stands for, and their name."""
            if value is None:
                return None, None
            if isinstance(value, str) or (data is not None and hasattr(data, "columns") and not hasattr(value, "__len__")):
                if data is None:
                    raise ValueError(f"Could not interpret value `{value}` for `x`. Value is a string, but `data` was not passed.")
                if value not in (data.columns if hasattr(data, "columns") else data):
                    raise ValueError(f"Could not interpret value `{value}` for `x`. An entry with this name does not appear in `data`.")
                return np.asarray(data[value]), value
            return np.asarray(value), getattr(value, "name", None)


        def _table(data, variables):
            """Each variable as an array, and their names."""
            arrays, names = {}, {}
            for variable, value in variables.items():
                arrays[variable], names[variable] = _column(data, value)
            return arrays, names


        def _levels(values, order=None):
            """The distinct values: in their order if they are numbers, else as they come."""
            if order is not None:
                return list(order)
            items = [item for item in values.tolist() if item is not None and item == item]
            found = list(dict.fromkeys(items))
            return sorted(found) if all(isinstance(item, (int, float)) for item in found) else found


        def _hue_levels(hues, order, places):
            """The levels of the hue, as they come when the rows are sorted by the numbers along the axis."""
            if order is None and places is not None and not _is_categorical(places):
                hues = hues[np.argsort(places, kind="stable")]
            return _levels(hues, order)


        def _is_categorical(values):
            return values is not None and (values.dtype.kind in "OUb")


        def _wide(data):
            """The columns of what has no names for its axes."""
            if hasattr(data, "columns"):
                numeric = data.select_dtypes("number")
                return [np.asarray(numeric[name], dtype=float) for name in numeric.columns], list(numeric.columns), data.columns.name
            if isinstance(data, dict):
                return [np.asarray(values, dtype=float) for values in data.values()], list(data), None
            if isinstance(data, np.ndarray) and data.ndim == 2:
                return [data[:, place] for place in range(data.shape[1])], list(range(data.shape[1])), None
            values = list(data)
            if values and hasattr(values[0], "__len__"):
                return [np.asarray(part, dtype=float) for part in values], list(range(len(values))), None
            return [np.asarray(data, dtype=float)], None, getattr(data, "name", None)


        def _hue_colors(levels, palette, color, saturation=1.0):
            """A colour for each level of the hue."""
            count = len(levels)
            if isinstance(palette, dict):
                chosen = [to_rgb(palette[level]) for level in levels]
            elif palette is not None:
                chosen = color_palette(palette, count)
            elif color is not None:
                chosen = _blend(["#383838" if count > 1 else to_hex(color), to_hex(color)], count + 1)[1:] if count > 1 else [to_rgb(color)]
            elif all(isinstance(level, (int, float)) and not isinstance(level, bool) for level in levels):
                chosen = _cubehelix(count)
            else:
                chosen = color_palette(None, count) if count <= len(_cycle()) else hls_palette(count)
            return [desaturate(part, saturation) if saturation != 1 else tuple(part) for part in chosen]


        def _cubehelix(count):
            """Seaborn's default colours for numbers: a helix of hues from light to dark."""
            colors = []
            for place in range(count):
                share = place / (count - 1) if count > 1 else 0.0
                level = 0.85 + (0.15 - 0.85) * share
                angle = 2 * math.pi * (0 / 3 + 1 + 0.4 * share)
                amplitude = 0.8 * level * (1 - level) / 2
                colors.append(tuple(min(1.0, max(0.0, level + amplitude * (a * math.cos(angle) + b * math.sin(angle))))
                                    for a, b in ((-0.14861, 1.78277), (-0.29227, -0.90649), (1.97294, 0.0))))
            return colors


        def _plain_color(color, saturation):
            return desaturate(color if color is not None else _cycle()[0], saturation)


        def _category_axis(ax, levels, name, horizontal):
            """Places 0, 1, 2, ... with the levels' texts."""
            texts = [str(level) for level in levels]
            if horizontal:
                ax.set_yticks(list(range(len(levels))))
                ax.set_yticklabels(texts)
                ax.set_ylim(len(levels) - 0.5, -0.5)
                ax.grid(False, axis="y")
                ax.set_ylabel("" if name is None else str(name))
            else:
                ax.set_xticks(list(range(len(levels))))
                ax.set_xticklabels(texts)
                ax.set_xlim(-0.5, len(levels) - 0.5)
                ax.grid(False, axis="x")
                ax.set_xlabel("" if name is None else str(name))


        def _legend(ax, levels, colors, name, marker=None):
            import matplotlib.patches as patches
            handles = [patches.Patch(facecolor=color, edgecolor="none", label=str(level)) for level, color in zip(levels, colors)]
            ax.legend(handles=handles, title=None if name is None else str(name))


        def _interval(values, errorbar, rng):
            """The ends of an error bar."""
            if errorbar is None or len(values) < 2:
                return None
            kind, amount = (errorbar, None) if isinstance(errorbar, str) else errorbar
            mean = float(np.mean(values))
            if kind == "sd":
                half = float(np.std(values, ddof=1)) * (1 if amount is None else amount)
                return mean - half, mean + half
            if kind == "se":
                half = float(np.std(values, ddof=1)) / math.sqrt(len(values)) * (1 if amount is None else amount)
                return mean - half, mean + half
            if kind == "pi":
                width = 95 if amount is None else amount
                return tuple(float(part) for part in np.percentile(values, [50 - width / 2, 50 + width / 2]))
            width = 95 if amount is None else amount
            means = [float(np.mean(values[rng.integers(0, len(values), len(values))])) for _ in range(1000)]
            return tuple(float(part) for part in np.percentile(means, [50 - width / 2, 50 + width / 2]))


        def _bars(ax, levels, hue_levels, heights, intervals, colors, horizontal, width, dodge, style, error_color=".26", capsize=0):
            """Bars for each level, side by side for each hue."""
            count = len(hue_levels) if dodge else 1
            share = width / count
            for number, (hue_heights, hue_intervals) in enumerate(zip(heights, intervals)):
                offset = (number - (count - 1) / 2) * share if dodge else 0.0
                for place, height in enumerate(hue_heights):
                    if height is None or height != height:
                        continue
                    color = colors[number] if len(hue_levels) > 1 or len(colors) == 1 else colors[place]
                    settings = {"color": color, "edgecolor": "white" if mpl.rcParams["axes.grid"] else "none", **style}
                    if horizontal:
                        ax.barh(place + offset, height, share, **settings)
                    else:
                        ax.bar(place + offset, height, share, **settings)
                    if hue_intervals[place] is not None:
                        low, high = hue_intervals[place]
                        along, across = [place + offset] * 2, [low, high]
                        ax.plot(*((across, along) if horizontal else (along, across)), color=to_rgb("#424242"), linewidth=mpl.rcParams["lines.linewidth"] * 1.5)
            return ax


        def _per_level(values, groups, level):
            return values[np.array([item == level for item in groups.tolist()], dtype=bool)]


        def countplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, orient=None, color=None, palette=None, saturation=0.75, fill=True,
                      stat="count", width=0.8, dodge="auto", gap=0, legend="auto", ax=None, **kwargs):
            """Bars that show how often each value occurs."""
            if x is not None and y is not None:
                raise TypeError("Cannot pass values for both `x` and `y`.")
            ax = plt.gca() if ax is None else ax
            if x is None and y is None:
                parts, names, _ = _wide(data)
                counts = [1] * len(parts[0]) if names is None else [len(part) for part in parts]
                levels, heights, name, horizontal = list(range(len(counts))) if names is None else names, [counts], None, False
                hues, colors, hue_name = [None], [_plain_color(color, saturation)], None
            else:
                horizontal = x is None
                arrays, found = _table(data, {"value": y if horizontal else x, "hue": hue})
                name, values = found["value"], arrays["value"]
                levels = _levels(values, order)
                total = {"count": 1, "percent": len(values) / 100, "probability": len(values), "proportion": len(values)}[stat]
                hue_name = found["hue"]
                if hue is None:
                    hues = [None]
                    colors = color_palette(palette, len(levels), saturation) if palette is not None and not isinstance(palette, dict) else \
                        [desaturate(palette[level], saturation) for level in levels] if palette is not None else [_plain_color(color, saturation)]
                    heights = [[len(_per_level(values, values, level)) / total for level in levels]]
                else:
                    hues = _hue_levels(arrays["hue"], hue_order, values)
                    colors = _hue_colors(hues, palette, color, saturation)
                    heights = [[int(sum(1 for item, group in zip(values.tolist(), arrays["hue"].tolist()) if item == level and group == one)) / total for level in levels]
                               for one in hues]
            same = hue is not None and hue_name == name
            if same:
                heights, hues_drawn = [[heights[place][place] if place < len(heights) else 0 for place in range(len(levels))]], [None]
            else:
                hues_drawn = hues
            _bars(ax, levels, hues_drawn, heights, [[None] * len(levels) for _ in heights], colors, horizontal, width, len(hues_drawn) > 1, kwargs)
            _category_axis(ax, levels, name, horizontal)
            (ax.set_xlabel if horizontal else ax.set_ylabel)(stat)
            if hue is not None and not same and legend:
                _legend(ax, hues, colors, hue_name)
            return ax


        def barplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, estimator="mean", errorbar=("ci", 95), n_boot=1000, seed=None, orient=None,
                    color=None, palette=None, saturation=0.75, fill=True, width=0.8, dodge="auto", gap=0, legend="auto", capsize=0, ci="deprecated", ax=None, **kwargs):
            """Bars that show the mean of each category, with error bars."""
            ax = plt.gca() if ax is None else ax
            if ci is None or isinstance(ci, str) and ci == "sd":
                errorbar = ci
            rng = np.random.default_rng(seed)
            fold = getattr(np, estimator) if isinstance(estimator, str) else estimator
            groups_are_columns = False
            if x is None and y is None:
                parts, names, name = _wide(data)
                groups_are_columns = names is not None
                parts, names = (parts, names) if names is not None else ([np.array([item]) for item in parts[0].tolist()], list(range(len(parts[0]))))
                levels = names
                horizontal, names_found, hues = False, {"category": name, "value": None, "hue": None}, [None]
                cells = [parts]
            else:
                arrays, found = _table(data, {"x": x, "y": y, "hue": hue})
                if arrays["x"] is None or arrays["y"] is None:
                    single = "x" if arrays["y"] is None else "y"
                    other = "y" if single == "x" else "x"
                    arrays[other], found[other] = np.array([""] * len(arrays[single]), dtype=object), None
                horizontal = orient in ("h", "y") or (orient is None and _is_categorical(arrays["y"]) and not _is_categorical(arrays["x"]))
                category, value = ("y", "x") if horizontal else ("x", "y")
                levels = _levels(arrays[category], order)
                numbers = arrays[value].astype(float)
                hues = [None] if hue is None else _hue_levels(arrays["hue"], hue_order, arrays[category])
                names_found = {"category": found[category], "value": found[value], "hue": found["hue"]}
                cells = []
                for one in hues:
                    row = []
                    for level in levels:
                        inside = np.array([item == level for item in arrays[category].tolist()], dtype=bool)
                        if one is not None:
                            inside = inside & np.array([item == one for item in arrays["hue"].tolist()], dtype=bool)
                        part = numbers[inside]
                        row.append(part[~np.isnan(part)])
                    cells.append(row)
            colors = _hue_colors(hues, palette, color, saturation) if hue is not None else \
                color_palette(palette, len(levels), saturation) if palette is not None and not isinstance(palette, dict) else \
                [desaturate(palette[level], saturation) for level in levels] if isinstance(palette, dict) else \
                color_palette(None, len(levels), saturation) if groups_are_columns and color is None else [_plain_color(color, saturation)]
            same = hue is not None and names_found["hue"] == names_found["category"]
            if same:
                cells = [[cells[place][place] for place in range(len(levels))]]
            heights = [[float(fold(part)) if len(part) else None for part in row] for row in cells]
            intervals = [[_interval(part, errorbar, rng) for part in row] for row in cells]
            _bars(ax, levels, [None] if same else hues, heights, intervals, colors, horizontal, width, len(cells) > 1, kwargs, capsize=capsize)
            _category_axis(ax, levels, names_found["category"], horizontal)
            (ax.set_xlabel if horizontal else ax.set_ylabel)("" if names_found["value"] is None else str(names_found["value"]))
            if hue is not None and not same and legend:
                _legend(ax, hues, colors, names_found["hue"])
            return ax


        def _category_cells(data, x, y, hue, order, hue_order, orient):
            """The numbers of each category and hue, for plots of distributions."""
            if x is None and y is None:
                parts, names, name = _wide(data)
                levels = [""] if names is None else names
                return [[part[~np.isnan(part)] for part in parts]], levels, [None], orient in ("h", "y"), None, name if names is None else None, None, names is None
            arrays, found = _table(data, {"x": x, "y": y, "hue": hue})
            if arrays["x"] is None or arrays["y"] is None:
                single = "x" if arrays["y"] is None else "y"
                part = arrays[single].astype(float)
                if hue is None:
                    return [[part[~np.isnan(part)]]], [""], [None], single == "x", None, found[single], None, True
                other = "y" if single == "x" else "x"
                arrays[other], found[other] = np.array([""] * len(part), dtype=object), None
            horizontal = orient in ("h", "y") or (orient is None and _is_categorical(arrays["y"]) and not _is_categorical(arrays["x"]))
            category, value = ("y", "x") if horizontal else ("x", "y")
            levels = _levels(arrays[category], order)
            hues = [None] if hue is None else _hue_levels(arrays["hue"], hue_order, arrays[category])
            numbers, cells = arrays[value].astype(float), []
            for one in hues:
                row = []
                for level in levels:
                    inside = np.array([item == level for item in arrays[category].tolist()], dtype=bool)
                    if one is not None:
                        inside = inside & np.array([item == one for item in arrays["hue"].tolist()], dtype=bool)
                    part = numbers[inside]
                    row.append(part[~np.isnan(part)])
                cells.append(row)
            return cells, levels, hues, horizontal, found[category], found[value], found["hue"], False


        def _finish_categories(ax, levels, category_name, value_name, horizontal, is_single):
            _category_axis(ax, levels, category_name, horizontal)
            if is_single:
                (ax.set_yticks if horizontal else ax.set_xticks)([0])
                (ax.set_yticklabels if horizontal else ax.set_xticklabels)([""])
            (ax.set_xlabel if horizontal else ax.set_ylabel)("" if value_name is None else str(value_name))


        def _cell_colors(hues, levels, palette, color, saturation, by_column=False):
            if hues != [None]:
                return _hue_colors(hues, palette, color, saturation)
            if isinstance(palette, dict):
                return [desaturate(palette[level], saturation) for level in levels]
            if palette is None and (color is not None or not by_column):
                return [_plain_color(color, saturation)]
            return color_palette(palette, len(levels), saturation)


        def boxplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, orient=None, color=None, palette=None, saturation=0.75, fill=True,
                    dodge="auto", width=0.8, gap=0, whis=1.5, linecolor="auto", linewidth=None, fliersize=None, legend="auto", ax=None, **kwargs):
            """Boxes with whiskers for each category."""
            ax = plt.gca() if ax is None else ax
            cells, levels, hues, horizontal, category_name, value_name, hue_name, is_single = _category_cells(data, x, y, hue, order, hue_order, orient)
            colors = _cell_colors(hues, levels, palette, color, saturation, x is None and y is None and not is_single)
            same = hue is not None and hue_name == category_name
            if same:
                cells = [[cells[place][place] for place in range(len(levels))]]
            count = len(cells)
            gray = _line_gray(colors)
            line = {"color": gray, "linewidth": 1.0 if linewidth is None else linewidth}
            for number, row in enumerate(cells):
                for place, part in enumerate(row):
                    if not len(part):
                        continue
                    paint = colors[number] if count > 1 else colors[place % len(colors)]
                    middle = place + (number - (count - 1) / 2) * width / count
                    ax.boxplot([part], positions=[middle], widths=[width / count * (1 - gap)], whis=whis, patch_artist=fill, manage_ticks=False,
                               orientation="horizontal" if horizontal else "vertical",
                               boxprops={"facecolor": paint, "edgecolor": gray, "linewidth": line["linewidth"]} if fill else line, medianprops=line, whiskerprops=line, capprops=line,
                               flierprops={"marker": "o", "markerfacecolor": "none", "markeredgecolor": gray, "markersize": 5 if fliersize is None else fliersize}, **kwargs)
            _finish_categories(ax, levels, category_name, value_name, horizontal, is_single)
            if hue is not None and not same and legend:
                _legend(ax, hues, colors, hue_name)
            return ax


        def _line_gray(colors):
            """A gray darker than the colours it is drawn on."""
            lightness = min(_hls_of(color)[1] for color in colors) * 0.6
            return (lightness, lightness, lightness)


        def violinplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, orient=None, color=None, palette=None, saturation=0.75, fill=True,
                       inner="box", split=False, width=0.8, dodge="auto", gap=0, linewidth=None, linecolor="auto", cut=2, gridsize=100, bw_method="scott",
                       bw_adjust=1, density_norm="area", legend="auto", ax=None, scale=None, bw=None, **kwargs):
            """The distribution of each category as an area."""
            from matplotlib._compositions import box_statistics, density
            ax = plt.gca() if ax is None else ax
            cells, levels, hues, horizontal, category_name, value_name, hue_name, is_single = _category_cells(data, x, y, hue, order, hue_order, orient)
            colors = _cell_colors(hues, levels, palette, color, saturation, x is None and y is None and not is_single)
            same = hue is not None and hue_name == category_name
            if same:
                cells = [[cells[place][place] for place in range(len(levels))]]
            count = len(cells)
            gray = _line_gray(colors)
            thick = mpl.rcParams["lines.linewidth"] * 1.25 if linewidth is None else linewidth
            shapes = [[density(part, len(part) ** -0.2 * bw_adjust, gridsize, cut) if len(part) > 1 else None for part in row] for row in cells]
            tallest = max([shape[1].max() for row in shapes for shape in row if shape is not None] + [1e-12])
            for number, row in enumerate(shapes):
                for place, shape in enumerate(row):
                    if shape is None:
                        continue
                    along, heights = shape
                    norm = tallest if (scale or density_norm) == "area" else heights.max()
                    half = heights / norm * width / 2 / (1 if split and count == 2 else count)
                    middle = place + (0 if split and count == 2 else (number - (count - 1) / 2) * width / count)
                    low = middle - half if not (split and number == 1) else np.full(len(half), float(middle))
                    high = middle + half if not (split and number == 0) else np.full(len(half), float(middle))
                    across, places = np.concatenate([low, high[::-1]]), np.concatenate([along, along[::-1]])
                    paint = colors[number] if count > 1 else colors[place % len(colors)]
                    ax.fill(*((places, across) if horizontal else (across, places)), facecolor=paint if fill else "none", edgecolor=gray, linewidth=thick)
                    part = cells[number][place]
                    if inner == "box":
                        stat = box_statistics(part)
                        for start, end, line in ((stat["whislo"], stat["whishi"], thick), (stat["q1"], stat["q3"], thick * 3)):
                            ax.plot(*(([start, end], [middle] * 2) if horizontal else ([middle] * 2, [start, end])), color=gray, linewidth=line)
                        ax.plot(*(([stat["med"]], [middle]) if horizontal else ([middle], [stat["med"]])), color="white", marker="o", markersize=thick * 1.6, linestyle="none")
                    elif inner in ("quart", "quartile"):
                        for mark in np.percentile(part, [25, 50, 75]).tolist():
                            reach = float(np.interp(mark, along, half))
                            ax.plot(*(([mark, mark], [middle - reach, middle + reach]) if horizontal else ([middle - reach, middle + reach], [mark, mark])),
                                    color=gray, linewidth=thick, linestyle="--")
            _finish_categories(ax, levels, category_name, value_name, horizontal, is_single)
            if hue is not None and not same and legend:
                _legend(ax, hues, colors, hue_name)
            return ax


        def stripplot(data=None, *, x=None, y=None, hue=None, order=None, hue_order=None, jitter=True, dodge=False, orient=None, color=None, palette=None, size=5,
                      edgecolor="face", linewidth=0, legend="auto", ax=None, **kwargs):
            """Every value as a point beside its category."""
            ax = plt.gca() if ax is None else ax
            cells, levels, hues, horizontal, category_name, value_name, hue_name, is_single = _category_cells(data, x, y, hue, order, hue_order, orient)
            colors = _cell_colors(hues, levels, palette, color, 1)
            reach = 0.1 if jitter is True else float(jitter)
            for number, row in enumerate(cells):
                for place, part in enumerate(row):
                    shift = np.random.uniform(-reach, reach, len(part)) if reach else np.zeros(len(part))
                    offset = place + ((number - (len(cells) - 1) / 2) * 0.8 / len(cells) if dodge else 0) + shift
                    paint = colors[number] if len(cells) > 1 else colors[place % len(colors)]
                    ax.scatter(*((part, offset) if horizontal else (offset, part)), s=size ** 2, color=[paint], **kwargs)
            _finish_categories(ax, levels, category_name, value_name, horizontal, is_single)
            if hue is not None and legend:
                _legend(ax, hues, colors, hue_name)
            return ax
        """#
}
