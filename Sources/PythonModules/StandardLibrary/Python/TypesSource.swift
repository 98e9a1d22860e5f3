/// The module `types`, in Python.
enum TypesSource {
    static let text = #"""
        import sys as _sys

        FunctionType = LambdaType = type(lambda: None)
        BuiltinFunctionType = BuiltinMethodType = type(len)
        NoneType = type(None)
        EllipsisType = type(...)
        NotImplementedType = type(NotImplemented)
        GenericAlias = type(list[int])
        UnionType = type(int | str)
        ModuleType = type(_sys)
        MappingProxyType = type(type.__dict__)
        CodeType = type((lambda: None).__code__)
        MethodDescriptorType = type(str.join)
        WrapperDescriptorType = type(object.__init__)
        ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])


        class _Probe:
            def method(self):
                pass


        def _generator():
            yield


        def _closure():
            value = 1
            return lambda: value


        MethodType = type(_Probe().method)
        GeneratorType = type(_generator())
        CellType = type(_closure().__closure__[0])
        try:
            raise TypeError
        except TypeError as _error:
            TracebackType = type(_error.__traceback__)
        del _generator, _Probe, _closure


        class SimpleNamespace:
            """An object with the attributes it is given."""

            def __init__(self, /, **kwargs):
                self.__dict__.update(kwargs)

            def __repr__(self):
                shown = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
                name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
                return f"{name}({shown})"

            def __eq__(self, other):
                if isinstance(other, SimpleNamespace):
                    return self.__dict__ == other.__dict__
                return NotImplemented


        def resolve_bases(bases):
            """The classes that bases stand for."""
            resolved = []
            for base in bases:
                if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
                    resolved.extend(base.__mro_entries__(tuple(bases)))
                else:
                    resolved.append(base)
            return tuple(resolved)


        def prepare_class(name, bases=(), kwds=None):
            """The metaclass, the namespace and the keywords left over."""
            kwds = dict(kwds or {})
            meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
            return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


        def new_class(name, bases=(), kwds=None, exec_body=None):
            """Makes a class."""
            resolved = resolve_bases(bases)
            meta, namespace, kwds = prepare_class(name, resolved, kwds)
            if exec_body is not None:
                exec_body(namespace)
            return meta(name, resolved, namespace, **kwds)


        class DynamicClassAttribute(property):
            """A property of instances."""


        def coroutine(func):
            raise NotImplementedError("coroutines are not available here")
        """#
}
