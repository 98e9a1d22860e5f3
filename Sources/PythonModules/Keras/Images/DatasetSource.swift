/// The module `tensorflow.data`, in Python.
enum DatasetSource {
    static let text = #"""
        import random as _random

        import numpy as np

        from _tensors import tensor as _tensor

        AUTOTUNE = -1
        INFINITE_CARDINALITY = -1
        UNKNOWN_CARDINALITY = -2


        def _each(function, element):
            if isinstance(element, tuple):
                return tuple(_each(function, part) for part in element)
            if isinstance(element, dict):
                return {name: _each(function, part) for name, part in element.items()}
            return function(element)


        def _eager(element):
            return _each(lambda part: _tensor(np.asarray(part)) if not isinstance(part, str) else part, element)


        def _stacked(elements):
            first = elements[0]
            if isinstance(first, tuple):
                return tuple(_stacked([element[place] for element in elements]) for place in range(len(first)))
            if isinstance(first, dict):
                return {name: _stacked([element[name] for element in elements]) for name in first}
            return _tensor(np.stack([np.asarray(element) for element in elements]))


        class TensorSpec:
            """The shape and the type of a part of an element."""

            def __init__(self, shape, dtype="float32", name=None):
                self.shape = tuple(shape)
                self.dtype = dtype
                self.name = name

            def __repr__(self):
                return f"TensorSpec(shape={self.shape}, dtype=tf.{getattr(self.dtype, 'name', self.dtype)}, name=None)"


        class Dataset:
            """A chain of elements that is gone through anew each time."""

            def __init__(self, start, count=UNKNOWN_CARDINALITY, kind="_MapDataset", spec=None):
                self._start = start
                self._count = count
                self._kind = kind
                self._spec = spec

            @staticmethod
            def from_tensor_slices(tensors, name=None):
                """The elements along the first axis."""
                arrays = _each(np.asarray, tuple(tensors) if isinstance(tensors, tuple) else tensors)
                sizes = []
                _each(lambda array: sizes.append(len(array)), arrays)
                if len(set(sizes)) > 1:
                    raise ValueError(f"Dimensions {sizes[0]} and {sizes[1]} are not compatible")

                def start():
                    for place in range(sizes[0]):
                        yield _each(lambda array: _tensor(array[place]), arrays)

                return Dataset(start, sizes[0], "_TensorSliceDataset")

            @staticmethod
            def from_tensors(tensors, name=None):
                """One element."""
                return Dataset(lambda: iter([_eager(tensors)]), 1, "_TensorDataset")

            @staticmethod
            def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None,
                               name=None):
                """What a generator function yields."""
                def start():
                    for element in generator(*(args or ())):
                        yield _eager(element)

                return Dataset(start, UNKNOWN_CARDINALITY, "_FlatMapDataset")

            @staticmethod
            def range(*limits, **kwargs):
                """Whole numbers."""
                numbers = range(*[int(limit) for limit in limits])
                return Dataset(lambda: (_tensor(np.int64(number)) for number in numbers), len(numbers), "_RangeDataset")

            @staticmethod
            def zip(*datasets, **kwargs):
                """Elements side by side."""
                if len(datasets) == 1 and isinstance(datasets[0], tuple):
                    datasets = datasets[0]
                known = [dataset._count for dataset in datasets]
                finite = [count for count in known if count >= 0]
                count = UNKNOWN_CARDINALITY if UNKNOWN_CARDINALITY in known else min(finite) if finite else -1
                return Dataset(lambda: zip(*datasets), count, "_ZipDataset")

            def _next(self, start, count=None, kind="_MapDataset"):
                made = Dataset(start, self._count if count is None else count, kind)
                for name in ("class_names", "file_paths"):
                    if kind in ("_PrefetchDataset",) and hasattr(self, name):
                        setattr(made, name, getattr(self, name))
                return made

            def __iter__(self):
                return iter(self._start())

            def __len__(self):
                if self._count == INFINITE_CARDINALITY:
                    raise TypeError("The dataset is infinite.")
                if self._count < 0:
                    raise TypeError("The dataset length is unknown.")
                return self._count

            def __bool__(self):
                return True

            def cardinality(self):
                """The number of elements; -1 without end, -2 unknown."""
                return _tensor(np.int64(self._count))

            @property
            def element_spec(self):
                """The shapes and types of an element."""
                if self._spec is None:
                    for element in self:
                        self._spec = _each(
                            lambda part: TensorSpec((None,) + tuple(part.shape[1:]) if self._kind in _BATCHED
                                                    else part.shape, part.dtype.name), element)
                        break
                return self._spec

            def __repr__(self):
                return f"<{self._kind} element_spec={self.element_spec}>"

            def map(self, map_func, num_parallel_calls=None, deterministic=None, name=None):
                """A function of each element."""
                def start():
                    for element in self:
                        yield _eager(map_func(*element) if isinstance(element, tuple) else map_func(element))

                return self._next(start, kind="_ParallelMapDataset" if num_parallel_calls else "_MapDataset")

            def filter(self, predicate, name=None):
                """The elements for which a function is true."""
                def start():
                    for element in self:
                        if predicate(*element) if isinstance(element, tuple) else predicate(element):
                            yield element

                return self._next(start, UNKNOWN_CARDINALITY, "_FilterDataset")

            def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
                """Elements stacked by so many."""
                size = int(batch_size)
                if size < 1:
                    raise ValueError("batch_size must be greater than zero")

                def start():
                    held = []
                    for element in self:
                        held.append(element)
                        if len(held) == size:
                            yield _stacked(held)
                            held = []
                    if held and not drop_remainder:
                        yield _stacked(held)

                count = self._count
                if count >= 0:
                    count = count // size if drop_remainder else (count + size - 1) // size
                return self._next(start, count, "_BatchDataset")

            def unbatch(self, name=None):
                """The elements of batches, one by one."""
                def start():
                    for element in self:
                        sizes = []
                        _each(lambda part: sizes.append(len(part)), element)
                        for place in range(sizes[0]):
                            yield _each(lambda part: part[place], element)

                return self._next(start, UNKNOWN_CARDINALITY, "_UnbatchDataset")

            def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None):
                """Elements drawn at random from a buffer."""
                size = int(buffer_size)
                stream = _random.Random(seed)

                def start():
                    source = stream if reshuffle_each_iteration else _random.Random(seed)
                    held = []
                    for element in self:
                        held.append(element)
                        if len(held) >= size:
                            yield held.pop(source.randrange(len(held)))
                    while held:
                        yield held.pop(source.randrange(len(held)))

                return self._next(start, kind="_ShuffleDataset")

            def take(self, count, name=None):
                """The first elements."""
                count = int(count)

                def start():
                    if count == 0:
                        return
                    for place, element in enumerate(self):
                        yield element
                        if place + 1 == count:
                            return

                known = self._count
                return self._next(start, known if count < 0 else count if known == -1 else
                                  min(known, count) if known >= 0 else known, "_TakeDataset")

            def skip(self, count, name=None):
                """All but the first elements."""
                count = int(count)

                def start():
                    for place, element in enumerate(self):
                        if place >= count:
                            yield element

                return self._next(start, max(0, self._count - count) if self._count >= 0 else self._count,
                                  "_SkipDataset")

            def repeat(self, count=None, name=None):
                """The elements over and over."""
                times = -1 if count is None else int(count)

                def start():
                    done = 0
                    while times < 0 or done < times:
                        yield from self
                        done += 1

                known = -1 if times < 0 else self._count * times if self._count >= 0 else self._count
                return self._next(start, known, "_RepeatDataset")

            def cache(self, filename="", name=None):
                """Elements kept in memory once they have been made."""
                kept = []
                state = {"full": False}

                def start():
                    if state["full"]:
                        yield from kept
                        return
                    found = []
                    for element in self:
                        found.append(element)
                        yield element
                    kept[:] = found
                    state["full"] = True

                return self._next(start, kind="_CacheDataset")

            def prefetch(self, buffer_size, name=None):
                """The same elements; files are read ahead as it is."""
                return self._next(self._start, kind="_PrefetchDataset")

            def enumerate(self, start=0, name=None):
                """Elements with their numbers."""
                def begin():
                    for place, element in enumerate(self):
                        yield (_tensor(np.int64(start + place)), element)

                return self._next(begin, kind="_EnumerateDataset")

            def concatenate(self, dataset, name=None):
                """These elements, then another's."""
                def start():
                    yield from self
                    yield from dataset

                both = (self._count, dataset._count)
                return self._next(start, sum(both) if min(both) >= 0 else min(both), "_ConcatenateDataset")

            def apply(self, transformation_func):
                """What a function makes of the dataset."""
                return transformation_func(self)

            def reduce(self, initial_state, reduce_func, name=None):
                """One value of all elements."""
                state = initial_state
                for element in self:
                    state = reduce_func(state, element)
                return state

            def with_options(self, options, name=None):
                """The same dataset."""
                return self

            def as_numpy_iterator(self):
                """The elements as numpy's arrays."""
                for element in self:
                    yield _each(lambda part: part.numpy() if hasattr(part, "numpy") else part, element)


        _BATCHED = ("_BatchDataset", "_PrefetchDataset")


        class experimental:
            """Names that older notebooks use."""

            AUTOTUNE = AUTOTUNE
            INFINITE_CARDINALITY = INFINITE_CARDINALITY
            UNKNOWN_CARDINALITY = UNKNOWN_CARDINALITY

            @staticmethod
            def cardinality(dataset):
                """The number of elements."""
                return dataset.cardinality()
        """#
}
