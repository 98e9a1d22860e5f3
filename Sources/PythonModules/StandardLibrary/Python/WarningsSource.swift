/// The module `warnings`, in Python.
enum WarningsSource {
    static let text = #"""
        import sys as _sys

        __all__ = ["catch_warnings", "filterwarnings", "formatwarning", "resetwarnings", "showwarning", "simplefilter", "warn",
                   "warn_explicit"]
        filters = []
        _shown = set()
        _recorder = None


        class WarningMessage:
            """A warning that was given."""

            def __init__(self, message, category, filename, lineno):
                self.message = message
                self.category = category
                self.filename = filename
                self.lineno = lineno


        def formatwarning(message, category, filename, lineno, line=None):
            """The text of a warning."""
            return f"{filename}:{lineno}: {category.__name__}: {message}\n"


        def showwarning(message, category, filename, lineno, file=None, line=None):
            """Writes a warning."""
            (file or _sys.stderr).write(formatwarning(message, category, filename, lineno, line))


        def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
            """Says what becomes of the warnings that fit."""
            if action not in ("error", "ignore", "always", "default", "module", "once"):
                raise ValueError(f"invalid action: {action!r}")
            entry = (action, message, category)
            if append:
                filters.append(entry)
            else:
                filters.insert(0, entry)


        def simplefilter(action, category=Warning, lineno=0, append=False):
            """Says what becomes of warnings."""
            filterwarnings(action, "", category, "", lineno, append)


        def resetwarnings():
            """Forgets what becomes of warnings."""
            filters.clear()


        def _action(text, category):
            for action, pattern, wanted in filters:
                if issubclass(category, wanted):
                    if pattern:
                        import re
                        if not re.match(pattern, text, re.I):
                            continue
                    return action
            if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
                return "ignore"
            return "default"


        def warn(message, category=None, stacklevel=1, source=None):
            """Gives a warning."""
            if isinstance(message, Warning):
                category = type(message)
            elif category is None:
                category = UserWarning
            elif not isinstance(category, type) or not issubclass(category, Warning):
                raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
            warn_explicit(message, category, "<cell>", 1)


        def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
            """Gives a warning about a place."""
            text = str(message)
            action = _action(text, category)
            if action == "ignore":
                return
            warning = message if isinstance(message, Warning) else category(message)
            if action == "error":
                raise warning
            if action != "always":
                key = (text, category)
                if key in _shown:
                    return
                _shown.add(key)
            if _recorder is not None:
                _recorder.append(WarningMessage(warning, category, filename, lineno))
            else:
                showwarning(warning, category, filename, lineno)


        class catch_warnings:
            """Keeps what becomes of warnings as it was, at the end of a block."""

            def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
                self._record = record
                self._arguments = None if action is None else (action, category, lineno, append)

            def __enter__(self):
                global _recorder, _shown
                self._saved = list(filters), _recorder, _shown
                _shown = set()
                if self._arguments:
                    simplefilter(*self._arguments)
                if self._record:
                    _recorder = []
                    return _recorder

            def __exit__(self, *details):
                global _recorder, _shown
                filters[:], _recorder, _shown = self._saved
        """#
}
