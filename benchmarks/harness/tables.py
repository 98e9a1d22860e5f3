"""Tables of results: plain on the terminal, Markdown for docs/performance.md."""
import re


class Table:
    """Rows of texts and numbers under named columns; the first column is left-aligned."""

    def __init__(self, title, columns):
        self.title, self.columns, self.rows = title, list(columns), []

    def add(self, *cells):
        self.rows.append([cell if isinstance(cell, str) else number(cell) for cell in cells])

    def plain(self):
        lines = [self.columns, *self.rows]
        widths = [max(len(line[index]) for line in lines) for index in range(len(self.columns))]
        texts = [line[0].ljust(widths[0]) + "".join(
            "  " + cell.rjust(width) for cell, width in zip(line[1:], widths[1:])) for line in lines]
        return "\n".join([self.title, *texts, ""])

    def markdown(self):
        def line(cells):
            return "| " + " | ".join(cells) + " |"

        ruler = "|---|" + "---:|" * (len(self.columns) - 1)
        return "\n".join([f"**{self.title}**", "", line(self.columns), ruler, *map(line, self.rows), ""])


def number(value):
    """Three digits that count; a dash for what was not measured."""
    if value is None:
        return "–"
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"


def ratio(value):
    return "–" if value is None else f"{value:.1f}×" if value >= 9.95 else f"{value:.2f}×"


def report(tables, notes=(), markdown=None):
    """Prints tables and notes; writes them as Markdown too if a path is given."""
    for table in tables:
        print(table.plain(), flush=True)
    for note in notes:
        print(note, flush=True)
    if markdown:
        write(tables, notes, markdown)


def write(tables, notes, path):
    """Writes tables and notes as Markdown."""
    with open(path, "w") as file:
        file.write("\n".join(table.markdown() for table in tables))
        if notes:
            # A peer's last words may name folders of this machine, which are nobody's business on a page.
            file.write("\n" + "\n".join("- " + re.sub(r"/(?:[\w.+-]+/)+", "…/", note) for note in notes) + "\n")
