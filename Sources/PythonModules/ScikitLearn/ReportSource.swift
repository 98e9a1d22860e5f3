/// Reports and displays of `sklearn.metrics`, in Python.
enum ReportSource {
    static let text = #"""
        def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division="warn"):
            """Precision, recall and F-score of every class as a text, or as a dict."""
            y_true, y_pred = _targets(y_true, y_pred)
            given = labels is not None
            labels = unique_labels(y_true, y_pred) if labels is None else np.asarray(labels)
            is_micro_accuracy = not given or set(labels.tolist()) >= set(unique_labels(y_true, y_pred).tolist())
            if target_names is not None and len(labels) != len(target_names):
                if given:
                    warnings.warn(f"labels size, {len(labels)}, does not match size of target_names, {len(target_names)}")
                else:
                    raise ValueError(f"Number of classes, {len(labels)}, does not match size of target_names, {len(target_names)}. Try specifying the labels parameter")
            names = [str(name) for name in (labels.tolist() if target_names is None else target_names)]
            settings = {"labels": labels, "sample_weight": sample_weight, "zero_division": zero_division}
            parts = precision_recall_fscore_support(y_true, y_pred, average=None, **settings)
            rows = list(zip(names, *[part.tolist() for part in parts]))
            support = parts[3].sum()
            averages = []
            for average in ("micro", "macro", "weighted"):
                shown = "accuracy" if average == "micro" and is_micro_accuracy else f"{average} avg"
                found = precision_recall_fscore_support(y_true, y_pred, average=average, **settings)
                averages.append((shown, found[0], found[1], found[2], support))
            heads = ["precision", "recall", "f1-score", "support"]
            if output_dict:
                report = {name: dict(zip(heads, [float(value) for value in values])) for name, *values in rows}
                for name, *values in averages:
                    report[name] = dict(zip(heads, [float(value) for value in values]))
                if "accuracy" in report:
                    report["accuracy"] = report["accuracy"]["precision"]
                return report
            width = max(max(len(name) for name in names), len("weighted avg"), digits)
            text = " " * width + " " + "".join(f" {head:>9}" for head in heads) + "\n\n"
            line = "{:>" + str(width) + "s} " + (" {:>9." + str(digits) + "f}") * 3 + " {:>9}\n"
            for row in rows:
                text += line.format(*row)
            text += "\n"
            for name, *values in averages:
                if name == "accuracy":
                    text += ("{:>" + str(width) + "s} " + " {:>9}" * 2 + " {:>9." + str(digits) + "f} {:>9}\n").format(name, "", "", values[2], values[3])
                else:
                    text += line.format(name, *values)
            return text


        class ConfusionMatrixDisplay:
            """A confusion matrix as a picture with its numbers."""

            def __init__(self, confusion_matrix, *, display_labels=None):
                self.confusion_matrix = confusion_matrix
                self.display_labels = display_labels

            def plot(self, *, include_values=True, cmap="viridis", xticks_rotation="horizontal", values_format=None, ax=None, colorbar=True, im_kw=None, text_kw=None):
                import matplotlib.pyplot as plt
                if ax is None:
                    figure, ax = plt.subplots()
                else:
                    figure = ax.figure
                matrix = self.confusion_matrix
                count = len(matrix)
                self.im_ = ax.imshow(matrix, interpolation="nearest", cmap=cmap, **(im_kw or {}))
                self.text_ = None
                if include_values:
                    low, high = float(matrix.min()), float(matrix.max())
                    map_of_colors = plt.get_cmap(cmap) if isinstance(cmap, str) else cmap
                    dark, light = map_of_colors(0), map_of_colors(256)
                    texts = []
                    for row in range(count):
                        for column in range(count):
                            value = matrix[row, column]
                            color = light if value < (high + low) / 2 else dark
                            if values_format is None:
                                text = format(value, ".2g")
                                if matrix.dtype.kind != "f":
                                    plain = format(value, "d")
                                    text = plain if len(plain) < len(text) else text
                            else:
                                text = format(value, values_format)
                            texts.append(ax.text(column, row, text, **{"ha": "center", "va": "center", "color": color, **(text_kw or {})}))
                    objects = np.empty(len(texts), dtype=object)
                    for place, text in enumerate(texts):
                        objects[place] = text
                    self.text_ = objects.reshape(count, count)
                labels = list(range(count)) if self.display_labels is None else list(self.display_labels)
                if colorbar:
                    figure.colorbar(self.im_, ax=ax)
                ax.set_xticks(list(range(count)))
                ax.set_yticks(list(range(count)))
                rotation = {"horizontal": 0, "vertical": 90}.get(xticks_rotation, xticks_rotation)
                ax.set_xticklabels([str(label) for label in labels], rotation=rotation)
                ax.set_yticklabels([str(label) for label in labels])
                ax.set_ylabel("True label")
                ax.set_xlabel("Predicted label")
                ax.set_ylim(count - 0.5, -0.5)
                self.figure_, self.ax_ = figure, ax
                return self

            @classmethod
            def from_predictions(cls, y_true, y_pred, *, labels=None, sample_weight=None, normalize=None, display_labels=None, **kwargs):
                matrix = confusion_matrix(y_true, y_pred, labels=labels, sample_weight=sample_weight, normalize=normalize)
                if display_labels is None:
                    display_labels = unique_labels(y_true, y_pred) if labels is None else labels
                return cls(matrix, display_labels=display_labels).plot(**kwargs)

            @classmethod
            def from_estimator(cls, estimator, X, y, **kwargs):
                return cls.from_predictions(y, estimator.predict(X), **kwargs)
        """#
}
