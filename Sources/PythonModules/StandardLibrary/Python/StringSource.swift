/// The module `string`, in Python.
enum StringSource {
    static let text = #"""
        import re as _re

        whitespace = " \t\n\r\v\f"
        ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
        ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        ascii_letters = ascii_lowercase + ascii_uppercase
        digits = "0123456789"
        hexdigits = digits + "abcdef" + "ABCDEF"
        octdigits = "01234567"
        punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
        printable = digits + ascii_letters + punctuation + whitespace


        def capwords(s, sep=None):
            """Capitalises the words of a text."""
            return (sep or " ").join(word.capitalize() for word in s.split(sep))


        class Template:
            """A text with $-placeholders."""

            delimiter = "$"

            def __init__(self, template):
                self.template = template

            def _replaced(self, mapping, keywords, safe):
                values = {**mapping, **keywords}

                def value(match):
                    whole, name = match.group(0), match.group(1) or match.group(2)
                    if whole == "$$":
                        return "$"
                    if name is None:
                        if safe:
                            return whole
                        before = self.template[:match.start()]
                        line = before.count("\n") + 1
                        column = match.start() - (before.rfind("\n") + 1) + 1
                        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
                    if safe and name not in values:
                        return whole
                    return str(values[name])

                return _re.sub(r"\$\$|\$([_a-zA-Z][_a-zA-Z0-9]*)|\$\{([_a-zA-Z][_a-zA-Z0-9]*)\}|\$", value, self.template)

            def substitute(self, mapping={}, /, **kws):
                return self._replaced(mapping, kws, False)

            def safe_substitute(self, mapping={}, /, **kws):
                return self._replaced(mapping, kws, True)


        class Formatter:
            """Formats as str.format does."""

            def format(self, format_string, /, *args, **kwargs):
                return format_string.format(*args, **kwargs)

            def vformat(self, format_string, args, kwargs):
                return format_string.format(*args, **kwargs)
        """#
}
