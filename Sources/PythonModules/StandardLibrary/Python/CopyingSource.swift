/// The module `copy`, in Python.
enum CopyingSource {
    static let text = #"""
        class Error(Exception):
            pass


        error = Error
        _atomic = {type(None), int, float, bool, complex, str, bytes, range, slice, type, type(Ellipsis), type(NotImplemented),
                   type(lambda: 0), type(len)}


        def copy(x):
            """A copy whose parts are shared with the original."""
            cls = type(x)
            if cls in _atomic or cls in (tuple, frozenset) or isinstance(x, type):
                return x
            if cls in (list, dict, set, bytearray):
                return x.copy()
            method = getattr(cls, "__copy__", None)
            if method is not None:
                return method(x)
            return _rebuilt(x, lambda value: value, None)


        def deepcopy(x, memo=None):
            """A copy whose parts are copies too."""
            cls = type(x)
            if cls in _atomic or isinstance(x, type):
                return x
            if memo is None:
                memo = {}
            known = memo.get(id(x))
            if known is not None:
                return known
            if cls is list:
                result = []
                memo[id(x)] = result
                for item in x:
                    result.append(deepcopy(item, memo))
            elif cls is dict:
                result = {}
                memo[id(x)] = result
                for key, value in x.items():
                    result[deepcopy(key, memo)] = deepcopy(value, memo)
            elif cls is tuple:
                result = tuple([deepcopy(item, memo) for item in x])
                if id(x) in memo:
                    return memo[id(x)]
                if all(a is b for a, b in zip(x, result)):
                    result = x
            elif cls is set:
                result = {deepcopy(item, memo) for item in x}
            elif cls is frozenset:
                result = frozenset([deepcopy(item, memo) for item in x])
            elif cls is bytearray:
                result = x.copy()
            else:
                method = getattr(cls, "__deepcopy__", None)
                if method is not None:
                    result = method(x, memo)
                else:
                    result = _rebuilt(x, lambda value: deepcopy(value, memo), memo)
            if result is not x:
                memo[id(x)] = result
                memo.setdefault(id(memo), []).append(x)
            return result


        def _reconstructed(x, convert, memo, function, arguments, state=None, listitems=None, dictitems=None, setter=None):
            """An object made anew as its `__reduce__` says."""
            result = function(*[convert(argument) for argument in arguments])
            if memo is not None:
                memo[id(x)] = result
            if state is not None:
                state = convert(state)
                if setter is not None:
                    setter(result, state)
                elif hasattr(result, "__setstate__"):
                    result.__setstate__(state)
                else:
                    slots = None
                    if isinstance(state, tuple) and len(state) == 2:
                        state, slots = state
                    result.__dict__.update(state or {})
                    for name, value in (slots or {}).items():
                        setattr(result, name, value)
            for item in listitems or ():
                result.append(convert(item))
            for key, value in dictitems or ():
                result[convert(key)] = convert(value)
            return result


        def _rebuilt(x, convert, memo):
            cls = type(x)
            if cls.__name__ in ("module", "generator", "method", "code", "frame", "builtin_function_or_method", "property"):
                if cls.__name__ == "generator" or cls.__name__ == "module" and memo is not None:
                    raise TypeError(f"cannot pickle '{cls.__name__}' object")
                return x
            for base in cls.__mro__[:-1]:
                name = "__reduce_ex__" if "__reduce_ex__" in base.__dict__ else "__reduce__"
                if name in base.__dict__ and callable(base.__dict__[name]):
                    made = x.__reduce_ex__(4) if name == "__reduce_ex__" else x.__reduce__()
                    return x if isinstance(made, str) else _reconstructed(x, convert, memo, *made)
            if isinstance(x, tuple):
                arguments = [convert(item) for item in x]
                result = tuple.__new__(cls, arguments)
            elif isinstance(x, (int, float, str, bytes)):
                return x
            else:
                result = cls.__new__(cls)
            if memo is not None:
                memo[id(x)] = result
            if isinstance(x, dict):
                for key, value in dict.items(x):
                    dict.__setitem__(result, convert(key), convert(value))
            elif isinstance(x, list):
                list.extend(result, [convert(item) for item in x])
            elif isinstance(x, set):
                set.update(result, [convert(item) for item in x])
            state = getattr(x, "__dict__", None)
            if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__", None):
                state = x.__getstate__()
            if state:
                if hasattr(result, "__setstate__"):
                    result.__setstate__(convert(state))
                else:
                    for name, value in state.items():
                        result.__dict__[name] = convert(value)
            for base in cls.__mro__:
                slots = base.__dict__.get("__slots__", ())
                for name in (slots,) if isinstance(slots, str) else slots:
                    if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                        setattr(result, name, convert(getattr(x, name)))
            return result
        """#
}
