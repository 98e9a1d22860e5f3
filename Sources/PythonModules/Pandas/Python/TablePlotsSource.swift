/// Plots of tables by pyplot, in Python.
enum TablePlotsSource {
    static let text = #"""
        # Plots of tables by pyplot.


        def _axes_for(ax, figsize):
            import matplotlib.pyplot as plt
            if ax is not None:
                return ax
            if figsize is not None:
                return plt.figure(figsize=figsize).gca()
            return plt.gca() if plt.get_fignums() and not plt.gca().lines and not plt.gca().patches and not plt.gca().images else plt.figure().gca()


        def _dress(ax, title=None, xlabel=None, ylabel=None, xlim=None, ylim=None, grid=None, logx=False, logy=False, loglog=False, rot=None, xticks=None,
                   yticks=None, fontsize=None):
            """What pandas' plots set on their axes."""
            if logx or loglog:
                ax.set_xscale("log")
            if logy or loglog:
                ax.set_yscale("log")
            if title is not None:
                ax.set_title(title)
            if xlabel is not None:
                ax.set_xlabel(xlabel)
            if ylabel is not None:
                ax.set_ylabel(ylabel)
            if xticks is not None:
                ax.set_xticks(xticks)
            if yticks is not None:
                ax.set_yticks(yticks)
            if xlim is not None:
                ax.set_xlim(xlim)
            if ylim is not None:
                ax.set_ylim(ylim)
            if grid:
                ax.grid(True)
            if rot is not None:
                ax.tick_params(axis="x", labelrotation=rot)


        _dressing = ("title", "xlabel", "ylabel", "xlim", "ylim", "grid", "logx", "logy", "loglog", "rot", "xticks", "yticks", "fontsize")


        def _parted(kwargs):
            return {name: kwargs.pop(name) for name in _dressing if name in kwargs}


        def _color_of(color, place, name):
            if color is None:
                return {}
            if isinstance(color, dict):
                return {"color": color[name]} if name in color else {}
            return {"color": color if isinstance(color, str) else color[place % len(color)]}


        class _FramePlots:
            """`frame.plot`: the columns as lines, bars, histograms and more."""
            __module__ = "pandas.plotting._core"

            def __init__(self, frame):
                self._frame = frame

            def __call__(self, x=None, y=None, kind="line", **kwargs):
                if kind in ("scatter", "hexbin"):
                    return getattr(self, kind)(x, y, **kwargs)
                if not hasattr(self, kind) or kind.startswith("_"):
                    raise ValueError(f"{kind} is not a valid plot kind Valid plot kinds: ('line', 'bar', 'barh', 'kde', 'density', 'area', 'hist', 'box', 'pie', 'scatter', 'hexbin')")
                if x is not None or y is not None:
                    kwargs.update({"x": x, "y": y} if kind in ("line", "bar", "barh", "area") else {"y": y})
                return getattr(self, kind)(**kwargs)

            def _chosen(self, x, y):
                """The labels along the axis and the numeric columns that are drawn."""
                frame = self._frame
                if x is not None:
                    name = frame.columns[x] if isinstance(x, int) and x not in frame.columns else x
                    frame = frame.set_index(name)
                if y is not None:
                    names = y if isinstance(y, (list, tuple)) else [y]
                    frame = frame[[frame.columns[name] if isinstance(name, int) and name not in frame.columns else name for name in names]]
                numeric = frame._numeric()
                if not numeric._data:
                    raise TypeError("no numeric data to plot")
                return frame.index, numeric

            def line(self, x=None, y=None, ax=None, figsize=None, subplots=False, sharex=None, sharey=False, layout=None, legend=True, color=None, style=None,
                     secondary_y=False, label=None, use_index=True, **kwargs):
                import matplotlib.pyplot as plt
                index, frame = self._chosen(x, y)
                dressing = _parted(kwargs)
                texts = index._values.dtype.kind == "O"
                places = np.arange(len(index)) if texts or not use_index else index._values
                names = frame.columns.tolist()
                if subplots:
                    rows, columns = layout or (len(names), 1)
                    figure, grid = plt.subplots(rows, columns, figsize=figsize, sharex=True if sharex is None else sharex, sharey=sharey, squeeze=False)
                    targets = list(grid.flatten())
                else:
                    targets = [_axes_for(ax, figsize)] * len(names)
                labels = [label] if isinstance(label, str) else label
                for place, (name, array) in enumerate(zip(names, frame._data)):
                    form = [style[place] if isinstance(style, (list, tuple)) else style.get(name) if isinstance(style, dict) else style] if style is not None else []
                    form = [part for part in form if part is not None]
                    shown = labels[place] if labels else str(name)
                    paint = _color_of(color, place, name) or ({"color": f"C{place % 10}"} if subplots else {})
                    targets[place].plot(places, array, *form, label=shown, **paint, **kwargs)
                for target in dict.fromkeys(targets):
                    if legend:
                        target.legend(loc="best")
                    if texts and len(index):
                        step = max(1, math.ceil(len(index) / 10))
                        target.set_xticks(list(range(0, len(index), step)))
                        target.set_xticklabels([str(text) for text in index.tolist()[::step]])
                    if index.name is not None and "xlabel" not in dressing:
                        target.set_xlabel(str(index.name))
                    _dress(target, **dressing)
                return _objects(targets) if subplots else targets[0]

            def _bars(self, horizontal, x=None, y=None, ax=None, figsize=None, stacked=False, width=0.5, legend=True, color=None, subplots=False, label=None, **kwargs):
                index, frame = self._chosen(x, y)
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                names = frame.columns.tolist()
                places = np.arange(len(index))
                draw = ax.barh if horizontal else ax.bar
                share = width if stacked else width / len(names)
                base = "left" if horizontal else "bottom"
                above, below = np.zeros(len(index)), np.zeros(len(index))
                for place, (name, array) in enumerate(zip(names, frame._data)):
                    values = np.nan_to_num(_as_float(array))
                    shown = label if isinstance(label, str) else str(name)
                    if stacked:
                        start = np.where(values >= 0, above, below)
                        draw(places, values, share, **{base: start}, label=shown, **(_color_of(color, place, name) or {"color": f"C{place}"}), **kwargs)
                        above, below = above + np.maximum(values, 0), below + np.minimum(values, 0)
                    else:
                        offset = places + (place - (len(names) - 1) / 2) * share
                        colors = _color_of(color, place, name) if isinstance(color, (str, dict)) or len(names) > 1 else {"color": color} if color is not None else {}
                        draw(offset, values, share, label=shown, **(colors or {"color": f"C{place}"}), **kwargs)
                texts = [_thing_text(text) for text in index.tolist()]
                rotation = dressing.pop("rot", None)
                if horizontal:
                    ax.set_yticks(places)
                    ax.set_yticklabels(texts)
                    ax.set_ylim(-0.5 if width < 1 else -width / 2, len(index) - 0.5)
                else:
                    ax.set_xticks(places)
                    ax.set_xticklabels(texts, rotation=90 if rotation is None else rotation)
                    ax.set_xlim(-0.5, len(index) - 0.5)
                name = index.name
                if name is not None:
                    if horizontal:
                        ax.set_ylabel(str(name))
                    elif "xlabel" not in dressing:
                        ax.set_xlabel(str(name))
                if (above != 0).any() or not stacked:
                    lows = min([0.0] + [float(np.nanmin(_as_float(array))) for array in frame._data if len(array)])
                    if lows < 0:
                        (ax.axvline if horizontal else ax.axhline)(0, color="k", linewidth=0.8)
                if legend:
                    ax.legend(loc="best")
                _dress(ax, **dressing)
                return ax

            def bar(self, **kwargs):
                return self._bars(False, **kwargs)

            def barh(self, **kwargs):
                return self._bars(True, **kwargs)

            def hist(self, bins=10, by=None, ax=None, figsize=None, stacked=False, legend=True, color=None, y=None, alpha=None, subplots=False, **kwargs):
                index, frame = self._chosen(None, y)
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                values = np.concatenate([_valid(_as_float(array)) for array in frame._data])
                edges = np.histogram(values, bins=bins)[1] if isinstance(bins, (int, np.integer)) else bins
                for place, (name, array) in enumerate(zip(frame.columns.tolist(), frame._data)):
                    ax.hist(_valid(_as_float(array)), bins=edges, label=str(name), **({} if alpha is None else {"alpha": alpha}), **_color_of(color, place, name), **kwargs)
                if "ylabel" not in dressing:
                    ax.set_ylabel("Frequency")
                if legend:
                    ax.legend(loc="best")
                _dress(ax, **dressing)
                return ax

            def hist_grid(self, column=None, bins=10, figsize=None, layout=None, grid=True, sharex=False, sharey=False, ax=None, **kwargs):
                import matplotlib.pyplot as plt
                frame = self._frame._numeric()
                if column is not None:
                    frame = frame[[column] if isinstance(column, str) else list(column)]
                names = frame.columns.tolist()
                if layout is None:
                    count = len(names)
                    rows, columns = {1: (1, 1), 2: (1, 2), 3: (2, 2), 4: (2, 2)}.get(count) or (math.ceil(count / math.ceil(math.sqrt(count))), math.ceil(math.sqrt(count)))
                else:
                    rows, columns = layout
                figure, axes = plt.subplots(rows, columns, figsize=figsize, squeeze=False, sharex=sharex, sharey=sharey)
                flat = list(axes.flatten())
                for target, name, array in zip(flat, names, frame._data):
                    target.hist(_valid(_as_float(array)), bins=bins, **kwargs)
                    target.set_title(str(name))
                    target.grid(grid)
                for target in flat[len(names):]:
                    target.set_visible(False)
                figure.subplots_adjust(left=0.125, right=0.9, bottom=0.1, top=0.9, wspace=0.3, hspace=0.3)
                return axes

            def box(self, ax=None, figsize=None, color=None, y=None, vert=True, **kwargs):
                index, frame = self._chosen(None, y)
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                lines = {"color": "C0" if color is None else color}
                style = {"boxprops": lines, "whiskerprops": lines, "capprops": lines, "medianprops": {"color": "C2"}}
                ax.boxplot([_valid(_as_float(array)) for array in frame._data], **{**style, **kwargs})
                ax.set_xticks(list(range(1, len(frame._data) + 1)))
                ax.set_xticklabels([str(name) for name in frame.columns.tolist()])
                _dress(ax, **dressing)
                return ax

            def area(self, x=None, y=None, ax=None, figsize=None, stacked=True, legend=True, color=None, alpha=None, **kwargs):
                index, frame = self._chosen(x, y)
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                places = np.arange(len(index)) if index._values.dtype.kind == "O" else index._values
                base = np.zeros(len(index))
                for place, (name, array) in enumerate(zip(frame.columns.tolist(), frame._data)):
                    values = np.nan_to_num(_as_float(array))
                    top = base + values if stacked else values
                    ax.fill_between(places, base if stacked else np.zeros(len(index)), top, label=str(name), alpha=alpha if alpha is not None else 1.0 if stacked else 0.5,
                                    **(_color_of(color, place, name) or {"color": f"C{place}"}))
                    base = top
                if legend:
                    ax.legend(loc="best")
                _dress(ax, **dressing)
                return ax

            def scatter(self, x, y, s=None, c=None, ax=None, figsize=None, colorbar=None, cmap=None, **kwargs):
                import matplotlib.pyplot as plt
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                frame = self._frame
                sizes = {"s": 20} if s is None else {"s": frame[s]._values if isinstance(s, str) and s in frame.columns else np.asarray(s) if _is_listlike(s) else s}
                colors = {} if c is None else {"c": frame[c]._values if isinstance(c, str) and c in frame.columns else np.asarray(c) if isinstance(c, Series) else c}
                if isinstance(c, str) and c in frame.columns:
                    colors["cmap"] = cmap or "Greys" if cmap is not None else None
                    colors = {name: value for name, value in colors.items() if value is not None}
                drawn = ax.scatter(frame[x]._values, frame[y]._values, **sizes, **colors, **kwargs)
                ax.set_xlabel(str(x))
                ax.set_ylabel(str(y))
                if isinstance(c, str) and c in frame.columns and frame[c]._values.dtype.kind in "iuf" and colorbar is not False:
                    ax.figure.colorbar(drawn, ax=ax, label=c)
                _dress(ax, **dressing)
                return ax

            def pie(self, y=None, ax=None, figsize=None, legend=True, labels=None, autopct=None, **kwargs):
                dressing = _parted(kwargs)
                if y is None:
                    raise ValueError("pie requires either y column or 'subplots=True'")
                series = self._frame[y]
                return _SeriesPlots(series).pie(ax=ax, figsize=figsize, labels=labels, autopct=autopct, legend=legend, **dressing, **kwargs)


        class _SeriesPlots:
            """`series.plot`: the values as a line, bars, a histogram and more."""
            __module__ = "pandas.plotting._core"

            def __init__(self, series):
                self._series = series

            def __call__(self, kind="line", ax=None, **kwargs):
                if not hasattr(self, kind) or kind.startswith("_"):
                    raise ValueError(f"{kind} is not a valid plot kind Valid plot kinds: ('line', 'bar', 'barh', 'kde', 'density', 'area', 'hist', 'box', 'pie')")
                return getattr(self, kind)(ax=ax, **kwargs)

            def _frame(self, kwargs):
                import matplotlib.pyplot as plt
                label = kwargs.pop("label", None)
                series = self._series
                name = label if label is not None else series.name if series.name is not None else "None"
                kwargs.setdefault("legend", False)
                # A series draws on the current axes.
                if kwargs.get("ax") is None and kwargs.get("figsize") is None:
                    kwargs["ax"] = plt.gca()
                return _FramePlots(series.to_frame(name))

            def line(self, **kwargs):
                return self._frame(kwargs).line(**kwargs)

            def bar(self, color=None, **kwargs):
                return self._frame(kwargs).bar(color=color, **kwargs)

            def barh(self, color=None, **kwargs):
                return self._frame(kwargs).barh(color=color, **kwargs)

            def hist(self, **kwargs):
                return self._frame(kwargs).hist(**kwargs)

            def box(self, **kwargs):
                kwargs.pop("legend", None)
                plots = self._frame(kwargs)
                kwargs.pop("legend", None)
                return plots.box(**kwargs)

            def area(self, **kwargs):
                return self._frame(kwargs).area(**kwargs)

            def hist_grid(self, bins=10, ax=None, figsize=None, grid=True, **kwargs):
                import matplotlib.pyplot as plt
                ax = ax if ax is not None else plt.figure(figsize=figsize).gca() if figsize is not None else plt.gca()
                ax.hist(_valid(_as_float(self._series._values)), bins=bins, **kwargs)
                ax.grid(grid)
                return ax

            def pie(self, ax=None, figsize=None, labels=None, autopct=None, legend=False, **kwargs):
                dressing = _parted(kwargs)
                ax = _axes_for(ax, figsize)
                texts = [str(label) for label in self._series.index.tolist()] if labels is None else labels
                ax.pie(_as_float(self._series._values), labels=texts, **({} if autopct is None else {"autopct": autopct}), **kwargs)
                ax.set_ylabel(self._series.name if self._series.name is not None else "")
                if legend:
                    ax.legend(loc="best")
                _dress(ax, **dressing)
                return ax


        def scatter_matrix(frame, alpha=0.5, figsize=None, diagonal="hist", marker=".", c=None, hist_kwds=None, range_padding=0.05, **kwargs):
            """Every numeric column against every other."""
            import matplotlib.pyplot as plt
            frame = frame._numeric()
            names = frame.columns.tolist()
            count = len(names)
            figure, axes = plt.subplots(count, count, figsize=figsize, squeeze=False)
            for row, one in enumerate(names):
                for column, other in enumerate(names):
                    ax = axes[row, column]
                    if row == column:
                        ax.hist(_valid(_as_float(frame._data[row])), **(hist_kwds or {}))
                    else:
                        ax.scatter(frame._data[column], frame._data[row], marker=marker, alpha=alpha, **({} if c is None else {"c": c}), **kwargs)
                    if row < count - 1:
                        ax.set_xticklabels([])
                    else:
                        ax.set_xlabel(str(other))
                    if column:
                        ax.set_yticklabels([])
                    else:
                        ax.set_ylabel(str(one))
            figure.subplots_adjust(wspace=0, hspace=0)
            return axes
        """#
}
