/// The module `contextlib`, in Python.
enum ContextsSource {
    static let text = #"""
        from _imports import type_has as _type_has
        from abc import ABC as _ABC, abstractmethod as _abstractmethod
        from functools import wraps as _wraps

        __all__ = ["AbstractContextManager", "ContextDecorator", "ExitStack", "closing", "contextmanager", "nullcontext",
                   "redirect_stderr", "redirect_stdout", "suppress"]


        class AbstractContextManager(_ABC):
            """What `with` can use."""

            def __enter__(self):
                return self

            @_abstractmethod
            def __exit__(self, exc_type, exc_value, traceback):
                return None

            @classmethod
            def __subclasshook__(cls, C):
                if cls is AbstractContextManager:
                    return True if _type_has(C, "__enter__") and _type_has(C, "__exit__") else NotImplemented
                return NotImplemented


        class ContextDecorator:
            """A context manager that decorates functions too."""

            def _recreate_cm(self):
                return self

            def __call__(self, func):
                @_wraps(func)
                def inner(*args, **kwargs):
                    with self._recreate_cm():
                        return func(*args, **kwargs)
                return inner


        class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
            def __init__(self, func, args, kwargs):
                self.gen = func(*args, **kwargs)
                self.func, self.args, self.kwargs = func, args, kwargs

            def _recreate_cm(self):
                return type(self)(self.func, self.args, self.kwargs)

            def __enter__(self):
                try:
                    return next(self.gen)
                except StopIteration:
                    raise RuntimeError("generator didn't yield") from None

            def __exit__(self, exc_type, exc_value, traceback):
                if exc_type is None:
                    try:
                        next(self.gen)
                    except StopIteration:
                        return False
                    raise RuntimeError("generator didn't stop")
                if exc_value is None:
                    exc_value = exc_type()
                try:
                    self.gen.throw(exc_value)
                except StopIteration as error:
                    return error is not exc_value
                except RuntimeError as error:
                    if error is exc_value:
                        return False
                    if isinstance(exc_value, StopIteration) and error.__cause__ is exc_value:
                        return False
                    raise
                except BaseException as error:
                    if error is not exc_value:
                        raise
                    return False
                raise RuntimeError("generator didn't stop after throw()")


        def contextmanager(func):
            """Makes a context manager of a generator function that yields once."""
            @_wraps(func)
            def helper(*args, **kwargs):
                return _GeneratorContextManager(func, args, kwargs)
            return helper


        class closing(AbstractContextManager):
            """Closes a thing at the end of the block."""

            def __init__(self, thing):
                self.thing = thing

            def __enter__(self):
                return self.thing

            def __exit__(self, *exc_info):
                self.thing.close()


        class nullcontext(AbstractContextManager):
            """A context that does nothing."""

            def __init__(self, enter_result=None):
                self.enter_result = enter_result

            def __enter__(self):
                return self.enter_result

            def __exit__(self, *exc_info):
                pass


        class suppress(AbstractContextManager):
            """Lets these exceptions pass silently."""

            def __init__(self, *exceptions):
                self._exceptions = exceptions

            def __enter__(self):
                pass

            def __exit__(self, exc_type, exc_value, traceback):
                return exc_type is not None and issubclass(exc_type, self._exceptions)


        class _Redirect(AbstractContextManager):
            def __init__(self, new_target):
                self._new_target = new_target
                self._old_targets = []

            def __enter__(self):
                import sys
                self._old_targets.append(getattr(sys, self._stream))
                setattr(sys, self._stream, self._new_target)
                return self._new_target

            def __exit__(self, exc_type, exc_value, traceback):
                import sys
                setattr(sys, self._stream, self._old_targets.pop())


        class redirect_stdout(_Redirect):
            """Sends what is printed elsewhere."""
            _stream = "stdout"


        class redirect_stderr(_Redirect):
            """Sends error output elsewhere."""
            _stream = "stderr"


        class ExitStack(AbstractContextManager):
            """Context managers entered one by one and left together."""

            def __init__(self):
                self._callbacks = []

            def enter_context(self, cm):
                result = type(cm).__enter__(cm)
                self._callbacks.append(lambda *details: type(cm).__exit__(cm, *details))
                return result

            def push(self, exit):
                self._callbacks.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
                return exit

            def callback(self, callback, /, *args, **kwargs):
                def run(*details):
                    callback(*args, **kwargs)
                self._callbacks.append(run)
                return callback

            def pop_all(self):
                other = type(self)()
                other._callbacks, self._callbacks = self._callbacks, []
                return other

            def close(self):
                self.__exit__(None, None, None)

            def __exit__(self, *details):
                received = details[0] is not None
                suppressed = False
                pending = False
                while self._callbacks:
                    callback = self._callbacks.pop()
                    try:
                        if callback(*details):
                            suppressed, pending = True, False
                            details = (None, None, None)
                    except BaseException as error:
                        details = (type(error), error, error.__traceback__)
                        pending = True
                if pending:
                    raise details[1]
                return received and suppressed
        """#
}
