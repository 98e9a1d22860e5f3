/// The module `sklearn.linear_model`, in Python.
enum LinearModelSource {
    static let text = #"""
        import numpy as np
        from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, check_array, check_consistent_length, check_random_state, column_or_1d


        class LinearRegression(RegressorMixin, BaseEstimator):
            """The straight fit with the least squares."""
            __module__ = "sklearn.linear_model"

            def __init__(self, *, fit_intercept=True, copy_X=True, n_jobs=None, positive=False):
                self.fit_intercept, self.copy_X, self.n_jobs, self.positive = fit_intercept, copy_X, n_jobs, positive

            def fit(self, X, y, sample_weight=None):
                check_consistent_length(X, y)
                X, y = check_array(X), np.asarray(y, dtype=float)
                self.n_features_in_ = X.shape[1]
                x_mean = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
                y_mean = y.mean(axis=0) if self.fit_intercept else 0.0
                found = np.linalg.lstsq(X - x_mean, y - y_mean, rcond=None)[0]
                self.coef_ = found.T
                self.intercept_ = y_mean - np.dot(x_mean, found) if self.fit_intercept else 0.0
                return self

            def predict(self, X):
                self._check_fitted("coef_")
                X = check_array(X)
                self._check_width(X)
                return np.dot(X, self.coef_.T) + self.intercept_


        class Ridge(LinearRegression):
            """The straight fit with the least squares and small coefficients."""
            __module__ = "sklearn.linear_model"

            def __init__(self, alpha=1.0, *, fit_intercept=True):
                self.alpha, self.fit_intercept = alpha, fit_intercept

            def fit(self, X, y, sample_weight=None):
                X, y = check_array(X), np.asarray(y, dtype=float)
                self.n_features_in_ = X.shape[1]
                x_mean = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
                y_mean = y.mean(axis=0) if self.fit_intercept else 0.0
                centered = X - x_mean
                found = np.linalg.solve(np.dot(centered.T, centered) + self.alpha * np.eye(X.shape[1]), np.dot(centered.T, y - y_mean))
                self.coef_ = found.T
                self.intercept_ = y_mean - np.dot(x_mean, found) if self.fit_intercept else 0.0
                return self


        class LogisticRegression(ClassifierMixin, BaseEstimator):
            """Classes by the softmax of linear scores, with small coefficients."""
            __module__ = "sklearn.linear_model"

            def __init__(self, *, C=1.0, fit_intercept=True, max_iter=100, tol=0.0001, random_state=None, solver="lbfgs", penalty="l2", class_weight=None, verbose=0, n_jobs=None):
                self.C, self.fit_intercept, self.max_iter, self.tol, self.random_state = C, fit_intercept, max_iter, tol, random_state
                self.solver, self.penalty, self.class_weight, self.verbose, self.n_jobs = solver, penalty, class_weight, verbose, n_jobs

            def fit(self, X, y, sample_weight=None):
                check_consistent_length(X, y)
                X, y = check_array(X), column_or_1d(y)
                self.classes_, codes = np.unique(y, return_inverse=True)
                count = len(self.classes_)
                if count < 2:
                    raise ValueError(f"This solver needs samples of at least 2 classes in the data, but the data contains only one class: {self.classes_[0]!r}")
                self.n_features_in_ = X.shape[1]
                inputs = np.concatenate([X, np.ones((len(X), 1))], axis=1) if self.fit_intercept else X
                if count == 2:
                    weights, steps = _newton_binary(inputs, codes.astype(float), self.C, self.fit_intercept, self.max_iter, self.tol)
                    weights = weights.reshape(1, -1)
                else:
                    weights, steps = _descend_softmax(inputs, np.eye(count)[codes], self.C, self.fit_intercept, self.max_iter, self.tol)
                self.coef_ = weights[:, :X.shape[1]]
                self.intercept_ = weights[:, -1] if self.fit_intercept else np.zeros(len(weights))
                self.n_iter_ = np.array([steps], dtype=np.int32)
                return self

            def decision_function(self, X):
                self._check_fitted("coef_")
                X = check_array(X)
                self._check_width(X)
                scores = np.dot(X, self.coef_.T) + self.intercept_
                return scores.ravel() if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]

            def predict_proba(self, X):
                scores = self.decision_function(X)
                if scores.ndim == 1:
                    positive = 1 / (1 + np.exp(-scores))
                    return np.stack([1 - positive, positive], axis=1)
                grown = np.exp(scores - scores.max(axis=1, keepdims=True))
                return grown / grown.sum(axis=1, keepdims=True)


        def _newton_binary(X, y, C, has_intercept, limit, tolerance):
            """Newton's steps for two classes."""
            penalty = np.ones(X.shape[1]) / C
            if has_intercept:
                penalty[-1] = 0.0
            weights = np.zeros(X.shape[1])
            for step in range(1, max(limit, 1) + 1):
                chance = 1 / (1 + np.exp(-np.dot(X, weights)))
                slope = np.dot(X.T, chance - y) + penalty * weights
                if np.abs(slope).max() <= tolerance * 0.01:
                    break
                bend = np.dot(X.T * (chance * (1 - chance)), X) + np.diag(penalty + 1e-12)
                weights = weights - np.linalg.solve(bend, slope)
            return weights, step


        def _descend_softmax(X, targets, C, has_intercept, limit, tolerance):
            """Limited-memory quasi-Newton steps for several classes."""
            classes, width = targets.shape[1], X.shape[1]
            mask = np.ones((classes, width)) / C
            if has_intercept:
                mask[:, -1] = 0.0

            def value(flat):
                weights = flat.reshape(classes, width)
                scores = np.dot(X, weights.T)
                scores = scores - scores.max(axis=1, keepdims=True)
                grown = np.exp(scores)
                sums = grown.sum(axis=1, keepdims=True)
                loss = (np.log(sums).ravel() - (scores * targets).sum(axis=1)).sum() + 0.5 * (mask * weights ** 2).sum()
                return float(loss) / len(X), ((np.dot((grown / sums - targets).T, X) + mask * weights) / len(X)).ravel()

            point = np.zeros(classes * width)
            loss, slope = value(point)
            moves, bends = [], []
            for step in range(1, limit + 1):
                if np.abs(slope).max() <= tolerance:
                    break
                direction, shares = slope.copy(), []
                for move, bend in list(zip(moves, bends))[::-1]:
                    share = np.dot(move, direction) / np.dot(move, bend)
                    direction = direction - share * bend
                    shares.append(share)
                if moves:
                    direction = direction * (np.dot(moves[-1], bends[-1]) / np.dot(bends[-1], bends[-1]))
                for (move, bend), share in zip(zip(moves, bends), shares[::-1]):
                    direction = direction + move * (share - np.dot(bend, direction) / np.dot(move, bend))
                length = 1.0 if moves else min(1.0, 1.0 / float(np.abs(slope).sum()))
                fall = float(np.dot(slope, direction))
                for _ in range(30):
                    after, after_slope = value(point - length * direction)
                    if after <= loss - 1e-4 * length * fall:
                        break
                    length *= 0.5
                move, bend = -length * direction, after_slope - slope
                if np.dot(move, bend) > 1e-12:
                    moves, bends = (moves + [move])[-10:], (bends + [bend])[-10:]
                point, loss, slope = point + move, after, after_slope
            return point.reshape(classes, width), step


        class Perceptron(ClassifierMixin, BaseEstimator):
            """Classes by a straight line that is moved at every mistake."""
            __module__ = "sklearn.linear_model"

            def __init__(self, *, max_iter=1000, tol=0.001, eta0=1.0, random_state=0, shuffle=True, fit_intercept=True):
                self.max_iter, self.tol, self.eta0, self.random_state, self.shuffle, self.fit_intercept = max_iter, tol, eta0, random_state, shuffle, fit_intercept

            def fit(self, X, y):
                check_consistent_length(X, y)
                X, y = check_array(X), column_or_1d(y)
                self.classes_ = np.unique(y)
                self.n_features_in_ = X.shape[1]
                rng = check_random_state(self.random_state)
                targets = [self.classes_[1]] if len(self.classes_) == 2 else list(self.classes_)
                parts = [self._learn(X, np.where(y == target, 1.0, -1.0), rng) for target in targets]
                self.coef_ = np.stack([part[0] for part in parts])
                self.intercept_ = np.array([part[1] for part in parts])
                self.n_iter_ = max(part[2] for part in parts)
                return self

            def _learn(self, X, signs, rng):
                weights, offset, best, idle = np.zeros(X.shape[1]), 0.0, float("inf"), 0
                for epoch in range(1, self.max_iter + 1):
                    loss = 0.0
                    for place in (rng.permutation(len(X)) if self.shuffle else np.arange(len(X))).tolist():
                        margin = float(signs[place] * (np.dot(weights, X[place]) + offset))
                        if margin <= 0:
                            loss -= margin
                            weights = weights + self.eta0 * signs[place] * X[place]
                            offset += self.eta0 * signs[place] if self.fit_intercept else 0.0
                    idle = idle + 1 if loss > best - self.tol * len(X) else 0
                    best = min(best, loss)
                    if idle >= 5:
                        break
                return weights, float(offset), epoch

            def decision_function(self, X):
                self._check_fitted("coef_")
                scores = np.dot(check_array(X), self.coef_.T) + self.intercept_
                return scores.ravel() if scores.shape[1] == 1 else scores

            def predict(self, X):
                scores = self.decision_function(X)
                return self.classes_[(scores > 0).astype(int) if scores.ndim == 1 else scores.argmax(axis=1)]
        """#
}
