/// The module `logging`, in Python.
enum LoggingSource {
    static let text = #"""
        import sys as _sys
        import time as _time

        CRITICAL = FATAL = 50
        ERROR = 40
        WARNING = WARN = 30
        INFO = 20
        DEBUG = 10
        NOTSET = 0
        _names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
        BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


        def getLevelName(level):
            """The name of a level, or the level of a name."""
            for number, name in _names.items():
                if name == level:
                    return number
            return _names.get(level, f"Level {level}")


        def addLevelName(level, levelName):
            """Names a level."""
            _names[level] = levelName


        def _level(level):
            if isinstance(level, str):
                found = getLevelName(level)
                if not isinstance(found, int):
                    raise ValueError(f"Unknown level: {level!r}")
                return found
            return level


        class LogRecord:
            """What is logged."""

            def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, *, extra=None):
                self.name, self.msg, self.args = name, msg, args
                self.levelno, self.levelname = level, getLevelName(level)
                self.exc_info = exc_info
                self.created = _time.time()
                self.msecs = (self.created - int(self.created)) * 1000
                self.pathname = pathname
                self.filename = pathname.rpartition("/")[2]
                self.module = self.filename.rpartition(".")[0] or self.filename
                self.lineno, self.funcName, self.stack_info = lineno, func or "<module>", sinfo
                self.process, self.processName, self.thread, self.threadName = 0, "MainProcess", 0, "MainThread"
                self.__dict__.update(extra or {})

            def getMessage(self):
                text = str(self.msg)
                if self.args:
                    args = self.args[0] if len(self.args) == 1 and isinstance(self.args[0], dict) and self.args[0] else self.args
                    text = text % args
                return text


        class Formatter:
            """Writes a record as text."""

            def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
                self._fmt = fmt or "%(message)s"
                self.datefmt, self._style, self._defaults = datefmt, style, defaults or {}

            def formatTime(self, record, datefmt=None):
                moment = _time.localtime(record.created)
                if datefmt:
                    return _time.strftime(datefmt, moment)
                return _time.strftime("%Y-%m-%d %H:%M:%S", moment) + f",{int(record.msecs):03d}"

            def format(self, record):
                record.message = record.getMessage()
                record.asctime = self.formatTime(record, self.datefmt)
                fields = {**self._defaults, **record.__dict__}
                if self._style == "{":
                    text = self._fmt.format(**fields)
                elif self._style == "$":
                    from string import Template
                    text = Template(self._fmt).substitute(fields)
                else:
                    text = self._fmt % fields
                if record.exc_info:
                    error = record.exc_info[1]
                    text += f"\nTraceback (most recent call last):\n{type(error).__name__}: {error}"
                return text


        class Filterer:
            def __init__(self):
                self.filters = []

            def addFilter(self, filter):
                self.filters.append(filter)

            def removeFilter(self, filter):
                self.filters.remove(filter)

            def filter(self, record):
                return all(each.filter(record) if hasattr(each, "filter") else each(record) for each in self.filters)


        class Handler(Filterer):
            """Takes records somewhere."""

            def __init__(self, level=NOTSET):
                super().__init__()
                self.level = _level(level)
                self.formatter = None

            def setLevel(self, level):
                self.level = _level(level)

            def setFormatter(self, fmt):
                self.formatter = fmt

            def format(self, record):
                return (self.formatter or Formatter()).format(record)

            def handle(self, record):
                if self.filter(record):
                    self.emit(record)

            def emit(self, record):
                raise NotImplementedError("emit must be implemented by Handler subclasses")

            def flush(self):
                pass

            def close(self):
                pass


        class StreamHandler(Handler):
            """Writes records to a stream."""

            terminator = "\n"

            def __init__(self, stream=None):
                super().__init__()
                self.stream = stream

            def emit(self, record):
                (self.stream or _sys.stderr).write(self.format(record) + self.terminator)


        class FileHandler(StreamHandler):
            """Writes records to a file."""

            def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
                super().__init__(open(filename, mode, encoding=encoding))

            def emit(self, record):
                super().emit(record)
                self.stream.flush()

            def close(self):
                self.stream.close()


        class NullHandler(Handler):
            """Takes records nowhere."""

            def emit(self, record):
                pass


        class Logger(Filterer):
            """A source of records."""

            def __init__(self, name, level=NOTSET):
                super().__init__()
                self.name, self.level = name, _level(level)
                self.parent, self.handlers = None, []
                self.propagate, self.disabled = True, False

            def setLevel(self, level):
                self.level = _level(level)

            def getEffectiveLevel(self):
                logger = self
                while logger:
                    if logger.level:
                        return logger.level
                    logger = logger.parent
                return NOTSET

            def isEnabledFor(self, level):
                return not self.disabled and level > _disabled and level >= self.getEffectiveLevel()

            def addHandler(self, hdlr):
                if hdlr not in self.handlers:
                    self.handlers.append(hdlr)

            def removeHandler(self, hdlr):
                if hdlr in self.handlers:
                    self.handlers.remove(hdlr)

            def hasHandlers(self):
                return bool(self.handlers) or (self.propagate and self.parent is not None and self.parent.hasHandlers())

            def getChild(self, suffix):
                return getLogger(suffix if self is root else f"{self.name}.{suffix}")

            def log(self, level, msg, *args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
                if not self.isEnabledFor(level):
                    return
                if exc_info is True:
                    exc_info = _sys.exc_info() if hasattr(_sys, "exc_info") else None
                elif isinstance(exc_info, BaseException):
                    exc_info = (type(exc_info), exc_info, None)
                self.handle(LogRecord(self.name, level, "<cell>", 0, msg, args, exc_info, extra=extra))

            def handle(self, record):
                if self.disabled or not self.filter(record):
                    return
                logger, found = self, 0
                while logger:
                    for handler in logger.handlers:
                        found += 1
                        if record.levelno >= handler.level:
                            handler.handle(record)
                    logger = logger.parent if logger.propagate else None
                if not found and record.levelno >= WARNING:
                    _sys.stderr.write(record.getMessage() + "\n")

            def debug(self, msg, *args, **kwargs):
                self.log(DEBUG, msg, *args, **kwargs)

            def info(self, msg, *args, **kwargs):
                self.log(INFO, msg, *args, **kwargs)

            def warning(self, msg, *args, **kwargs):
                self.log(WARNING, msg, *args, **kwargs)

            warn = warning

            def error(self, msg, *args, **kwargs):
                self.log(ERROR, msg, *args, **kwargs)

            def exception(self, msg, *args, exc_info=True, **kwargs):
                self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

            def critical(self, msg, *args, **kwargs):
                self.log(CRITICAL, msg, *args, **kwargs)

            fatal = critical

            def __repr__(self):
                return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


        class RootLogger(Logger):
            pass


        root = RootLogger("root", WARNING)
        _loggers = {}
        _disabled = 0


        def getLogger(name=None):
            """The logger of a name."""
            if not name or name == "root":
                return root
            if name not in _loggers:
                logger = _loggers[name] = Logger(name)
                above = name.rpartition(".")[0]
                logger.parent = getLogger(above) if above else root
            return _loggers[name]


        def disable(level=CRITICAL):
            """Silences records up to a level."""
            global _disabled
            _disabled = level


        def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None, stream=None,
                        handlers=None, force=False, encoding=None, errors="backslashreplace"):
            """Sets up where records go."""
            if force:
                root.handlers.clear()
            if not root.handlers:
                if handlers is None:
                    handlers = [FileHandler(filename, filemode, encoding) if filename else StreamHandler(stream)]
                for handler in handlers:
                    if handler.formatter is None:
                        handler.setFormatter(Formatter(format or BASIC_FORMAT, datefmt, style))
                    root.addHandler(handler)
                if level is not None:
                    root.setLevel(level)


        def _logged(level, msg, args, kwargs):
            if not root.handlers:
                basicConfig()
            root.log(level, msg, *args, **kwargs)


        def debug(msg, *args, **kwargs):
            _logged(DEBUG, msg, args, kwargs)


        def info(msg, *args, **kwargs):
            _logged(INFO, msg, args, kwargs)


        def warning(msg, *args, **kwargs):
            _logged(WARNING, msg, args, kwargs)


        warn = warning


        def error(msg, *args, **kwargs):
            _logged(ERROR, msg, args, kwargs)


        def exception(msg, *args, exc_info=True, **kwargs):
            _logged(ERROR, msg, args, {"exc_info": exc_info, **kwargs})


        def critical(msg, *args, **kwargs):
            _logged(CRITICAL, msg, args, kwargs)


        fatal = critical


        def log(level, msg, *args, **kwargs):
            _logged(level, msg, args, kwargs)


        def captureWarnings(capture):
            pass


        def shutdown():
            pass
        """#
}
