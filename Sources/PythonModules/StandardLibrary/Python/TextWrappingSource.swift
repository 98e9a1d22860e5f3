/// The module `textwrap`, in Python.
enum TextWrappingSource {
    static let text = #"""
        import re as _re

        __all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]


        class TextWrapper:
            """Breaks text into lines."""

            def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                         tabsize=8, *, max_lines=None, placeholder=" [...]"):
                self.width = width
                self.initial_indent = initial_indent
                self.subsequent_indent = subsequent_indent
                self.expand_tabs = expand_tabs
                self.replace_whitespace = replace_whitespace
                self.fix_sentence_endings = fix_sentence_endings
                self.break_long_words = break_long_words
                self.drop_whitespace = drop_whitespace
                self.break_on_hyphens = break_on_hyphens
                self.tabsize = tabsize
                self.max_lines = max_lines
                self.placeholder = placeholder

            def _pieces(self, text):
                if self.expand_tabs:
                    text = text.expandtabs(self.tabsize)
                if self.replace_whitespace:
                    for letter in "\t\n\x0b\x0c\r":
                        text = text.replace(letter, " ")
                pieces = [piece for piece in _re.split(r"(\s+)", text) if piece]
                if not self.break_on_hyphens:
                    return pieces
                result = []
                for piece in pieces:
                    start = 0
                    for match in _re.finditer(r"(?<=[\w!\"'&.,?])-{2,}(?=\w)|(?<=[^\d\W])-(?=[^\d\W][^\d\W]|[^\d\W]-)", piece):
                        if len(match.group()) > 1:
                            result.append(piece[start:match.start()])
                            result.append(match.group())
                            start = match.end()
                        elif match.start() - start >= 2:
                            result.append(piece[start:match.end()])
                            start = match.end()
                    result.append(piece[start:])
                return [piece for piece in result if piece]

            def wrap(self, text):
                if self.width <= 0:
                    raise ValueError(f"invalid width {self.width!r} (must be > 0)")
                pieces = self._pieces(text)
                if self.fix_sentence_endings:
                    for index in range(len(pieces) - 1):
                        if pieces[index + 1] == " " and _re.search(r"[a-z][.!?]['\"]?\Z", pieces[index]):
                            pieces[index + 1] = "  "
                pieces.reverse()
                lines = []
                while pieces:
                    prefix = self.subsequent_indent if lines else self.initial_indent
                    width = self.width - len(prefix)
                    line, length = [], 0
                    if self.drop_whitespace and lines and not pieces[-1].strip():
                        pieces.pop()
                    while pieces and length + len(pieces[-1]) <= width:
                        length += len(pieces[-1])
                        line.append(pieces.pop())
                    if pieces and len(pieces[-1]) > width:
                        room = max(width - length, 1)
                        if self.break_long_words:
                            long = pieces[-1]
                            cut = room
                            if self.break_on_hyphens and len(long) > room:
                                hyphen = long.rfind("-", 0, room)
                                if hyphen > 0 and any(letter != "-" for letter in long[:hyphen]):
                                    cut = hyphen + 1
                            line.append(long[:cut])
                            pieces[-1] = long[cut:]
                        elif not line:
                            line.append(pieces.pop())
                        length = sum(map(len, line))
                    if self.drop_whitespace and line and not line[-1].strip():
                        length -= len(line[-1])
                        line.pop()
                    if not line:
                        continue
                    last = (self.max_lines is None or len(lines) + 1 < self.max_lines
                            or (not pieces or self.drop_whitespace and len(pieces) == 1 and not pieces[0].strip())
                            and length <= width)
                    if last:
                        lines.append(prefix + "".join(line))
                        continue
                    while line:
                        if line[-1].strip() and length + len(self.placeholder) <= width:
                            lines.append(prefix + "".join(line) + self.placeholder)
                            break
                        length -= len(line.pop())
                    else:
                        if lines:
                            previous = lines[-1].rstrip()
                            if len(previous) + len(self.placeholder) <= self.width:
                                lines[-1] = previous + self.placeholder
                                break
                        lines.append(prefix + self.placeholder.lstrip())
                    break
                return lines

            def fill(self, text):
                return "\n".join(self.wrap(text))


        def wrap(text, width=70, **kwargs):
            """The text as lines of at most `width`."""
            return TextWrapper(width, **kwargs).wrap(text)


        def fill(text, width=70, **kwargs):
            """The text broken into lines of at most `width`."""
            return TextWrapper(width, **kwargs).fill(text)


        def shorten(text, width, **kwargs):
            """The text cut to `width`."""
            return TextWrapper(width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


        def dedent(text):
            """The text without the indentation that all lines share."""
            lines = text.split("\n")
            margin = None
            for index, line in enumerate(lines):
                stripped = line.lstrip(" \t")
                if not stripped:
                    lines[index] = ""
                    continue
                indent = line[:len(line) - len(stripped)]
                if margin is None:
                    margin = indent
                else:
                    shared = 0
                    while shared < min(len(margin), len(indent)) and margin[shared] == indent[shared]:
                        shared += 1
                    margin = margin[:shared]
            if margin:
                lines = [line[len(margin):] if line.startswith(margin) else line for line in lines]
            return "\n".join(lines)


        def indent(text, prefix, predicate=None):
            """The text with something before its lines."""
            if predicate is None:
                predicate = lambda line: line.strip()
            return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
        """#
}
