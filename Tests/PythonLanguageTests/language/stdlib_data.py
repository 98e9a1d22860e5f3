# base64, binascii, hashlib, hmac, struct, zlib, gzip, zipfile
import base64, binascii, hashlib, hmac, struct, zlib, gzip, zipfile, io, os
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("base64.b64encode(b'hello')", "base64.b64encode(b'a')", "base64.b64encode(b'')", "base64.b64decode('aGVsbG8=')", "base64.b64decode(b'aGVsbG8')", "base64.b64decode('a')", "base64.urlsafe_b64encode(b'\\xff\\xfe\\xfd')", "base64.urlsafe_b64decode('__79')", "base64.b32encode(b'hello')", "base64.b32decode('NBSWY3DP')", "base64.b16encode(b'hi')", "base64.b16decode('6869')", "base64.b85encode(b'hello')", "base64.b85decode('Xk~0{Zv')", "base64.b64encode('str')", "base64.encodebytes(b'x' * 60)", "base64.decodebytes(b'aGk=\\n')", "base64.b64decode('aGk=!!')", "base64.b64decode('aG!k=', validate=True)", "binascii.hexlify(b'\\x01\\xff')", "binascii.unhexlify('01ff')", "binascii.unhexlify('0')", "binascii.unhexlify('zz')", "binascii.crc32(b'hello')", "base64.b64encode(bytes(range(256)))[-20:]")
t("hashlib.md5(b'a').hexdigest()", "hashlib.sha1(b'a').hexdigest()", "hashlib.sha256(b'abc').hexdigest()", "hashlib.sha512(b'').hexdigest()[:20]", "hashlib.sha384(b'x').digest_size", "hashlib.new('sha256', b'abc').hexdigest() == hashlib.sha256(b'abc').hexdigest()", "hashlib.new('nope')", "hashlib.sha256('text')", "hashlib.md5().name", "hashlib.sha256(b'a').block_size", "hmac.new(b'key', b'msg', 'sha256').hexdigest()", "hmac.new(b'key', b'msg', hashlib.md5).hexdigest()", "hmac.compare_digest(b'a', b'a')", "'sha256' in hashlib.algorithms_guaranteed")
h = hashlib.sha256(); h.update(b"ab"); g = h.copy(); h.update(b"c"); print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), g.hexdigest() == hashlib.sha256(b"ab").hexdigest(), h.digest()[:3])
t("struct.pack('<i', 1)", "struct.pack('>hH', -2, 65535)", "struct.pack('!3sB', b'ab', 7)", "struct.pack('d', 1.5)", "struct.pack('<f', 0.1)", "struct.pack('<e', 1.5)", "struct.pack('?', True)", "struct.pack('c', b'x')", "struct.pack('5s', b'toolong')", "struct.pack('4p', b'ab')", "struct.pack('<q', -1)", "struct.pack('<2h', 1, 2)", "struct.unpack('<i', b'\\x01\\x00\\x00\\x00')", "struct.unpack('>hH', b'\\xff\\xfe\\xff\\xff')", "struct.unpack('<f', b'\\xcd\\xcc\\xcc=')", "struct.unpack('<Q', b'\\xff' * 8)", "struct.unpack('<b?x', b'\\xff\\x01\\x00')", "struct.calcsize('ihb')", "struct.calcsize('<ihb')", "struct.calcsize('bi')", "struct.calcsize('bd')", "struct.calcsize('P')", "struct.unpack('<i', b'x')", "struct.pack('<b', 200)", "struct.pack('<i', 'a')", "struct.pack('<i')", "struct.pack('z', 1)", "struct.unpack_from('<h', b'\\x00\\x01\\x00', 1)", "list(struct.iter_unpack('<h', b'\\x01\\x00\\x02\\x00'))", "struct.Struct('<hh').size", "struct.Struct('<hh').pack(1, 2)", "struct.unpack('3s', b'abc')", "struct.pack('<f', 1e40)", "struct.pack('<H', -1)", "struct.unpack('<e', b'\\x00<')")
b = bytearray(4); struct.pack_into("<h", b, 1, 258); print(b)
z = zlib.compress(b"hello" * 100); print(zlib.decompress(z) == b"hello" * 100, len(z) < 30, zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")))
t("zlib.decompress(b'bad')", "zlib.decompress(zlib.compress(b'x')[:-3])", "zlib.compress('a')", "zlib.decompress(zlib.compress(b'raw', wbits=-15), -15)", "zlib.compress(b'', 9) == zlib.compress(b'', level=9)")
d = gzip.compress(b"data" * 10, mtime=0); print(gzip.decompress(d), d[:2])
with gzip.open("a.gz", "wb") as f: print(f.write(b"line1\nline2\n"))
with gzip.open("a.gz") as f: print(f.read(3), f.readline(), f.readlines(), f.read())
with gzip.open("t.gz", "wt", encoding="utf-8") as f: f.write("é1\n2\n")
with gzip.open("t.gz", "rt", encoding="utf-8") as f: print([line for line in f])
with gzip.GzipFile("a.gz") as f: print(list(f), f.closed)
print(f.closed, gzip.decompress(gzip.compress(b"a") + gzip.compress(b"b")), gzip.open("t.gz", "rt").read())
t("gzip.decompress(b'nope')", "gzip.open('nope.gz')", "gzip.decompress(gzip.compress(b'abc')[:-2])", "gzip.open('a.gz', 'rb', encoding='utf-8')", "gzip.open('a.gz', 'q')", "gzip.GzipFile('a.gz').write(b'x')")
with zipfile.ZipFile("z.zip", "w", zipfile.ZIP_DEFLATED) as zf:
    zf.writestr("a.txt", "text é" * 20); zf.writestr("d/b.bin", b"\x00\x01"); open("f.txt", "w").write("file"); zf.write("f.txt"); zf.write("f.txt", "d/renamed.txt", zipfile.ZIP_STORED)
    with zf.open("opened.txt", "w") as o: o.write(b"via open")
with zipfile.ZipFile("z.zip") as zf:
    print(zf.namelist(), zf.read("d/b.bin"), zf.read("a.txt").decode()[:6], zf.getinfo("a.txt").file_size, zf.getinfo("f.txt").compress_type, zf.testzip(), [i.is_dir() for i in zf.infolist()], zf.open("f.txt").read(2), zf.mode, zf.filename, [l for l in zf.open("opened.txt")])
    zf.extractall("out"); print(sorted(os.listdir("out")), open("out/d/renamed.txt").read(), os.path.basename(zf.extract("f.txt", "out2")))
    t("zf.read('nope')", "zf.writestr('x', 'y')")
with zipfile.ZipFile("z.zip", "a") as zf: zf.writestr("added", b"more"); print(len(zf.namelist()))
print(zipfile.ZipFile("z.zip").namelist()[-1], zipfile.is_zipfile("z.zip"), zipfile.is_zipfile("f.txt"), zipfile.is_zipfile("nope"))
m = io.BytesIO()
with zipfile.ZipFile(m, "w") as zf: zf.writestr("m", "memory")
print(zipfile.ZipFile(io.BytesIO(m.getvalue())).read("m"), zf)
t("zipfile.ZipFile('f.txt')", "zipfile.ZipFile('nope.zip')", "zipfile.ZipFile('z.zip', 'q')", "zf.read('m')", "zipfile.ZipInfo('n', (2024, 1, 2, 3, 4, 5)).date_time", "zipfile.ZipInfo('n', (1970, 1, 1, 0, 0, 0))", "issubclass(zipfile.BadZipFile, Exception)")
---
# pickle
import pickle, io, collections, datetime, enum, pathlib, re, fractions, functools, copyreg
def rt(v, p=None): return pickle.loads(pickle.dumps(v, p))
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, A) and self.__dict__ == o.__dict__
    def method(self): return self.x
class S:
    __slots__ = ("a", "b")
class St:
    def __init__(self): self.v = 1; self.secret = 2
    def __getstate__(self): return {"v": self.v}
    def __setstate__(self, s): self.__dict__.update(s); self.restored = True
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return R, (self.n + 1,)
class L(list): pass
class D(dict): pass
class E(enum.Enum): X = 1
class Err(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
class NA:
    def __new__(cls, v): o = super().__new__(cls); o.v = v; return o
    def __getnewargs__(self): return (self.v,)
N = collections.namedtuple("N", "p q")
def func(): return 5
values = [None, True, False, 0, 1, 255, 256, 65536, -1, 2**31, -2**31 - 1, 2**63, -2**70, 1.5, float("inf"), 1j, "", "abc", "é中😀", "x" * 300, b"", b"abc", b"y" * 300, bytearray(b"ba"), [], [1], [1, 2, [3]], (), (1,), (1, 2, 3, 4), {}, {"a": 1}, {1: [2], (3, 4): None}, set(), {1, 2}, frozenset([1]), range(5), slice(1, 2, 3), ..., NotImplemented, len, int, list, func, A, A(5), N(1, 2), E.X, L([1, 2]), D(a=1), collections.OrderedDict(a=1, b=2), collections.Counter("aab"), collections.deque([1, 2], 3), collections.defaultdict(list, a=[1]), datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 6), datetime.timedelta(1, 2, 3), datetime.time(1, 2), datetime.timezone.utc, pathlib.PurePosixPath("a/b"), fractions.Fraction(1, 3), re.compile("a+", re.I), list(range(2500)), {i: str(i) for i in range(1500)}, [[]] * 3, ("a", "a"), type(None)]
for p in (2, 3, 4, 5):
    bad = [v for v in values if rt(v, p) != v or type(rt(v, p)) is not type(v)]
    print(p, bad, len(values))
print(rt(St()).__dict__, rt(R(1)).n, rt(NA(5)).v, repr(rt(Err(1, 2))), rt(Err(1, 2)).a, rt(A(3).method)(), rt(functools.partial(pow, 2))(3), rt(ValueError("x")).args)
s = S(); s.a = 1; print(rt(s).a, hasattr(rt(s), "b"))
l = [1]; l.append(l); m = rt(l); print(m[1] is m)
d = {}; d["me"] = d; e = rt(d); print(e["me"] is e)
a = A(1); a.self = a; b = rt(a); print(b.self is b)
x = [1]; y = rt([x, x]); print(y[0] is y[1])
t3 = ([],); t3[0].append(t3); q = rt(t3); print(q[0][0] is q)
f = io.BytesIO(); pickle.dump([1, 2], f); pickle.dump("second", f); f.seek(0); print(pickle.load(f), pickle.load(f))
with open("p.pkl", "wb") as fh: pickle.dump({"k": A(1)}, fh)
with open("p.pkl", "rb") as fh: print(pickle.load(fh)["k"].x)
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, str(error).split(" at 0x")[0])
t("pickle.dumps(lambda: 0)", "pickle.dumps(x for x in [])", "pickle.dumps(open('p.pkl'))", "pickle.loads(b'')", "pickle.loads('str')", "pickle.load(5)", "pickle.dump(1, 5)", "pickle.dumps(1, 9)", "pickle.loads(b'cnope_module\\nX\\n.')", "pickle.HIGHEST_PROTOCOL", "pickle.DEFAULT_PROTOCOL", "issubclass(pickle.PicklingError, pickle.PickleError)", "pickle.dumps(pickle)", "pickle.loads(b'\\x80\\x09.')")
# What CPython writes in each of its forms.
for data in [b"(lp0\nI1\naI2\naVabc\np1\naF1.5\naI01\naNa.", b"]q\x00(K\x01M\x00\x01J\xff\xff\xff\xffG?\xf8\x00\x00\x00\x00\x00\x00X\x02\x00\x00\x00abq\x01e.", b"\x80\x04}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94]\x94(K\x02C\x01x\x94\x88Neu.", b"\x80\x05\x8f\x94(K\x01K\x02\x90.", b"ccopy_reg\n_reconstructor\np0\n(c__main__\nA\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI7\nsb."]:
    r = pickle.loads(data); print(r if not isinstance(r, A) else ("A", r.x))
class P(pickle.Pickler):
    def persistent_id(self, o): return "pid" if isinstance(o, A) else None
class UP(pickle.Unpickler):
    def persistent_load(self, pid): return ("loaded", pid)
    def find_class(self, m, n): raise pickle.UnpicklingError("forbidden")
f = io.BytesIO(); P(f).dump([A(1), 2]); f.seek(0); print(UP(f).load())
try: UP(io.BytesIO(pickle.dumps(len))).load()
except pickle.UnpicklingError as err: print(err)
copyreg.pickle(S, lambda o: (str, ("registered",))); print(rt(S()))
---
# urllib
import urllib.parse as up, urllib.request, urllib.error, os, pathlib
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("up.urlparse('https://user:pw@host.com:8080/p/a;x?q=1&r=2#frag')", "up.urlparse('https://h/p').hostname", "up.urlparse('//h:80/p').port", "up.urlparse('mailto:a@b')", "up.urlsplit('http://a/b?c')", "up.urlparse('x').scheme", "up.urlunparse(('http', 'h', '/p', '', 'q=1', 'f'))", "up.urljoin('http://a/b/c', 'd')", "up.urljoin('http://a/b/c', '/d')", "up.urljoin('http://a/b/c/', '../d')", "up.urljoin('http://a/b', 'http://c/d')", "up.urljoin('http://a/b?x=1', '?y=2')", "up.quote('a b/é?')", "up.quote('a/b', safe='')", "up.quote_plus('a b&c')", "up.unquote('a%20b%C3%A9')", "up.unquote_plus('a+b')", "up.urlencode({'a': 1, 'b': 'x y'})", "up.urlencode([('a', [1, 2])], doseq=True)", "up.parse_qs('a=1&a=2&b=&c=x+y')", "up.parse_qsl('a=1&b=2')", "up.parse_qs('a=&b', keep_blank_values=True)", "up.urldefrag('http://a/b#c')", "up.urlparse('http://[::1]:80/').hostname", "up.urlparse('http://h:x/').port", "up.urlparse('http://h/p').geturl()", "up.unquote('%zz')", "up.quote(b'\\xff')", "up.urlparse('HTTP://HOST/Path').scheme", "up.urlparse('http://a.b/c?d=e').query")
p = pathlib.Path("local.txt"); p.write_text("content"); u = p.resolve().as_uri()
print(urllib.request.urlopen(u).read(), open(urllib.request.urlretrieve(u, "copied.txt")[0]).read(), urllib.request.urlretrieve(u)[0] == str(p.resolve()))
t("urllib.request.urlopen('nope')", "urllib.request.urlretrieve('badscheme://x')", "urllib.request.Request('http://a/b').host", "urllib.request.Request('http://a/b', data=b'x').get_method()", "urllib.request.urlopen('file:///nope_file')", "issubclass(urllib.error.HTTPError, urllib.error.URLError)", "issubclass(urllib.error.URLError, OSError)", "str(urllib.error.URLError('why'))", "str(urllib.error.HTTPError('u', 404, 'Not Found', {}, None))", "urllib.error.HTTPError('u', 500, 'Oops', {}, None).code")
try: urllib.request.urlopen("http://127.0.0.1:9/", timeout=5)
except urllib.error.URLError as e: print(e)
---
import uuid, secrets, array, queue, reprlib, html, timeit, errno, gc, threading, codecs, numbers, platform, keyword, locale
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
u = uuid.UUID("12345678123456781234567812345678")
t("u", "str(u)", "u.hex", "u.int", "u.bytes[:4]", "u.fields", "u.version", "u.urn", "uuid.uuid4().version", "len(str(uuid.uuid4()))", "uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org')", "uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org')", "uuid.UUID('bad')", "uuid.UUID(int=5)", "u == uuid.UUID(str(u))", "uuid.uuid1().version", "uuid.UUID(bytes=b'x' * 16)", "sorted([uuid.UUID(int=2), uuid.UUID(int=1)])", "hash(u) == hash(uuid.UUID(str(u)))")
t("len(secrets.token_hex(8))", "len(secrets.token_bytes(5))", "0 <= secrets.randbelow(10) < 10", "secrets.choice([7])", "secrets.randbelow(0)", "type(secrets.token_urlsafe())")
a = array.array("i", [1, 2, 3])
t("a", "a[0]", "a[1:]", "a.append(4)", "a", "a.tolist()", "a.typecode", "a.itemsize", "array.array('d', [1.5])", "array.array('b', [200])", "array.array('i', ['a'])", "array.array('q', b'\\x01' + bytes(7))", "a + array.array('i', [9])", "a.pop()", "a.index(2)", "len(a)", "a.tobytes()[:4]", "array.array('z')", "array.array('f', [0.1])[0]", "a == array.array('i', [1, 2, 3])", "array.array('B', b'ab')", "array.array('i')", "a * 2", "a.count(1)", "2 in a", "a.reverse()", "a")
q = queue.Queue(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.empty(), q.get_nowait()); pq = queue.PriorityQueue(); [pq.put(i) for i in (3, 1, 2)]; print(pq.get(), pq.get()); lq = queue.LifoQueue(); lq.put(1); lq.put(2); print(lq.get())
t("q.get_nowait()", "queue.Queue(1).full()", "q.get(timeout=0.01)")
t("reprlib.repr(list(range(100)))", "reprlib.repr('x' * 100)", "reprlib.repr({i: i for i in range(10)})", "reprlib.repr(set(range(3)))", "html.escape('<a href=\"x\">&\\'')", "html.escape('\"', quote=False)", "html.unescape('&lt;&amp;&#39;&eacute;&#x41;&nope;')", "timeit.timeit('1+1', number=10) >= 0", "len(timeit.repeat('pass', number=1, repeat=3))", "errno.ENOENT", "errno.errorcode[2]", "type(gc.collect())", "gc.isenabled()", "threading.current_thread().name", "threading.active_count()", "threading.Lock().acquire()", "codecs.encode('abc', 'rot13')", "codecs.decode(b'abc', 'ascii')", "codecs.encode(b'ab', 'hex')", "codecs.BOM_UTF8", "codecs.open.__name__", "platform.system()", "platform.python_version()[:4]", "platform.machine()", "keyword.iskeyword('for')", "keyword.iskeyword('x')", "len(keyword.kwlist)", "keyword.softkwlist", "locale.setlocale(locale.LC_ALL, 'C')", "isinstance(platform.platform(), str)")
lock = threading.Lock()
with lock: print(lock.locked())
print(lock.locked()); ev = threading.Event(); ev.set(); print(ev.wait(), ev.is_set()); rl = threading.RLock()
with rl:
    with rl: print("re-entered")
loc = threading.local(); loc.x = 1; print(loc.x)
