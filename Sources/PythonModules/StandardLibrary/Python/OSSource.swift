/// The module `os`, in Python.
enum OSSource {
    static let text = #"""
        import _os
        import posixpath as path
        from _os import (access, chdir, chmod, close, cpu_count, getcwd, getloadavg, getpid, getppid, getuid, listdir, mkdir, readlink, remove,
                         rename, rmdir, strerror, symlink, urandom)

        name = "posix"
        sep = "/"
        altsep = None
        extsep = "."
        pathsep = ":"
        linesep = "\n"
        curdir = "."
        pardir = ".."
        devnull = "/dev/null"
        error = OSError
        F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
        unlink = remove
        replace = rename


        class _HavingPath(type):
            """The class of what any class fits that has `__fspath__`."""

            def __instancecheck__(cls, instance):
                return hasattr(type(instance), "__fspath__")

            def __subclasscheck__(cls, subclass):
                return hasattr(subclass, "__fspath__")


        class PathLike(metaclass=_HavingPath):
            """What has a path of the file system."""

            def __fspath__(self):
                raise NotImplementedError


        def fspath(path):
            """The text of a path."""
            if isinstance(path, (str, bytes)):
                return path
            if hasattr(type(path), "__fspath__"):
                return type(path).__fspath__(path)
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


        def fsdecode(filename):
            """A path as text."""
            filename = fspath(filename)
            return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


        def fsencode(filename):
            """A path as bytes."""
            filename = fspath(filename)
            return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


        class _Environment(dict):
            def __setitem__(self, key, value):
                if not isinstance(key, str) or not isinstance(value, str):
                    wrong = key if not isinstance(key, str) else value
                    raise TypeError(f"str expected, not {type(wrong).__name__}")
                _os.putenv(key, value)
                dict.__setitem__(self, key, value)

            def __delitem__(self, key):
                dict.__delitem__(self, key)
                _os.unsetenv(key)

            def setdefault(self, key, value=None):
                if key not in self:
                    self[key] = value
                return self[key]

            def update(self, other=(), /, **kwargs):
                for key, value in dict(other, **kwargs).items():
                    self[key] = value

            def pop(self, key, *default):
                value = dict.pop(self, key, *default)
                _os.unsetenv(key)
                return value

            def copy(self):
                return dict(self)

            def __repr__(self):
                return f"environ({dict.__repr__(self)})"


        environ = _Environment(_os.environment())


        def getenv(key, default=None):
            """A variable of the environment."""
            return environ.get(key, default)


        def putenv(key, value, /):
            """Sets a variable of the environment."""
            _os.putenv(key, value)


        def unsetenv(key, /):
            """Removes a variable of the environment."""
            _os.unsetenv(key)


        class stat_result(tuple):
            """What the system knows of a file."""

            st_mode = property(lambda self: self[0])
            st_ino = property(lambda self: self[1])
            st_dev = property(lambda self: self[2])
            st_nlink = property(lambda self: self[3])
            st_uid = property(lambda self: self[4])
            st_gid = property(lambda self: self[5])
            st_size = property(lambda self: self[6])
            st_atime = property(lambda self: self[7])
            st_mtime = property(lambda self: self[8])
            st_ctime = property(lambda self: self[9])
            st_mtime_ns = property(lambda self: int(self[8] * 1000000000))

            def __repr__(self):
                names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
                shown = ", ".join(f"st_{name}={int(value)}" for name, value in zip(names, self))
                return f"os.stat_result({shown})"


        def stat(path, *, follow_symlinks=True):
            """What the system knows of a file."""
            return stat_result(_os.stat(path, follow_symlinks))


        def lstat(path):
            """What the system knows of a file or a link."""
            return stat_result(_os.stat(path, False))


        def utime(path, times=None):
            """Sets when a file was read and written."""
            if times is None:
                import time
                times = (time.time(), time.time())
            _os.utime(path, float(times[0]), float(times[1]))


        def makedirs(name, mode=511, exist_ok=False):
            """Makes a folder and those above it."""
            name = fspath(name)
            head, tail = path.split(name)
            if not tail:
                head, tail = path.split(head)
            if head and tail and not path.exists(head):
                try:
                    makedirs(head, exist_ok=exist_ok)
                except FileExistsError:
                    pass
                if tail == curdir:
                    return
            try:
                mkdir(name, mode)
            except OSError:
                if not exist_ok or not path.isdir(name):
                    raise


        def removedirs(name):
            """Removes a folder and those above it that are empty then."""
            rmdir(name)
            head, tail = path.split(name)
            while head and tail:
                try:
                    rmdir(head)
                except OSError:
                    break
                head, tail = path.split(head)


        def renames(old, new):
            """Renames, making and removing folders on the way."""
            head, tail = path.split(new)
            if head and tail and not path.exists(head):
                makedirs(head)
            rename(old, new)


        class DirEntry:
            """A file that scandir() found."""

            def __init__(self, folder, name):
                self.name = name
                self.path = path.join(folder, name)

            def is_dir(self, *, follow_symlinks=True):
                return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

            def is_file(self, *, follow_symlinks=True):
                return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

            def is_symlink(self):
                return path.islink(self.path)

            def stat(self, *, follow_symlinks=True):
                return stat(self.path, follow_symlinks=follow_symlinks)

            def __fspath__(self):
                return self.path

            def __repr__(self):
                return f"<DirEntry {self.name!r}>"


        class _Entries:
            def __init__(self, folder):
                self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

            def __iter__(self):
                return self

            def __next__(self):
                return next(self._entries)

            def __enter__(self):
                return self

            def __exit__(self, *details):
                pass

            def close(self):
                pass


        def scandir(path="."):
            """The files of a folder."""
            return _Entries(fspath(path))


        def walk(top, topdown=True, onerror=None, followlinks=False):
            """Folder by folder: its path, the folders in it, the files in it."""
            top = fspath(top)
            try:
                names = listdir(top)
            except OSError as failure:
                if onerror is not None:
                    onerror(failure)
                return
            folders, files = [], []
            for each in names:
                (folders if path.isdir(path.join(top, each)) else files).append(each)
            if topdown:
                yield top, folders, files
            for each in folders:
                inner = path.join(top, each)
                if followlinks or not path.islink(inner):
                    yield from walk(inner, topdown, onerror, followlinks)
            if not topdown:
                yield top, folders, files


        def system(command):
            """Runs a command in a shell; gives its exit status."""
            status, output = _os.system(command)
            print(output, end="")
            return status


        class _Output:
            def __init__(self, command):
                self._status, self._text = _os.system(command)

            def read(self):
                return self._text

            def readlines(self):
                return self._text.splitlines(True)

            def __iter__(self):
                return iter(self.readlines())

            def close(self):
                return self._status or None

            def __enter__(self):
                return self

            def __exit__(self, *details):
                self.close()


        def popen(cmd, mode="r"):
            """What a command writes, as a file to read."""
            return _Output(cmd)


        class terminal_size(tuple):
            columns = property(lambda self: self[0])
            lines = property(lambda self: self[1])

            def __repr__(self):
                return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


        def get_terminal_size(fd=1):
            """The size of the terminal."""
            return terminal_size((80, 24))


        def getlogin():
            """Who is logged in."""
            return environ.get("USER", "")


        class uname_result(tuple):
            sysname = property(lambda self: self[0])
            nodename = property(lambda self: self[1])
            release = property(lambda self: self[2])
            version = property(lambda self: self[3])
            machine = property(lambda self: self[4])


        def uname():
            """The system's name, host, release, version and machine."""
            text = _os.system("uname -s; uname -n; uname -r; uname -v; uname -m")[1]
            return uname_result(text.split("\n")[:5])
        """#
}
