#!/usr/bin/env python3
"""Follows the guides to the letter, as their reader would, against an emulator.

    tests/guides/run.py              every guide
    tests/guides/run.py c emulator   these
    tests/guides/run.py --update     writes what the commands print into the guides; read it before you commit it

In docs/guide-*.md and docs/emulator.md, a block below a line with nothing but a file's name in bold code (**`first.c`**) is that file. In a
block of the kind "console", lines that begin with "$ " are commands, run in order in one shell in an empty folder, and
the lines below are what they print. Other blocks are not run.
"""

import os
import re
import shutil
import signal
import subprocess
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GUIDES = {guide: f"guide-{guide}.md" for guide in ("c", "cpp", "go", "swift")} | {"emulator": "emulator.md"}
CAPTION = re.compile(r"\*\*`([^`]+)`\*\*")
END = "the end of what it prints"


def main(arguments):
    update = "--update" in arguments
    guides = [argument for argument in arguments if argument != "--update"] or GUIDES
    commands = 0
    for guide in guides:
        path = os.path.join(PROJECT, "docs", GUIDES[guide])
        with open(path) as file:
            lines = file.read().split("\n")
        with Reader(guide) as reader:
            followed = list(follow(lines, reader, path, update))
        commands += reader.commands
        if update:
            with open(path, "w") as file:
                file.write("\n".join(followed))
    print(f"{commands} commands of {len(guides)} guides print what the guides say")
    return 0 if commands else 1


class Reader:
    """A shell in an empty folder, where everything is at hand that a guide takes for granted."""

    def __init__(self, guide):
        target = os.environ.get("CARGO_TARGET_DIR", os.path.join(PROJECT, "target"))
        self.home = os.path.join(target, "guides")
        self.folder = os.path.join(self.home, guide)
        self.commands = 0
        os.makedirs(self.folder, exist_ok=True)
        # But for what Swift built of the library.
        for name in set(os.listdir(self.folder)) - {".build"}:
            path = os.path.join(self.folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        self.provide("libfactory", PROJECT)
        self.provide("bin/factory-emulator", os.environ["FACTORY_EMULATOR"])
        for tool in ("go", "swift"):
            self.provide(f"bin/{tool}", os.path.join(PROJECT, "tests", "guides", tool))

    def __enter__(self):
        environment = os.environ | {
            "PATH": f"{self.home}/bin:{os.environ['PATH']}",
            "LIBFACTORY": PROJECT,
            "LC_ALL": "C.UTF-8",
        }
        self.shell = subprocess.Popen(
            ["bash"], cwd=self.folder, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        return self

    def __exit__(self, *_):
        # The emulator, too, that the reader has left running.
        os.killpg(self.shell.pid, signal.SIGTERM)
        self.shell.wait(timeout=60)

    def provide(self, name, what):
        link = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(link), exist_ok=True)
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(what, link)

    def write(self, name, lines):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("\n".join(lines) + "\n")

    def run(self, command):
        """What the command prints, line by line."""
        self.commands += 1
        self.shell.stdin.write(f"{command}\necho; echo '{END}'\n")
        self.shell.stdin.flush()
        printed = []
        while (line := self.shell.stdout.readline()) != f"{END}\n":
            if not line:
                raise SystemExit(f"the shell ended at: {command}")
            printed.append(line.rstrip("\n"))
        while printed and not printed[-1]:
            printed.pop()
        return printed


def follow(lines, reader, path, update):
    """Does what a guide says; yields the guide with what really came."""
    name = kind = None
    block = []
    for number, line in enumerate(lines, 1):
        if kind is None:
            caption = CAPTION.fullmatch(line)
            if caption:
                name = caption[1]
            elif line.startswith("```"):
                kind, block = line[3:], []
            elif line:
                name = None
            yield line
        elif line == "```":
            if name:
                reader.write(name, block)
                yield from block
            elif kind == "console":
                yield from converse(block, reader, f"{path}:{number}", update)
            else:
                yield from block
            name = kind = None
            yield line
        else:
            block.append(line)


def converse(block, reader, place, update):
    commands = [index for index, line in enumerate(block) if line.startswith("$ ")]
    for start, end in zip(commands, commands[1:] + [len(block)]):
        command, said = block[start][2:], block[start + 1 : end]
        printed = reader.run(command)
        if not update and printed != said:
            raise SystemExit(
                f"{place}: {command}\nprints:\n" + "\n".join(printed) + "\nbut the guide says:\n" + "\n".join(said)
            )
        yield block[start]
        yield from printed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
