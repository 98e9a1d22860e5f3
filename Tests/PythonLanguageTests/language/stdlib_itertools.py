# itertools, functools, operator, bisect, heapq
from itertools import *
import itertools, functools, operator, bisect, heapq
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("list(islice(count(5, 2), 3))", "list(islice(count(0.5, 0.5), 3))", "list(islice(cycle('ab'), 5))", "list(repeat(1, 3))", "list(accumulate([1, 2, 3]))", "list(accumulate([1, 2, 3], operator.mul))", "list(accumulate([1, 2], initial=10))", "list(chain('ab', [1]))", "list(chain.from_iterable(['ab', 'c']))", "list(compress('abcd', [1, 0, 1]))", "list(dropwhile(lambda x: x < 3, [1, 3, 2]))", "list(takewhile(lambda x: x < 3, [1, 3, 2]))", "list(filterfalse(lambda x: x % 2, range(5)))", "list(filterfalse(None, [0, 1]))", "[(k, list(g)) for k, g in groupby('aabbb')]", "[(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)]", "list(islice('abcdef', 2))", "list(islice('abcdef', 1, 5, 2))", "list(islice('abc', None))", "list(islice('abc', -1))", "list(pairwise('abcd'))", "list(starmap(pow, [(2, 3), (3, 2)]))", "[list(x) for x in tee('ab')]", "list(zip_longest('ab', [1], fillvalue='-'))", "list(product('ab', [1, 2]))", "list(product('ab', repeat=2))", "list(product())", "list(permutations('abc', 2))", "list(permutations([1, 2]))", "list(combinations('abcd', 2))", "list(combinations('ab', 3))", "list(combinations_with_replacement('ab', 2))", "count(1)", "count(1, 2)", "repeat(5, 2)", "repeat(7)", "next(cycle([]))", "islice('abc', 0, 5, 0)", "combinations('ab', -1)", "permutations('ab', -1)", "count('a')", "list(zip('ab', count()))", "sum(islice(count(), 100))", "len(list(permutations(range(5))))", "list(chain())", "list(islice(repeat('x'), 2))", "product('a', repeat=-1)", "list(chain(1))", "list(groupby([]))")
a, b = tee(iter([1, 2, 3])); print(next(a), list(b), list(a))
t("functools.reduce(operator.add, [1, 2, 3])", "functools.reduce(lambda a, b: a * b, [1, 2], 10)", "functools.reduce(operator.add, [])", "functools.partial(pow, 2)(5)", "functools.partial(int, base=2)('101')", "functools.partial(print).func.__name__", "sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))", "functools.partial(1)", "functools.partial(lambda *a, **k: (a, k), 1, x=2)(3, y=4)")
@functools.lru_cache(maxsize=2)
def sq(x): print("calc", x); return x * x
print(sq(1), sq(1), sq(2), sq(3), sq(1), sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(4))
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
def deco(f):
    @functools.wraps(f)
    def w(*a): "inner"; return f(*a)
    return w
@deco
def named(x: int): "docs"; return x
print(named.__name__, named.__doc__, named.__wrapped__.__name__, named.__annotations__, named(3))
class C:
    @functools.cached_property
    def v(self): print("once"); return 5
    @functools.singledispatchmethod
    def m(self, a): return "default"
    @m.register
    def _(self, a: int): return "int"
    pm = functools.partialmethod(lambda self, x, y: (x, y), 1)
c = C(); print(c.v, c.v, c.__dict__, c.m("a"), c.m(1), c.pm(2))
@functools.singledispatch
def show(x): return "object"
@show.register(int)
def _(x): return "int"
@show.register
def _(x: list): return "list"
@show.register(str)
@show.register(bytes)
def _(x): return "texty"
print(show(1), show([]), show("a"), show(b""), show(1.5), show(True), show.dispatch(int)(3))
t("operator.itemgetter(1)('abc')", "operator.itemgetter(0, 2)('abc')", "operator.attrgetter('real')(5)", "operator.attrgetter('real', 'imag')(5)", "operator.methodcaller('upper')('a')", "operator.methodcaller('split', ',', 1)('a,b,c')", "operator.add(1, 2)", "operator.floordiv(7, 2)", "operator.contains([1], 1)", "operator.countOf([1, 1], 1)", "operator.indexOf([1, 2], 2)", "operator.not_(1)", "operator.is_(1, 1)", "operator.truth([])", "operator.neg(1)", "operator.inv(1)", "operator.concat([1], [2])", "operator.getitem([1], 0)", "operator.index(5)", "operator.pow(2, 3)", "operator.matmul(1, 2)", "operator.mod(7, 3)", "operator.lt(1, 2)", "operator.xor(5, 1)", "operator.length_hint([1])", "operator.iadd([1], [2])", "operator.call(len, 'abc')", "sorted([(1, 'b'), (0, 'a')], key=operator.itemgetter(1))", "operator.attrgetter('a.b')")
l = [1, 3, 3, 5]
t("bisect.bisect(l, 3)", "bisect.bisect_left(l, 3)", "bisect.bisect_right(l, 3)", "bisect.bisect(l, 0)", "bisect.bisect_left([(1, 'a')], 1, key=lambda v: v[0])", "bisect.bisect(l, 3, 0, 2)", "bisect.bisect_left(l, 3, lo=-1)")
bisect.insort(l, 4); bisect.insort_left(l, 3); print(l)
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heappushpop(h, 2), heapq.heapreplace(h, 9), h)
t("heapq.nlargest(2, [1, 5, 3])", "heapq.nsmallest(2, [1, 5, 3], key=lambda x: -x)", "list(heapq.merge([1, 4], [2, 3]))", "list(heapq.merge([4, 1], [3, 2], reverse=True))", "heapq.heappop([])", "heapq.nlargest(10, [1, 2])")
