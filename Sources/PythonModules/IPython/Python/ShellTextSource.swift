/// `IPython.utils.text`, `IPython.utils.io` and the result of `%timeit -o`, in Python.
enum ShellTextSource {
    static let text = #"""
        class SList(list):
            """The lines of a command's output; also as one text by lines (`n`) or by blanks (`s`)."""

            @property
            def l(self):
                return self

            list = l

            @property
            def n(self):
                return "\n".join(self)

            nlstr = n

            @property
            def s(self):
                return " ".join(self)

            spstr = s

            def get_list(self):
                return self

            def get_nlstr(self):
                return self.n

            def get_spstr(self):
                return self.s

            def grep(self, pattern, prune=False, field=None):
                """The lines in which a regular expression is found, or of which a function is true."""
                import re

                def target(line):
                    if field is None:
                        return line
                    parts = line.split()
                    return parts[field] if field < len(parts) else ""

                test = pattern if callable(pattern) else lambda line: re.search(pattern, line, re.IGNORECASE)
                return SList([line for line in self if bool(test(target(line))) != prune])

            def fields(self, *fields):
                """The words of every line, or some of them joined by blanks."""
                rows = [line.split() for line in self]
                if not fields:
                    return rows
                return SList([" ".join(row[place] for place in fields if -len(row) <= place < len(row)) for row in rows])
        """#

    /// `IPython.utils.io`.
    static let capturing = #"""
        class capture_output:
            """Context manager: what is printed and shown inside goes into the object that `as` names."""

            def __init__(self, stdout=True, stderr=True, display=True):
                self._wanted = (stdout, stderr, display)

            def __enter__(self):
                self._captured = _begin_capture(*self._wanted)
                return self._captured

            def __exit__(self, *details):
                _end_capture(self._captured)
                return False
        """#

    /// The module with `TimeitResult`.
    static let timing = #"""
        class TimeitResult:
            """What %timeit measured; all times in seconds for one loop."""

            def __init__(self, loops, repeat, best, worst, all_runs, compile_time, precision):
                self.loops = loops
                self.repeat = repeat
                self.best = best
                self.worst = worst
                self.all_runs = all_runs
                self.compile_time = compile_time
                self._precision = precision
                self.timings = [time / loops for time in all_runs]

            @property
            def average(self):
                return sum(self.timings) / len(self.timings)

            @property
            def stdev(self):
                mean = self.average
                return (sum((time - mean) ** 2 for time in self.timings) / len(self.timings)) ** 0.5

            def __str__(self):
                return self._text

            def _repr_pretty_(self, p, cycle):
                p.text("<TimeitResult : " + self._text + ">")
        """#
}
