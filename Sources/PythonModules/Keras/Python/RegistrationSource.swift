/// Names for a cell's classes and functions in saved models, in Python.
///
/// Source of their behaviour: keras/src/saving (object_registration.py, serialization_lib.py), Keras 3.
enum RegistrationSource {
    static let text = #"""
        _registered = {}
        _names = {}
        _scope = {}


        def get_custom_objects():
            """The classes and functions that were registered, by their names."""
            return _registered


        def register_keras_serializable(package="Custom", name=None):
            """Gives a class or function a name in saved models: 'package>name'."""

            def decorator(arg):
                if isinstance(arg, type) and not hasattr(arg, "get_config"):
                    raise ValueError("Cannot register a class that does not have a get_config() method.")
                registered = f"{package}>{arg.__name__ if name is None else name}"
                _registered[registered] = arg
                _names[arg] = registered
                return arg

            return decorator


        def get_registered_name(obj):
            """The name that a class or function was registered under, else its own."""
            return _names.get(obj, getattr(obj, "__name__", obj))


        def get_registered_object(name, custom_objects=None, module_objects=None):
            """The class or function of a name; None where there is none."""
            for known in (_scope, _registered, custom_objects or {}, module_objects or {}):
                if name in known:
                    return known[name]
            return None


        class CustomObjectScope:
            """Names that are known while a `with` block runs."""

            def __init__(self, custom_objects):
                self.custom_objects = custom_objects or {}
                self.backup = None

            def __enter__(self):
                self.backup = _enter(self.custom_objects)
                return self

            def __exit__(self, *args, **kwargs):
                _leave(self.backup)


        custom_object_scope = CustomObjectScope


        def _enter(names):
            global _scope
            before = _scope
            _scope = {**before, **names}
            return before


        def _leave(before):
            global _scope
            _scope = before


        def _describe(obj):
            if hasattr(obj, "get_config") and not isinstance(obj, type):
                cls = type(obj)
                return {"module": None, "class_name": cls.__name__, "config": obj.get_config(),
                        "registered_name": get_registered_name(cls)}
            name = getattr(obj, "__name__", None)
            if name == "<lambda>":
                raise NotImplementedError(
                    "A lambda cannot be saved, for a file can hold no Python code here: define the function with `def`, and "
                    "register it with @keras.saving.register_keras_serializable() or name it in custom_objects when loading.")
            if name is None or isinstance(obj, type):
                raise TypeError(f"Unable to serialize {obj!r}: it has no get_config() method.")
            return {"module": "builtins", "class_name": "function", "config": get_registered_name(obj),
                    "registered_name": "function"}


        def _lambda(config):
            import keras.layers
            function = config["config"].get("function")
            if isinstance(function, (list, tuple)) or (
                    isinstance(function, dict) and function.get("class_name") == "__lambda__"):
                raise NotImplementedError(
                    f"The layer '{config['config'].get('name')}' is a `Lambda` whose function is a Python lambda, saved as "
                    "code of CPython, which cannot be run here. Save it with a function that was defined with `def`.")
            if isinstance(function, str):
                function = {"class_name": "function", "config": function}
            found = _make(function) if isinstance(function, dict) else function
            if found is None:
                _missing(function)
            rest = config["config"]
            return keras.layers.Lambda(
                found, arguments=rest.get("arguments") or None, name=rest.get("name"), trainable=rest.get("trainable", True))


        def _missing(config):
            name = config["config"] if config["class_name"] == "function" else config["class_name"]
            raise TypeError(
                f"Could not locate {'function' if config['class_name'] == 'function' else 'class'} '{name}'. Make sure custom "
                "classes and functions are decorated with `@keras.saving.register_keras_serializable()`. If they are already "
                "decorated, make sure they are all imported so that the decorator is run before trying to load them. "
                f"Full object config: {config}")


        def _make(config):
            name, module = config["class_name"], config.get("module")
            if name == "Lambda" and (module is None or module == "keras.layers"):
                return _lambda(config)
            is_function = name == "function"
            wanted = config["config"] if is_function else config.get("registered_name") or name
            found = get_registered_object(wanted)
            if found is None and is_function and ">" not in wanted:
                # Older files name functions without their package.
                found = next((known for key, known in _registered.items() if key.endswith(">" + wanted)), None)
            if found is None and module is None and "registered_name" in config and name != "__keras_tensor__":
                _missing(config)
            if found is None or is_function or not isinstance(found, type):
                return found
            if not hasattr(found, "from_config"):
                raise TypeError(
                    f"Unable to reconstruct an instance of '{name}' because the class is missing a `from_config()` method. "
                    f"Full object config: {config}")
            try:
                return found.from_config(config.get("config") or {})
            except TypeError as error:
                raise TypeError(
                    f"{found} could not be deserialized properly. Please ensure that components that are Python object "
                    "instances (layers, models, etc.) returned by `get_config()` are explicitly deserialized in the model's "
                    f"`from_config()` method.\n\nconfig={config}.\n\nException encountered: {error}") from None


        def _construct(cls, config):
            config = dict(config)
            if isinstance(config.get("dtype"), dict):
                config["dtype"] = config["dtype"]["config"].get("name", "float32")
            return cls(**config)
        """#
}
