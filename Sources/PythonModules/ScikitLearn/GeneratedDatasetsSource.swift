/// The module `sklearn.datasets`: points that are drawn, in Python.
enum GeneratedDatasetsSource {
    static let text = #"""
        import numpy as np
        from sklearn.base import check_random_state


        def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None, return_centers=False):
            """Points about centers."""
            rng = check_random_state(random_state)
            if centers is None:
                centers = 3
            if isinstance(centers, (int, np.integer)):
                centers = rng.uniform(center_box[0], center_box[1], size=(centers, n_features))
            centers = np.asarray(centers, dtype=float)
            count = len(centers)
            spreads = [cluster_std] * count if isinstance(cluster_std, (int, float)) else list(cluster_std)
            sizes = [n_samples // count] * count if isinstance(n_samples, int) else list(n_samples)
            if isinstance(n_samples, int):
                for place in range(n_samples % count):
                    sizes[place] += 1
            parts = [rng.normal(loc=center, scale=spread, size=(size, centers.shape[1])) for center, spread, size in zip(centers, spreads, sizes)]
            X, y = np.concatenate(parts), np.repeat(np.arange(count), sizes)
            if shuffle:
                order = np.arange(len(X))
                rng.shuffle(order)
                X, y = X[order], y[order]
            return (X, y, centers) if return_centers else (X, y)


        def _finished(X, y, shuffle, noise, rng):
            if shuffle:
                order = np.arange(len(X))
                rng.shuffle(order)
                X, y = X[order], y[order]
            if noise is not None:
                X = X + rng.normal(scale=noise, size=X.shape)
            return X, y


        def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
            """Two half circles that reach into each other."""
            outer, inner = (n_samples // 2, n_samples - n_samples // 2) if isinstance(n_samples, int) else n_samples
            rng = check_random_state(random_state)
            one, other = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, inner)
            X = np.stack([np.append(np.cos(one), 1 - np.cos(other)), np.append(np.sin(one), 1 - np.sin(other) - 0.5)], axis=1)
            return _finished(X, np.concatenate([np.zeros(outer, dtype=np.int64), np.ones(inner, dtype=np.int64)]), shuffle, noise, rng)


        def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
            """A circle around another."""
            outer, inner = (n_samples // 2, n_samples - n_samples // 2) if isinstance(n_samples, int) else n_samples
            rng = check_random_state(random_state)
            one, other = np.linspace(0, 2 * np.pi, outer, endpoint=False), np.linspace(0, 2 * np.pi, inner, endpoint=False)
            X = np.stack([np.append(np.cos(one), np.cos(other) * factor), np.append(np.sin(one), np.sin(other) * factor)], axis=1)
            return _finished(X, np.concatenate([np.zeros(outer, dtype=np.int64), np.ones(inner, dtype=np.int64)]), shuffle, noise, rng)


        def _not_there(name):
            def load(*args, **kwargs):
                raise ImportError(f"sklearn.datasets.{name}: the data does not come with this program; read it from a file with pandas.read_csv. "
                                  "make_blobs, make_moons and make_circles draw points")
            load.__name__ = name
            load.__doc__ = "Data that does not come with this program."
            return load


        for _name in ("load_iris", "load_digits", "load_wine", "load_breast_cancer", "load_diabetes", "load_linnerud", "load_sample_image", "load_sample_images",
                      "fetch_california_housing", "fetch_openml", "fetch_20newsgroups", "fetch_olivetti_faces", "fetch_lfw_people", "fetch_covtype"):
            globals()[_name] = _not_there(_name)
        """#
}
