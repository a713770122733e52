"""A terminal: what the tool writes to it, and how that looks. It knows no sequence that the tool does not need."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
import unicodedata

from service import PATIENCE, TOOL

SEQUENCE = re.compile(rb"\x1b\[(\??)(\d*)([A-Za-z])|\x1b")


class Screen:
    """Lines of cells. Writing behind the last column fails: nothing the tool prints may wrap."""

    def __init__(self, columns):
        self.columns = columns
        self.alternate = False
        self.cursor_shown = True
        self.wraps = True
        self.draws = 0
        self.styles = set()
        self.clear()

    def clear(self):
        self.cells = [[]]
        self.line = self.column = 0

    @property
    def lines(self):
        return ["".join(cells).rstrip() for cells in self.cells]

    def feed(self, written):
        while written:
            if written[:1] == b"\x1b":
                found = SEQUENCE.match(written)
                self.command(*(part.decode() if part is not None else None for part in found.groups()))
                written = written[found.end():]
            else:
                end = re.search(rb"\x1b|\Z", written).start()
                for character in written[:end].decode():
                    self.put(character)
                written = written[end:]

    def command(self, private, number, letter):
        match (private, number, letter):
            case ("", "", "H"):
                self.line = self.column = 0
                self.draws += 1
            case ("", "", "K"):
                del self.cells[self.line][self.column:]
            case ("", "", "J"):
                del self.cells[self.line][self.column:]
                del self.cells[self.line + 1:]
            case ("", "1" | "22" | "32" | "33" | "39", "m"):
                self.styles.add(number)
            case ("?", "1049", "h" | "l"):
                self.alternate = letter == "h"
                self.clear()
            case ("?", "25", "h" | "l"):
                self.cursor_shown = letter == "h"
            case ("?", "7", "h" | "l"):
                self.wraps = letter == "h"
            case _:
                raise AssertionError(f"the terminal is told to do {private, number, letter}")

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.line += 1
            if self.line == len(self.cells):
                self.cells.append([])
        elif unicodedata.category(character) in ("Mn", "Me", "Cf"):
            self.cells[self.line][self.column - 1] += character
        else:
            if unicodedata.category(character) == "Cc":
                raise AssertionError(f"control character {character!r}")
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            cells = self.cells[self.line]
            cells.extend(" " * (self.column + width - len(cells)))
            cells[self.column:self.column + width] = [character] + [""] * (width - 1)
            self.column += width
            if self.column > self.columns:
                raise AssertionError(f"{''.join(cells)!r} is wider than {self.columns} columns")


class Terminal:
    """A program that runs on a terminal; `streams` says which of its standard streams that is."""

    def __init__(self, arguments, environment, columns=80, lines=24, streams=(0, 1, 2), command=TOOL):
        self.master, self.slave = pty.openpty()
        self.screen = Screen(columns)
        self.written = b""
        self.resize(columns, lines)
        self.modes = termios.tcgetattr(self.slave)
        chosen = [self.slave if stream in streams else subprocess.PIPE for stream in range(3)]
        self.process = subprocess.Popen(
            [*command, *arguments], env=environment, stdin=chosen[0], stdout=chosen[1], stderr=chosen[2],
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0))

    def resize(self, columns, lines):
        self.screen.columns = columns
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def type(self, keys):
        os.write(self.master, keys)

    def read(self, seconds):
        """Takes what has been written by now, waiting so long for something. Returns whether there was something."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        written = os.read(self.master, 65536)
        while not self.is_whole(written):
            written += os.read(self.master, 65536)
        self.written += written
        self.screen.feed(written)
        return True

    @staticmethod
    def is_whole(written):
        """Whether no sequence or character is cut at the end."""
        try:
            written.decode()
        except UnicodeDecodeError as error:
            return error.reason != "unexpected end of data"
        return re.search(rb"\x1b(\[\??\d*)?\Z", written) is None

    def wait_for(self, condition):
        """Reads until the condition holds for the screen."""
        deadline = time.monotonic() + PATIENCE
        while not condition(self.screen):
            if not self.read(0.1) and time.monotonic() > deadline:
                raise AssertionError("this is on the screen:\n" + "\n".join(self.screen.lines))

    def wait_for_text(self, text):
        self.wait_for(lambda screen: any(text in line for line in screen.lines))

    def wait_for_end(self):
        """Reads until the program has ended. Returns its status as Popen does."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            self.read(0.05)
            if time.monotonic() > deadline:
                raise AssertionError("it does not end")
        while self.read(0):
            pass
        return self.process.returncode

    def is_restored(self):
        screen = self.screen
        return (not screen.alternate and screen.cursor_shown and screen.wraps
                and termios.tcgetattr(self.slave) == self.modes)

    def close(self):
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
        os.close(self.master)
        os.close(self.slave)
