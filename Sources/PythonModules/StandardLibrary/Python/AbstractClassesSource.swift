/// The module `abc`, in Python.
enum AbstractClassesSource {
    static let text = #"""
        ABCMeta = type


        def abstractmethod(funcobj):
            """A method that classes derived must define."""
            funcobj.__isabstractmethod__ = True
            return funcobj


        def _abstract_names(cls):
            names = []
            for base in reversed(cls.__mro__):
                for name, value in base.__dict__.items():
                    if getattr(value, "__isabstractmethod__", False):
                        if name not in names:
                            names.append(name)
                    elif name in names:
                        names.remove(name)
            return names


        class ABC:
            """A class to derive abstract classes from."""

            def __new__(cls, *args, **kwargs):
                missing = sorted(_abstract_names(cls))
                if missing:
                    plural = "" if len(missing) == 1 else "s"
                    raise TypeError(
                        f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(missing)}")
                return super().__new__(cls)

            @classmethod
            def register(cls, subclass):
                return subclass


        class abstractclassmethod(classmethod):
            __isabstractmethod__ = True


        class abstractstaticmethod(staticmethod):
            __isabstractmethod__ = True


        class abstractproperty(property):
            __isabstractmethod__ = True


        def get_cache_token():
            return 0
        """#
}
