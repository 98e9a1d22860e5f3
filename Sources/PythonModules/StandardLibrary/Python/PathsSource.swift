/// The module `pathlib`, in Python.
enum PathsSource {
    static let text = #"""
        import fnmatch as _fnmatch
        import os as _os

        __all__ = ["Path", "PosixPath", "PurePath", "PurePosixPath"]


        class PurePath:
            """A path as parts, without a look at the file system."""

            def __new__(cls, *args, **kwargs):
                if cls is PurePath:
                    cls = PurePosixPath
                elif cls is Path:
                    cls = PosixPath
                return object.__new__(cls)

            def __init__(self, *args):
                text = ""
                for part in args:
                    part = _os.fspath(part)
                    if not isinstance(part, str):
                        raise TypeError(f"argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                        f"not {type(part).__name__!r}")
                    text = part if part.startswith("/") or not text else text.rstrip("/") + "/" + part if text != "/" else text + part
                root = "//" if text.startswith("//") and not text.startswith("///") else "/" if text.startswith("/") else ""
                names = [name for name in text.split("/") if name and name != "."]
                self._root, self._names = root, names
                self._text = root + "/".join(names) or "."

            def _made(self, root, names):
                other = object.__new__(type(self))
                other._root, other._names = root, list(names)
                other._text = root + "/".join(names) or "."
                return other

            def __str__(self):
                return self._text

            def __fspath__(self):
                return self._text

            def __repr__(self):
                return f"{type(self).__name__}({self._text!r})"

            def __hash__(self):
                return hash(self._text)

            def __eq__(self, other):
                return self._text == other._text if isinstance(other, PurePath) else NotImplemented

            def __lt__(self, other):
                return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

            def __le__(self, other):
                return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

            def __gt__(self, other):
                return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

            def __ge__(self, other):
                return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

            def __truediv__(self, key):
                try:
                    return type(self)(self, key)
                except TypeError:
                    return NotImplemented

            def __rtruediv__(self, key):
                try:
                    return type(self)(key, self)
                except TypeError:
                    return NotImplemented

            def __bytes__(self):
                return self._text.encode()

            def as_posix(self):
                return self._text

            def as_uri(self):
                if not self._root:
                    raise ValueError("relative path can't be expressed as a file URI")
                return "file://" + self._text

            @property
            def drive(self):
                return ""

            @property
            def root(self):
                return self._root

            @property
            def anchor(self):
                return self._root

            @property
            def parts(self):
                return tuple(([self._root] if self._root else []) + self._names)

            @property
            def name(self):
                return self._names[-1] if self._names else ""

            @property
            def suffix(self):
                dot = self.name.rfind(".")
                return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

            @property
            def suffixes(self):
                name = self.name
                if name.endswith("."):
                    return []
                return ["." + part for part in name.lstrip(".").split(".")[1:]]

            @property
            def stem(self):
                suffix = self.suffix
                return self.name[:len(self.name) - len(suffix)] if suffix else self.name

            @property
            def parent(self):
                return self._made(self._root, self._names[:-1]) if self._names else self

            @property
            def parents(self):
                return tuple([self._made(self._root, self._names[:count]) for count in range(len(self._names) - 1, -1, -1)])

            def joinpath(self, *args):
                return type(self)(self, *args)

            def with_name(self, name):
                if not self.name:
                    raise ValueError(f"{self!r} has an empty name")
                if not name or "/" in name or name == ".":
                    raise ValueError(f"Invalid name {name!r}")
                return self._made(self._root, self._names[:-1] + [name])

            def with_stem(self, stem):
                return self.with_name(stem + self.suffix)

            def with_suffix(self, suffix):
                if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
                    raise ValueError(f"Invalid suffix {suffix!r}")
                if not self.name:
                    raise ValueError(f"{self!r} has an empty name")
                return self.with_name(self.stem + suffix)

            def is_absolute(self):
                return bool(self._root)

            def is_relative_to(self, *other):
                base = type(self)(*other)
                return self._root == base._root and self._names[:len(base._names)] == base._names

            def relative_to(self, *other):
                base = type(self)(*other)
                if not self.is_relative_to(base):
                    raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r}"
                                     " OR one path is relative and the other is absolute.")
                return self._made("", self._names[len(base._names):])

            def match(self, path_pattern):
                pattern = PurePath(path_pattern)
                mine, theirs = self.parts, pattern.parts
                if not theirs:
                    raise ValueError("empty pattern")
                if pattern.is_absolute() and len(mine) != len(theirs) or len(theirs) > len(mine):
                    return False
                return all(_fnmatch.fnmatch(a, b) for a, b in zip(reversed(mine), reversed(theirs)))


        class PurePosixPath(PurePath):
            """A path of this system, without a look at the file system."""


        class Path(PurePath):
            """A path of a file or folder."""

            @classmethod
            def cwd(cls):
                return cls(_os.getcwd())

            @classmethod
            def home(cls):
                return cls(_os.path.expanduser("~"))

            def stat(self, *, follow_symlinks=True):
                return _os.stat(self._text, follow_symlinks=follow_symlinks)

            def lstat(self):
                return _os.lstat(self._text)

            def exists(self):
                return _os.path.exists(self._text)

            def is_dir(self):
                return _os.path.isdir(self._text)

            def is_file(self):
                return _os.path.isfile(self._text)

            def is_symlink(self):
                return _os.path.islink(self._text)

            def is_mount(self):
                return _os.path.ismount(self._text)

            def iterdir(self):
                for name in _os.listdir(self._text):
                    yield self / name

            def glob(self, pattern):
                if not pattern:
                    raise ValueError(f"Unacceptable pattern: {pattern!r}")
                if pattern.startswith("/"):
                    raise NotImplementedError("Non-relative patterns are unsupported")
                yield from self._selected([part for part in pattern.split("/") if part and part != "."])

            def rglob(self, pattern):
                yield from self._selected(["**"] + [part for part in pattern.split("/") if part and part != "."])

            def _selected(self, parts):
                if not parts:
                    yield self
                    return
                first, rest = parts[0], parts[1:]
                if first == "**":
                    seen = set()
                    for folder in self._folders():
                        for path in folder._selected(rest) if rest else [folder]:
                            if path not in seen:
                                seen.add(path)
                                yield path
                elif any(letter in first for letter in "*?["):
                    try:
                        names = _os.listdir(self._text)
                    except OSError:
                        return
                    for name in _fnmatch.filter(names, first):
                        path = self / name
                        if not rest or path.is_dir():
                            yield from path._selected(rest)
                else:
                    path = self / first
                    if path.exists():
                        yield from path._selected(rest)

            def _folders(self):
                yield self
                try:
                    names = _os.listdir(self._text)
                except OSError:
                    return
                for name in names:
                    path = self / name
                    if path.is_dir() and not path.is_symlink():
                        yield from path._folders()

            def absolute(self):
                return self if self._root else type(self)(_os.getcwd(), self)

            def resolve(self, strict=False):
                return type(self)(_os.path.realpath(self._text, strict=strict))

            def expanduser(self):
                return type(self)(_os.path.expanduser(self._text))

            def samefile(self, other_path):
                return _os.path.samefile(self._text, other_path)

            def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
                return open(self._text, mode, buffering, encoding, errors, newline)

            def read_text(self, encoding=None, errors=None):
                with open(self._text, "r", -1, encoding, errors) as file:
                    return file.read()

            def read_bytes(self):
                with open(self._text, "rb") as file:
                    return file.read()

            def write_text(self, data, encoding=None, errors=None, newline=None):
                if not isinstance(data, str):
                    raise TypeError(f"data must be str, not {type(data).__name__}")
                with open(self._text, "w", -1, encoding, errors, newline) as file:
                    return file.write(data)

            def write_bytes(self, data):
                with open(self._text, "wb") as file:
                    return file.write(data)

            def mkdir(self, mode=511, parents=False, exist_ok=False):
                if parents:
                    parent = self.parent
                    if not parent.exists():
                        parent.mkdir(parents=True, exist_ok=True)
                try:
                    _os.mkdir(self._text, mode)
                except FileExistsError:
                    if not exist_ok or not self.is_dir():
                        raise

            def rmdir(self):
                _os.rmdir(self._text)

            def unlink(self, missing_ok=False):
                try:
                    _os.unlink(self._text)
                except FileNotFoundError:
                    if not missing_ok:
                        raise

            def rename(self, target):
                _os.rename(self._text, target)
                return type(self)(target)

            replace = rename

            def touch(self, mode=438, exist_ok=True):
                if self.exists():
                    if not exist_ok:
                        raise FileExistsError(17, "File exists", self._text)
                    _os.utime(self._text)
                else:
                    open(self._text, "a").close()

            def symlink_to(self, target, target_is_directory=False):
                _os.symlink(target, self._text)

            def readlink(self):
                return type(self)(_os.readlink(self._text))

            def chmod(self, mode):
                _os.chmod(self._text, mode)

            def owner(self):
                return str(self.stat().st_uid)


        class PosixPath(Path, PurePosixPath):
            """A path of this system."""
        """#
}
