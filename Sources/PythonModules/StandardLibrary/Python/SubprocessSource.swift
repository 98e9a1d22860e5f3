/// The module `subprocess`, in Python.
enum SubprocessSource {
    static let text = #"""
        PIPE, STDOUT, DEVNULL = -1, -2, -3


        class SubprocessError(Exception):
            """What goes wrong with other programs."""


        class CalledProcessError(SubprocessError):
            """A program that ended with an error."""

            def __init__(self, returncode, cmd, output=None, stderr=None):
                self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

            @property
            def stdout(self):
                return self.output

            def __str__(self):
                return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."


        class TimeoutExpired(SubprocessError):
            """A program that took too long."""

            def __init__(self, cmd, timeout, output=None, stderr=None):
                self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

            def __str__(self):
                return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


        def _refused(name):
            def refuse(*args, **kwargs):
                raise NotImplementedError(f"subprocess.{name} is not available here; in a cell, '!command' runs a program")
            refuse.__name__ = refuse.__qualname__ = name
            return refuse


        run, call, check_call, check_output, getoutput, getstatusoutput, Popen = map(
            _refused, ["run", "call", "check_call", "check_output", "getoutput", "getstatusoutput", "Popen"])
        """#
}
