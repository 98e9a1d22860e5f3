/// The module `glob`, in Python.
enum GlobbingSource {
    static let text = #"""
        import fnmatch as _fnmatch
        import os as _os
        import re as _re

        __all__ = ["escape", "glob", "iglob"]


        def has_magic(s):
            """Whether a path holds `*`, `?` or `[`."""
            return _re.search(r"[*?[]", s) is not None


        def escape(pathname):
            """The path with `*`, `?` and `[` made to mean themselves."""
            return _re.sub(r"([*?[])", r"[\1]", pathname)


        def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
            """The paths that fit a pattern."""
            return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


        def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
            """The paths that fit a pattern, one by one."""
            pathname = _os.fspath(pathname)
            root = _os.fspath(root_dir) if root_dir is not None else ""
            found = _found(root, pathname, recursive, False, include_hidden)
            if recursive and pathname.startswith("**"):
                found = (path for path in found if path)
            return iter(found) if not hasattr(found, "__next__") else found


        def _names(folder, folders_only):
            try:
                names = _os.listdir(folder or ".")
            except OSError:
                return []
            if folders_only:
                names = [name for name in names if _os.path.isdir(_os.path.join(folder, name))]
            return names


        def _found(root, pathname, recursive, folders_only, hidden):
            folder, name = _os.path.split(pathname)
            at_root = lambda path: _os.path.join(root, path) if root else path
            if not has_magic(pathname):
                if name:
                    if _os.path.lexists(at_root(pathname)):
                        yield pathname
                elif _os.path.isdir(at_root(folder)):
                    yield pathname
                return
            if not folder:
                if recursive and name == "**":
                    yield from _below(root, "", folders_only, hidden)
                else:
                    yield from _fitting(at_root(""), name, folders_only, hidden)
                return
            if folder != pathname and has_magic(folder):
                folders = _found(root, folder, recursive, True, hidden)
            else:
                folders = [folder]
            for each in folders:
                if not has_magic(name):
                    path = _os.path.join(each, name)
                    if _os.path.isdir(at_root(each)) if not name else _os.path.lexists(at_root(path)):
                        yield path
                elif recursive and name == "**":
                    for below in _below(at_root(each), "", folders_only, hidden):
                        yield _os.path.join(each, below)
                else:
                    for fitting in _fitting(at_root(each), name, folders_only, hidden):
                        yield _os.path.join(each, fitting)


        def _fitting(folder, pattern, folders_only, hidden):
            names = _names(folder, folders_only)
            if not hidden and not pattern.startswith("."):
                names = [name for name in names if not name.startswith(".")]
            return _fnmatch.filter(names, pattern)


        def _below(folder, prefix, folders_only, hidden):
            if _os.path.isdir(folder or "."):
                yield prefix
            for name in _names(folder, folders_only):
                if not hidden and name.startswith("."):
                    continue
                path = _os.path.join(prefix, name) if prefix else name
                inner = _os.path.join(folder, name)
                if _os.path.isdir(inner):
                    yield from _below(inner, path, folders_only, hidden)
                else:
                    yield path
        """#
}
