/// The module `_pickle_objects`, in Python.
enum PickleObjectsSource {
    static let text = #"""
        import _imports
        import copyreg as _copyreg

        # Ways to take objects of a class apart that programs have registered.
        dispatch_table = _copyreg.dispatch_table


        def _named(module, name, body):
            """A function that is written into a pickle under CPython's name for it."""
            body._pickled_as = (module, name)
            return body


        def __newobj__(cls, *args):
            return cls.__new__(cls, *args)


        def __newobj_ex__(cls, args, kwargs):
            return cls.__new__(cls, *args, **kwargs)


        def _own(cls, name):
            """What a class or a base has under a name; object's own does not count."""
            for base in cls.__mro__:
                if base is not object and name in base.__dict__:
                    return base.__dict__[name]
            return None


        def reduction(obj, protocol):
            """What an object is made from again: a function, its arguments, and what comes after."""
            cls = type(obj)
            if _own(cls, "__reduce_ex__") is not None:
                return obj.__reduce_ex__(protocol)
            if _own(cls, "__reduce__") is not None:
                return obj.__reduce__()
            known = _known.get(f"{cls.__module__}.{cls.__qualname__}")
            if known is not None:
                return known(obj)
            if isinstance(obj, BaseException):
                state = dict(obj.__dict__)
                return (cls, obj.args, state) if state else (cls, obj.args)
            names = cls.__module__.split(".")
            if names[0] in ("pandas", "keras", "tensorflow", "sklearn", "matplotlib"):
                # Their own pickles hold what is made otherwise here: a file of them would open in neither.
                raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__qualname__}' object")
            if names[0] == "numpy":
                made = _numpy_reduction(obj)
                if made is not None:
                    return made
            if cls.__name__ in ("module", "generator", "frame", "code", "TextIOWrapper", "BufferedReader", "BufferedWriter", "mappingproxy",
                                "dict_keys", "dict_values", "dict_items", "method-wrapper", "traceback", "cell", "_thread.lock"):
                raise TypeError(f"cannot pickle '{'_io.' if cls.__module__ == '_io' else ''}{cls.__name__}' object")
            if cls.__name__ == "method":
                return getattr, (obj.__self__, obj.__func__.__name__)
            if not _is_users(cls):
                shown = f"{cls.__module__}.{cls.__qualname__}" if cls.__module__ != "builtins" else cls.__qualname__
                raise TypeError(f"cannot pickle '{shown}' object")
            return _instance_reduction(obj, cls)


        def _is_users(cls):
            """Whether a class was made by a `class` statement."""
            return _imports.is_user_class(cls)


        def _instance_reduction(obj, cls):
            keywords = {}
            if hasattr(cls, "__getnewargs_ex__"):
                arguments, keywords = obj.__getnewargs_ex__()
            elif hasattr(cls, "__getnewargs__"):
                arguments = obj.__getnewargs__()
            elif isinstance(obj, tuple):
                arguments = (tuple(obj),)
            elif isinstance(obj, int):
                arguments = (int(obj),)
            elif isinstance(obj, float):
                arguments = (float(obj),)
            elif isinstance(obj, str):
                arguments = (str.__str__(obj),)
            elif isinstance(obj, bytes):
                arguments = (bytes(obj),)
            elif isinstance(obj, frozenset):
                arguments = (list(obj),)
            else:
                arguments = ()
            state = state_of(obj, cls)
            listitems = iter(list(obj)) if isinstance(obj, list) else None
            dictitems = iter(list(obj.items())) if isinstance(obj, dict) else None
            if isinstance(obj, set):
                return cls, (list(obj),), state
            if keywords:
                return __newobj_ex__, (cls, arguments, keywords), state, listitems, dictitems
            return __newobj__, (cls, *arguments), state, listitems, dictitems


        def state_of(obj, cls):
            """The attributes of an instance as `object.__getstate__` gives them."""
            if _own(cls, "__getstate__") is not None:
                return obj.__getstate__()
            state = dict(getattr(obj, "__dict__", None) or {})
            slots = {}
            for base in cls.__mro__:
                names = base.__dict__.get("__slots__", ())
                for name in (names,) if isinstance(names, str) else names:
                    if name not in ("__dict__", "__weakref__") and hasattr(obj, name):
                        slots[name] = getattr(obj, name)
                        state.pop(name, None)
            if slots:
                return (state or None, slots)
            return state or None


        def _ordered(obj):
            return type(obj), (), dict(obj.__dict__) or None, None, iter(list(obj.items()))


        def _date_bytes(obj):
            return bytes([obj.year >> 8, obj.year & 255, obj.month, obj.day])


        def _time_bytes(obj):
            return bytes([obj.hour, obj.minute, obj.second]) + obj.microsecond.to_bytes(3, "big")


        def _moment(obj):
            data = _date_bytes(obj) + _time_bytes(obj)
            if obj.fold:
                data = data[:2] + bytes([data[2] | 128]) + data[3:]
            return type(obj), (data,) if obj.tzinfo is None else (data, obj.tzinfo)


        def _clock(obj):
            data = _time_bytes(obj)
            if obj.fold:
                data = bytes([data[0] | 128]) + data[1:]
            return type(obj), (data,) if obj.tzinfo is None else (data, obj.tzinfo)


        def _zone(obj):
            offset = obj.utcoffset(None)
            name = obj.tzname(None)
            return type(obj), (offset,) if name.startswith("UTC") else (offset, name)


        _known = {
            "builtins.range": lambda obj: (range, (obj.start, obj.stop, obj.step)),
            "builtins.slice": lambda obj: (slice, (obj.start, obj.stop, obj.step)),
            "builtins.ellipsis": lambda obj: "Ellipsis",
            "builtins.NotImplementedType": lambda obj: "NotImplemented",
            "builtins.property": lambda obj: (property, (obj.fget, obj.fset, obj.fdel)),
            "collections.OrderedDict": _ordered,
            "collections.defaultdict": lambda obj: (type(obj), (obj.default_factory,), None, None, iter(list(obj.items()))),
            "collections.Counter": lambda obj: (type(obj), (dict(obj),)),
            "collections.deque": lambda obj: (type(obj), () if obj.maxlen is None else ((), obj.maxlen), None, iter(list(obj))),
            "datetime.date": lambda obj: (type(obj), (_date_bytes(obj),)),
            "datetime.datetime": _moment,
            "datetime.time": _clock,
            "datetime.timedelta": lambda obj: (type(obj), (obj.days, obj.seconds, obj.microseconds)),
            "datetime.timezone": _zone,
            "pathlib.PosixPath": lambda obj: (type(obj), obj.parts),
            "pathlib.PurePosixPath": lambda obj: (type(obj), obj.parts),
            "re.Pattern": lambda obj: (_pattern, (obj.pattern, obj.flags)),
            "functools.partial": lambda obj: (type(obj), (obj.func,), (obj.func, obj.args, obj.keywords or {}, None)),
            "types.SimpleNamespace": lambda obj: (type(obj), (), dict(obj.__dict__)),
        }


        def _compile(pattern, flags):
            import re
            return re.compile(pattern, flags)


        _pattern = _named("re", "_compile", _compile)


        def reconstruct(subtype, shape, kind):
            """The place of an array whose content follows."""
            return ArrayPlace()


        class ArrayPlace:
            """An array before its content has come."""

            def filled(self, state):
                import numpy
                version, shape, dtype, is_fortran, data = state
                if isinstance(data, list):
                    made = numpy.empty(len(data), dtype=object)
                    for index, item in enumerate(data):
                        made[index] = item
                else:
                    if isinstance(data, str):
                        data = data.encode("latin-1")
                    made = numpy.frombuffer(bytes(data), dtype=dtype).copy() if len(data) else numpy.empty(0, dtype=dtype)
                if is_fortran:
                    return made.reshape(tuple(reversed(shape))).T
                return made.reshape(shape)


        def scalar(dtype, data=None):
            """One number of numpy's."""
            import numpy
            return numpy.frombuffer(bytes(data), dtype=dtype)[0]


        def frombuffer(data, dtype, shape, order, axis_order=None):
            """An array over bytes that came with the pickle."""
            import numpy
            made = numpy.frombuffer(bytes(data), dtype=dtype).copy()
            if order == "F":
                return made.reshape(tuple(reversed(shape))).T
            return made.reshape(shape)


        _reconstruct = _named("numpy.core.multiarray", "_reconstruct", lambda *arguments: reconstruct(*arguments))
        _scalar = _named("numpy.core.multiarray", "scalar", lambda *arguments: scalar(*arguments))


        class _Class:
            """A class of numpy's, to be written by its name."""

            def __init__(self, module, name):
                self._pickled_as = (module, name)

            def __reduce_ex__(self, protocol):
                return self._pickled_as[1]


        _ndarray = _Class("numpy", "ndarray")
        _dtype = _Class("numpy", "dtype")


        class _DType:
            """A data type, written as numpy writes it."""

            def __init__(self, text):
                self.text = text

            def __reduce_ex__(self, protocol):
                order, kind = ("|", self.text[1:]) if self.text[0] == "|" else ("<", self.text[1:])
                return _dtype, (kind, False, True), (3, order, None, None, None, -1, -1, 0)


        _dtypes = {}


        def _written_dtype(dtype):
            text = dtype.str
            if text[0] == ">":
                raise TypeError(f"cannot pickle arrays of {dtype}: their bytes are in the other order")
            return _dtypes.setdefault(text, _DType(text))


        def _numpy_reduction(obj):
            import numpy
            if isinstance(obj, numpy.ndarray):
                if obj.dtype == object:
                    raise TypeError("cannot pickle an array of objects")
                state = (1, obj.shape, _written_dtype(obj.dtype), False, obj.tobytes())
                return _reconstruct, (_ndarray, (0,), b"b"), state
            if isinstance(obj, numpy.generic):
                return _scalar, (_written_dtype(obj.dtype), numpy.array(obj).tobytes())
            if isinstance(obj, numpy.dtype):
                return _written_dtype(obj).__reduce_ex__(2)
            return None
        """#
}
