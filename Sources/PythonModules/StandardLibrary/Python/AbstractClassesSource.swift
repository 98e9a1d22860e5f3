/// The module `abc`, in Python.
enum AbstractClassesSource {
    static let text = #"""
        class _Registered:
            """What an abstract class knows of classes that count as derived from it."""

            def __init__(self):
                self.classes = []


        class ABCMeta(type):
            """The class of abstract classes."""

            def __new__(mcls, name, bases, namespace, /, **kwargs):
                cls = super().__new__(mcls, name, bases, namespace, **kwargs)
                names = {key for key, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
                for base in bases:
                    for key in getattr(base, "__abstractmethods__", ()):
                        if getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                            names.add(key)
                cls.__abstractmethods__ = frozenset(names)
                cls._abc_impl = _Registered()
                return cls

            def register(cls, subclass):
                """Makes a class count as derived from this one."""
                if not isinstance(subclass, type):
                    raise TypeError("Can only register classes")
                if issubclass(subclass, cls):
                    return subclass
                if issubclass(cls, subclass):
                    raise RuntimeError("Refusing to create an inheritance cycle")
                cls._abc_impl.classes.append(subclass)
                return subclass

            def __instancecheck__(cls, instance):
                return cls.__subclasscheck__(type(instance))

            def __subclasscheck__(cls, subclass):
                if not isinstance(subclass, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                answer = cls.__subclasshook__(subclass)
                if answer is not NotImplemented:
                    return bool(answer)
                if cls in subclass.__mro__:
                    return True
                for known in cls._abc_impl.classes:
                    if issubclass(subclass, known):
                        return True
                for derived in type.__subclasses__(cls):
                    if issubclass(subclass, derived):
                        return True
                return False

            def _dump_registry(cls, file=None):
                print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)


        class ABC(metaclass=ABCMeta):
            """A class to derive abstract classes from."""

            __slots__ = ()


        def abstractmethod(funcobj):
            """A method that classes derived must define."""
            funcobj.__isabstractmethod__ = True
            return funcobj


        class abstractclassmethod(classmethod):
            __isabstractmethod__ = True

            def __init__(self, callable):
                callable.__isabstractmethod__ = True
                super().__init__(callable)


        class abstractstaticmethod(staticmethod):
            __isabstractmethod__ = True

            def __init__(self, callable):
                callable.__isabstractmethod__ = True
                super().__init__(callable)


        class abstractproperty(property):
            __isabstractmethod__ = True


        def get_cache_token():
            return 0


        def update_abstractmethods(cls):
            """Finds the abstract methods of a class anew."""
            if not hasattr(cls, "__abstractmethods__"):
                return cls
            names = set()
            for base in cls.__bases__:
                for name in getattr(base, "__abstractmethods__", ()):
                    if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                        names.add(name)
            for name, value in cls.__dict__.items():
                if getattr(value, "__isabstractmethod__", False):
                    names.add(name)
            cls.__abstractmethods__ = frozenset(names)
            return cls
        """#
}
