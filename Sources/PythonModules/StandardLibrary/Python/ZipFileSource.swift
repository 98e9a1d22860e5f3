/// The module `zipfile`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum ZipFileSource {
    static let text = #"""
        import io as _io
        import os as _os
        import struct as _struct
        import time as _time
        import zlib as _zlib

        __all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "is_zipfile", "ZipInfo",
                   "ZipFile", "LargeZipFile"]
        ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
        _names = {0: "store", 8: "deflate", 12: "bzip2", 14: "lzma"}


        class BadZipFile(Exception):
            """A file that is no archive."""


        class LargeZipFile(Exception):
            """An archive that would be too large."""


        error = BadZipfile = BadZipFile


        class ZipInfo:
            """What an archive says of one of its files."""

            def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
                self.orig_filename = filename
                self.filename = filename.split("\0")[0]
                if date_time[0] < 1980:
                    raise ValueError("ZIP does not support timestamps before 1980")
                self.date_time = tuple(date_time)
                self.compress_type = ZIP_STORED
                self.comment = self.extra = b""
                self.create_system = 3
                self.create_version = self.extract_version = 20
                self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
                self.header_offset = self.CRC = self.compress_size = self.file_size = 0
                self._level = None

            @classmethod
            def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
                """What there is to say of a file of the system's."""
                filename = _os.fspath(filename)
                state = _os.stat(filename)
                is_folder = _os.path.isdir(filename)
                moment = _time.localtime(state.st_mtime)[:6]
                if not strict_timestamps and moment[0] < 1980:
                    moment = (1980, 1, 1, 0, 0, 0)
                name = _os.path.normpath(_os.path.splitdrive(filename if arcname is None else _os.fspath(arcname))[1]).lstrip("/")
                info = cls(name + "/" if is_folder else name, moment)
                info.external_attr = (state.st_mode & 0xFFFF) << 16
                if is_folder:
                    info.external_attr |= 0x10
                else:
                    info.file_size = state.st_size
                return info

            def is_dir(self):
                """Whether it is a folder."""
                return self.filename.endswith("/")

            def __repr__(self):
                parts = [f"<{self.__class__.__name__} filename={self.filename!r}"]
                if self.compress_type != ZIP_STORED:
                    parts.append(f" compress_type={_names.get(self.compress_type, self.compress_type)}")
                high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
                if high:
                    parts.append(f" filemode={_mode_text(high)!r}")
                if low:
                    parts.append(f" external_attr={low:#x}")
                is_folder = self.is_dir()
                if not is_folder or self.file_size:
                    parts.append(f" file_size={self.file_size!r}")
                if (not is_folder or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
                    parts.append(f" compress_size={self.compress_size!r}")
                return "".join(parts) + ">"


        def _mode_text(mode):
            kind = {0o040000: "d", 0o120000: "l", 0o100000: "-"}.get(mode & 0o170000, "?")
            return kind + "".join(letter if mode >> 8 - place & 1 else "-" for place, letter in enumerate("rwxrwxrwx"))


        def is_zipfile(filename):
            """Whether a file is an archive."""
            try:
                if hasattr(filename, "read"):
                    return _end_record(filename) is not None
                with open(filename, "rb") as file:
                    return _end_record(file) is not None
            except OSError:
                return False


        def _end_record(file):
            """The place and the fields of the record at the end of an archive."""
            file.seek(0, 2)
            size = file.tell()
            start = max(0, size - 65557)
            file.seek(start)
            tail = file.read()
            place = tail.rfind(b"PK\5\6")
            if place < 0 or len(tail) < place + 22:
                return None
            fields = list(_struct.unpack("<4H2LH", tail[place + 4:place + 22]))
            if place >= 20 and tail[place - 20:place - 16] == b"PK\6\7":
                file.seek(_struct.unpack("<Q", tail[place - 12:place - 4])[0])
                wide = file.read(56)
                if wide[:4] == b"PK\6\6":
                    fields[3], fields[4], fields[5] = _struct.unpack("<3Q", wide[32:56])
                    return start + place - 76, fields, tail[place + 22:place + 22 + fields[6]]
            return start + place, fields, tail[place + 22:place + 22 + fields[6]]


        class ZipExtFile(_io.BytesIO):
            """A file in an archive, open to be read."""

            def __init__(self, info, data):
                super().__init__(data)
                self.name = info.filename
                self.mode = "r"
                self.newlines = None


        class _Writing:
            """A file in an archive, open to be written."""

            def __init__(self, archive, info):
                self._archive, self._info, self._buffer, self.closed = archive, info, _io.BytesIO(), False

            def write(self, data):
                return self._buffer.write(data)

            def writable(self):
                return True

            def flush(self):
                pass

            def close(self):
                if not self.closed:
                    self.closed = True
                    self._archive._append(self._info, self._buffer.getvalue())

            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                self.close()


        class ZipFile:
            """An archive of files."""

            fp = None

            def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                         metadata_encoding=None):
                if mode not in ("r", "w", "x", "a"):
                    raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
                if compression in (ZIP_BZIP2, ZIP_LZMA):
                    raise NotImplementedError(f"the compression method {_names[compression]} is not available here")
                if compression not in (ZIP_STORED, ZIP_DEFLATED):
                    raise NotImplementedError("That compression method is not supported")
                self.mode, self.compression, self.compresslevel = mode, compression, compresslevel
                self.debug = 0
                self.pwd = None
                self._strict = strict_timestamps
                self._comment = b""
                self.filelist = []
                self.NameToInfo = {}
                self._changed = mode in ("w", "x")
                if isinstance(file, str) or hasattr(file, "__fspath__"):
                    self._owned = True
                    self.filename = _os.fspath(file)
                    if mode == "a" and not _os.path.exists(self.filename):
                        self._changed, mode = True, "w"
                    self.fp = open(self.filename, {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode])
                else:
                    self._owned = False
                    self.filename = getattr(file, "name", None)
                    self.fp = file
                try:
                    if mode in ("r", "a"):
                        self._read_directory(may_be_new=mode == "a")
                    else:
                        self.start_dir = self.fp.tell()
                except BaseException:
                    if self._owned:
                        self.fp.close()
                    self.fp = None
                    raise

            def _read_directory(self, may_be_new):
                found = _end_record(self.fp)
                if found is None:
                    if may_be_new:
                        self.fp.seek(0, 2)
                        self.start_dir = self.fp.tell()
                        self._changed = True
                        return
                    raise BadZipFile("File is not a zip file")
                place, fields, self._comment = found
                size, offset = fields[4], fields[5]
                shift = place - size - offset
                self.start_dir = offset + shift
                self.fp.seek(self.start_dir)
                data = self.fp.read(size)
                start = 0
                while start < len(data):
                    if data[start:start + 4] != b"PK\1\2":
                        raise BadZipFile("Bad magic number for central directory")
                    part = _struct.unpack("<2B5H3L5H2L", data[start + 4:start + 46])
                    name_size, extra_size, comment_size = part[10], part[11], part[12]
                    name = data[start + 46:start + 46 + name_size]
                    day, clock = part[6], part[5]
                    info = ZipInfo(name.decode("utf-8" if part[3] & 0x800 else "latin-1"))
                    info.date_time = ((day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
                    info.create_version, info.create_system, info.extract_version = part[0], part[1], part[2]
                    info.flag_bits, info.compress_type = part[3], part[4]
                    info.CRC, info.compress_size, info.file_size = part[7:10]
                    info.volume, info.internal_attr, info.external_attr = part[13:16]
                    info.header_offset = part[16]
                    begin = start + 46 + name_size
                    info.extra = data[begin:begin + extra_size]
                    info.comment = data[begin + extra_size:begin + extra_size + comment_size]
                    self._read_wide(info)
                    info.header_offset += shift
                    self.filelist.append(info)
                    self.NameToInfo[info.filename] = info
                    start = begin + extra_size + comment_size

            @staticmethod
            def _read_wide(info):
                extra = info.extra
                while len(extra) >= 4:
                    kind, size = _struct.unpack("<HH", extra[:4])
                    if kind == 1:
                        values = list(_struct.unpack(f"<{size // 8}Q", extra[4:4 + size // 8 * 8]))
                        for name in ("file_size", "compress_size", "header_offset"):
                            if getattr(info, name) == 0xFFFFFFFF and values:
                                setattr(info, name, values.pop(0))
                    extra = extra[4 + size:]

            def namelist(self):
                """The names of the files."""
                return [info.filename for info in self.filelist]

            def infolist(self):
                """What is said of each file."""
                return self.filelist

            def getinfo(self, name):
                """What is said of a file."""
                info = self.NameToInfo.get(name)
                if info is None:
                    raise KeyError(f"There is no item named {name!r} in the archive")
                return info

            def printdir(self, file=None):
                """Prints a table of the files."""
                print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
                for info in self.filelist:
                    print("%-46s %s %12d" % (info.filename, "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6], info.file_size), file=file)

            def setpassword(self, pwd):
                raise NotImplementedError("archives with passwords are not supported")

            @property
            def comment(self):
                return self._comment

            @comment.setter
            def comment(self, comment):
                if not isinstance(comment, bytes):
                    raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
                self._comment = comment
                self._changed = True

            def _opened(self):
                if not self.fp:
                    raise ValueError("Attempt to use ZIP archive that was already closed")

            def read(self, name, pwd=None):
                """The content of a file."""
                self._opened()
                info = name if isinstance(name, ZipInfo) else self.getinfo(name)
                if info.flag_bits & 1:
                    raise RuntimeError(f"File {info.filename!r} is encrypted, password required for extraction")
                self.fp.seek(info.header_offset)
                head = self.fp.read(30)
                if head[:4] != b"PK\3\4":
                    raise BadZipFile("Bad magic number for file header")
                name_size, extra_size = _struct.unpack("<2H", head[26:30])
                self.fp.seek(info.header_offset + 30 + name_size + extra_size)
                data = self.fp.read(info.compress_size)
                if info.compress_type == ZIP_DEFLATED:
                    data = _zlib._inflate(data, -15)[0]
                elif info.compress_type != ZIP_STORED:
                    raise NotImplementedError(f"the compression method {_names.get(info.compress_type, info.compress_type)} is not available here")
                if _zlib.crc32(data) != info.CRC:
                    raise BadZipFile(f"Bad CRC-32 for file {info.filename!r}")
                return data

            def open(self, name, mode="r", pwd=None, *, force_zip64=False):
                """A file of the archive, open."""
                self._opened()
                if mode == "r":
                    info = name if isinstance(name, ZipInfo) else self.getinfo(name)
                    return ZipExtFile(info, self.read(info))
                if mode != "w":
                    raise ValueError('open() requires mode "r" or "w"')
                if isinstance(name, ZipInfo):
                    info = name
                else:
                    info = ZipInfo(name, _time.localtime()[:6])
                    info.compress_type, info._level = self.compression, self.compresslevel
                return _Writing(self, info)

            def testzip(self):
                """The name of the first file that is broken."""
                for info in self.filelist:
                    try:
                        self.read(info)
                    except BadZipFile:
                        return info.filename

            def extract(self, member, path=None, pwd=None):
                """Writes a file of the archive into a folder."""
                info = member if isinstance(member, ZipInfo) else self.getinfo(member)
                parts = [part for part in info.filename.split("/") if part not in ("", ".", "..")]
                target = _os.path.normpath(_os.path.join(_os.getcwd() if path is None else _os.fspath(path), *parts))
                folder = target if info.is_dir() else _os.path.dirname(target)
                if folder:
                    _os.makedirs(folder, exist_ok=True)
                if not info.is_dir():
                    with open(target, "wb") as file:
                        file.write(self.read(info))
                return target

            def extractall(self, path=None, members=None, pwd=None):
                """Writes all files of the archive into a folder."""
                for member in self.namelist() if members is None else members:
                    self.extract(member, path)

            def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
                """Puts text or bytes into the archive as a file."""
                if isinstance(data, str):
                    data = data.encode("utf-8")
                if isinstance(zinfo_or_arcname, ZipInfo):
                    info = zinfo_or_arcname
                else:
                    info = ZipInfo(zinfo_or_arcname, _time.localtime()[:6])
                    info.compress_type, info._level = self.compression, self.compresslevel
                    info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
                if compress_type is not None:
                    info.compress_type = compress_type
                if compresslevel is not None:
                    info._level = compresslevel
                self._append(info, bytes(data))

            def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
                """Puts a file of the system's into the archive."""
                info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict)
                if info.is_dir():
                    return self._append(info, b"")
                info.compress_type = self.compression if compress_type is None else compress_type
                info._level = self.compresslevel if compresslevel is None else compresslevel
                with open(filename, "rb") as file:
                    self._append(info, file.read())

            def mkdir(self, zinfo_or_directory_name, mode=511):
                """Puts an empty folder into the archive."""
                name = zinfo_or_directory_name
                info = name if isinstance(name, ZipInfo) else ZipInfo(name if name.endswith("/") else name + "/")
                info.external_attr = (0o40000 | mode) << 16 | 0x10
                self._append(info, b"")

            def _append(self, info, data):
                self._opened()
                if self.mode not in ("w", "x", "a"):
                    raise ValueError("write() requires mode 'w', 'x', or 'a'")
                if info.filename in self.NameToInfo:
                    import warnings
                    warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
                level = -1 if info._level is None else info._level
                packed = _zlib.compress(data, level, -15) if info.compress_type == ZIP_DEFLATED else data
                info.CRC, info.file_size, info.compress_size = _zlib.crc32(data), len(data), len(packed)
                if max(info.file_size, info.compress_size, self.start_dir) >= 0xFFFFFFFF:
                    raise LargeZipFile("archives of 4 GiB and more cannot be written")
                name = info.filename.encode("utf-8")
                if not info.filename.isascii():
                    info.flag_bits |= 0x800
                info.header_offset = self.start_dir
                self.fp.seek(self.start_dir)
                self.fp.write(b"PK\3\4" + _struct.pack("<5H3L2H", info.extract_version, info.flag_bits, info.compress_type, *self._stamp(info),
                                                       info.CRC, info.compress_size, info.file_size, len(name), 0) + name + packed)
                self.start_dir = self.fp.tell()
                self.filelist.append(info)
                self.NameToInfo[info.filename] = info
                self._changed = True

            @staticmethod
            def _stamp(info):
                year, month, day, hour, minute, second = info.date_time[:6]
                return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

            def close(self):
                """Writes the table of the files and closes the archive."""
                if self.fp is None:
                    return
                try:
                    if self.mode in ("w", "x", "a") and self._changed:
                        self._write_directory()
                finally:
                    if self._owned:
                        self.fp.close()
                    self.fp = None

            def _write_directory(self):
                self.fp.seek(self.start_dir)
                size = 0
                for info in self.filelist:
                    name = info.filename.encode("utf-8")
                    entry = b"PK\1\2" + _struct.pack(
                        "<2B5H3L5H2L", info.create_version, info.create_system, info.extract_version, info.flag_bits, info.compress_type,
                        *self._stamp(info), info.CRC, info.compress_size, info.file_size, len(name), len(info.extra), len(info.comment), 0,
                        info.internal_attr, info.external_attr, info.header_offset) + name + info.extra + info.comment
                    self.fp.write(entry)
                    size += len(entry)
                self.fp.write(b"PK\5\6" + _struct.pack("<4H2LH", 0, 0, len(self.filelist), len(self.filelist), size, self.start_dir,
                                                       len(self._comment)) + self._comment)
                if self.mode == "a":
                    self.fp.truncate()
                self.fp.flush()

            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                self.close()

            def __repr__(self):
                if self.fp is None:
                    return "<zipfile.ZipFile [closed]>"
                name = f" filename={self.filename!r}" if self.filename is not None else f" file={self.fp!r}"
                return f"<zipfile.ZipFile{name} mode={self.mode!r}>"
        """#
}
