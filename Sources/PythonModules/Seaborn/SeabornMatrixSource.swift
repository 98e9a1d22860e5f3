/// Heat maps of seaborn, in Python.
enum SeabornMatrixSource {
    static let text = #"""


        def _labels_of(index):
            """The labels along an axis and its name."""
            return [str(label) if not isinstance(label, tuple) else "-".join(str(part) for part in label) for label in list(index)]


        def _luminance(color):
            """How bright a colour looks."""
            parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)]
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


        def _tick_every(labels, size_inches, font_points, wanted):
            """The places and texts of the ticks along one side."""
            if wanted is False:
                return [], []
            if wanted is True:
                step = 1
            elif isinstance(wanted, int):
                step = wanted
            else:
                most = int(size_inches // (font_points / 72))
                if most < 1:
                    return [], []
                step = len(labels) // most + 1
            return [place + 0.5 for place in range(0, len(labels), step)], labels[::step]


        def heatmap(data, *, vmin=None, vmax=None, cmap=None, center=None, robust=False, annot=None, fmt=".2g", annot_kws=None, linewidths=0, linecolor="white",
                    cbar=True, cbar_kws=None, cbar_ax=None, square=False, xticklabels="auto", yticklabels="auto", mask=None, ax=None, **kwargs):
            """A table of numbers as a picture of colours."""
            if hasattr(data, "columns") and hasattr(data, "index"):
                values = np.asarray(data)
                columns, rows = _labels_of(data.columns), _labels_of(data.index)
                names = ["-".join(str(name) for name in index.names if name is not None) for index in (data.columns, data.index)]
            else:
                values = np.asarray(data)
                columns, rows, names = [str(place) for place in range(values.shape[1])], [str(place) for place in range(values.shape[0])], ["", ""]
            values = values.astype(float)
            is_integer = np.asarray(data).dtype.kind in "iu"
            if mask is not None:
                hidden = np.asarray(mask).astype(bool)
                if hidden.shape != values.shape:
                    raise ValueError("Mask must have the same shape as data.")
                values = np.where(hidden, np.nan, values)
            present = values[~np.isnan(values)]
            if vmin is None:
                vmin = float(np.percentile(present, 2)) if robust else float(present.min())
            if vmax is None:
                vmax = float(np.percentile(present, 98)) if robust else float(present.max())
            chosen = _colormap("rocket" if center is None else "icefire") if cmap is None else ListedColormap(cmap) if isinstance(cmap, list) else _colormap(cmap)
            if center is not None:
                reach = max(vmax - center, center - vmin)
                ends = [(vmin - center + reach) / (2 * reach), (vmax - center + reach) / (2 * reach)]
                chosen = ListedColormap([to_hex(tuple(chosen(float(share))[:3])) for share in np.linspace(ends[0], ends[1], 256).tolist()])
            if annot is None or annot is False:
                texts = None
            elif annot is True:
                texts = np.asarray(data) if is_integer else values
            else:
                texts = np.asarray(annot)
                if texts.shape != values.shape:
                    raise ValueError("`data` and `annot` must have same shape.")
            ax = plt.gca() if ax is None else ax
            if square:
                ax.set_aspect("equal")
            despine(ax=ax, left=True, bottom=True)
            edges = {"linewidth": linewidths, "edgecolor": linecolor} if linewidths else {}
            mesh = ax.pcolormesh(values, cmap=chosen, vmin=vmin, vmax=vmax, **edges, **kwargs)
            ax.set_xlim(0, values.shape[1])
            ax.set_ylim(values.shape[0], 0)
            if cbar:
                bar = ax.figure.colorbar(mesh, ax=ax, **({"cax": cbar_ax} if cbar_ax is not None else {}), **(cbar_kws or {}))
                despine(ax=bar.ax, left=True, bottom=True)
            width, height = ax.figure.get_size_inches()
            box = ax.get_position()
            fonts = [float(size) if not isinstance(size, str) else float(mpl.rcParams["font.size"])
                     for size in (mpl.rcParams["xtick.labelsize"], mpl.rcParams["ytick.labelsize"])]

            def placed(labels, wanted, axis_labels, inches, font):
                if isinstance(wanted, (list, tuple, np.ndarray)) or hasattr(wanted, "tolist"):
                    return [place + 0.5 for place in range(len(labels))][:len(wanted)], [str(label) for label in wanted]
                return _tick_every(axis_labels, inches, font, wanted if not isinstance(wanted, str) else None)

            xticks, xtexts = placed(columns, xticklabels, columns, box.width * width, fonts[0])
            yticks, ytexts = placed(rows, yticklabels, rows, box.height * height, fonts[1])
            ax.set_xticks(xticks)
            ax.set_yticks(yticks)
            # Texts that would run into each other are turned.
            room = box.width * width * 72 / max(len(xtexts), 1)
            wide = max([len(text) for text in xtexts] + [0]) * fonts[0] * 0.64
            tall = box.height * height * 72 / max(len(ytexts), 1)
            high = max([len(text) for text in ytexts] + [0]) * fonts[1] * 0.64
            ax.set_xticklabels(xtexts, rotation=90 if wide > room else 0)
            ax.set_yticklabels(ytexts, rotation=0 if high > tall else 90, va="center")
            ax.set_xlabel(names[0])
            ax.set_ylabel(names[1])
            if texts is not None:
                span = (vmax - vmin) or 1.0
                for row in range(values.shape[0]):
                    for column in range(values.shape[1]):
                        number = values[row, column]
                        if number != number:
                            continue
                        share = min(1.0, max(0.0, float((number - vmin) / span)))
                        color = ".15" if _luminance(tuple(chosen(share)[:3])) > 0.408 else "w"
                        text = ("{:" + fmt + "}").format(texts[row, column])
                        ax.text(column + 0.5, row + 0.5, text, **{"color": color, "ha": "center", "va": "center", **(annot_kws or {})})
            return ax
        """#
}
