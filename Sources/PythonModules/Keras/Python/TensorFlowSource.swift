/// The parts of `tensorflow` that are written in Python.
enum TensorFlowSource {
    /// `TensorShape`, as TensorFlow prints it.
    static let shapes = #"""
        class TensorShape:
            """The lengths of a tensor's axes; compares with tuples and lists."""

            def __init__(self, dims):
                self._dims = None if dims is None else tuple(dims)

            def as_list(self):
                return list(self._dims)

            @property
            def rank(self):
                return None if self._dims is None else len(self._dims)

            @property
            def ndims(self):
                return self.rank

            @property
            def dims(self):
                return list(self._dims)

            def num_elements(self):
                count = 1
                for length in self._dims:
                    count *= length
                return count

            def __len__(self):
                return len(self._dims)

            def __iter__(self):
                return iter(self._dims)

            def __getitem__(self, key):
                found = self._dims[key]
                return TensorShape(found) if isinstance(key, slice) else found

            def __eq__(self, other):
                if isinstance(other, TensorShape):
                    other = other._dims
                try:
                    return self._dims == tuple(other)
                except TypeError:
                    return False

            def __hash__(self):
                return hash(self._dims)

            def __add__(self, other):
                return TensorShape(self._dims + tuple(other))

            def __radd__(self, other):
                return TensorShape(tuple(other) + self._dims)

            def __str__(self):
                return str(self._dims)

            def __repr__(self):
                return f"TensorShape({list(self._dims)})"
        """#

    /// What `tensorflow` itself holds beside its functions.
    static let module = #"""
        newaxis = None


        def function(func=None, **options):
            """The function itself: there are no graphs to make of it."""
            if func is None:
                return lambda given: given
            return func


        class device:
            """Accepted; everything is computed on the processor."""

            def __init__(self, name):
                self.name = name

            def __enter__(self):
                return self

            def __exit__(self, *error):
                return False


        class GradientTape:
            """Not supported."""

            def __init__(self, persistent=False, watch_accessed_variables=True):
                raise NotImplementedError(
                    "tf.GradientTape is not supported: gradients are found where a model is trained. Use "
                    "model.compile() and model.fit(), or model.train_on_batch(); losses, metrics, layers and models may be "
                    "your own.")


        def add_n(inputs):
            """The sum of tensors."""
            total = inputs[0]
            for item in inputs[1:]:
                total = total + item
            return total
        """#
}
