/// The module `json`, in Python.
enum JSONSource {
    static let text = #"""
        import _json
        import sys

        __all__ = ["JSONDecodeError", "JSONDecoder", "JSONEncoder", "dump", "dumps", "load", "loads"]


        class JSONDecodeError(ValueError):
            """Text that is no JSON."""

            def __init__(self, msg, doc, pos):
                self.msg, self.doc, self.pos = msg, doc, pos
                self.lineno = doc.count("\n", 0, pos) + 1
                self.colno = pos - doc.rfind("\n", 0, pos)
                super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


        JSONDecodeError.__module__ = "json.decoder"
        decoder = encoder = sys.modules[__name__]


        class JSONEncoder:
            """Writes values as JSON; a derived class may define default()."""

            item_separator = ", "
            key_separator = ": "

            def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                         indent=None, separators=None, default=None):
                self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
                self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
                if separators is not None:
                    self.item_separator, self.key_separator = separators
                elif indent is not None:
                    self.item_separator = ","
                if default is not None:
                    self.default = default

            def default(self, o):
                raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

            def encode(self, o):
                indent = self.indent
                if indent is not None and not isinstance(indent, str):
                    indent = " " * indent
                return _json.write(o, self.skipkeys, self.ensure_ascii, self.allow_nan, self.check_circular, indent,
                                   self.item_separator, self.key_separator, self.default, self.sort_keys)

            def iterencode(self, o):
                yield self.encode(o)


        class JSONDecoder:
            """Reads JSON."""

            def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                         object_pairs_hook=None):
                self._hooks = (object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
                self.strict = strict

            def raw_decode(self, s, idx=0):
                return _json.read(s, idx, self.strict, *self._hooks, _fail)

            def decode(self, s):
                value, end = self.raw_decode(s, idx=_json.skip(s, 0))
                end = _json.skip(s, end)
                if end != len(s):
                    raise JSONDecodeError("Extra data", s, end)
                return value


        def _fail(message, text, position):
            raise JSONDecodeError(message, text, position) from None


        _plain_encoder = JSONEncoder()


        def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
                  separators=None, default=None, sort_keys=False, **kw):
            """The JSON of a value."""
            if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None
                    and separators is None and default is None and not sort_keys and not kw):
                return _plain_encoder.encode(obj)
            return (cls or JSONEncoder)(
                skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


        def dump(obj, fp, **kw):
            """Writes the JSON of a value to a file."""
            fp.write(dumps(obj, **kw))


        def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                  object_pairs_hook=None, **kw):
            """The value of a JSON text."""
            if isinstance(s, (bytes, bytearray)):
                s = s.decode("utf-8")
            elif not isinstance(s, str):
                raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
            elif s.startswith("\ufeff"):
                raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
            if (cls is None and object_hook is None and parse_float is None and parse_int is None and parse_constant is None
                    and object_pairs_hook is None and not kw):
                return _json.loads(s, _fail)
            return (cls or JSONDecoder)(
                object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                object_pairs_hook=object_pairs_hook, **kw).decode(s)


        def load(fp, **kw):
            """The value of the JSON in a file."""
            return loads(fp.read(), **kw)
        """#
}
