/// The module `threading`, in Python.
enum ThreadingSource {
    static let text = #"""
        import time as _time

        __all__ = ["Lock", "RLock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Thread", "Timer", "local", "current_thread",
                   "main_thread", "active_count", "enumerate", "get_ident"]
        TIMEOUT_MAX = 9223372036.0


        class Lock:
            """A lock. There is one thread, so that waiting for another would never end."""

            def __init__(self):
                self._locked = False

            def acquire(self, blocking=True, timeout=-1):
                if self._locked:
                    if not blocking or timeout >= 0:
                        return False
                    raise RuntimeError("the lock is held, and there is no other thread that could release it")
                self._locked = True
                return True

            def release(self):
                if not self._locked:
                    raise RuntimeError("release unlocked lock")
                self._locked = False

            def locked(self):
                return self._locked

            def __enter__(self):
                return self.acquire()

            def __exit__(self, exc_type, exc_value, traceback):
                self.release()


        class RLock:
            """A lock that its holder may take again."""

            def __init__(self):
                self._count = 0

            def acquire(self, blocking=True, timeout=-1):
                self._count += 1
                return True

            def release(self):
                if self._count == 0:
                    raise RuntimeError("cannot release un-acquired lock")
                self._count -= 1

            def __enter__(self):
                return self.acquire()

            def __exit__(self, exc_type, exc_value, traceback):
                self.release()


        class Event:
            """A flag to be waited for."""

            def __init__(self):
                self._flag = False

            def is_set(self):
                return self._flag

            def set(self):
                self._flag = True

            def clear(self):
                self._flag = False

            def wait(self, timeout=None):
                if not self._flag:
                    if timeout is None:
                        raise RuntimeError("the event is not set, and there is no other thread that could set it")
                    _time.sleep(timeout)
                return self._flag


        class Semaphore:
            """A lock for several."""

            def __init__(self, value=1):
                if value < 0:
                    raise ValueError("semaphore initial value must be >= 0")
                self._value = value

            def acquire(self, blocking=True, timeout=None):
                if self._value == 0:
                    if not blocking or timeout is not None:
                        return False
                    raise RuntimeError("the semaphore is used up, and there is no other thread that could release it")
                self._value -= 1
                return True

            def release(self, n=1):
                self._value += n

            def __enter__(self):
                return self.acquire()

            def __exit__(self, exc_type, exc_value, traceback):
                self.release()


        BoundedSemaphore = Semaphore


        class Condition(RLock):
            """A lock with a place to wait."""

            def __init__(self, lock=None):
                super().__init__()

            def wait(self, timeout=None):
                if timeout is None:
                    raise RuntimeError("there is no other thread that could notify")
                _time.sleep(timeout)
                return False

            def notify(self, n=1):
                pass

            def notify_all(self):
                pass


        class local:
            """Attributes of the thread."""


        class Thread:
            """A thread; it cannot be started here."""

            def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
                self._target, self._args, self._kwargs = target, args, kwargs or {}
                self.name = name or "Thread-1"
                self.daemon = bool(daemon)
                self.ident = None

            def run(self):
                if self._target is not None:
                    self._target(*self._args, **self._kwargs)

            def start(self):
                raise RuntimeError("can't start new thread: cells run on one thread here; call run() to do its work at once")

            def is_alive(self):
                return False

            def join(self, timeout=None):
                raise RuntimeError("cannot join thread before it is started")


        class Timer(Thread):
            """A thread that begins later; it cannot be started here."""

            def __init__(self, interval, function, args=None, kwargs=None):
                super().__init__(target=function, args=args or (), kwargs=kwargs)
                self.interval = interval

            def cancel(self):
                pass


        class _MainThread(Thread):
            def __init__(self):
                super().__init__(name="MainThread")
                self.ident = 1

            def is_alive(self):
                return True

            def __repr__(self):
                return "<_MainThread(MainThread, started 1)>"


        _main = _MainThread()


        def current_thread():
            return _main


        main_thread = current_thread


        def get_ident():
            return 1


        def active_count():
            return 1


        def enumerate():
            return [_main]
        """#
}
