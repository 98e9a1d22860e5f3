/// The callbacks of `keras.callbacks` that deal with files and with a cell's functions, in Python.
///
/// Source of their behaviour: keras/src/callbacks (model_checkpoint.py, csv_logger.py, …), Keras 3.
enum CallbacksSource {
    static let text = #"""
        class LambdaCallback(Callback):
            """Calls the given functions where a callback's hooks are called."""

            def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, on_train_end=None,
                         on_train_batch_begin=None, on_train_batch_end=None, **hooks):
                super().__init__()
                given = dict(hooks, on_epoch_begin=on_epoch_begin, on_epoch_end=on_epoch_end,
                             on_train_begin=on_train_begin, on_train_end=on_train_end,
                             on_train_batch_begin=on_train_batch_begin, on_train_batch_end=on_train_batch_end)
                # Keras 2's names.
                for old, new in (("on_batch_begin", "on_train_batch_begin"), ("on_batch_end", "on_train_batch_end")):
                    if given.get(old) is not None and given.get(new) is None:
                        given[new] = given.pop(old)
                self._functions = {name: function for name, function in given.items() if function is not None}

            def _tell(self, name, *arguments):
                function = self._functions.get(name)
                if function is not None:
                    function(*arguments)

            def on_train_begin(self, logs=None):
                self._tell("on_train_begin", logs)

            def on_train_end(self, logs=None):
                self._tell("on_train_end", logs)

            def on_epoch_begin(self, epoch, logs=None):
                self._tell("on_epoch_begin", epoch, logs)

            def on_epoch_end(self, epoch, logs=None):
                self._tell("on_epoch_end", epoch, logs)

            def on_train_batch_begin(self, batch, logs=None):
                self._tell("on_train_batch_begin", batch, logs)

            def on_train_batch_end(self, batch, logs=None):
                self._tell("on_train_batch_end", batch, logs)

            def on_test_begin(self, logs=None):
                self._tell("on_test_begin", logs)

            def on_test_end(self, logs=None):
                self._tell("on_test_end", logs)

            def on_test_batch_begin(self, batch, logs=None):
                self._tell("on_test_batch_begin", batch, logs)

            def on_test_batch_end(self, batch, logs=None):
                self._tell("on_test_batch_end", batch, logs)

            def on_predict_begin(self, logs=None):
                self._tell("on_predict_begin", logs)

            def on_predict_end(self, logs=None):
                self._tell("on_predict_end", logs)

            def on_predict_batch_begin(self, batch, logs=None):
                self._tell("on_predict_batch_begin", batch, logs)

            def on_predict_batch_end(self, batch, logs=None):
                self._tell("on_predict_batch_end", batch, logs)


        class LearningRateScheduler(Callback):
            """Sets the learning rate at the start of every epoch: schedule(epoch) or schedule(epoch, lr)."""

            def __init__(self, schedule, verbose=0):
                super().__init__()
                self.schedule = schedule
                self.verbose = verbose

            def on_epoch_begin(self, epoch, logs=None):
                rate = float(self.model.optimizer.learning_rate)
                try:
                    rate = self.schedule(epoch, rate)
                except TypeError:
                    # Schedules of older notebooks take the epoch alone.
                    rate = self.schedule(epoch)
                try:
                    rate = float(rate)
                except (TypeError, ValueError):
                    raise ValueError(
                        f"The output of the `schedule` function should be a float. Got: {rate}") from None
                self.model.optimizer.learning_rate = rate
                if self.verbose > 0:
                    print(f"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {rate}.")

            def on_epoch_end(self, epoch, logs=None):
                if logs is not None:
                    logs["learning_rate"] = float(self.model.optimizer.learning_rate)


        class CSVLogger(Callback):
            """Writes the numbers of every epoch into a file, one row each."""

            def __init__(self, filename, separator=",", append=False):
                super().__init__()
                self.sep = separator
                self.filename = str(filename)
                self.append = append
                self._file = None
                self._keys = None
                self._wants_header = True

            def on_train_begin(self, logs=None):
                import os
                if self.append and os.path.exists(self.filename):
                    with open(self.filename) as file:
                        self._wants_header = not bool(file.readline())
                self._file = open(self.filename, "a" if self.append else "w")
                self._keys = None

            def on_epoch_end(self, epoch, logs=None):
                logs = logs or {}
                if self._keys is None:
                    self._keys = sorted(logs.keys())
                    # Numbers of a validation that is not done in every epoch keep their columns.
                    known = [key for key in self._keys if not key.startswith("val_")]
                    if known == self._keys and getattr(self.model, "_validates", False):
                        self._keys += ["val_" + key for key in known]
                    if self._wants_header:
                        self._file.write(self.sep.join(["epoch"] + self._keys) + "\n")
                row = [str(epoch)] + [str(logs[key]) if key in logs else "NA" for key in self._keys]
                self._file.write(self.sep.join(row) + "\n")
                self._file.flush()

            def on_train_end(self, logs=None):
                if self._file is not None:
                    self._file.close()
                    self._file = None


        def _is_greater_better(monitor, mode):
            if mode in ("min", "max"):
                return mode == "max"
            if mode != "auto":
                import warnings
                warnings.warn(f"mode '{mode}' is unknown, fallback to auto mode.", stacklevel=3)
            return "acc" in monitor or monitor.startswith(("fmeasure", "auc", "precision", "recall"))


        class ModelCheckpoint(Callback):
            """Saves the model, or its weights, while it trains."""

            def __init__(self, filepath, monitor="val_loss", verbose=0, save_best_only=False, save_weights_only=False,
                         mode="auto", save_freq="epoch", initial_value_threshold=None, period=1, **kwargs):
                super().__init__()
                if kwargs:
                    raise TypeError(
                        f"ModelCheckpoint.__init__() got an unexpected keyword argument '{next(iter(kwargs))}'")
                self.filepath = str(filepath)
                self.monitor = monitor
                self.verbose = verbose
                self.save_best_only = save_best_only
                self.save_weights_only = save_weights_only
                self.save_freq = save_freq
                self.period = period
                self.best = initial_value_threshold
                self._greater = _is_greater_better(monitor, mode)
                self._since_save = 0
                self._batches = 0
                self._epoch = 0
                if save_freq != "epoch" and not (isinstance(save_freq, int) and save_freq > 0):
                    raise ValueError(
                        f"Unrecognized save_freq: {save_freq}. Expected save_freq are 'epoch' or integer values")

            def on_epoch_begin(self, epoch, logs=None):
                self._epoch = epoch

            def on_train_batch_end(self, batch, logs=None):
                if self.save_freq == "epoch":
                    return
                self._batches += 1
                if self._batches >= self.save_freq:
                    self._batches = 0
                    self._save(self._epoch, batch, logs)

            def on_epoch_end(self, epoch, logs=None):
                self._since_save += 1
                if self.save_freq == "epoch" and self._since_save >= self.period:
                    self._since_save = 0
                    self._save(epoch, None, logs)

            def _path(self, epoch, batch, logs):
                values = dict(logs or {})
                if batch is not None:
                    values.setdefault("batch", batch + 1)
                try:
                    return self.filepath.format(epoch=epoch + 1, **values)
                except KeyError as error:
                    raise KeyError(
                        f'Failed to format this callback filepath: "{self.filepath}". Reason: {error}') from None

            def _save(self, epoch, batch, logs):
                logs = logs or {}
                path = self._path(epoch, batch, logs)
                start = f"\nEpoch {epoch + 1}: "
                if self.save_best_only:
                    current = logs.get(self.monitor)
                    if current is None:
                        import warnings
                        warnings.warn(
                            f"Can save best model only with {self.monitor} available.", stacklevel=2)
                        return
                    if self.best is not None and not (
                            current > self.best if self._greater else current < self.best):
                        if self.verbose > 0:
                            print(f"{start}{self.monitor} did not improve from {self.best:.5f}")
                        return
                    if self.verbose > 0:
                        before = self.best if self.best is not None else float("-inf" if self._greater else "inf")
                        print(f"{start}{self.monitor} improved from {before:.5f} to {current:.5f}, "
                              f"saving model to {path}")
                    self.best = current
                elif self.verbose > 0:
                    print(f"{start}saving model to {path}")
                import os
                folder = os.path.dirname(path)
                if folder:
                    os.makedirs(folder, exist_ok=True)
                if self.save_weights_only:
                    self.model.save_weights(path)
                else:
                    self.model.save(path)


        class BackupAndRestore(Callback):
            """Not supported: interrupted training cannot be taken up by another process."""

            def __init__(self, backup_dir, **kwargs):
                raise NotImplementedError(
                    "keras.callbacks.BackupAndRestore is not supported; ModelCheckpoint saves the model while it trains.")


        class TensorBoard(Callback):
            """Not supported: there are no event files."""

            def __init__(self, log_dir="logs", **kwargs):
                raise NotImplementedError(
                    "keras.callbacks.TensorBoard is not supported: event files are not written. CSVLogger and History keep "
                    "the same numbers.")


        class RemoteMonitor(Callback):
            """Not supported: nothing is sent over the network."""

            def __init__(self, *arguments, **keywords):
                raise NotImplementedError("keras.callbacks.RemoteMonitor is not supported.")
        """#
}
