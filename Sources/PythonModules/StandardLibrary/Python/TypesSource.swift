/// The module `types`, in Python.
enum TypesSource {
    static let text = #"""
        FunctionType = LambdaType = type(lambda: None)
        BuiltinFunctionType = BuiltinMethodType = type(len)
        NoneType = type(None)
        EllipsisType = type(...)
        NotImplementedType = type(NotImplemented)


        class _Probe:
            def method(self):
                pass


        MethodType = type(_Probe().method)
        CodeType = type((lambda: None).__code__) if hasattr(lambda: None, "__code__") else type(None)


        def _generator():
            yield


        GeneratorType = type(_generator())
        del _generator, _Probe
        import sys as _sys
        ModuleType = type(_sys)
        MappingProxyType = type(type.__dict__)


        class SimpleNamespace:
            """An object with the attributes it is given."""

            def __init__(self, /, **kwargs):
                self.__dict__.update(kwargs)

            def __repr__(self):
                shown = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
                return f"namespace({shown})"

            def __eq__(self, other):
                if isinstance(other, SimpleNamespace):
                    return self.__dict__ == other.__dict__
                return NotImplemented


        def new_class(name, bases=(), kwds=None, exec_body=None):
            """Makes a class."""
            namespace = {}
            if exec_body is not None:
                exec_body(namespace)
            return type(name, tuple(bases), namespace)


        class DynamicClassAttribute(property):
            """A property of instances."""
        """#
}
