/// The module `importlib.metadata`, in Python.
enum PackageMetadataSource {
    static let text = #"""
        import sys as _sys


        class PackageNotFoundError(ModuleNotFoundError):
            """A package that is not there."""

            def __str__(self):
                return f"No package metadata was found for {self.args[0]}"


        def version(distribution_name):
            """The version of a package."""
            try:
                module = __import__(distribution_name.replace("-", "_"))
            except ModuleNotFoundError:
                raise PackageNotFoundError(distribution_name) from None
            found = getattr(module, "__version__", None)
            if found is None:
                raise PackageNotFoundError(distribution_name)
            return found
        """#
}
