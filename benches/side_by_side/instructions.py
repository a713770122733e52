"""Holds the instruction count of the C rows' walk to a committed figure."""

import os
import sys

from build import BENCHES
from measure import instructions

FIGURE = os.path.join(BENCHES, "instructions.txt")
TOLERANCE = 0.02


def check(contestant, server, update):
    counted = instructions(contestant, server.url("http", "p100"))
    if update:
        with open(FIGURE, "w") as file:
            file.write(f"{counted}\n")
        print(f"{counted:,} instructions: the new figure")
        return 0
    with open(FIGURE) as file:
        expected = int(file.read())
    change = counted / expected - 1
    print(f"{counted:,} instructions, {change:+.2%} of the committed {expected:,}")
    if abs(change) <= TOLERANCE:
        return 0
    print(
        f"bench: the walk of 100 pages takes {'more' if change > 0 else 'fewer'} instructions than it did."
        " If the change is meant, renew the figure: make bench-instructions UPDATE=1",
        file=sys.stderr,
    )
    return 1
