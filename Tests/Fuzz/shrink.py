#!/usr/bin/env python3
"""shrink.py FINDING.json [--no-poison] [--tries N]   finds the few cells of a session that a death or a hang needs

Runs the cells that fuzz.py has kept with a finding, leaves out halves, quarters … of them as long as the process still
dies or hangs, and prints what is left. With --tries, what dies by chance is tried so many times.
"""

import argparse
import json
import os
import sys

from session import Died, Hung, Session


def death(cells, poison):
    """What became of a session that these cells harm, or None; and how many cells it took."""
    session = Session(poison=poison, patience=10)
    try:
        for number, cell in enumerate(cells, 1):
            session.run(cell)
        session.is_whole()
    except Died as died:
        return str(died), number
    except Hung:
        return "went on after its interrupt", number
    finally:
        session.close()
    return None, len(cells)


def shrink(cells, poison, tries):
    words = None
    for _ in range(tries):
        words, count = death(cells, poison)
        if words:
            cells = cells[:count]
            break
    if not words:
        return cells, None
    size = max(len(cells) // 2, 1)
    while True:
        position = 0
        while position < len(cells):
            fewer = cells[:position] + cells[position + size:]
            for _ in range(tries):
                told, count = death(fewer, poison)
                if told:
                    cells, words = fewer[:count], told
                    break
            else:
                position += size
        print(f"{len(cells)} cells", file=sys.stderr, flush=True)
        if size == 1:
            return cells, words
        size //= 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("finding")
    parser.add_argument("--no-poison", action="store_true")
    parser.add_argument("--tries", type=int, default=1)
    options = parser.parse_args()
    with open(options.finding) as file:
        cells = json.load(file)
    cells, words = shrink(cells, not options.no_poison, options.tries)
    if not words:
        sys.exit("these cells harm no session")
    print("\n---\n".join(cells))
    print(words)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()
