/// The module `importlib`, in Python.
enum ImportingSource {
    static let text = #"""
        import _imports
        import sys as _sys

        __all__ = ["import_module", "invalidate_caches", "reload"]


        def import_module(name, package=None):
            """The module of a name, imported now if it was not yet."""
            if name.startswith("."):
                if not package:
                    raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
                level = len(name) - len(name.lstrip("."))
                parts = package.split(".")
                if level - 1 >= len(parts):
                    raise ImportError("attempted relative import beyond top-level package")
                base = ".".join(parts[:len(parts) - level + 1])
                name = f"{base}.{name[level:]}" if name[level:] else base
            return _imports.import_module(name)


        def reload(module):
            """Runs a module's file anew."""
            return _imports.reload(module)


        def invalidate_caches():
            """Nothing is remembered of files that are not there."""


        def __import__(name, globals=None, locals=None, fromlist=(), level=0):
            module = _imports.import_module(name)
            return module if fromlist else _sys.modules[name.partition(".")[0]]
        """#
}
