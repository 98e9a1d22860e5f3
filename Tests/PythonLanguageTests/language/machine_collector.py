# Classes and the collector of cycles: what is in use stays whole, what is not goes.
import gc
def f():
    class A:
        x = 1
        def m(self): return 5
    gc.collect(); gc.collect()
    print(A.x, A().m(), A.__name__)
    class B(A):
        def n(self): return super().m()
    gc.collect()
    print(B().n(), [c.__name__ for c in B.__mro__])
    def g(): return [A]
    return g
g = f(); gc.collect(); print(g()[0].x, g()[0]().m())
for i in range(200):
    class P: pass
    class Q(P):
        def who(self): return __class__
    Q.me = Q; P.kids = [Q]
    q = Q(); q.me = q
gc.collect()
print(q.who() is Q, [c is Q for c in P.__subclasses__()], q.me is q)
class Meta(type): pass
class Base(metaclass=Meta): pass
def churn(n):
    for i in range(n):
        class D(Base):
            def __init__(self): self.me = self; self.cls = D
        d = D(); d.fn = lambda: d
    return d
d = churn(100); gc.collect(); print(d.cls is type(d), d.fn() is d, type(type(d)).__name__)
del d; gc.collect(); print(len(Base.__subclasses__()))
class F:
    gone = 0
    def __del__(self): F.gone += 1
def rings(n):
    for i in range(n):
        a, b = F(), F(); a.b, b.a = b, a
rings(50); gc.collect(); print(F.gone)
def local():
    class T(tuple): pass
    t = T([T, 1]); T.t = t
    gc.collect()
    return t[1], t[0] is T
print(local()); gc.collect()
