/// The module `shutil`, in Python.
enum ShellToolsSource {
    static let text = #"""
        import os

        __all__ = ["copy", "copy2", "copyfile", "copyfileobj", "copymode", "copystat", "copytree", "disk_usage", "ignore_patterns",
                   "make_archive", "move", "rmtree", "which", "Error", "SameFileError", "get_terminal_size"]


        class Error(OSError):
            pass


        class SameFileError(Error):
            pass


        get_terminal_size = os.get_terminal_size


        def copyfileobj(fsrc, fdst, length=65536):
            """Copies what is left of one file into another."""
            while True:
                data = fsrc.read(length)
                if not data:
                    return
                fdst.write(data)


        def copyfile(src, dst, *, follow_symlinks=True):
            """Copies a file's content."""
            if os.path.exists(dst) and os.path.samefile(src, dst):
                raise SameFileError(f"{src!r} and {dst!r} are the same file")
            with open(src, "rb") as source, open(dst, "wb") as target:
                copyfileobj(source, target)
            return dst


        def copymode(src, dst, *, follow_symlinks=True):
            """Copies who may use a file."""
            os.chmod(dst, os.stat(src).st_mode & 0o7777)


        def copystat(src, dst, *, follow_symlinks=True):
            """Copies a file's times and who may use it."""
            found = os.stat(src)
            os.utime(dst, (found.st_atime, found.st_mtime))
            os.chmod(dst, found.st_mode & 0o7777)


        def copy(src, dst, *, follow_symlinks=True):
            """Copies a file, also into a folder."""
            if os.path.isdir(dst):
                dst = os.path.join(dst, os.path.basename(src))
            copyfile(src, dst)
            copymode(src, dst)
            return dst


        def copy2(src, dst, *, follow_symlinks=True):
            """Copies a file with its times, also into a folder."""
            dst = copy(src, dst)
            copystat(src, dst)
            return dst


        def ignore_patterns(*patterns):
            """What copytree() leaves out."""
            from fnmatch import fnmatch

            def ignored(path, names):
                return {name for name in names if any(fnmatch(name, pattern) for pattern in patterns)}
            return ignored


        def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
                     dirs_exist_ok=False):
            """Copies a folder and all in it."""
            names = os.listdir(src)
            left_out = ignore(os.fspath(src), names) if ignore is not None else ()
            os.makedirs(dst, exist_ok=dirs_exist_ok)
            for name in names:
                if name in left_out:
                    continue
                source, target = os.path.join(src, name), os.path.join(dst, name)
                if symlinks and os.path.islink(source):
                    os.symlink(os.readlink(source), target)
                elif os.path.isdir(source):
                    copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
                else:
                    copy_function(source, target)
            return dst


        def rmtree(path, ignore_errors=False, onerror=None):
            """Removes a folder and all in it."""
            try:
                if os.path.islink(path):
                    raise OSError("Cannot call rmtree on a symbolic link")
                for name in os.listdir(path):
                    inner = os.path.join(path, name)
                    if os.path.isdir(inner) and not os.path.islink(inner):
                        rmtree(inner, ignore_errors, onerror)
                    else:
                        os.unlink(inner)
                os.rmdir(path)
            except OSError as failure:
                if ignore_errors:
                    return
                if onerror is None:
                    raise
                onerror(os.rmdir, path, (type(failure), failure, failure.__traceback__))


        def move(src, dst, copy_function=copy2):
            """Moves a file or a folder."""
            target = dst
            if os.path.isdir(dst):
                target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
                if os.path.exists(target):
                    raise Error(f"Destination path '{target}' already exists")
            try:
                os.rename(src, target)
            except OSError:
                if os.path.isdir(src):
                    copytree(src, target, symlinks=True, copy_function=copy_function)
                    rmtree(src)
                else:
                    copy_function(src, target)
                    os.unlink(src)
            return target


        class _Usage(tuple):
            total = property(lambda self: self[0])
            used = property(lambda self: self[1])
            free = property(lambda self: self[2])

            def __repr__(self):
                return f"usage(total={self[0]}, used={self[1]}, free={self[2]})"


        def disk_usage(path):
            """The size of the disk that holds a path, and what is free."""
            import _os
            text = _os.system(f"df -B1 --output=size,used,avail '{path}'")[1]
            return _Usage([int(number) for number in text.split("\n")[1].split()])


        def which(cmd, mode=1, path=None):
            """The path of the program that a command runs."""
            if "/" in cmd:
                return cmd if os.access(cmd, mode) else None
            for folder in (path or os.environ.get("PATH", "/bin:/usr/bin")).split(":"):
                candidate = os.path.join(folder, cmd)
                if os.path.isfile(candidate) and os.access(candidate, mode):
                    return candidate
            return None


        def make_archive(base_name, format, root_dir=None, base_dir=None):
            """Packs a folder with the system's tar or zip."""
            import _os
            endings = {"zip": ".zip", "tar": ".tar", "gztar": ".tar.gz"}
            if format not in endings:
                raise ValueError(f"unknown archive format '{format}'")
            name = os.path.abspath(base_name) + endings[format]
            command = {"zip": "zip -qr", "tar": "tar -cf", "gztar": "tar -czf"}[format]
            status, output = _os.system(f"cd '{root_dir or os.getcwd()}' && {command} '{name}' '{base_dir or '.'}'")
            if status:
                raise Error(output)
            return name


        def unpack_archive(filename, extract_dir=None, format=None):
            """Unpacks an archive with the system's tar or unzip."""
            import _os
            folder = extract_dir or os.getcwd()
            os.makedirs(folder, exist_ok=True)
            command = f"unzip -qo '{filename}' -d" if str(filename).endswith(".zip") else f"tar -xf '{filename}' -C"
            status, output = _os.system(f"{command} '{folder}'")
            if status:
                raise Error(output)
        """#
}
