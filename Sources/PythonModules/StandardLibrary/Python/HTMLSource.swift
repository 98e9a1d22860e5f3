/// The module `html`, in Python.
enum HTMLSource {
    static let text = #"""
        import re as _re

        __all__ = ["escape", "unescape"]
        _names = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae", "deg": "\xb0",
                  "plusmn": "\xb1", "micro": "\xb5", "middot": "\xb7", "times": "\xd7", "divide": "\xf7", "hellip": "\u2026", "ndash": "\u2013",
                  "mdash": "\u2014", "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c", "rdquo": "\u201d", "euro": "\u20ac",
                  "rarr": "\u2192", "larr": "\u2190", "alpha": "\u03b1", "beta": "\u03b2", "gamma": "\u03b3", "lambda": "\u03bb", "mu": "\u03bc",
                  "pi": "\u03c0", "sigma": "\u03c3", "auml": "\xe4", "ouml": "\xf6", "uuml": "\xfc", "szlig": "\xdf", "eacute": "\xe9"}


        def escape(s, quote=True):
            """Text as HTML shows it."""
            s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


        def _letter(found):
            text = found.group(1)
            if text[0] == "#":
                number = int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";"))
                return "\ufffd" if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF else chr(number)
            return _names.get(text.rstrip(";"), found.group(0))


        def unescape(s):
            """The text that HTML stands for."""
            return _re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z0-9]{1,32};)", _letter, s) if "&" in s else s
        """#
}
