/// The module `functools`, in Python.
enum FunctionToolsSource {
    static let text = #"""
        __all__ = ["cache", "cached_property", "cmp_to_key", "lru_cache", "partial", "partialmethod", "reduce", "singledispatch",
                   "singledispatchmethod",
                   "total_ordering", "update_wrapper", "wraps"]

        WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
        WRAPPER_UPDATES = ("__dict__",)
        _missing = object()


        def reduce(function, iterable, initial=_missing, /):
            """Applies a function of two arguments cumulatively to the items."""
            items = iter(iterable)
            if initial is _missing:
                try:
                    value = next(items)
                except StopIteration:
                    raise TypeError("reduce() of empty iterable with no initial value") from None
            else:
                value = initial
            for item in items:
                value = function(value, item)
            return value


        class partial:
            """A function with some of its arguments given."""

            def __new__(cls, func, /, *args, **keywords):
                if not callable(func):
                    raise TypeError("the first argument must be callable")
                self = super().__new__(cls)
                if isinstance(func, partial):
                    args = func.args + args
                    keywords = {**func.keywords, **keywords}
                    func = func.func
                self.func = func
                self.args = args
                self.keywords = keywords
                return self

            def __call__(self, /, *args, **keywords):
                return self.func(*self.args, *args, **{**self.keywords, **keywords})

            def __repr__(self):
                parts = [repr(self.func)]
                parts += [repr(value) for value in self.args]
                parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
                return f"functools.partial({', '.join(parts)})"


        class partialmethod:
            """A method with some of its arguments given."""

            def __init__(self, func, /, *args, **keywords):
                self.func = func
                self.args = args
                self.keywords = keywords

            def __get__(self, instance, owner=None):
                func = self.func.__get__(instance, owner) if hasattr(self.func, "__get__") else self.func
                return partial(func, *self.args, **self.keywords)


        def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
            """Makes one function look like another."""
            for name in assigned:
                try:
                    setattr(wrapper, name, getattr(wrapped, name))
                except AttributeError:
                    pass
            for name in updated:
                getattr(wrapper, name).update(getattr(wrapped, name, {}))
            wrapper.__wrapped__ = wrapped
            return wrapper


        def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
            """A decorator that makes a wrapper look like `wrapped`."""
            return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


        class _CacheInfo(tuple):
            def __new__(cls, hits, misses, maxsize, currsize):
                return tuple.__new__(cls, (hits, misses, maxsize, currsize))

            def __init__(self, *values):
                pass

            hits = property(lambda self: self[0])
            misses = property(lambda self: self[1])
            maxsize = property(lambda self: self[2])
            currsize = property(lambda self: self[3])

            def __repr__(self):
                return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


        def lru_cache(maxsize=128, typed=False):
            """Keeps the results of the latest calls."""
            if callable(maxsize):
                return _cached(maxsize, 128, typed)
            if maxsize is not None and not isinstance(maxsize, int):
                raise TypeError("Expected first argument to be an integer, a callable, or None")
            return lambda function: _cached(function, maxsize if maxsize is None else max(maxsize, 0), typed)


        def cache(user_function, /):
            """Keeps the results of all calls."""
            return _cached(user_function, None, False)


        _separator = object()


        def _cached(function, maxsize, typed):
            results = {}
            hits = misses = 0

            def wrapper(*args, **kwargs):
                nonlocal hits, misses
                if kwargs:
                    key = args + (_separator,) + tuple(kwargs.items())
                elif len(args) == 1 and type(args[0]) in (int, str):
                    key = args[0]
                else:
                    key = args
                if typed:
                    key = (key, tuple(type(value) for value in args), tuple(type(value) for value in kwargs.values()))
                found = results.get(key, _missing)
                if found is not _missing:
                    hits += 1
                    if maxsize is not None:
                        del results[key]
                        results[key] = found
                    return found
                misses += 1
                value = function(*args, **kwargs)
                if maxsize is None:
                    results[key] = value
                elif maxsize > 0:
                    if len(results) >= maxsize and key not in results:
                        del results[next(iter(results))]
                    results[key] = value
                return value

            def cache_info():
                return _CacheInfo(hits, misses, maxsize, len(results))

            def cache_clear():
                nonlocal hits, misses
                results.clear()
                hits = misses = 0

            wrapper.cache_info = cache_info
            wrapper.cache_clear = cache_clear
            wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
            return update_wrapper(wrapper, function)


        class cached_property:
            """A property computed once for each instance."""

            def __init__(self, func):
                self.func = func
                self.attrname = None
                self.__doc__ = func.__doc__

            def __set_name__(self, owner, name):
                self.attrname = name

            def __get__(self, instance, owner=None):
                if instance is None:
                    return self
                if self.attrname is None:
                    raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
                value = self.func(instance)
                instance.__dict__[self.attrname] = value
                return value


        def total_ordering(cls):
            """Fills in the comparisons that a class lacks."""
            given = [name for name in ("__lt__", "__le__", "__gt__", "__ge__")
                     if getattr(cls, name, None) is not getattr(object, name, None)]
            if not given:
                raise ValueError("must define at least one ordering operation: < > <= >=")
            root = given[0]
            compare = getattr(cls, root)

            def lt_from(self, other):
                if root == "__le__":
                    return compare(self, other) and self != other
                if root == "__gt__":
                    return not compare(self, other) and self != other
                return not compare(self, other)

            def le_from(self, other):
                if root == "__lt__":
                    return compare(self, other) or self == other
                if root == "__ge__":
                    return not compare(self, other) or self == other
                return not compare(self, other)

            def gt_from(self, other):
                if root == "__ge__":
                    return compare(self, other) and self != other
                if root == "__lt__":
                    return not compare(self, other) and self != other
                return not compare(self, other)

            def ge_from(self, other):
                if root == "__gt__":
                    return compare(self, other) or self == other
                if root == "__le__":
                    return not compare(self, other) or self == other
                return not compare(self, other)

            for name, function in (("__lt__", lt_from), ("__le__", le_from), ("__gt__", gt_from), ("__ge__", ge_from)):
                if name not in given:
                    function.__name__ = name
                    setattr(cls, name, function)
            return cls


        def cmp_to_key(mycmp):
            """A key function from a comparison that gives -1, 0 or 1."""

            class K:
                __slots__ = ("obj",)

                def __init__(self, obj):
                    self.obj = obj

                def __lt__(self, other):
                    return mycmp(self.obj, other.obj) < 0

                def __gt__(self, other):
                    return mycmp(self.obj, other.obj) > 0

                def __eq__(self, other):
                    return mycmp(self.obj, other.obj) == 0

                def __le__(self, other):
                    return mycmp(self.obj, other.obj) <= 0

                def __ge__(self, other):
                    return mycmp(self.obj, other.obj) >= 0

                __hash__ = None
            return K


        def singledispatch(func):
            """A function that chooses its implementation by the type of its first argument."""
            registry = {object: func}

            def dispatch(cls):
                for base in cls.__mro__[:-1]:
                    if base in registry:
                        return registry[base]
                # No base is registered, but an abstract class may count this one as derived.
                fitting = [known for known in registry if known is not object and issubclass(cls, known)]
                for known in fitting:
                    if not any(other is not known and issubclass(other, known) for other in fitting):
                        return registry[known]
                return func

            def register(cls, implementation=None):
                if implementation is None:
                    if isinstance(cls, type):
                        return lambda function: register(cls, function)
                    annotations = getattr(cls, "__annotations__", {})
                    if not annotations:
                        raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                                        "`@register` on an annotated function.")
                    implementation = cls
                    cls = next(iter(annotations.values()))
                    if isinstance(cls, str):
                        from typing import get_type_hints
                        cls = next(iter(get_type_hints(implementation).values()))
                for member in getattr(cls, "__args__", None) or (cls,):
                    if not isinstance(member, type):
                        raise TypeError(f"Invalid first argument to `register()`: {cls!r} is not a class or union type.")
                    registry[member] = implementation
                return implementation

            def wrapper(*args, **kwargs):
                if not args:
                    raise TypeError(f"{func.__name__} requires at least 1 positional argument")
                return dispatch(type(args[0]))(*args, **kwargs)

            wrapper.register = register
            wrapper.dispatch = dispatch
            wrapper.registry = registry
            return update_wrapper(wrapper, func)


        class singledispatchmethod:
            """A method that chooses its implementation by the type of its first argument."""

            def __init__(self, func):
                if not callable(func) and not hasattr(func, "__get__"):
                    raise TypeError(f"{func!r} is not callable or a descriptor")
                self.dispatcher = singledispatch(func)
                self.func = func

            def register(self, cls, method=None):
                return self.dispatcher.register(cls, method)

            def __get__(self, obj, cls=None):
                def method(*args, **kwargs):
                    chosen = self.dispatcher.dispatch(type(args[0]))
                    return chosen.__get__(obj, cls)(*args, **kwargs)
                method.register = self.register
                return update_wrapper(method, self.func)
        """#
}
