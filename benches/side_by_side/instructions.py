"""Holds the instruction count of the C rows' walk to a committed figure."""

import os
import platform
import sys

from build import BENCHES
from measure import instructions
from report import said

FIGURE = os.path.join(BENCHES, "instructions.txt")
TOLERANCE = 0.02


def check(contestant, server, update):
    counted = instructions(contestant, server.url("http", "p100"))
    here = tools()
    if update:
        with open(FIGURE, "w") as file:
            file.write(f"{counted}\n{here}\n")
        print(f"{counted:,} instructions: the new figure")
        return 0
    with open(FIGURE) as file:
        expected, there = file.read().splitlines()
    change = counted / int(expected) - 1
    print(f"{counted:,} instructions, {change:+.2%} of the committed {int(expected):,}")
    if abs(change) <= TOLERANCE:
        return 0
    print(
        f"bench: the walk of 100 pages takes {'more' if change > 0 else 'fewer'} instructions than it did."
        " If the change is meant, renew the figure: make bench-instructions UPDATE=1",
        file=sys.stderr,
    )
    if here != there:
        print(f"bench: but the figure is of {there}, and this is {here}", file=sys.stderr)
    return 1


def tools():
    """What else decides the count."""
    rustc = " ".join(said("rustc", "--version").split()[:2])
    return f"{platform.machine()}, {rustc}, {' '.join(platform.libc_ver())}"
