/// The module `sklearn.utils`, in Python.
enum EstimatorUtilitiesSource {
    static let text = #"""
        import numpy as np
        from sklearn.base import check_array, check_consistent_length, check_random_state, column_or_1d, _rows
        from sklearn.model_selection import _taken


        def shuffle(*arrays, random_state=None, n_samples=None):
            """Rows of all arrays in one random order."""
            check_consistent_length(*arrays)
            order = np.arange(_rows(arrays[0]))
            check_random_state(random_state).shuffle(order)
            order = order[:n_samples]
            results = [_taken(array, order) for array in arrays]
            return results[0] if len(results) == 1 else results


        def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
            """Rows of all arrays drawn at random."""
            check_consistent_length(*arrays)
            rows = _rows(arrays[0])
            count = rows if n_samples is None else n_samples
            rng = check_random_state(random_state)
            if replace:
                places = rng.randint(0, rows, size=(count,))
            else:
                if count > rows:
                    raise ValueError(f"Cannot sample {count} out of arrays with dim {rows} when replace is False")
                places = np.arange(rows)
                rng.shuffle(places)
                places = places[:count]
            results = [_taken(array, places) for array in arrays]
            return results[0] if len(results) == 1 else results


        def compute_class_weight(class_weight, *, classes, y):
            """Weights that make all classes count alike."""
            if class_weight is None:
                return np.ones(len(classes))
            if isinstance(class_weight, dict):
                return np.array([class_weight.get(label, 1.0) for label in np.asarray(classes).tolist()])
            y = np.asarray(y)
            return np.array([len(y) / (len(classes) * float((y == label).sum())) for label in np.asarray(classes).tolist()])
        """#
}
