/// The metrics of `keras.metrics` that are no mean of one number a sample, in Python.
///
/// Source of their behaviour: keras/src/metrics (reduction_metrics.py, confusion_metrics.py, …), Keras 3.
enum KerasMetricsSource {
    static let text = #"""
        def _weights(sample_weight, count):
            import numpy
            if sample_weight is None:
                return numpy.ones(count)
            return numpy.broadcast_to(numpy.asarray(sample_weight, dtype="float64").ravel(), (count,))


        def _tensor(number):
            import keras.ops
            return keras.ops.convert_to_tensor(float(number), dtype="float32")


        class Mean(Metric):
            """The mean of the values given."""

            def __init__(self, name="mean", dtype=None):
                super().__init__(name=name)
                self.reset_state()

            def reset_state(self):
                self.total = 0.0
                self.count = 0.0

            def update_state(self, values, sample_weight=None):
                import numpy
                values = numpy.asarray(values, dtype="float64").ravel()
                weights = _weights(sample_weight, values.size)
                self.total += float((values * weights).sum())
                self.count += float(weights.sum())

            def result(self):
                return _tensor(self.total / self.count if self.count else 0.0)

            def __call__(self, values, sample_weight=None):
                self.update_state(values, sample_weight)
                return self.result()


        class Sum(Mean):
            """The sum of the values given."""

            def __init__(self, name="sum", dtype=None):
                super().__init__(name=name)

            def result(self):
                return _tensor(self.total)


        class RootMeanSquaredError(Mean):
            """The square root of the mean square of the differences."""

            def __init__(self, name="root_mean_squared_error", dtype=None):
                super().__init__(name=name)

            def update_state(self, y_true, y_pred, sample_weight=None):
                import numpy
                y_true, y_pred = numpy.asarray(y_true, dtype="float64"), numpy.asarray(y_pred, dtype="float64")
                squares = (y_true.reshape(y_pred.shape) - y_pred) ** 2
                if sample_weight is not None and squares.ndim > 1:
                    squares = squares.reshape(squares.shape[0], -1).mean(axis=1)
                super().update_state(squares, sample_weight)

            def result(self):
                return _tensor((self.total / self.count) ** 0.5 if self.count else 0.0)

            def __call__(self, y_true, y_pred, sample_weight=None):
                self.update_state(y_true, y_pred, sample_weight)
                return self.result()


        class AUC(Metric):
            """The area under the curve of right against wrong yes answers, over thresholds at equal distances."""

            def __init__(self, num_thresholds=200, curve="ROC", summation_method="interpolation", name=None, dtype=None,
                         thresholds=None, multi_label=False, num_labels=None, label_weights=None, from_logits=False):
                super().__init__(name=name)
                if curve != "ROC" or summation_method != "interpolation" or multi_label or label_weights is not None:
                    raise NotImplementedError(
                        "keras.metrics.AUC is supported for curve='ROC', summation_method='interpolation' and a single label.")
                import numpy
                if thresholds is None:
                    inner = [(i + 1) / (num_thresholds - 1) for i in range(num_thresholds - 2)]
                else:
                    inner = sorted(thresholds)
                self._thresholds = numpy.array([-1e-7] + inner + [1.0 + 1e-7])
                self._config = {"num_thresholds": num_thresholds, "thresholds": thresholds, "from_logits": from_logits}
                self.from_logits = from_logits
                self.reset_state()

            def get_config(self):
                return {**super().get_config(), **self._config}

            def reset_state(self):
                import numpy
                count = len(self._thresholds)
                self._counts = numpy.zeros((4, count))

            def update_state(self, y_true, y_pred, sample_weight=None):
                import numpy
                y_pred = numpy.asarray(y_pred, dtype="float64").ravel()
                if self.from_logits:
                    y_pred = 1 / (1 + numpy.exp(-y_pred))
                truth = numpy.asarray(y_true, dtype="float64").ravel() > 0.5
                weights = _weights(sample_weight, y_pred.size)
                yes = y_pred[None, :] > self._thresholds[:, None]
                for row, (answer, right) in enumerate(((yes, truth), (yes, ~truth), (~yes, truth), (~yes, ~truth))):
                    self._counts[row] += ((answer & right) * weights).sum(axis=1)

            def result(self):
                import numpy
                tp, fp, fn, tn = self._counts
                right = tp / numpy.maximum(tp + fn, 1e-7)
                wrong = fp / numpy.maximum(fp + tn, 1e-7)
                return _tensor(((wrong[:-1] - wrong[1:]) * (right[:-1] + right[1:]) / 2).sum())


        class F1Score(Metric):
            """The harmonic mean of precision and recall, one for each class or averaged over them."""

            def __init__(self, average=None, threshold=None, name="f1_score", dtype=None):
                super().__init__(name=name)
                if average not in (None, "micro", "macro", "weighted"):
                    raise ValueError(
                        "Invalid `average` argument value. Expected one of: (None, 'micro', 'macro', 'weighted'). "
                        f"Received: average={average}")
                self.average = average
                self.threshold = threshold
                self.reset_state()

            def get_config(self):
                return {**super().get_config(), "average": self.average, "threshold": self.threshold}

            def reset_state(self):
                self._counts = None

            def update_state(self, y_true, y_pred, sample_weight=None):
                import numpy
                y_true, y_pred = numpy.asarray(y_true, dtype="float64"), numpy.asarray(y_pred, dtype="float64")
                if self.threshold is None:
                    peak = y_pred.max(axis=-1, keepdims=True)
                    answer = ((y_pred >= peak) & (numpy.abs(y_pred) > 1e-9)).astype("float64")
                else:
                    answer = (y_pred > self.threshold).astype("float64")
                weights = _weights(sample_weight, len(answer))[:, None]
                counts = numpy.stack([
                    (answer * y_true * weights).sum(axis=0), (answer * (1 - y_true) * weights).sum(axis=0),
                    ((1 - answer) * y_true * weights).sum(axis=0), (y_true * weights).sum(axis=0)])
                self._counts = counts if self._counts is None else self._counts + counts

            def result(self):
                import numpy
                import keras.ops
                if self._counts is None:
                    return _tensor(0.0)
                tp, fp, fn, support = self._counts
                if self.average == "micro":
                    tp, fp, fn = tp.sum(), fp.sum(), fn.sum()
                precision = tp / numpy.maximum(tp + fp, 1e-7)
                recall = tp / numpy.maximum(tp + fn, 1e-7)
                score = 2 * precision * recall / numpy.maximum(precision + recall, 1e-7)
                if self.average == "macro":
                    score = score.mean()
                elif self.average == "weighted":
                    score = (score * support / support.sum()).sum()
                return keras.ops.convert_to_tensor(score, dtype="float32")


        class MeanIoU(Metric):
            """The mean over the classes of intersection over union, of class indices."""

            def __init__(self, num_classes, name=None, dtype=None, ignore_class=None, sparse_y_true=True, sparse_y_pred=True,
                         axis=-1):
                super().__init__(name=name)
                self.num_classes, self.ignore_class = num_classes, ignore_class
                self.sparse_y_true, self.sparse_y_pred, self.axis = sparse_y_true, sparse_y_pred, axis
                self.reset_state()

            def get_config(self):
                return {**super().get_config(), "num_classes": self.num_classes, "ignore_class": self.ignore_class,
                        "sparse_y_true": self.sparse_y_true, "sparse_y_pred": self.sparse_y_pred, "axis": self.axis}

            def reset_state(self):
                import numpy
                self.total_cm = numpy.zeros((self.num_classes, self.num_classes))

            def update_state(self, y_true, y_pred, sample_weight=None):
                import numpy
                y_true, y_pred = numpy.asarray(y_true), numpy.asarray(y_pred)
                if not self.sparse_y_true:
                    y_true = y_true.argmax(axis=self.axis)
                if not self.sparse_y_pred:
                    y_pred = y_pred.argmax(axis=self.axis)
                y_true, y_pred = y_true.ravel().astype("int64"), y_pred.ravel().astype("int64")
                count = self.num_classes
                kept = (y_true >= 0) & (y_true < count) & (y_pred >= 0) & (y_pred < count)
                if self.ignore_class is not None:
                    kept &= y_true != self.ignore_class
                weights = _weights(sample_weight, y_true.size)
                pairs = numpy.bincount(
                    y_true[kept] * count + y_pred[kept], weights=weights[kept], minlength=count * count)
                self.total_cm += pairs.reshape(count, count)

            def result(self):
                import numpy
                diagonal = numpy.diag(self.total_cm)
                union = self.total_cm.sum(axis=0) + self.total_cm.sum(axis=1) - diagonal
                valid = union != 0
                return _tensor((diagonal[valid] / union[valid]).mean() if valid.any() else 0.0)


        def _named(name):
            spelled = {"AUC": AUC, "auc": AUC, "RootMeanSquaredError": RootMeanSquaredError,
                       "root_mean_squared_error": RootMeanSquaredError, "F1Score": F1Score, "f1_score": F1Score}
            found = spelled.get(name)
            return None if found is None else found(name=name)
        """#
}
