/// The module `IPython.core.magic`, in Python: magics that a notebook defines itself.
enum MagicCommandsSource {
    static let text = #"""
        def _registering(kind):
            def register(function_or_name):
                if callable(function_or_name):
                    get_ipython().register_magic_function(function_or_name, kind)
                    return function_or_name

                def named(function):
                    get_ipython().register_magic_function(function, kind, function_or_name)
                    return function
                return named
            register.__doc__ = "Decorator: registers a function as a " + kind.replace("_", " and ") + " magic of this session."
            return register


        register_line_magic = _registering("line")
        register_cell_magic = _registering("cell")
        register_line_cell_magic = _registering("line_cell")


        def _marking(kind):
            def mark(function_or_name):
                if callable(function_or_name):
                    function_or_name._magic_kinds = getattr(function_or_name, "_magic_kinds", ()) + ((kind, None),)
                    return function_or_name

                def named(function):
                    function._magic_kinds = getattr(function, "_magic_kinds", ()) + ((kind, function_or_name),)
                    return function
                return named
            mark.__doc__ = "Decorator: marks a method of a Magics class as a " + kind.replace("_", " and ") + " magic."
            return mark


        line_magic = _marking("line")
        cell_magic = _marking("cell")
        line_cell_magic = _marking("line_cell")


        def needs_local_scope(function):
            """Decorator: the magic gets the session's names as `local_ns`."""
            function.needs_local_scope = True
            return function


        def no_var_expand(function):
            """Decorator: `{name}` and `$name` stay as they are in the magic's line."""
            function._ipython_magic_no_var_expand = True
            return function


        def magics_class(cls):
            """Class decorator for every class that holds magics."""
            return cls


        class Magics:
            """Base of classes that hold magics; `shell` is the session."""

            shell = None

            def __init__(self, shell=None, **kwargs):
                self.shell = shell if shell is not None else get_ipython()


        def _register(shell, objects):
            for item in objects:
                holder = item(shell) if isinstance(item, type) else item
                for name in dir(holder):
                    for kind, magic in getattr(getattr(type(holder), name, None), "_magic_kinds", ()):
                        shell.register_magic_function(getattr(holder, name), kind, magic or name)
        """#
}
