/// The module `inspect`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum InspectionSource {
    static let text = #"""
        import _imports
        import collections as _collections
        import sys as _sys
        import types as _types

        CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32


        class _empty:
            """Marks what is not given."""


        class _ParameterKind(int):
            def __new__(cls, number, name, description):
                kind = super().__new__(cls, number)
                kind.name, kind.description = name, description
                return kind

            def __str__(self):
                return self.name

            def __repr__(self):
                return f"<_ParameterKind.{self.name}: {int(self)}>"


        _POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
        _POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
        _VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
        _KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
        _VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


        class Parameter:
            """One parameter of a function."""

            POSITIONAL_ONLY = _POSITIONAL_ONLY
            POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
            VAR_POSITIONAL = _VAR_POSITIONAL
            KEYWORD_ONLY = _KEYWORD_ONLY
            VAR_KEYWORD = _VAR_KEYWORD
            empty = _empty

            def __init__(self, name, kind, *, default=_empty, annotation=_empty):
                if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                    raise ValueError(f"{kind.description} parameters cannot have default values")
                if not name.isidentifier():
                    raise ValueError(f"{name!r} is not a valid parameter name")
                self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

            def replace(self, **changes):
                given = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
                return Parameter(given["name"], given["kind"], default=given["default"], annotation=given["annotation"])

            def __str__(self):
                text = self.name
                if self.annotation is not _empty:
                    text += f": {formatannotation(self.annotation)}"
                if self.default is not _empty:
                    text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
                return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self.kind, "") + text

            def __repr__(self):
                return f'<Parameter "{self}">'

            def __eq__(self, other):
                if not isinstance(other, Parameter):
                    return NotImplemented
                return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

            def __hash__(self):
                return hash((self.name, self.kind))


        class BoundArguments:
            """The arguments of a call, each with its parameter."""

            def __init__(self, signature, arguments):
                self.signature, self.arguments = signature, arguments

            @property
            def args(self):
                values = []
                for name, parameter in self.signature.parameters.items():
                    if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                        break
                    if parameter.kind is _VAR_POSITIONAL:
                        values.extend(self.arguments[name])
                    else:
                        values.append(self.arguments[name])
                return tuple(values)

            @property
            def kwargs(self):
                values, by_name = {}, False
                for name, parameter in self.signature.parameters.items():
                    if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                        by_name = True
                    elif name not in self.arguments:
                        by_name = True
                        continue
                    if by_name and name in self.arguments:
                        if parameter.kind is _VAR_KEYWORD:
                            values.update(self.arguments[name])
                        else:
                            values[name] = self.arguments[name]
                return values

            def apply_defaults(self):
                filled = {}
                for name, parameter in self.signature.parameters.items():
                    if name in self.arguments:
                        filled[name] = self.arguments[name]
                    elif parameter.default is not _empty:
                        filled[name] = parameter.default
                    elif parameter.kind is _VAR_POSITIONAL:
                        filled[name] = ()
                    elif parameter.kind is _VAR_KEYWORD:
                        filled[name] = {}
                self.arguments = filled

            def __repr__(self):
                return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


        class Signature:
            """The parameters of a function and what it returns."""

            empty = _empty

            def __init__(self, parameters=None, *, return_annotation=_empty):
                self.parameters = _types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
                self.return_annotation = return_annotation

            @classmethod
            def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
                return signature(obj, follow_wrapped=follow_wrapped)

            def replace(self, **changes):
                return Signature(changes.get("parameters", self.parameters.values()),
                                 return_annotation=changes.get("return_annotation", self.return_annotation))

            def bind(self, /, *args, **kwargs):
                return self._bind(args, kwargs, False)

            def bind_partial(self, /, *args, **kwargs):
                return self._bind(args, kwargs, True)

            def _bind(self, args, kwargs, partial):
                arguments, args = {}, list(args)
                for name, parameter in self.parameters.items():
                    kind = parameter.kind
                    if kind is _VAR_POSITIONAL:
                        if args:
                            arguments[name] = tuple(args)
                            args = []
                    elif kind is _VAR_KEYWORD:
                        continue
                    elif args and kind is not _KEYWORD_ONLY:
                        if name in kwargs and kind is not _POSITIONAL_ONLY:
                            raise TypeError(f"multiple values for argument {name!r}")
                        arguments[name] = args.pop(0)
                    elif name in kwargs and kind is not _POSITIONAL_ONLY:
                        arguments[name] = kwargs.pop(name)
                    elif parameter.default is _empty and not partial:
                        raise TypeError(f"missing a required argument: {name!r}")
                if args:
                    raise TypeError("too many positional arguments")
                for name, parameter in self.parameters.items():
                    if parameter.kind is _VAR_KEYWORD:
                        if kwargs:
                            arguments[name] = kwargs
                            kwargs = {}
                if kwargs:
                    raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
                return BoundArguments(self, arguments)

            def __str__(self):
                parts, only, star = [], False, True
                for parameter in self.parameters.values():
                    if parameter.kind is _POSITIONAL_ONLY:
                        only = True
                    elif only:
                        parts.append("/")
                        only = False
                    if parameter.kind is _VAR_POSITIONAL:
                        star = False
                    elif parameter.kind is _KEYWORD_ONLY and star:
                        parts.append("*")
                        star = False
                    parts.append(str(parameter))
                if only:
                    parts.append("/")
                text = f"({', '.join(parts)})"
                if self.return_annotation is not _empty:
                    text += f" -> {formatannotation(self.return_annotation)}"
                return text

            def __repr__(self):
                return f"<Signature {self}>"

            def __eq__(self, other):
                if not isinstance(other, Signature):
                    return NotImplemented
                return dict(self.parameters) == dict(other.parameters) and self.return_annotation == other.return_annotation

            def __hash__(self):
                return hash(tuple(self.parameters.values()))


        def formatannotation(annotation, base_module=None):
            """An annotation as a signature shows it."""
            if getattr(annotation, "__module__", None) == "typing":
                return repr(annotation).replace("typing.", "")
            if isinstance(annotation, _types.GenericAlias):
                return str(annotation)
            if isinstance(annotation, type):
                if annotation.__module__ in ("builtins", base_module):
                    return annotation.__qualname__
                return annotation.__module__ + "." + annotation.__qualname__
            return repr(annotation)


        def _of_function(function):
            code = function.__code__
            names = code.co_varnames
            count, only = code.co_argcount, code.co_posonlyargcount
            annotations = function.__annotations__
            defaults = function.__defaults__ or ()
            parameters = []

            def add(name, kind, default=_empty):
                parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

            for index in range(count):
                place = index - (count - len(defaults))
                add(names[index], _POSITIONAL_ONLY if index < only else _POSITIONAL_OR_KEYWORD, defaults[place] if place >= 0 else _empty)
            after = count + code.co_kwonlyargcount
            if code.co_flags & CO_VARARGS:
                add(names[after], _VAR_POSITIONAL)
                after += 1
            for name in names[count:count + code.co_kwonlyargcount]:
                add(name, _KEYWORD_ONLY, (function.__kwdefaults__ or {}).get(name, _empty))
            if code.co_flags & CO_VARKEYWORDS:
                add(names[after], _VAR_KEYWORD)
            return Signature(parameters, return_annotation=annotations.get("return", _empty))


        def _of_builtin(obj):
            text = getattr(obj, "__text_signature__", None)
            if not text or "<" in text:
                raise ValueError(f"no signature found for builtin {obj!r}")
            space = {}
            try:
                exec(f"def made{text}: pass", space)
            except (SyntaxError, NameError):
                raise ValueError(f"no signature found for builtin {obj!r}") from None
            return _of_function(space["made"])


        def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
            """How something may be called."""
            if not callable(obj):
                raise TypeError(f"{obj!r} is not a callable object")
            if ismethod(obj):
                made = signature(obj.__func__)
                return made.replace(parameters=list(made.parameters.values())[1:])
            if follow_wrapped:
                while hasattr(obj, "__wrapped__") and not isinstance(obj, type):
                    obj = obj.__wrapped__
            own = getattr(obj, "__signature__", None)
            if own is not None:
                return own
            if isfunction(obj):
                return _of_function(obj)
            if isinstance(obj, type):
                for name in ("__new__", "__init__"):
                    for base in obj.__mro__:
                        found = base.__dict__.get(name)
                        found = getattr(found, "__func__", found)
                        if isfunction(found):
                            made = _of_function(found)
                            return made.replace(parameters=list(made.parameters.values())[1:], return_annotation=_empty)
                if _imports.is_user_class(obj):
                    return Signature()
                raise ValueError(f"no signature found for builtin type {obj!r}")
            if type(obj).__name__ == "partial":
                made = signature(obj.func)
                parameters, given = [], len(obj.args)
                for parameter in made.parameters.values():
                    if given and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        given -= 1
                        continue
                    if parameter.name in obj.keywords:
                        parameter = parameter.replace(kind=_KEYWORD_ONLY, default=obj.keywords[parameter.name])
                    elif parameter.kind is _POSITIONAL_OR_KEYWORD and any(each.kind is _KEYWORD_ONLY for each in parameters):
                        parameter = parameter.replace(kind=_KEYWORD_ONLY)
                    parameters.append(parameter)
                return made.replace(parameters=parameters)
            if isbuiltin(obj) or isroutine(obj):
                return _of_builtin(obj)
            call = getattr(type(obj), "__call__", None)
            if isfunction(call):
                made = _of_function(call)
                return made.replace(parameters=list(made.parameters.values())[1:])
            raise ValueError(f"callable {obj!r} is not supported by signature")


        FullArgSpec = _collections.namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
        ArgInfo = _collections.namedtuple("ArgInfo", "args varargs keywords locals")


        def getfullargspec(func):
            """The parameters of a function, in lists."""
            if ismethod(func):
                func = func.__func__
            made = signature(func, follow_wrapped=False)
            args, varargs, varkw, kwonly, kwdefaults, defaults = [], None, None, [], {}, []
            for parameter in made.parameters.values():
                if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    args.append(parameter.name)
                    if parameter.default is not _empty:
                        defaults.append(parameter.default)
                elif parameter.kind is _VAR_POSITIONAL:
                    varargs = parameter.name
                elif parameter.kind is _KEYWORD_ONLY:
                    kwonly.append(parameter.name)
                    if parameter.default is not _empty:
                        kwdefaults[parameter.name] = parameter.default
                else:
                    varkw = parameter.name
            annotations = dict(getattr(func, "__annotations__", {}))
            if "return" in annotations:
                annotations = {"return": annotations.pop("return"), **annotations}
            return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


        def ismodule(object):
            return isinstance(object, _types.ModuleType)


        def isclass(object):
            return isinstance(object, type)


        def ismethod(object):
            return isinstance(object, _types.MethodType)


        def isfunction(object):
            return isinstance(object, _types.FunctionType)


        def isgeneratorfunction(obj):
            while ismethod(obj):
                obj = obj.__func__
            return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


        def isgenerator(object):
            return isinstance(object, _types.GeneratorType)


        def iscoroutinefunction(obj):
            return False


        def iscoroutine(object):
            return False


        def isawaitable(object):
            return False


        def iscode(object):
            return isinstance(object, _types.CodeType)


        def istraceback(object):
            return type(object).__name__ == "traceback"


        def isframe(object):
            return type(object).__name__ == "frame"


        def isbuiltin(object):
            return isinstance(object, _types.BuiltinFunctionType)


        def ismethoddescriptor(obj):
            if type(obj).__name__ in ("method_descriptor", "wrapper_descriptor"):
                return True
            return not (isclass(obj) or ismethod(obj) or isfunction(obj)) and hasattr(type(obj), "__get__") and not hasattr(type(obj), "__set__")


        def isdatadescriptor(object):
            return not (isclass(object) or ismethod(object) or isfunction(object)) and (
                hasattr(type(object), "__set__") or hasattr(type(object), "__delete__"))


        def isroutine(object):
            return isbuiltin(object) or isfunction(object) or ismethod(object) or type(object).__name__ in ("method_descriptor", "wrapper_descriptor")


        def isabstract(object):
            return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


        def getmembers(object, predicate=None):
            """The attributes, as pairs of name and value, sorted."""
            pairs = []
            for name in dir(object):
                try:
                    value = getattr(object, name)
                except AttributeError:
                    continue
                if predicate is None or predicate(value):
                    pairs.append((name, value))
            return pairs


        def getmro(cls):
            return cls.__mro__


        def getdoc(object):
            """The documentation, with its indentation taken off."""
            doc = getattr(object, "__doc__", None)
            if doc is None and isinstance(object, type):
                for base in object.__mro__[1:]:
                    if base is not builtins_object and base.__doc__ is not None:
                        doc = base.__doc__
                        break
            return cleandoc(doc) if isinstance(doc, str) else None


        builtins_object = object


        def cleandoc(doc):
            """A text without the indentation of the code around it."""
            lines = doc.expandtabs().split("\n")
            margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
            margin = min(margins) if margins else 0
            lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
            while lines and not lines[-1]:
                lines.pop()
            while lines and not lines[0]:
                lines.pop(0)
            return "\n".join(lines)


        def getmodule(object, _filename=None):
            if ismodule(object):
                return object
            return _sys.modules.get(getattr(object, "__module__", None))


        def getmodulename(path):
            name = path.rpartition("/")[2]
            return name[:-3] if name.endswith(".py") else None


        def getfile(object):
            """The file in which something is defined."""
            if ismodule(object):
                if getattr(object, "__file__", None):
                    return object.__file__
                raise TypeError(f"{object!r} is a built-in module")
            if isclass(object):
                module = _sys.modules.get(object.__module__)
                if getattr(module, "__file__", None):
                    return module.__file__
                code = _class_code(object)
                if code is not None:
                    return code.co_filename
                raise TypeError(f"{object!r} is a built-in class")
            return _code(object).co_filename


        getsourcefile = getfile


        def _code(object):
            while ismethod(object) or hasattr(object, "__wrapped__"):
                object = object.__func__ if ismethod(object) else object.__wrapped__
            if isfunction(object):
                return object.__code__
            if iscode(object):
                return object
            raise TypeError(f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}")


        def _class_code(cls):
            for value in cls.__dict__.values():
                value = getattr(value, "__func__", getattr(value, "fget", value))
                if isfunction(value) and value.__qualname__.startswith(cls.__qualname__ + "."):
                    return value.__code__
            return None


        def findsource(object):
            """All lines of the file, and the number of the line where something begins."""
            import re
            if ismodule(object):
                with open(getfile(object), encoding="utf-8") as file:
                    return file.read().splitlines(True), 0
            if isclass(object):
                code = _class_code(object)
                lines = _imports.source_lines(code) if code is not None else None
                if lines is None and getattr(_sys.modules.get(object.__module__), "__file__", None):
                    with open(getfile(object), encoding="utf-8") as file:
                        lines = file.read().split("\n")
                if lines is None:
                    raise OSError("could not find class definition" if _imports.is_user_class(object) else "could not get source code")
                pattern = re.compile(r"^\s*class\s+" + object.__name__ + r"\b")
                for number, line in enumerate(lines):
                    if pattern.match(line):
                        while number > 0 and lines[number - 1].lstrip().startswith("@"):
                            number -= 1
                        return [line + "\n" for line in lines], number
                raise OSError("could not find class definition")
            code = _code(object)
            lines = _imports.source_lines(code)
            if not lines:
                raise OSError("could not get source code")
            number = code.co_firstlineno - 1
            while number > 0 and lines[number - 1].lstrip().startswith("@"):
                number -= 1
            return [line + "\n" for line in lines], number


        def getblock(lines):
            """The lines of the block that the first line begins."""
            first = next((index for index, line in enumerate(lines) if not line.lstrip().startswith("@")), 0)
            margin = len(lines[0]) - len(lines[0].lstrip())
            depth, end, header = 0, first, True
            quote = None
            for index in range(first, len(lines)):
                line = lines[index]
                bare = line.strip()
                if quote is None and depth == 0 and not header:
                    if bare and not bare.startswith("#") and len(line) - len(line.lstrip()) <= margin:
                        break
                place = 0
                while place < len(line):
                    letter = line[place]
                    if quote is not None:
                        if letter == "\\":
                            place += 1
                        elif line.startswith(quote, place):
                            place += len(quote) - 1
                            quote = None
                    elif letter in "\"'":
                        quote = letter * 3 if line.startswith(letter * 3, place) else letter
                        place += len(quote) - 1
                    elif letter == "#":
                        break
                    elif letter in "([{":
                        depth += 1
                    elif letter in ")]}":
                        depth -= 1
                    elif letter == ":" and depth == 0 and header:
                        header = False
                    place += 1
                if quote is not None and len(quote) == 1:
                    quote = None
                if bare and not bare.startswith("#") or quote is not None:
                    end = index
            return lines[:end + 1]


        def getsourcelines(object):
            """The lines in which something is defined, and the number of the first."""
            lines, number = findsource(object)
            if ismodule(object):
                return lines, 0
            return getblock(lines[number:]), number + 1


        def getsource(object):
            """The text in which something is defined."""
            return "".join(getsourcelines(object)[0])


        def unwrap(func, *, stop=None):
            while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
                func = func.__wrapped__
            return func


        def getcallargs(func, /, *positional, **named):
            """The parameters' values in a call."""
            if ismethod(func):
                positional = (func.__self__,) + positional
                func = func.__func__
            bound = signature(func, follow_wrapped=False).bind(*positional, **named)
            bound.apply_defaults()
            return dict(bound.arguments)


        def getattr_static(obj, attr, default=_empty):
            """What is stored under a name, descriptors as they are."""
            for place in ([obj] if isinstance(obj, type) else []) + [obj if not isinstance(obj, type) else type(obj)]:
                found = getattr(place, "__dict__", {})
                if attr in found:
                    return found[attr]
            for base in (obj if isinstance(obj, type) else type(obj)).__mro__:
                if attr in base.__dict__:
                    return base.__dict__[attr]
            if default is not _empty:
                return default
            raise AttributeError(attr)


        def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
            return dict(getattr(obj, "__annotations__", {}) or {})
        """#
}
