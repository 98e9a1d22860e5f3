/// The module `importlib.util`, in Python.
enum ImportingSpecsSource {
    static let text = #"""
        import _imports
        import os as _os
        import sys as _sys


        class ModuleSpec:
            """Where a module comes from."""

            def __init__(self, name, loader=None, *, origin=None, is_package=False):
                self.name, self.loader, self.origin = name, loader, origin
                self.submodule_search_locations = [] if is_package else None
                self.has_location = origin not in (None, "built-in")

            def __repr__(self):
                return f"ModuleSpec(name={self.name!r}, loader=None, origin={self.origin!r})"


        def find_spec(name, package=None):
            """Where a module would come from; None if there is none."""
            if _imports.is_known(name):
                return ModuleSpec(name, origin="built-in")
            for folder in _sys.path:
                path = _os.path.join(folder or ".", *name.split("."))
                if _os.path.isfile(path + "/__init__.py"):
                    return ModuleSpec(name, origin=path + "/__init__.py", is_package=True)
                if _os.path.isfile(path + ".py"):
                    return ModuleSpec(name, origin=path + ".py")
            return None


        class _FileLoader:
            def __init__(self, path):
                self.path = path

            def exec_module(self, module):
                with open(self.path, encoding="utf-8") as file:
                    exec(compile(file.read(), self.path, "exec"), module.__dict__)


        def spec_from_file_location(name, location=None, **kwargs):
            """Says that a module is in a file."""
            return ModuleSpec(name, _FileLoader(_os.fspath(location)), origin=_os.fspath(location))


        def module_from_spec(spec):
            """An empty module, to be filled by `spec.loader.exec_module`."""
            import types
            module = types.ModuleType(spec.name)
            module.__file__ = spec.origin
            module.__spec__ = spec
            return module
        """#
}
