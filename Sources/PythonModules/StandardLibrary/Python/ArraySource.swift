/// The module `array`, in Python.
enum ArraySource {
    static let text = #"""
        import struct as _struct

        typecodes = "bBuhHiIlLqQfd"
        _ranges = {"b": (-128, 127, "signed char"), "B": (0, 255, "unsigned byte integer"), "h": (-32768, 32767, "signed short integer"),
                   "H": (0, 65535, "unsigned short"), "i": (-2 ** 31, 2 ** 31 - 1, "signed integer"), "I": (0, 2 ** 32 - 1, "unsigned int"),
                   "l": (-2 ** 63, 2 ** 63 - 1, ""), "L": (0, 2 ** 64 - 1, ""), "q": (-2 ** 63, 2 ** 63 - 1, ""), "Q": (0, 2 ** 64 - 1, "")}


        class array:
            """Numbers of one kind in a row."""

            def __init__(self, typecode, initializer=(), /):
                if not isinstance(typecode, str) or len(typecode) != 1:
                    raise TypeError("array() argument 1 must be a unicode character, not " + type(typecode).__name__)
                if typecode not in typecodes:
                    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
                self.typecode = typecode
                self.itemsize = 4 if typecode == "u" else _struct.calcsize("=" + typecode) if typecode not in "lL" else 8
                self._items = []
                if isinstance(initializer, (bytes, bytearray)) and typecode != "u":
                    self.frombytes(initializer)
                elif isinstance(initializer, str) and typecode != "u":
                    raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
                else:
                    self.extend(initializer)

            def _checked(self, value):
                code = self.typecode
                if code in "fd":
                    if not isinstance(value, (int, float)):
                        raise TypeError("must be real number, not " + type(value).__name__)
                    return float(value) if code == "d" else _struct.unpack("<f", _struct.pack("<f", value))[0]
                if code == "u":
                    if not isinstance(value, str) or len(value) != 1:
                        raise TypeError("array item must be unicode character")
                    return value
                if not isinstance(value, int):
                    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
                low, high, name = _ranges[code]
                if value < low or value > high:
                    if not name:
                        raise OverflowError("int too large to convert" if value > high else "can't convert negative value to unsigned int")
                    raise OverflowError(f"{name} is {'greater than maximum' if value > high else 'less than minimum'}")
                return int(value)

            def append(self, v, /):
                self._items.append(self._checked(v))

            def extend(self, bb, /):
                if isinstance(bb, array) and bb.typecode != self.typecode:
                    raise TypeError("can only extend with array of same kind")
                self._items.extend([self._checked(value) for value in bb])

            fromlist = extend

            def insert(self, i, v, /):
                self._items.insert(i, self._checked(v))

            def pop(self, i=-1, /):
                if not self._items:
                    raise IndexError("pop from empty array")
                return self._items.pop(i)

            def remove(self, v, /):
                if v not in self._items:
                    raise ValueError("array.remove(x): x not in array")
                self._items.remove(v)

            def index(self, v, start=0, stop=9223372036854775807, /):
                try:
                    return self._items.index(v, start, stop)
                except ValueError:
                    raise ValueError("array.index(x): x not in array") from None

            def count(self, v, /):
                return self._items.count(v)

            def reverse(self):
                self._items.reverse()

            def tolist(self):
                return list(self._items)

            def tobytes(self):
                if self.typecode == "u":
                    return b"".join(ord(letter).to_bytes(4, "little") for letter in self._items)
                code = {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)
                return _struct.pack(f"<{len(self._items)}{code}", *self._items)

            def frombytes(self, buffer, /):
                if len(buffer) % self.itemsize:
                    raise ValueError("bytes length not a multiple of item size")
                code = {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)
                self._items.extend(_struct.unpack(f"<{len(buffer) // self.itemsize}{code}", bytes(buffer)))

            def tounicode(self):
                return "".join(self._items)

            def buffer_info(self):
                return id(self._items), len(self._items)

            def byteswap(self):
                size = self.itemsize
                data = self.tobytes()
                self._items = []
                self.frombytes(b"".join(data[start:start + size][::-1] for start in range(0, len(data), size)))

            def tofile(self, f, /):
                f.write(self.tobytes())

            def fromfile(self, f, n, /):
                data = f.read(n * self.itemsize)
                self.frombytes(data)
                if len(data) < n * self.itemsize:
                    raise EOFError("read() didn't return enough bytes")

            def _like(self, items):
                made = array(self.typecode)
                made._items = items
                return made

            def __len__(self):
                return len(self._items)

            def __iter__(self):
                return iter(self._items)

            def __contains__(self, value):
                return value in self._items

            def __getitem__(self, index):
                if isinstance(index, slice):
                    return self._like(self._items[index])
                try:
                    return self._items[index]
                except IndexError:
                    raise IndexError("array index out of range") from None
                except TypeError:
                    raise TypeError("array indices must be integers") from None

            def __setitem__(self, index, value):
                if isinstance(index, slice):
                    if not isinstance(value, array):
                        raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
                    self._items[index] = value._items
                    return
                try:
                    self._items[index] = self._checked(value)
                except IndexError:
                    raise IndexError("array assignment index out of range") from None

            def __delitem__(self, index):
                del self._items[index]

            def __add__(self, other):
                if not isinstance(other, array):
                    raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
                return self._like(self._items + other._items)

            def __iadd__(self, other):
                if not isinstance(other, array):
                    raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
                self.extend(other)
                return self

            def __mul__(self, count):
                return self._like(self._items * count)

            __rmul__ = __mul__

            def __eq__(self, other):
                return self._items == other._items if isinstance(other, array) else NotImplemented

            def __lt__(self, other):
                return self._items < other._items if isinstance(other, array) else NotImplemented

            def __le__(self, other):
                return self._items <= other._items if isinstance(other, array) else NotImplemented

            def __gt__(self, other):
                return self._items > other._items if isinstance(other, array) else NotImplemented

            def __ge__(self, other):
                return self._items >= other._items if isinstance(other, array) else NotImplemented

            __hash__ = None

            def __copy__(self):
                return self._like(list(self._items))

            def __deepcopy__(self, memo):
                return self._like(list(self._items))

            def __reduce__(self):
                return array, (self.typecode, list(self._items))

            def __repr__(self):
                if not self._items:
                    return f"array('{self.typecode}')"
                return f"array('{self.typecode}', {''.join(self._items)!r})" if self.typecode == "u" else f"array('{self.typecode}', {self._items})"


        ArrayType = array
        """#
}
