/// The module `_pickle_reading`, in Python.
enum PickleReadingSource {
    static let text = #"""
        import sys as _sys
        from _pickle_objects import ArrayPlace, frombuffer, reconstruct, scalar
        from struct import unpack as _unpack


        class PickleError(Exception):
            """What goes wrong with pickles."""


        class UnpicklingError(PickleError):
            """Bytes that are no pickle."""


        class _Mark:
            pass


        _mark = _Mark()


        def _moment(cls, *arguments):
            """A date or time from the bytes in which CPython pickles it."""
            if not (arguments and isinstance(arguments[0], (bytes, str))):
                return cls(*arguments)
            data = arguments[0].encode("latin-1") if isinstance(arguments[0], str) else arguments[0]
            zone = {"tzinfo": arguments[1]} if len(arguments) > 1 else {}
            if len(data) == 4:
                return cls(data[0] << 8 | data[1], data[2], data[3])
            if len(data) == 6:
                return cls(data[0] & 127, data[1], data[2], int.from_bytes(data[3:6], "big"), fold=data[0] >> 7, **zone)
            return cls(data[0] << 8 | data[1], data[2] & 127, data[3], data[4], data[5], data[6], int.from_bytes(data[7:10], "big"),
                       fold=data[2] >> 7, **zone)


        def _pattern(pattern, flags):
            import re
            return re.compile(pattern, flags)


        def _raw_text(data):
            """Text in which letters past Latin-1 are written by their numbers."""
            import re
            text = data.decode("latin-1")
            if "\\" not in text:
                return text
            return re.sub(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})", lambda found: chr(int(found[1] or found[2], 16)), text)


        def _reconstructor(cls, base, state):
            return base.__new__(cls) if base is object else base.__new__(cls, state)


        def _newobj(cls, *arguments):
            return cls.__new__(cls, *arguments)


        def _dtype(kind, align=False, copy=False):
            import numpy
            return numpy.dtype(kind)


        _stand_ins = {("copyreg", "_reconstructor"): _reconstructor, ("copy_reg", "_reconstructor"): _reconstructor,
                      ("copyreg", "__newobj__"): _newobj, ("re", "_compile"): _pattern, ("numpy", "dtype"): _dtype}
        for _module in ("numpy.core.multiarray", "numpy._core.multiarray"):
            _stand_ins[_module, "_reconstruct"] = reconstruct
            _stand_ins[_module, "scalar"] = scalar
        for _module in ("numpy.core.numeric", "numpy._core.numeric"):
            _stand_ins[_module, "_frombuffer"] = frombuffer
        _old_modules = {"__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "exceptions": "builtins"}


        class Unpickler:
            """Reads what CPython's pickle or this one has written."""

            def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
                self._file = file
                self.encoding, self.errors = encoding, errors
                self.memo = {}

            def persistent_load(self, pid):
                raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

            def find_class(self, module, name):
                """The object of a name."""
                module = _old_modules.get(module, module)
                if (module, name) in _stand_ins:
                    return _stand_ins[module, name]
                if module.split(".")[0] == "pandas":
                    raise UnpicklingError(f"pickles of pandas objects cannot be read here ({module}.{name}); write them as CSV")
                __import__(module)
                found = _sys.modules[module]
                for part in name.split("."):
                    try:
                        found = getattr(found, part)
                    except AttributeError:
                        raise AttributeError(f"Can't get attribute {name!r} on {_sys.modules[module]!r}") from None
                if module == "datetime" and name in ("date", "datetime", "time"):
                    return lambda *arguments: _moment(found, *arguments)
                return found

            def load(self):
                """Reads one object."""
                self._stack = []
                self._marks = []
                read = self._file.read
                while True:
                    code = read(1)
                    if not code:
                        raise EOFError("Ran out of input")
                    if code == b".":
                        return self._stack.pop()
                    step = _steps.get(code[0])
                    if step is None:
                        raise UnpicklingError(f"invalid load key, {chr(code[0])!r}.")
                    step(self)

            def _bytes(self, count):
                data = self._file.read(count)
                if len(data) < count:
                    raise UnpicklingError("pickle data was truncated")
                return data

            def _line(self):
                line = self._file.readline()
                if not line.endswith(b"\n"):
                    raise UnpicklingError("pickle data was truncated")
                return line[:-1]

            def _number(self, format, size):
                return _unpack(format, self._bytes(size))[0]

            def _popped(self):
                """What stands above the last mark."""
                place = self._marks.pop()
                items = self._stack[place:]
                del self._stack[place:]
                return items

            def _old_text(self, data):
                return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

            def _int(self):
                text = self._line()
                self._stack.append(False if text == b"00" else True if text == b"01" else int(text))

            def _long(self):
                self._stack.append(int(self._line().rstrip(b"L")))

            def _long_bytes(self, size):
                self._stack.append(int.from_bytes(self._bytes(size), "little", signed=True))

            def _string(self):
                import ast
                self._stack.append(ast.literal_eval(self._line().decode("latin-1")))

            def _dict(self):
                items = self._popped()
                self._stack.append(dict(zip(items[::2], items[1::2])))

            def _append(self):
                value = self._stack.pop()
                self._stack[-1].append(value)

            def _appends(self):
                items = self._popped()
                target = self._stack[-1]
                if hasattr(target, "extend"):
                    target.extend(items)
                else:
                    for item in items:
                        target.append(item)

            def _set_item(self):
                value = self._stack.pop()
                key = self._stack.pop()
                self._stack[-1][key] = value

            def _set_items(self):
                items = self._popped()
                target = self._stack[-1]
                for index in range(0, len(items), 2):
                    target[items[index]] = items[index + 1]

            def _add_items(self):
                items = self._popped()
                self._stack[-1].update(items)

            def _global(self):
                module = self._line().decode("utf-8")
                self._stack.append(self.find_class(module, self._line().decode("utf-8")))

            def _stack_global(self):
                name = self._stack.pop()
                self._stack.append(self.find_class(self._stack.pop(), name))

            def _reduce(self):
                arguments = self._stack.pop()
                self._stack[-1] = self._stack[-1](*arguments)

            def _new(self):
                arguments = self._stack.pop()
                cls = self._stack[-1]
                self._stack[-1] = cls.__new__(cls, *arguments) if isinstance(cls, type) else cls(*arguments)

            def _new_with_keywords(self):
                keywords = self._stack.pop()
                arguments = self._stack.pop()
                cls = self._stack[-1]
                self._stack[-1] = cls.__new__(cls, *arguments, **keywords)

            def _instance(self):
                items = self._popped()
                self._stack.append(items[0](*items[1:]))

            def _old_instance(self):
                module = self._line().decode("ascii")
                cls = self.find_class(module, self._line().decode("ascii"))
                self._stack.append(cls(*self._popped()))

            def _build(self):
                state = self._stack.pop()
                target = self._stack[-1]
                if isinstance(target, ArrayPlace):
                    made = target.filled(state)
                    self._stack[-1] = made
                    for place, value in self.memo.items():
                        if value is target:
                            self.memo[place] = made
                    return
                cls = type(target)
                if cls.__module__ == "numpy" or cls.__module__.startswith("numpy."):
                    if state[1] == ">":
                        raise UnpicklingError("arrays whose bytes are in the other order cannot be read here")
                    return
                setter = getattr(target, "__setstate__", None)
                if setter is not None:
                    return setter(state)
                if cls.__name__ == "partial" and isinstance(state, tuple) and len(state) == 4:
                    target.func, target.args, target.keywords = state[0], state[1], state[2]
                    return
                slots = None
                if isinstance(state, tuple) and len(state) == 2:
                    state, slots = state
                if state:
                    for name, value in state.items():
                        target.__dict__[name] = value
                if slots:
                    for name, value in slots.items():
                        setattr(target, name, value)

            def _mark_place(self):
                self._marks.append(len(self._stack))

            def _pop(self):
                if self._marks and self._marks[-1] == len(self._stack):
                    self._marks.pop()
                else:
                    self._stack.pop()

            def _put(self, place):
                self.memo[place] = self._stack[-1]

            def _get(self, place):
                if place not in self.memo:
                    raise UnpicklingError(f"Memo value not found at index {place}")
                self._stack.append(self.memo[place])

            def _protocol(self):
                version = self._bytes(1)[0]
                if version > 5:
                    raise ValueError(f"unsupported pickle protocol: {version}")

            def _extension(self):
                raise UnpicklingError("pickles with registered extension codes cannot be read here")

            def _persistent(self):
                self._stack.append(self.persistent_load(self._stack.pop()))


        def _pushes(make):
            """A step that puts what `make` gives on the stack."""
            return lambda self: self._stack.append(make(self))


        _steps = {
            ord("N"): _pushes(lambda self: None), 0x88: _pushes(lambda self: True), 0x89: _pushes(lambda self: False),
            ord("I"): Unpickler._int, ord("L"): Unpickler._long, ord("K"): _pushes(lambda self: self._bytes(1)[0]),
            ord("M"): _pushes(lambda self: self._number("<H", 2)), ord("J"): _pushes(lambda self: self._number("<i", 4)),
            0x8A: lambda self: self._long_bytes(self._bytes(1)[0]), 0x8B: lambda self: self._long_bytes(self._number("<i", 4)),
            ord("F"): _pushes(lambda self: float(self._line())), ord("G"): _pushes(lambda self: self._number(">d", 8)),
            ord("S"): Unpickler._string, ord("T"): _pushes(lambda self: self._old_text(self._bytes(self._number("<i", 4)))),
            ord("U"): _pushes(lambda self: self._old_text(self._bytes(self._bytes(1)[0]))),
            ord("B"): _pushes(lambda self: self._bytes(self._number("<I", 4))), ord("C"): _pushes(lambda self: self._bytes(self._bytes(1)[0])),
            0x8E: _pushes(lambda self: self._bytes(self._number("<Q", 8))),
            0x96: _pushes(lambda self: bytearray(self._bytes(self._number("<Q", 8)))),
            ord("V"): _pushes(lambda self: _raw_text(self._line())),
            ord("X"): _pushes(lambda self: self._bytes(self._number("<I", 4)).decode("utf-8", "surrogatepass")),
            0x8C: _pushes(lambda self: self._bytes(self._bytes(1)[0]).decode("utf-8", "surrogatepass")),
            0x8D: _pushes(lambda self: self._bytes(self._number("<Q", 8)).decode("utf-8", "surrogatepass")),
            ord("("): Unpickler._mark_place, ord("0"): Unpickler._pop, ord("1"): lambda self: self._popped() and None,
            ord("2"): lambda self: self._stack.append(self._stack[-1]),
            ord(")"): _pushes(lambda self: ()), ord("t"): _pushes(lambda self: tuple(self._popped())),
            0x85: _pushes(lambda self: (self._stack.pop(),)),
            0x86: lambda self: self._stack.__setitem__(slice(-2, None), [tuple(self._stack[-2:])]),
            0x87: lambda self: self._stack.__setitem__(slice(-3, None), [tuple(self._stack[-3:])]),
            ord("]"): _pushes(lambda self: []), ord("l"): _pushes(lambda self: self._popped()), ord("}"): _pushes(lambda self: {}),
            ord("d"): Unpickler._dict, 0x8F: _pushes(lambda self: set()), 0x91: _pushes(lambda self: frozenset(self._popped())),
            ord("a"): Unpickler._append, ord("e"): Unpickler._appends, ord("s"): Unpickler._set_item, ord("u"): Unpickler._set_items,
            0x90: Unpickler._add_items, ord("c"): Unpickler._global, 0x93: Unpickler._stack_global, ord("R"): Unpickler._reduce,
            0x81: Unpickler._new, 0x92: Unpickler._new_with_keywords, ord("o"): Unpickler._instance, ord("i"): Unpickler._old_instance,
            ord("b"): Unpickler._build, ord("p"): lambda self: self._put(int(self._line())),
            ord("q"): lambda self: self._put(self._bytes(1)[0]), ord("r"): lambda self: self._put(self._number("<I", 4)),
            0x94: lambda self: self._put(len(self.memo)), ord("g"): lambda self: self._get(int(self._line())),
            ord("h"): lambda self: self._get(self._bytes(1)[0]), ord("j"): lambda self: self._get(self._number("<I", 4)),
            0x80: Unpickler._protocol, 0x95: lambda self: self._bytes(8) and None, ord("Q"): Unpickler._persistent,
            0x82: Unpickler._extension, 0x83: Unpickler._extension, 0x84: Unpickler._extension,
        }
        """#
}
