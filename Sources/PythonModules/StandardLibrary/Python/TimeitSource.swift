/// The module `timeit`, in Python.
enum TimeitSource {
    static let text = #"""
        import time as _time

        __all__ = ["Timer", "timeit", "repeat", "default_timer"]
        default_timer = _time.perf_counter
        default_number, default_repeat = 1000000, 5


        class Timer:
            """Measures how long small pieces of code take."""

            def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
                self.timer = timer
                space = {} if globals is None else dict(globals)
                lines = ["def _run(_count, _timer):"]
                for part, indent in ((setup, "    "), (stmt, "        ")):
                    if callable(part):
                        space["_setup" if part is setup else "_stmt"] = part
                        part = "_setup()" if part is setup else "_stmt()"
                    body = [indent + line for line in part.splitlines()] or [indent + "pass"]
                    if indent == "    ":
                        lines += body + ["    _begin = _timer()", "    for _ in range(_count):"]
                    else:
                        lines += body
                lines.append("    return _timer() - _begin")
                exec("\n".join(lines), space)
                self._run = space["_run"]

            def timeit(self, number=default_number):
                """Seconds for so many runs."""
                return self._run(number, self.timer)

            def repeat(self, repeat=default_repeat, number=default_number):
                return [self.timeit(number) for _ in range(repeat)]

            def autorange(self, callback=None):
                """As many runs as take 0.2 seconds, and how long they took."""
                scale = 1
                while True:
                    for factor in (1, 2, 5):
                        number = scale * factor
                        taken = self.timeit(number)
                        if callback:
                            callback(number, taken)
                        if taken >= 0.2:
                            return number, taken
                    scale *= 10


        def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
            """Seconds for so many runs of a piece of code."""
            return Timer(stmt, setup, timer, globals).timeit(number)


        def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
            return Timer(stmt, setup, timer, globals).repeat(repeat, number)
        """#
}
