/// The module `platform`, in Python.
enum PlatformSource {
    static let text = #"""
        import os as _os
        import collections as _collections

        uname_result = _collections.namedtuple("uname_result", "system node release version machine")


        def _line(path):
            try:
                with open(path, encoding="utf-8") as file:
                    return file.read().strip()
            except OSError:
                return ""


        def system():
            return "Linux"


        def node():
            return _line("/proc/sys/kernel/hostname")


        def release():
            return _line("/proc/sys/kernel/osrelease")


        def version():
            return _line("/proc/sys/kernel/version")


        def machine():
            return "x86_64"


        def processor():
            return ""


        def architecture(executable="", bits="", linkage=""):
            return "64bit", "ELF"


        def uname():
            return uname_result(system(), node(), release(), version(), machine())


        def platform(aliased=False, terse=False):
            return f"Linux-{release()}-{machine()}-with-glibc"


        def python_version():
            import sys
            return sys.version.split()[0]


        def python_version_tuple():
            return tuple(python_version().split("."))


        def python_implementation():
            return "Swiftlet"


        def python_compiler():
            return "Swift"


        def python_build():
            return "", ""


        def libc_ver(executable=None, lib="", version="", chunksize=16384):
            return "glibc", ""
        """#
}
