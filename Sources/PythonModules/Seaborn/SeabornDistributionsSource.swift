/// Distributions in seaborn, in Python.
enum SeabornDistributionsSource {
    static let text = #"""


        def lineplot(data=None, *, x=None, y=None, hue=None, size=None, style=None, units=None, palette=None, hue_order=None, hue_norm=None, markers=None,
                     dashes=True, estimator="mean", errorbar=("ci", 95), n_boot=1000, seed=None, sort=True, err_style="band", legend="auto", ci="deprecated",
                     ax=None, **kwargs):
            """A line through the means at each place, with a band for the error."""
            ax = plt.gca() if ax is None else ax
            if ci is None:
                errorbar = None
            if x is None and y is None:
                parts, names, _ = _wide(data)
                places = np.asarray(data.index) if hasattr(data, "index") and hasattr(data, "iloc") else np.arange(len(parts[0]))
                dash = ["-", "--", ":", "-."]
                for place, part in enumerate(parts):
                    label = {} if names is None else {"label": str(names[place])}
                    ax.plot(places, part, **{**label, **({"linestyle": dash[place % 4]} if dashes and names is not None and len(parts) > 1 else {}), **kwargs})
                if names is not None and legend:
                    ax.legend()
                if hasattr(data, "index") and getattr(data.index, "name", None):
                    ax.set_xlabel(str(data.index.name))
                if names is None and getattr(data, "name", None) is not None:
                    ax.set_ylabel(str(data.name))
                return ax
            arrays, names = _table(data, {"x": x, "y": y, "hue": hue})
            along = arrays["x"] if arrays["x"] is not None else np.arange(len(arrays["y"]))
            heights = arrays["y"].astype(float)
            hues = [None] if hue is None else _levels(arrays["hue"], hue_order)
            colors = _hue_colors(hues, palette, None) if hue is not None else [to_rgb(kwargs.pop("color"))] if "color" in kwargs else [None]
            rng = np.random.default_rng(seed)
            for number, level in enumerate(hues):
                inside = np.ones(len(heights), dtype=bool) if level is None else np.array([item == level for item in arrays["hue"].tolist()], dtype=bool)
                xs, ys = along[inside], heights[inside]
                stops = _levels(xs) if sort else list(dict.fromkeys(xs.tolist()))
                paint = {} if colors[number] is None else {"color": colors[number]}
                label = {"label": str(level)} if level is not None else {}
                if estimator is None or len(stops) == len(xs):
                    order = np.argsort(xs, kind="stable") if sort else np.arange(len(xs))
                    ax.plot(xs[order], ys[order], **{**paint, **label, **kwargs})
                    continue
                fold = getattr(np, estimator) if isinstance(estimator, str) else estimator
                cells = [_per_level(ys, xs, stop) for stop in stops]
                line = ax.plot(stops, [float(fold(cell)) for cell in cells], **{**paint, **label, **kwargs})[0]
                ends = [_interval(cell, errorbar, rng) or (float(fold(cell)),) * 2 for cell in cells]
                if errorbar is not None:
                    ax.fill_between(stops, [low for low, _ in ends], [high for _, high in ends], color=line.get_color(), alpha=0.2, linewidth=0)
            ax.set_xlabel("" if names["x"] is None else str(names["x"]))
            ax.set_ylabel("" if names["y"] is None else str(names["y"]))
            if hue is not None and legend:
                ax.legend(title=None if names["hue"] is None else str(names["hue"]))
            return ax


        def scatterplot(data=None, *, x=None, y=None, hue=None, size=None, style=None, palette=None, hue_order=None, hue_norm=None, sizes=None, markers=True,
                        legend="auto", ax=None, **kwargs):
            """Points, coloured by a third variable."""
            ax = plt.gca() if ax is None else ax
            if x is None and y is None:
                parts, names, _ = _wide(data)
                for place, part in enumerate(parts):
                    ax.scatter(np.arange(len(part)), part, label=None if names is None else str(names[place]), edgecolors="w", linewidths=0.48, **kwargs)
                if names is not None and legend:
                    ax.legend()
                return ax
            arrays, names = _table(data, {"x": x, "y": y, "hue": hue, "size": size})
            settings = {"edgecolors": "w", "linewidths": 0.08 * math.sqrt(36), "s": 36}
            if size is not None:
                amounts = arrays["size"].astype(float)
                low, high = sizes if isinstance(sizes, tuple) else (18, 72)
                spread = float(amounts.max() - amounts.min()) or 1.0
                settings["s"] = low + (amounts - amounts.min()) / spread * (high - low)
            settings.update({{"edgecolor": "edgecolors", "linewidth": "linewidths"}.get(name, name): value for name, value in kwargs.items()})
            if hue is None:
                ax.scatter(arrays["x"], arrays["y"], **settings)
            else:
                hues = _levels(arrays["hue"], hue_order)
                is_numeric = not _is_categorical(arrays["hue"]) and len(hues) > 6
                if is_numeric and not isinstance(palette, (list, dict)):
                    numbers = arrays["hue"].astype(float)
                    share = (numbers - numbers.min()) / ((numbers.max() - numbers.min()) or 1.0)
                    shades = [tuple(color) for color in (_cubehelix(256) if palette is None else [_colormap(palette)(float(part))[:3] for part in np.linspace(0, 1, 256).tolist()])]
                    ax.scatter(arrays["x"], arrays["y"], color=[shades[int(part * 255)] for part in share.tolist()], **settings)
                    shown = np.linspace(numbers.min(), numbers.max(), 5).tolist()
                    if legend:
                        _point_legend(ax, [f"{value:g}" for value in shown], [shades[int(part * 255)] for part in np.linspace(0, 1, 5).tolist()], names["hue"])
                else:
                    colors = _hue_colors(hues, palette, None)
                    for level, color in zip(hues, colors):
                        inside = np.array([item == level for item in arrays["hue"].tolist()], dtype=bool)
                        part = {**settings, "s": settings["s"][inside] if isinstance(settings["s"], np.ndarray) else settings["s"]}
                        ax.scatter(arrays["x"][inside], arrays["y"][inside], color=[color], label=str(level), **part)
                    if legend:
                        ax.legend(title=None if names["hue"] is None else str(names["hue"]))
            ax.set_xlabel("" if names["x"] is None else str(names["x"]))
            ax.set_ylabel("" if names["y"] is None else str(names["y"]))
            return ax


        def _point_legend(ax, texts, colors, name):
            import matplotlib.patches as patches
            ax.legend(handles=[patches.Patch(facecolor=color, edgecolor="none", label=text) for text, color in zip(texts, colors)], title=name)


        def _bin_edges(values, bins, binwidth, binrange, discrete):
            """The edges of a histogram's bins, by Freedman and Diaconis or by Sturges, whichever are finer."""
            low, high = (float(values.min()), float(values.max())) if binrange is None else binrange
            if discrete:
                return np.arange(low - 0.5, high + 1.5)
            if binwidth is not None:
                edges = np.arange(low, high + binwidth, binwidth)
                return np.append(edges, edges[-1] + binwidth) if edges[-1] < high or len(edges) < 2 else edges
            if not isinstance(bins, str):
                return np.linspace(low, high, bins + 1) if isinstance(bins, (int, np.integer)) else np.asarray(bins, dtype=float)
            count = len(values)
            quarter = np.percentile(values, [25, 75])
            sturges = (high - low) / (math.log2(count) + 1) if count else 1.0
            freedman = 2.0 * float(quarter[1] - quarter[0]) / count ** (1 / 3) if count else 0.0
            width = min(freedman, sturges) if freedman else sturges
            number = max(1, math.ceil((high - low) / width)) if width else 1
            if number > 200 and bins == "auto":
                number = 200
            return np.linspace(low, high, number + 1)


        def histplot(data=None, *, x=None, y=None, hue=None, weights=None, stat="count", bins="auto", binwidth=None, binrange=None, discrete=None, cumulative=False,
                     common_bins=True, common_norm=True, multiple="layer", element="bars", fill=True, shrink=1, kde=False, kde_kws=None, line_kws=None, palette=None,
                     hue_order=None, color=None, legend=True, ax=None, **kwargs):
            """How often values fall into each bin."""
            from matplotlib._compositions import density
            ax = plt.gca() if ax is None else ax
            if x is None and y is None:
                parts, labels, name = _wide(data)
                hues = [None] if labels is None else labels
                horizontal, names = False, {"value": name, "hue": None}
            elif x is not None and y is not None:
                raise NotImplementedError("seaborn.histplot of two variables is not supported; use plt.hist2d")
            else:
                horizontal = x is None
                arrays, found = _table(data, {"value": y if horizontal else x, "hue": hue})
                names = found
                values = arrays["value"]
                if _is_categorical(values):
                    return countplot(data, **{"y" if horizontal else "x": y if horizontal else x}, hue=hue, color=color, palette=palette, ax=ax, width=shrink, saturation=1)
                hues = [None] if hue is None else _levels(arrays["hue"], hue_order)
                parts = [values.astype(float)] if hue is None else [_per_level(values.astype(float), arrays["hue"], level) for level in hues]
            parts = [part[~np.isnan(part)] for part in parts]
            together = np.concatenate(parts)
            edges = _bin_edges(together, bins, binwidth, binrange, discrete)
            colors = _hue_colors(hues, palette, color) if hues != [None] else [to_rgb(color) if color is not None else _cycle()[0]]
            base = np.zeros(len(edges) - 1)
            total = len(together)
            widths = np.diff(edges)
            all_counts = [np.histogram(part, bins=edges)[0].astype(float) for part in parts]
            # The last level is drawn first, so that the first one lies on top.
            for place in range(len(parts) - 1, -1, -1):
                part, counts = parts[place], all_counts[place]
                amount = total if common_norm else len(part)
                heights = {"count": counts, "frequency": counts / widths, "probability": counts / amount, "proportion": counts / amount,
                           "percent": counts / amount * 100, "density": counts / amount / widths}[stat]
                if cumulative:
                    heights = np.cumsum(heights * (widths if stat == "density" else 1))
                bottom = base if multiple in ("stack", "fill") else np.zeros(len(counts))
                if multiple == "fill":
                    heights = heights / np.maximum(sum(all_counts), 1e-12)
                opacity = kwargs.get("alpha", 0.75 if multiple in ("stack", "fill", "dodge") or hues == [None] else 0.5)
                if kde and "alpha" not in kwargs:
                    opacity = 0.5 if hues == [None] or multiple == "layer" else opacity
                rest = {name: value for name, value in kwargs.items() if name != "alpha"}
                label = {} if hues[place] is None else {"label": str(hues[place])}
                left, thick = edges[:-1] + widths * (1 - shrink) / 2, widths * shrink
                if multiple == "dodge" and len(parts) > 1:
                    thick = thick / len(parts)
                    left = left + thick * place
                style = {"facecolor": tuple(colors[place]) + (opacity,), "edgecolor": "white" if mpl.rcParams["axes.grid"] else "black",
                         "linewidth": _edge_width(ax, edges), **label, **rest}
                if element == "step" or element == "poly":
                    middle = edges[:-1] + widths / 2
                    if element == "poly":
                        ax.fill_between(middle, heights, color=colors[place], alpha=opacity / 2 if fill else 0, **label)
                    else:
                        ax.fill_between(np.repeat(edges, 2)[1:-1], np.repeat(heights, 2), color=colors[place], alpha=opacity / 2 if fill else 0, **label)
                elif horizontal:
                    ax.barh(left, heights, thick, left=bottom, align="edge", **style)
                else:
                    ax.bar(left, heights, thick, bottom=bottom, align="edge", **style)
                base = base + heights
                if kde and len(part) > 1:
                    along, curve = density(part, (kde_kws or {}).get("bw_adjust", 1) * len(part) ** -0.2, 200, (kde_kws or {}).get("cut", 0))
                    scale = {"count": len(part) * float(widths.mean()), "density": len(part) / amount, "probability": len(part) / amount * float(widths.mean()),
                             "proportion": len(part) / amount * float(widths.mean()), "percent": 100 * len(part) / amount * float(widths.mean()), "frequency": len(part)}[stat]
                    ax.plot(*((curve * scale, along) if horizontal else (along, curve * scale)), color=colors[place], **(line_kws or {}))
            (ax.set_ylabel if horizontal else ax.set_xlabel)("" if names["value"] is None else str(names["value"]))
            (ax.set_xlabel if horizontal else ax.set_ylabel)(stat.capitalize())
            if hues != [None] and legend:
                _legend(ax, hues, colors, names["hue"])
            return ax


        def _edge_width(ax, edges):
            """Thin edges where the bars are thin."""
            inches = ax.figure.get_size_inches()[0] * ax.get_position().width
            points = 72 * inches / (1.1 * (len(edges) - 1))
            return min(1.0, 0.1 * points)


        def kdeplot(data=None, *, x=None, y=None, hue=None, palette=None, hue_order=None, color=None, fill=None, multiple="layer", common_norm=True, cut=3,
                    gridsize=200, bw_method="scott", bw_adjust=1, log_scale=None, legend=True, shade=None, ax=None, **kwargs):
            """A smooth estimate of how values are distributed."""
            from matplotlib._compositions import density
            ax = plt.gca() if ax is None else ax
            if x is not None and y is not None:
                raise NotImplementedError("seaborn.kdeplot of two variables is not supported")
            if x is None and y is None:
                parts, labels, name = _wide(data)
                hues, names, horizontal = [None] if labels is None else labels, {"value": name, "hue": None}, False
            else:
                horizontal = x is None
                arrays, names = _table(data, {"value": y if horizontal else x, "hue": hue})
                hues = [None] if hue is None else _levels(arrays["hue"], hue_order)
                values = arrays["value"].astype(float)
                parts = [values] if hue is None else [_per_level(values, arrays["hue"], level) for level in hues]
            parts = [part[~np.isnan(part)] for part in parts]
            total = sum(len(part) for part in parts)
            colors = _hue_colors(hues, palette, color) if hues != [None] else [to_rgb(color) if color is not None else _cycle()[0]]
            for part, level, paint in zip(parts, hues, colors):
                if len(part) < 2:
                    continue
                along, curve = density(part, bw_adjust * len(part) ** -0.2, gridsize, cut)
                curve = curve * (len(part) / total if common_norm else 1)
                label = {} if level is None else {"label": str(level)}
                if fill or shade:
                    ax.fill_between(along, curve, color=paint, alpha=kwargs.get("alpha", 0.25), **label)
                ax.plot(*((curve, along) if horizontal else (along, curve)), color=paint, **({} if fill or shade else label), **{name: value for name, value in kwargs.items() if name != "alpha"})
            (ax.set_xlim if horizontal else ax.set_ylim)(0, None)
            (ax.set_ylabel if horizontal else ax.set_xlabel)("" if names["value"] is None else str(names["value"]))
            (ax.set_xlabel if horizontal else ax.set_ylabel)("Density")
            if hues != [None] and legend:
                _legend(ax, hues, colors, names["hue"])
            return ax


        def distplot(a=None, bins=None, hist=True, kde=True, color=None, ax=None, **kwargs):
            """A histogram with its smooth estimate."""
            ax = plt.gca() if ax is None else ax
            if hist:
                histplot(a, bins="auto" if bins is None else bins, stat="density" if kde else "count", color=color, alpha=0.4, ax=ax)
            if kde:
                kdeplot(a, color=color, ax=ax)
            return ax


        def regplot(data=None, *, x=None, y=None, scatter=True, fit_reg=True, ci=95, order=1, color=None, marker="o", label=None, seed=None, ax=None, scatter_kws=None, line_kws=None):
            """Points with the straight line (or polynomial) through them and its error."""
            ax = plt.gca() if ax is None else ax
            arrays, names = _table(data, {"x": x, "y": y})
            xs, ys = arrays["x"].astype(float), arrays["y"].astype(float)
            paint = to_rgb(color) if color is not None else _cycle()[0]
            if scatter:
                ax.scatter(xs, ys, **{"color": [paint], "alpha": 0.8, "marker": marker, "s": 36, "label": label, **(scatter_kws or {})})
            if fit_reg:
                grid = np.linspace(xs.min(), xs.max(), 100)
                def fitted(a, b):
                    powers = np.stack([a ** power for power in range(order + 1)], axis=1)
                    found = np.linalg.lstsq(powers, b, rcond=None)[0]
                    return np.dot(np.stack([grid ** power for power in range(order + 1)], axis=1), found)
                ax.plot(grid, fitted(xs, ys), **{"color": paint, "linewidth": mpl.rcParams["lines.linewidth"] * 1.5, **(line_kws or {})})
                if ci:
                    rng = np.random.default_rng(seed)
                    draws = []
                    for _ in range(200):
                        places = rng.integers(0, len(xs), len(xs))
                        draws.append(fitted(xs[places], ys[places]))
                    low, high = np.percentile(np.array(draws), [50 - ci / 2, 50 + ci / 2], axis=0)
                    ax.fill_between(grid, low, high, color=paint, alpha=0.15, linewidth=0)
            ax.set_xlabel("" if names["x"] is None else str(names["x"]))
            ax.set_ylabel("" if names["y"] is None else str(names["y"]))
            return ax


        class PairGrid:
            """The plots of every pair of columns."""

            def __init__(self, figure, axes, names):
                self.figure = self.fig = figure
                self.axes = axes
                self.x_vars = self.y_vars = names

            def savefig(self, *args, **kwargs):
                self.figure.savefig(*args, **kwargs)


        def pairplot(data, *, hue=None, hue_order=None, palette=None, vars=None, x_vars=None, y_vars=None, kind="scatter", diag_kind="auto", markers=None,
                     height=2.5, aspect=1, corner=False, dropna=False, plot_kws=None, diag_kws=None, grid_kws=None, size=None):
            """Every numeric column against every other, with distributions on the diagonal."""
            if not hasattr(data, "columns"):
                raise TypeError(f"'data' must be pandas DataFrame object, not: {type(data)}")
            names = list(vars) if vars is not None else [name for name in data.select_dtypes("number").columns if name != hue]
            rows = list(y_vars) if y_vars is not None else names
            columns = list(x_vars) if x_vars is not None else names
            levels = [None] if hue is None else _levels(np.asarray(data[hue]), hue_order)
            colors = _hue_colors(levels, palette, None) if hue is not None else [_cycle()[0]]
            diag = ("hist" if hue is None else "kde") if diag_kind == "auto" else diag_kind
            figure, axes = plt.subplots(len(rows), len(columns), figsize=(len(columns) * height * aspect, len(rows) * height), squeeze=False)
            groups = [np.ones(len(data), dtype=bool)] if hue is None else [np.array([item == level for item in np.asarray(data[hue]).tolist()], dtype=bool) for level in levels]
            for row, one in enumerate(rows):
                for column, other in enumerate(columns):
                    ax = axes[row, column]
                    if corner and column > row:
                        ax.set_visible(False)
                        continue
                    if one == other and diag is not None and rows == columns:
                        if diag == "hist":
                            histplot(data, x=one, hue=hue, palette=palette, hue_order=hue_order, legend=False, ax=ax, **(diag_kws or {}))
                        else:
                            kdeplot(data, x=one, hue=hue, palette=palette, hue_order=hue_order, fill=True, legend=False, ax=ax, **(diag_kws or {}))
                        if len(columns) > 1:
                            ax.set_yticks([])
                    else:
                        xs, ys = np.asarray(data[other], dtype=float), np.asarray(data[one], dtype=float)
                        for inside, color in zip(groups, colors):
                            ax.scatter(xs[inside], ys[inside], color=[color], edgecolors="w", linewidths=0.48, s=36, **(plot_kws or {}))
                    despine(ax=ax)
                    ax.set_xlabel(str(other) if row == len(rows) - 1 else "")
                    ax.set_ylabel(str(one) if column == 0 else "")
                    if row < len(rows) - 1:
                        ax.set_xticklabels([])
                    if column:
                        ax.set_yticklabels([])
            figure.tight_layout()
            if hue is not None:
                import matplotlib.patches as patches
                figure.subplots_adjust(right=0.88)
                handles = [patches.Patch(facecolor=color, edgecolor="none", label=str(level)) for level, color in zip(levels, colors)]
                figure.legend(handles=handles, title=str(hue), loc="center right")
            return PairGrid(figure, axes, columns)
        """#
}
