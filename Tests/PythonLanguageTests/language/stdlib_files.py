# os, os.path, pathlib, shutil, glob, io, tempfile, files
import os, os.path, pathlib, shutil, glob, io, tempfile, sys
def t(*codes):
    for code in codes:
        try: print(code, "->", repr(eval(code)))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("os.path.join('a', 'b', '/c', 'd')", "os.path.join('a/', 'b')", "os.path.split('/a/b.txt')", "os.path.splitext('a.tar.gz')", "os.path.splitext('.bashrc')", "os.path.basename('/a/b/')", "os.path.dirname('/a/b')", "os.path.normpath('a/../b/./c//d')", "os.path.isabs('/a')", "os.path.commonpath(['/a/b', '/a/c'])", "os.path.commonprefix(['abc', 'abd'])", "os.path.relpath('/a/b', '/a/c')", "os.path.exists('nope')", "os.path.isfile('nope')", "os.path.isdir('.')", "os.path.expanduser('x')", "os.path.expandvars('$NOPE_X/a')", "os.path.splitdrive('/a')", "os.path.getsize('nope')", "os.sep", "os.linesep", "os.curdir", "os.name", "os.extsep", "os.pathsep", "os.devnull", "os.path.abspath('/x/../y')", "os.path.join(1)", "os.fspath('a')", "os.fspath(1)", "os.getenv('NOPE_X')", "os.getenv('NOPE_X', 'd')", "os.environ.get('NOPE_X')", "os.environ['NOPE_X']", "isinstance(os.getpid(), int)", "os.cpu_count() > 0", "os.strerror(2)", "os.listdir('nope')", "os.mkdir('a/b/c')", "os.remove('nope')", "os.rmdir('nope')", "os.rename('nope', 'x')", "os.stat('nope')", "open('nope')", "open('.')", "open('x', 'q')", "open('x', 'rw')", "open('x', 'rb', encoding='utf-8')", "open(1.5)", "os.path.realpath('/') ")
os.environ["MY_X"] = "5"; print(os.environ["MY_X"], os.getenv("MY_X"), "MY_X" in os.environ); del os.environ["MY_X"]; print("MY_X" in os.environ)
os.makedirs("d/e", exist_ok=True); os.makedirs("d/e", exist_ok=True)
with open("d/f.txt", "w") as f: print(f.write("one\ntwo\nthree"), f.name, f.mode, f.closed, f.writable(), f.readable())
print(f.closed)
with open("d/f.txt") as f: print(f.read(3), f.tell(), f.readline(), f.readlines(), f.read(), f.seek(0), next(f), list(f))
with open("d/f.txt", "a") as f: f.writelines(["\n", "four\n"]); print(f.tell())
with open("d/f.txt", "rb") as f: print(f.read(4), f.seek(-3, 2), f.read(), f.seek(0), f.readline(), f.tell())
with open("d/f.txt", "r+") as f: f.write("ONE"); f.seek(0); print(f.readline())
try: f.read()
except ValueError as e: print(e)
with open("d/f.txt") as f:
    try: f.write("x")
    except Exception as e: print(type(e).__name__, e)
try: open("d/f.txt", "x")
except FileExistsError as e: print(e, e.errno, e.filename)
with open("b.bin", "wb") as f:
    print(f.write(b"\x00\x01\xff\xe9"))
    try: f.write("s")
    except TypeError as e: print(e)
try: open("b.bin", encoding="utf-8").read()
except UnicodeDecodeError as e: print(e)
print(open("b.bin", encoding="latin-1").read() == "\x00\x01\xff\xe9", open("b.bin", encoding="ascii", errors="replace").read(), [line for line in open("d/f.txt")], open("d/f.txt", newline="").read())
with open("nl.txt", "w", newline="\r\n") as f: f.write("a\nb\n")
print(open("nl.txt", "rb").read(), repr(open("nl.txt").read()), repr(open("nl.txt", newline="").read()))
print(sorted(os.listdir(".")), sorted(os.listdir("d")), [(r, sorted(ds), sorted(fs)) for r, ds, fs in os.walk("d")], sorted(e.name for e in os.scandir("d") if e.is_file()), os.path.getsize("b.bin"), os.stat("b.bin").st_size, os.path.samefile(".", os.getcwd()))
shutil.copy("d/f.txt", "g.txt"); shutil.copytree("d", "h"); shutil.move("g.txt", "h/g2.txt"); os.rename("h/g2.txt", "h/g3.txt"); os.replace("h/g3.txt", "h/g4.txt"); print(sorted(os.listdir("h")), sorted(glob.glob("h/*.txt")), sorted(glob.glob("**/*.txt", recursive=True)), glob.glob("nope*"), sorted(glob.glob("[bd]*")), shutil.disk_usage(".").total > 0, shutil.which("nope_program"))
shutil.rmtree("h"); print(os.path.exists("h"), os.path.exists("d"))
for code in ["shutil.rmtree('nope')", "shutil.copy('nope', 'x')", "os.rmdir('d')", "os.mkdir('d')", "os.listdir('b.bin')", "os.chdir('nope')"]:
    try: eval(code)
    except OSError as e: print(code, type(e).__name__, e)
cwd = os.getcwd(); os.chdir("d"); print(os.path.basename(os.getcwd())); os.chdir(cwd)
---
from pathlib import Path, PurePath, PurePosixPath
import pathlib, os
def t(*codes):
    for code in codes:
        try: print(code, "->", repr(eval(code)))
        except Exception as error: print(code, "->", type(error).__name__, error)
p = Path("/a/b.tar.gz")
t("p", "str(p)", "p.name", "p.stem", "p.suffix", "p.suffixes", "p.parent", "list(p.parents)", "p.parts", "p.anchor", "p.root", "p / 'c'", "'x' / Path('y')", "p.with_name('z')", "p.with_suffix('.txt')", "p.with_stem('q')", "p.with_suffix('txt')", "Path('.').with_name('a')", "p.is_absolute()", "p.relative_to('/a')", "p.relative_to('/z')", "p.is_relative_to('/a')", "p.joinpath('c', 'd')", "p.match('*.gz')", "p == Path('/a/b.tar.gz')", "p < Path('/b')", "hash(p) == hash(Path('/a/b.tar.gz'))", "p.as_posix()", "p.as_uri()", "Path()", "Path('a', 'b')", "Path('a//b/./c/')", "Path('a/..')", "Path('nope').exists()", "Path('nope').read_text()", "Path('.').is_dir()", "Path(1)", "PurePath('a/b')", "PurePosixPath('/x').name", "Path('a') / 1", "Path('~').expanduser().is_absolute()", "Path.home().is_absolute()", "Path.cwd() == Path(os.getcwd())", "Path('.bashrc').suffix", "Path('a.').suffix", "Path('/').name", "Path('x').resolve().name", "isinstance(p, os.PathLike)", "f'{p}'", "bytes(p)", "Path('a') == 'a'", "sorted([Path('b'), Path('a')])", "Path('a/b').parent.parent.parent")
d = Path("dir"); d.mkdir(); (d / "sub").mkdir(parents=True, exist_ok=True); f = d / "a.txt"; print(f.write_text("hello\nworld"), f.read_text(), f.read_bytes(), f.stat().st_size, f.exists(), f.is_file(), d.is_dir())
(d / "b.bin").write_bytes(b"\x01"); (d / "sub" / "c.txt").touch(); print(sorted(x.name for x in d.iterdir()), sorted(map(str, d.glob("*.txt"))), sorted(map(str, d.rglob("*.txt"))), sorted(map(str, d.glob("**/*"))))
with f.open() as h: print(h.readline())
f.rename(d / "r.txt"); (d / "r.txt").unlink(); (d / "nope").unlink(missing_ok=True); print(sorted(os.listdir(d)))
for code in ["d.mkdir()", "d.rmdir()", "(d / 'nope').unlink()", "(d / 'x/y').mkdir()", "list((d / 'q').iterdir())", "open(d / 'zz')"]:
    try: eval(code)
    except OSError as e: print(code, type(e).__name__, e)
---
import io, tempfile, os
s = io.StringIO("a\nb\nc"); print(s.read(1), s.readline(), s.readlines(), s.tell(), s.seek(0), s.getvalue(), list(s)); s.write("d"); print(s.getvalue(), s.truncate(2), s.getvalue(), s.closed); s.close()
try: s.read()
except ValueError as e: print(e)
b = io.BytesIO(b"abc"); print(b.read(2), b.tell(), b.seek(0, 2), b.write(b"de"), b.getvalue(), b.getbuffer()[0], b.seek(1), b.readline(), b.readable()); b.truncate(1); print(b.getvalue())
for code in ["io.StringIO(b'x')", "io.BytesIO('x')", "io.StringIO().write(1)", "io.BytesIO().write('a')", "io.StringIO('a').seek(-1)"]:
    try: eval(code)
    except Exception as e: print(code, type(e).__name__, e)
with io.StringIO() as f: print("x", 1, file=f); print(repr(f.getvalue()))
print(io.StringIO("a\r\nb", newline=None).read() == "a\nb", io.StringIO("a\r\nb").read() == "a\r\nb", issubclass(io.StringIO, io.TextIOBase), isinstance(io.BytesIO(), io.IOBase), io.SEEK_END, io.TextIOWrapper(io.BytesIO("é\n".encode()), encoding="utf-8").read())
with tempfile.TemporaryDirectory() as d: print(os.path.isdir(d)); open(os.path.join(d, "x"), "w").close()
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as f: f.write("hi")
print(open(f.name).read(), f.name.endswith(".txt")); os.remove(f.name)
fd, p = tempfile.mkstemp(); os.close(fd); print(os.path.exists(p)); os.remove(p); print(os.path.isdir(tempfile.gettempdir()), os.path.isdir(q := tempfile.mkdtemp(prefix="pp"))); os.rmdir(q)
with tempfile.TemporaryFile() as f: f.write(b"x"); f.seek(0); print(f.read())
import contextlib, sys
with contextlib.redirect_stdout(io.StringIO()) as out: print("captured")
print(repr(out.getvalue()))
