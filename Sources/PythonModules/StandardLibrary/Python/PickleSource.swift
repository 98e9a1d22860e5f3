/// The module `pickle`, in Python.
enum PickleSource {
    static let text = #"""
        import io as _io
        import sys as _sys
        from _pickle_reading import Unpickler, UnpicklingError, PickleError
        from _pickle_objects import reduction as _reduction, dispatch_table as _dispatch_table
        from struct import pack as _pack

        __all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
                   "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
        HIGHEST_PROTOCOL = 5
        DEFAULT_PROTOCOL = 4
        format_version = "4.0"
        compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


        class PicklingError(PickleError):
            """What cannot be pickled."""


        class Pickler:
            """Writes objects as CPython's pickle reads them."""

            def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
                if protocol is None:
                    protocol = DEFAULT_PROTOCOL
                if protocol < 0:
                    protocol = HIGHEST_PROTOCOL
                elif protocol > HIGHEST_PROTOCOL:
                    raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
                # The oldest forms are only for programs older than Python 2.3; everything reads form 2.
                self.proto = max(protocol, 2)
                self._file = file
                self._parts = []
                self.memo = {}
                self.dispatch_table = None

            def clear_memo(self):
                self.memo.clear()

            def persistent_id(self, obj):
                return None

            def dump(self, obj):
                """Writes one object."""
                self._parts = [b"\x80" + bytes([self.proto])]
                self.save(obj)
                self._parts.append(b".")
                self._file.write(b"".join(self._parts))
                self._parts = []

            def _write(self, data):
                self._parts.append(data)

            def _memoize(self, obj):
                place = len(self.memo)
                self.memo[id(obj)] = (place, obj)
                if self.proto >= 4:
                    self._write(b"\x94")
                elif place < 256:
                    self._write(b"q" + bytes([place]))
                else:
                    self._write(b"r" + _pack("<I", place))

            def save(self, obj):
                known = self.persistent_id(obj)
                if known is not None:
                    self.save(known)
                    return self._write(b"Q")
                if obj is None:
                    return self._write(b"N")
                if obj is True or obj is False:
                    return self._write(b"\x88" if obj else b"\x89")
                found = self.memo.get(id(obj))
                if found is not None and found[1] is obj:
                    place = found[0]
                    return self._write(b"h" + bytes([place]) if place < 256 else b"j" + _pack("<I", place))
                saver = self._savers.get(type(obj))
                if saver is not None:
                    return saver(self, obj)
                if isinstance(obj, type):
                    return self._save_type(obj)
                table = self.dispatch_table if self.dispatch_table is not None else _dispatch_table
                make = table.get(type(obj))
                result = make(obj) if make is not None else _reduction(obj, self.proto)
                if isinstance(result, str):
                    return self._save_global(obj, result)
                if not isinstance(result, tuple) or not 2 <= len(result) <= 6:
                    raise PicklingError(f"__reduce__ must return a string or tuple")
                self._save_reduction(obj, *result)

            def _save_int(self, obj):
                if -0x80000000 <= obj <= 0x7FFFFFFF:
                    if 0 <= obj < 256:
                        return self._write(b"K" + bytes([obj]))
                    if 0 <= obj < 65536:
                        return self._write(b"M" + _pack("<H", obj))
                    return self._write(b"J" + _pack("<i", obj))
                size = (obj.bit_length() >> 3) + 1
                data = obj.to_bytes(size, "little", signed=True)
                if obj < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
                    data = data[:-1]
                self._write(b"\x8a" + bytes([len(data)]) + data if len(data) < 256 else b"\x8b" + _pack("<i", len(data)) + data)

            def _save_float(self, obj):
                self._write(b"G" + _pack(">d", obj))

            def _save_complex(self, obj):
                self._save_reduction(obj, complex, (obj.real, obj.imag))

            def _save_bytes(self, obj):
                if self.proto < 3:
                    if not obj:
                        self._save_reduction(obj, bytes, ())
                    else:
                        import codecs
                        self._save_reduction(obj, codecs.encode, (obj.decode("latin-1"), "latin1"))
                    return
                size = len(obj)
                if size < 256:
                    self._write(b"C" + bytes([size]) + obj)
                elif size > 0xFFFFFFFF and self.proto >= 4:
                    self._write(b"\x8e" + _pack("<Q", size) + obj)
                else:
                    self._write(b"B" + _pack("<I", size) + obj)
                self._memoize(obj)

            def _save_bytearray(self, obj):
                if self.proto < 5:
                    return self._save_reduction(obj, bytearray, (bytes(obj),) if obj else ())
                self._write(b"\x96" + _pack("<Q", len(obj)) + bytes(obj))
                self._memoize(obj)

            def _save_str(self, obj):
                data = obj.encode("utf-8", "surrogatepass")
                size = len(data)
                if size < 256 and self.proto >= 4:
                    self._write(b"\x8c" + bytes([size]) + data)
                elif size > 0xFFFFFFFF and self.proto >= 4:
                    self._write(b"\x8d" + _pack("<Q", size) + data)
                else:
                    self._write(b"X" + _pack("<I", size) + data)
                self._memoize(obj)

            def _save_tuple(self, obj):
                if not obj:
                    return self._write(b")")
                size = len(obj)
                if size > 3:
                    self._write(b"(")
                for item in obj:
                    self.save(item)
                found = self.memo.get(id(obj))
                if found is not None and found[1] is obj:
                    # The tuple holds itself by way of an item and stands in the memo by now.
                    self._write(b"0" * size if size <= 3 else b"1")
                    place = found[0]
                    return self._write(b"h" + bytes([place]) if place < 256 else b"j" + _pack("<I", place))
                self._write((b"\x85", b"\x86", b"\x87")[size - 1] if size <= 3 else b"t")
                self._memoize(obj)

            def _save_list(self, obj):
                self._write(b"]")
                self._memoize(obj)
                self._append(obj)

            def _append(self, items):
                items = iter(items)
                while True:
                    batch = [item for _, item in zip(range(1000), items)]
                    if len(batch) == 1:
                        self.save(batch[0])
                        self._write(b"a")
                    elif batch:
                        self._write(b"(")
                        for item in batch:
                            self.save(item)
                        self._write(b"e")
                    if len(batch) < 1000:
                        return

            def _save_dict(self, obj):
                self._write(b"}")
                self._memoize(obj)
                self._set_items(obj.items())

            def _set_items(self, items):
                items = list(items)
                for start in range(0, len(items), 1000):
                    batch = items[start:start + 1000]
                    if len(batch) > 1:
                        self._write(b"(")
                    for key, value in batch:
                        self.save(key)
                        self.save(value)
                    self._write(b"u" if len(batch) > 1 else b"s")

            def _save_set(self, obj):
                if self.proto < 4:
                    return self._save_reduction(obj, set, (list(obj),))
                self._write(b"\x8f")
                self._memoize(obj)
                if obj:
                    self._write(b"(")
                    for item in obj:
                        self.save(item)
                    self._write(b"\x90")

            def _save_frozenset(self, obj):
                if self.proto < 4:
                    return self._save_reduction(obj, frozenset, (list(obj),))
                self._write(b"(")
                for item in obj:
                    self.save(item)
                self._write(b"\x91")
                self._memoize(obj)

            def _save_type(self, obj):
                for single in (None, NotImplemented, ...):
                    if obj is type(single):
                        return self._save_reduction(obj, type, (single,))
                self._save_global(obj)

            def _save_function(self, obj):
                self._save_global(obj)

            def _save_global(self, obj, name=None):
                # A name that stands for an object of CPython's that a program here has under no such name.
                given = getattr(obj, "_pickled_as", None) if not isinstance(obj, type) else None
                if given is not None:
                    module_name, name = given
                else:
                    if name is None:
                        name = getattr(obj, "__qualname__", None) or obj.__name__
                    module_name = "builtins" if obj is ... or obj is NotImplemented else getattr(obj, "__module__", None) or "__main__"
                    try:
                        __import__(module_name)
                        found = _sys.modules[module_name]
                        for part in name.split("."):
                            if part == "<locals>":
                                raise AttributeError(name)
                            found = getattr(found, part)
                    except (ImportError, KeyError):
                        raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
                    except AttributeError:
                        if "<locals>" in name:
                            raise AttributeError(f"Can't pickle local object {name!r}") from None
                        raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
                    if found is not obj:
                        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
                if self.proto >= 4:
                    self.save(module_name)
                    self.save(name)
                    self._write(b"\x93")
                else:
                    self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
                self._memoize(obj)

            def _save_reduction(self, obj, func, args, state=None, listitems=None, dictitems=None, state_setter=None):
                if getattr(func, "__name__", "") == "__newobj__":
                    cls, *args = args
                    self.save(cls)
                    self.save(tuple(args))
                    self._write(b"\x81")
                elif getattr(func, "__name__", "") == "__newobj_ex__":
                    cls, args, kwargs = args
                    if self.proto < 4:
                        raise PicklingError("keyword arguments of __new__ need protocol 4")
                    self.save(cls)
                    self.save(args)
                    self.save(kwargs)
                    self._write(b"\x92")
                else:
                    self.save(func)
                    self.save(args)
                    self._write(b"R")
                if obj is not None:
                    found = self.memo.get(id(obj))
                    if found is not None and found[1] is obj:
                        place = found[0]
                        self._write(b"0" + (b"h" + bytes([place]) if place < 256 else b"j" + _pack("<I", place)))
                    else:
                        self._memoize(obj)
                if listitems is not None:
                    self._append(listitems)
                if dictitems is not None:
                    self._set_items(dictitems)
                if state is not None:
                    if state_setter is None:
                        self.save(state)
                        self._write(b"b")
                    else:
                        self.save(state_setter)
                        self.save(obj)
                        self.save(state)
                        self._write(b"\x86R0")

            _savers = {int: _save_int, float: _save_float, complex: _save_complex, bytes: _save_bytes, bytearray: _save_bytearray,
                       str: _save_str, tuple: _save_tuple, list: _save_list, dict: _save_dict, set: _save_set, frozenset: _save_frozenset,
                       type: _save_type, type(lambda: None): _save_function, type(len): _save_function}


        def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
            """Writes an object to a file."""
            if not hasattr(file, "write"):
                raise TypeError("file must have a 'write' attribute")
            Pickler(file, protocol).dump(obj)


        def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
            """An object as bytes."""
            file = _io.BytesIO()
            Pickler(file, protocol).dump(obj)
            return file.getvalue()


        def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
            """The object that a file holds."""
            if not (hasattr(file, "read") and hasattr(file, "readline")):
                raise TypeError("file must have 'read' and 'readline' attributes")
            return Unpickler(file, encoding=encoding, errors=errors).load()


        def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
            """The object that bytes hold."""
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            return Unpickler(_io.BytesIO(data), encoding=encoding, errors=errors).load()
        """#
}
