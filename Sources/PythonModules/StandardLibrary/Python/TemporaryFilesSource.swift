/// The module `tempfile`, in Python.
enum TemporaryFilesSource {
    static let text = #"""
        import _os
        import os as _os_module

        __all__ = ["NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile", "gettempdir", "mkdtemp", "mkstemp"]
        tempdir = None


        def gettempdir():
            """The folder of temporary files."""
            return tempdir or _os_module.environ.get("TMPDIR", "/tmp").rstrip("/") or "/"


        def mkdtemp(suffix=None, prefix=None, dir=None):
            """Makes a folder of its own."""
            path = _os.mkdtemp(_os_module.path.join(dir or gettempdir(), (prefix or "tmp") + "XXXXXX"))
            if suffix:
                _os_module.rename(path, path + suffix)
                path += suffix
            return path


        def mkstemp(suffix=None, prefix=None, dir=None, text=False):
            """Makes a file of its own."""
            file = NamedTemporaryFile(delete=False, suffix=suffix, prefix=prefix, dir=dir)
            file.close()
            return 0, file.name


        class TemporaryDirectory:
            """A folder that is removed at the end of a block."""

            def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
                self.name = mkdtemp(suffix, prefix, dir)

            def __enter__(self):
                return self.name

            def __exit__(self, *details):
                self.cleanup()

            def cleanup(self):
                import shutil
                shutil.rmtree(self.name, ignore_errors=True)

            def __repr__(self):
                return f"<TemporaryDirectory {self.name!r}>"


        class NamedTemporaryFile:
            """A file that is removed when it is closed."""

            def __init__(self, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                         delete=True):
                folder = dir or gettempdir()
                while True:
                    letters = _os.urandom(4).hex()
                    self.name = _os_module.path.join(folder, (prefix or "tmp") + letters + (suffix or ""))
                    if not _os_module.path.exists(self.name):
                        break
                open(self.name, "wb").close()
                self.file = open(self.name, mode, buffering, encoding, None, newline)
                self.delete = delete

            def __getattr__(self, name):
                return getattr(self.file, name)

            def __enter__(self):
                return self

            def __exit__(self, *details):
                self.close()

            def __iter__(self):
                return iter(self.file)

            def close(self):
                self.file.close()
                if self.delete and _os_module.path.exists(self.name):
                    _os_module.unlink(self.name)


        TemporaryFile = SpooledTemporaryFile = NamedTemporaryFile
        """#
}
