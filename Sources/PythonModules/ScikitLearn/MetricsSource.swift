/// The module `sklearn.metrics`, in Python.
enum MetricsSource {
    static let text = #"""
        import numpy as np
        import warnings
        from sklearn.base import UndefinedMetricWarning, check_consistent_length, column_or_1d


        def _targets(y_true, y_pred):
            """Both sides as labels, checked as scikit-learn checks them."""
            check_consistent_length(y_true, y_pred)
            one, other = np.asarray(y_true), np.asarray(y_pred)
            kinds = [_kind(one), _kind(other)]
            if kinds[0] != kinds[1] and set(kinds) != {"binary", "multiclass"}:
                raise ValueError(f"Classification metrics can't handle a mix of {kinds[0]} and {kinds[1]} targets")
            if kinds[0] == "continuous" or kinds[0] == "continuous-multioutput":
                raise ValueError(f"{kinds[0]} is not supported")
            return column_or_1d(one) if one.ndim < 2 or one.shape[1] == 1 else one, column_or_1d(other) if other.ndim < 2 or other.shape[1] == 1 else other


        def _kind(y):
            if y.ndim == 2 and y.shape[1] > 1:
                if y.dtype.kind == "f" and (y != np.floor(y)).any():
                    return "continuous-multioutput"
                return "multilabel-indicator" if len(np.unique(y)) <= 2 else "multiclass-multioutput"
            if y.dtype.kind == "f" and (y != np.floor(y)).any():
                return "continuous"
            return "binary" if len(np.unique(y)) <= 2 else "multiclass"


        def unique_labels(*arrays):
            """The distinct labels of all arrays in order."""
            return np.unique(np.concatenate([np.asarray(array) for array in arrays]))


        def _codes(labels, *arrays):
            table = {label: place for place, label in enumerate(labels.tolist())}
            return [np.array([table.get(item, -1) for item in np.asarray(array).tolist()], dtype=np.int64) for array in arrays]


        def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
            """How often each label was taken for each other. Rows are what is true, columns what was predicted."""
            y_true, y_pred = _targets(y_true, y_pred)
            if labels is None:
                labels = unique_labels(y_true, y_pred)
            else:
                labels = np.asarray(labels)
                if len(labels) == 0:
                    raise ValueError("'labels' should contains at least one label.")
                if not np.isin(labels, y_true).any():
                    raise ValueError("At least one label specified must be in y_true")
            count = len(labels)
            true, predicted = _codes(labels, y_true, y_pred)
            kept = (true >= 0) & (predicted >= 0)
            weights = None if sample_weight is None else np.asarray(sample_weight)[kept]
            matrix = np.bincount(true[kept] * count + predicted[kept], weights=weights, minlength=count * count).reshape(count, count)
            if normalize is None:
                return matrix
            if normalize not in ("true", "pred", "all"):
                raise ValueError(f"The 'normalize' parameter of confusion_matrix must be a str among {{'all', 'pred', 'true'}} or None. Got {normalize!r} instead.")
            with np.errstate(all="ignore"):
                sums = {"true": matrix.sum(axis=1, keepdims=True), "pred": matrix.sum(axis=0, keepdims=True), "all": matrix.sum()}[normalize]
                return np.nan_to_num(matrix / sums)


        def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
            """The share of labels that are right."""
            y_true, y_pred = _targets(y_true, y_pred)
            right = (y_true == y_pred).all(axis=1) if y_true.ndim == 2 else y_true == y_pred
            if sample_weight is not None:
                weights = np.asarray(sample_weight)
                return float((right * weights).sum() / weights.sum()) if normalize else float((right * weights).sum())
            return float(np.mean(right)) if normalize else float(right.sum())


        def balanced_accuracy_score(y_true, y_pred):
            """The mean of every class' recall."""
            matrix = confusion_matrix(y_true, y_pred)
            return float(np.mean(np.diag(matrix) / matrix.sum(axis=1)))


        def _warned(name, side, where, average):
            axis = "sample" if average == "samples" else "label"
            message = f"{name} is ill-defined and being set to 0.0 in labels with no {side} {axis}s. Use `zero_division` parameter to control this behavior."
            if not where:
                message = f"{name} is ill-defined and being set to 0.0 due to no {side} samples. Use `zero_division` parameter to control this behavior."
            warnings.warn(message, UndefinedMetricWarning, stacklevel=3)


        def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, warn_for=("precision", "recall", "f-score"),
                                            sample_weight=None, zero_division="warn"):
            """Precision, recall, F-score and number of every class, or their average."""
            y_true, y_pred = _targets(y_true, y_pred)
            present = unique_labels(y_true, y_pred)
            if average == "binary":
                kind = _kind(y_true) if _kind(y_true) != "binary" else _kind(y_pred)
                if kind != "binary":
                    raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].")
                if pos_label not in present.tolist() and len(present) >= 2:
                    raise ValueError(f"pos_label={pos_label} is not a valid label. It should be one of {present.tolist()}")
                labels = [pos_label]
            elif average not in (None, "micro", "macro", "weighted", "samples"):
                raise ValueError(f"average has to be one of (None, 'micro', 'macro', 'weighted', 'samples')")
            labels = present if labels is None else np.asarray(labels)
            everything = np.array(list(dict.fromkeys(labels.tolist() + present.tolist())), dtype=labels.dtype if labels.dtype.kind != "U" else object)
            true, predicted = _codes(everything, y_true, y_pred)
            weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
            count = len(everything)
            right = true == predicted
            hits = np.bincount(true[right], weights=None if weights is None else weights[right], minlength=count)[:len(labels)]
            predicted_counts = np.bincount(predicted, weights=weights, minlength=count)[:len(labels)]
            true_counts = np.bincount(true, weights=weights, minlength=count)[:len(labels)]
            support = true_counts
            if average == "micro":
                hits, predicted_counts, true_counts = [np.array([part.sum()]) for part in (hits, predicted_counts, true_counts)]
            fill = 0.0 if zero_division == "warn" else float(zero_division)

            def shared(above, below, name, side):
                if (below == 0).any() and zero_division == "warn" and name.lower() in warn_for:
                    _warned(name, side, average is None or len(below) > 1, average)
                with np.errstate(all="ignore"):
                    return np.where(below == 0, fill, above / below)

            precision = shared(hits, predicted_counts, "Precision", "predicted")
            recall = shared(hits, true_counts, "Recall", "true")
            square = beta ** 2
            below = square * true_counts + predicted_counts
            if (below == 0).any() and zero_division == "warn" and "f-score" in warn_for and "precision" not in warn_for:
                _warned("F-score", "true nor predicted", average is None or len(below) > 1, average)
            with np.errstate(all="ignore"):
                score = np.where(below == 0, fill, (1 + square) * hits / below)
            if average is None:
                return precision, recall, score, support
            if average == "weighted":
                if support.sum() == 0:
                    return fill, fill, fill, None
                return tuple(float(np.average(part, weights=support)) for part in (precision, recall, score)) + (None,)
            return tuple(float(np.average(part)) for part in (precision, recall, score)) + (None,)


        def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            """The share of what was predicted that is right."""
            return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("precision",),
                                                   sample_weight=sample_weight, zero_division=zero_division)[0]


        def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            """The share of what is true that was found."""
            return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("recall",),
                                                   sample_weight=sample_weight, zero_division=zero_division)[1]


        def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            """The harmonic mean of precision and recall."""
            return fbeta_score(y_true, y_pred, beta=1, labels=labels, pos_label=pos_label, average=average, sample_weight=sample_weight, zero_division=zero_division)


        def fbeta_score(y_true, y_pred, *, beta, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
            """The weighted harmonic mean of precision and recall."""
            return precision_recall_fscore_support(y_true, y_pred, beta=beta, labels=labels, pos_label=pos_label, average=average, warn_for=("f-score",),
                                                   sample_weight=sample_weight, zero_division=zero_division)[2]


        def cohen_kappa_score(y1, y2):
            """How far two judges agree beyond chance."""
            matrix = confusion_matrix(y1, y2)
            total = matrix.sum()
            expected = np.outer(matrix.sum(axis=1), matrix.sum(axis=0)) / total
            wrong = 1 - np.eye(len(matrix))
            return float(1 - (wrong * matrix).sum() / (wrong * expected).sum())


        def matthews_corrcoef(y_true, y_pred):
            """The correlation of what is true and what was predicted."""
            matrix = confusion_matrix(y_true, y_pred).astype(float)
            true, predicted, right, total = matrix.sum(axis=1), matrix.sum(axis=0), np.trace(matrix), matrix.sum()
            above = right * total - (true * predicted).sum()
            below = np.sqrt(total ** 2 - (predicted ** 2).sum()) * np.sqrt(total ** 2 - (true ** 2).sum())
            return float(above / below) if below else 0.0


        # Regression


        def _numbers(y_true, y_pred):
            check_consistent_length(y_true, y_pred)
            one, other = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
            one = one.reshape(-1, 1) if one.ndim == 1 else one
            other = other.reshape(-1, 1) if other.ndim == 1 else other
            if one.shape[1] != other.shape[1]:
                raise ValueError(f"y_true and y_pred have different number of output ({one.shape[1]}!={other.shape[1]})")
            return one, other


        def _averaged(errors, weights, multioutput):
            each = np.average(errors, axis=0, weights=weights)
            return each if isinstance(multioutput, str) and multioutput == "raw_values" else float(np.average(each))


        def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            """The mean of the squared differences."""
            one, other = _numbers(y_true, y_pred)
            return _averaged((one - other) ** 2, sample_weight, multioutput)


        def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            """The root of the mean of the squared differences."""
            one, other = _numbers(y_true, y_pred)
            each = np.sqrt(np.average((one - other) ** 2, axis=0, weights=sample_weight))
            return each if multioutput == "raw_values" else float(np.average(each))


        def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            """The mean of the differences' sizes."""
            one, other = _numbers(y_true, y_pred)
            return _averaged(np.abs(one - other), sample_weight, multioutput)


        def mean_absolute_percentage_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            """The mean of the differences' sizes as shares of what is true."""
            one, other = _numbers(y_true, y_pred)
            return _averaged(np.abs(one - other) / np.maximum(np.abs(one), np.finfo(np.float64).eps), sample_weight, multioutput)


        def median_absolute_error(y_true, y_pred):
            """The median of the differences' sizes."""
            one, other = _numbers(y_true, y_pred)
            return float(np.median(np.abs(one - other)))


        def max_error(y_true, y_pred):
            """The largest difference."""
            one, other = _numbers(y_true, y_pred)
            return float(np.max(np.abs(one - other)))


        def r2_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
            """The share of the variance that is explained."""
            one, other = _numbers(y_true, y_pred)
            rest = ((one - other) ** 2).sum(axis=0)
            whole = ((one - one.mean(axis=0)) ** 2).sum(axis=0)
            with np.errstate(all="ignore"):
                each = np.where(whole == 0, np.where(rest == 0, 1.0, 0.0), 1 - rest / whole)
            return each if multioutput == "raw_values" else float(np.average(each))


        # Scores and curves


        def _curve(y_true, y_score, pos_label):
            y_true, y_score = column_or_1d(y_true), column_or_1d(np.asarray(y_score, dtype=float))
            check_consistent_length(y_true, y_score)
            positive = y_true == (1 if pos_label is None else pos_label)
            order = np.argsort(-y_score, kind="stable")
            score, positive = y_score[order], positive[order]
            ends = np.append(np.where(np.diff(score))[0], len(score) - 1)
            hits = np.cumsum(positive.astype(np.float64))[ends]
            return 1 + ends - hits, hits, score[ends]


        def roc_curve(y_true, y_score, *, pos_label=None, drop_intermediate=True):
            """False and true positives for each threshold."""
            wrong, hits, thresholds = _curve(y_true, y_score, pos_label)
            if drop_intermediate and len(wrong) > 2:
                bends = np.where(np.concatenate([[True], (np.diff(wrong, 2) != 0) | (np.diff(hits, 2) != 0), [True]]))[0]
                wrong, hits, thresholds = wrong[bends], hits[bends], thresholds[bends]
            wrong, hits = np.concatenate([[0.0], wrong]), np.concatenate([[0.0], hits])
            thresholds = np.concatenate([[np.inf], thresholds])
            with np.errstate(all="ignore"):
                return wrong / wrong[-1], hits / hits[-1], thresholds


        def precision_recall_curve(y_true, y_score, *, pos_label=None):
            """Precision and recall for each threshold."""
            wrong, hits, thresholds = _curve(y_true, y_score, pos_label)
            precision = hits / (hits + wrong)
            recall = hits / hits[-1]
            return np.append(precision[::-1], 1.0), np.append(recall[::-1], 0.0), thresholds[::-1]


        def auc(x, y):
            """The area under a curve by trapezoids."""
            x, y = column_or_1d(x), column_or_1d(y)
            if len(x) < 2:
                raise ValueError(f"At least 2 points are needed to compute area under curve, but x.shape = {x.shape}")
            return float(np.sum(np.diff(x) * (y[1:] + y[:-1]) / 2) * (1 if x[-1] >= x[0] else -1))


        def roc_auc_score(y_true, y_score, *, average="macro", multi_class="raise", labels=None):
            """The area under the curve of true over false positives."""
            y_true, y_score = np.asarray(y_true), np.asarray(y_score)
            classes = np.unique(y_true)
            if len(classes) == 1:
                warnings.warn("Only one class is present in y_true. ROC AUC score is not defined in that case.", UndefinedMetricWarning, stacklevel=2)
                return float("nan")
            if y_true.ndim == 2 and y_true.shape[1] > 1:
                return float(np.mean([roc_auc_score(y_true[:, place], y_score[:, place]) for place in range(y_true.shape[1])]))
            if len(classes) == 2:
                wrong, hits, _ = roc_curve(y_true, y_score[:, 1] if y_score.ndim == 2 and y_score.shape[1] == 2 else y_score, pos_label=classes[1])
                return auc(wrong, hits)
            if multi_class == "raise":
                raise ValueError("multi_class must be in ('ovo', 'ovr')")
            if multi_class == "ovr":
                areas = [roc_auc_score((y_true == label).astype(int), y_score[:, place]) for place, label in enumerate(classes)]
                weights = [float((y_true == label).sum()) for label in classes] if average == "weighted" else None
                return float(np.average(areas, weights=weights))
            pairs = []
            for one in range(len(classes)):
                for other in range(one + 1, len(classes)):
                    both = (y_true == classes[one]) | (y_true == classes[other])
                    pairs.append((roc_auc_score((y_true[both] == classes[one]).astype(int), y_score[both, one])
                                  + roc_auc_score((y_true[both] == classes[other]).astype(int), y_score[both, other])) / 2)
            return float(np.mean(pairs))


        def average_precision_score(y_true, y_score, *, pos_label=1):
            """The mean precision over the recalls."""
            precision, recall, _ = precision_recall_curve(y_true, y_score, pos_label=pos_label)
            return float(-np.sum(np.diff(recall) * precision[:-1]))


        def log_loss(y_true, y_pred, *, labels=None, normalize=True):
            """The cross entropy of probabilities."""
            y_true = np.asarray(y_true)
            classes = np.unique(y_true if labels is None else np.asarray(labels))
            if len(classes) == 1:
                raise ValueError(f"y_true contains only one label ({classes[0]}). Please provide the list of all expected class labels explicitly through the labels argument.")
            probabilities = np.asarray(y_pred, dtype=float)
            if probabilities.ndim == 1:
                probabilities = np.stack([1 - probabilities, probabilities], axis=1)
            tiny = np.finfo(probabilities.dtype).eps
            chosen = np.clip(probabilities, tiny, 1 - tiny)[np.arange(len(y_true)), _codes(classes, y_true)[0]]
            losses = -np.log(chosen)
            return float(losses.mean() if normalize else losses.sum())


        def top_k_accuracy_score(y_true, y_score, *, k=2, labels=None):
            """The share of rows whose label is among the best guesses."""
            y_true, y_score = column_or_1d(y_true), np.asarray(y_score)
            classes = np.unique(y_true if labels is None else np.asarray(labels))
            best = np.argsort(y_score, axis=1)[:, ::-1][:, :k]
            return float(np.mean((best == _codes(classes, y_true)[0].reshape(-1, 1)).any(axis=1)))
        """#
}
