/// The module `sklearn.pipeline`, in Python.
enum PipelineSource {
    static let text = #"""
        from sklearn.base import BaseEstimator


        class Pipeline(BaseEstimator):
            """Steps that change data one after the other, and an estimator at the end."""
            __module__ = "sklearn.pipeline"

            def __init__(self, steps, *, memory=None, verbose=False):
                self.steps, self.memory, self.verbose = steps, memory, verbose

            @property
            def named_steps(self):
                return dict(self.steps)

            def __getitem__(self, key):
                return dict(self.steps)[key] if isinstance(key, str) else self.steps[key][1]

            def __len__(self):
                return len(self.steps)

            def fit(self, X, y=None, **params):
                for _, step in self.steps[:-1]:
                    X = step.fit_transform(X) if y is None else step.fit_transform(X, y)
                if y is None:
                    self.steps[-1][1].fit(X)
                else:
                    self.steps[-1][1].fit(X, y)
                return self

            def _changed(self, X):
                for _, step in self.steps[:-1]:
                    X = step.transform(X)
                return X

            def predict(self, X): return self.steps[-1][1].predict(self._changed(X))
            def predict_proba(self, X): return self.steps[-1][1].predict_proba(self._changed(X))
            def score(self, X, y): return self.steps[-1][1].score(self._changed(X), y)
            def transform(self, X): return self.steps[-1][1].transform(self._changed(X))
            def fit_transform(self, X, y=None): return self.fit(X, y).transform(X)

            @property
            def classes_(self):
                return self.steps[-1][1].classes_

            def __repr__(self):
                return "Pipeline(steps=[" + ",\n                ".join(f"({name!r}, {step!r})" for name, step in self.steps) + "])"


        def make_pipeline(*steps, memory=None, verbose=False):
            """Steps named after their classes."""
            names = [type(step).__name__.lower() for step in steps]
            counts = {name: names.count(name) for name in names}
            numbers, named = {}, []
            for name, step in zip(names, steps):
                numbers[name] = numbers.get(name, 0) + 1
                named.append((f"{name}-{numbers[name]}" if counts[name] > 1 else name, step))
            return Pipeline(named)
        """#
}
