/// The part of `keras.utils` that is written in Python.
enum UtilitiesSource {
    static let text = #"""
        class PyDataset:
            """Batches by number: derive from it and define __len__ and __getitem__."""

            def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10, **kwargs):
                self.workers = workers
                self.use_multiprocessing = use_multiprocessing
                self.max_queue_size = max_queue_size

            @property
            def num_batches(self):
                return len(self)

            def __len__(self):
                raise NotImplementedError("Define __len__(): the number of batches.")

            def __getitem__(self, index):
                raise NotImplementedError("Define __getitem__(index): the batch of a number.")

            def on_epoch_begin(self):
                """Told when an epoch begins."""

            def on_epoch_end(self):
                """Told when an epoch ends."""


        Sequence = PyDataset


        def normalize(x, axis=-1, order=2):
            """The rows of an array, scaled to length one."""
            import numpy
            lengths = numpy.atleast_1d(numpy.linalg.norm(x, order, axis))
            lengths[lengths == 0] = 1
            return x / numpy.expand_dims(lengths, axis)


        def plot_model(model, to_file="model.png", **kwargs):
            """Not supported."""
            raise NotImplementedError(
                "keras.utils.plot_model is not supported: it draws with graphviz. model.summary() shows the same layers.")
        """#
}
