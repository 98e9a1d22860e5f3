/// The module `posixpath`, in Python.
enum OSPathSource {
    static let text = #"""
        import _os

        curdir, pardir, sep, extsep, pathsep, defpath, altsep = ".", "..", "/", ".", ":", "/bin:/usr/bin", None
        _directory, _regular, _link = 0o040000, 0o100000, 0o120000


        def _text(path):
            if isinstance(path, (str, bytes)):
                return path
            if hasattr(type(path), "__fspath__"):
                return type(path).__fspath__(path)
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


        def _joined_text(function, value):
            if isinstance(value, str):
                return value
            if hasattr(type(value), "__fspath__"):
                return type(value).__fspath__(value)
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not {type(value).__name__!r}")


        def join(a, /, *p):
            """Joins parts of a path by slashes."""
            path = _text(a)
            for part in p:
                part = _joined_text("join", part)
                if part.startswith("/"):
                    path = part
                elif not path or path.endswith("/"):
                    path += part
                else:
                    path += "/" + part
            return path


        def split(p):
            """The folder and the last part of a path."""
            p = _text(p)
            cut = p.rfind("/") + 1
            head, tail = p[:cut], p[cut:]
            if head and head != "/" * len(head):
                head = head.rstrip("/")
            return head, tail


        def basename(p):
            """The last part of a path."""
            p = _text(p)
            return p[p.rfind("/") + 1:]


        def dirname(p):
            """The folder of a path."""
            return split(p)[0]


        def splitext(p):
            """A path and its extension."""
            p = _text(p)
            dot = p.rfind(".")
            start = p.rfind("/") + 1
            if dot > start and p[start:dot].strip("."):
                return p[:dot], p[dot:]
            return p, p[:0]


        def splitdrive(p):
            """A path's drive, which is always empty here, and the rest."""
            p = _text(p)
            return p[:0], p


        def isabs(s):
            """Whether a path begins at the root."""
            return _text(s).startswith("/")


        def normcase(s):
            """The path itself."""
            return _text(s)


        def normpath(path):
            """The path without `.`, `..` and doubled slashes."""
            path = _text(path)
            if not path:
                return "."
            root = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
            parts = []
            for part in path.split("/"):
                if part in ("", "."):
                    continue
                if part != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
                    parts.append(part)
                elif parts:
                    parts.pop()
            return root + "/".join(parts) or "."


        def abspath(path):
            """The path from the root."""
            path = _text(path)
            if not path.startswith("/"):
                path = join(_os.getcwd(), path)
            return normpath(path)


        def realpath(filename, *, strict=False):
            """The path from the root with links followed."""
            filename = _text(filename)
            found = _os.realpath(filename or ".")
            if found is not None:
                return found
            head, tail = split(abspath(filename))
            if strict:
                _os.stat(filename, True)
            return join(realpath(head), tail) if tail else head


        def relpath(path, start="."):
            """The path as seen from another."""
            if not path:
                raise ValueError("no path specified")
            from_parts = [part for part in abspath(start).split("/") if part]
            to_parts = [part for part in abspath(path).split("/") if part]
            same = 0
            while same < min(len(from_parts), len(to_parts)) and from_parts[same] == to_parts[same]:
                same += 1
            parts = [".."] * (len(from_parts) - same) + to_parts[same:]
            return join(*parts) if parts else "."


        def commonprefix(m):
            """The longest text that all begin with."""
            m = [_text(path) for path in m]
            if not m:
                return ""
            low, high = min(m), max(m)
            for index, letter in enumerate(low):
                if letter != high[index]:
                    return low[:index]
            return low


        def commonpath(paths):
            """The longest path that all lie under."""
            paths = [_text(path) for path in paths]
            if not paths:
                raise ValueError("commonpath() arg is an empty sequence")
            rooted = {path.startswith("/") for path in paths}
            if len(rooted) > 1:
                raise ValueError("Can't mix absolute and relative paths")
            split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
            low, high = min(split_paths), max(split_paths)
            common = low
            for index, part in enumerate(low):
                if part != high[index]:
                    common = low[:index]
                    break
            return ("/" if rooted == {True} else "") + "/".join(common)


        def _mode(path, follow=True):
            try:
                return _os.stat(path, follow)[0]
            except (OSError, ValueError):
                return 0


        def exists(path):
            """Whether there is such a file or folder."""
            return _mode(path) != 0


        def lexists(path):
            """Whether there is such a file, folder or link."""
            return _mode(path, False) != 0


        def isfile(path):
            """Whether there is such a file."""
            return _mode(path) & 0o170000 == _regular


        def isdir(s):
            """Whether there is such a folder."""
            return _mode(s) & 0o170000 == _directory


        def islink(path):
            """Whether there is such a link."""
            return _mode(path, False) & 0o170000 == _link


        def ismount(path):
            """Whether another file system begins there."""
            try:
                return _os.stat(path, False)[2] != _os.stat(join(path, ".."), False)[2] or realpath(path) == "/"
            except OSError:
                return False


        def getsize(filename):
            """A file's size in bytes."""
            return _os.stat(filename, True)[6]


        def getmtime(filename):
            """When a file was written."""
            return _os.stat(filename, True)[8]


        def getatime(filename):
            """When a file was read."""
            return _os.stat(filename, True)[7]


        def getctime(filename):
            """When a file's entry was changed."""
            return _os.stat(filename, True)[9]


        def samefile(f1, f2):
            """Whether two paths lead to the same file."""
            return _os.stat(f1, True)[1:3] == _os.stat(f2, True)[1:3]


        def expanduser(path):
            """The path with `~` as the user's folder."""
            path = _text(path)
            if not path.startswith("~"):
                return path
            name, slash, rest = path[1:].partition("/")
            environment = _os.environment()
            if not name:
                home = environment.get("HOME", "/")
            elif exists("/home/" + name):
                home = "/home/" + name
            else:
                return path
            return (home.rstrip("/") + slash + rest) or "/"


        def expandvars(path):
            """The path with `$NAME` and `${NAME}` filled in."""
            path = _text(path)
            import re
            environment = _os.environment()

            def value(match):
                return environment.get(match.group(1) or match.group(2), match.group(0))
            return re.sub(r"\$(?:(\w+)|\{([^}]*)\})", value, path)
        """#
}
