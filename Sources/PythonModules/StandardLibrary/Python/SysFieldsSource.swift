/// The module `sys` beyond its native part, in Python.
enum SysFieldsSource {
    static let text = #"""
        class _Fields(tuple):
            def __new__(cls, values, names, title):
                self = tuple.__new__(cls, values)
                self._names = names
                self._title = title
                return self

            def __init__(self, *values):
                pass

            def __getattr__(self, name):
                names = tuple.__getattribute__(self, "_names")
                if name in names:
                    return self[names.index(name)]
                raise AttributeError(f"'{self._title}' object has no attribute '{name}'")

            def __repr__(self):
                shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
                return f"{self._title}({shown})"


        version_info = _Fields((3, 11, 2, "final", 0), ("major", "minor", "micro", "releaselevel", "serial"), "sys.version_info")
        float_info = _Fields(
            (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1),
            ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
            "sys.float_info")
        int_info = _Fields((30, 4, 4300, 640), ("bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                                "str_digits_check_threshold"), "sys.int_info")
        hash_info = _Fields((64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0),
                            ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
                            "sys.hash_info")
        flags = _Fields((0, 0, 0), ("debug", "inspect", "interactive"), "sys.flags")


        class _Implementation:
            name = "swiftlet"
            cache_tag = None
            version = version_info
            hexversion = 0x030B02F0


        implementation = _Implementation()
        """#
}
