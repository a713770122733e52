#!/usr/bin/env python3
"""Prints the licences of all crates that are inside the library, each text once with the crates that carry it: licences.py
[TRIPLE...], for this machine or FACTORY_TARGET without.

A crate without a licence text is an error: what may not be handed out is then known before it is.
"""

import json
import os
import subprocess
import sys

TEXTS = ("LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE", "COPYRIGHT")


def main():
    inside = linked()
    crates = {key: package for key, package in packages().items() if key in inside}
    carriers = {}
    for (name, version), package in sorted(crates.items()):
        folder = os.path.dirname(package["manifest_path"])
        texts = [entry for entry in sorted(os.listdir(folder)) if entry.upper().startswith(TEXTS)]
        if not texts:
            sys.exit(f"licences: {name} {version} ({package['license']}) has no licence text in {folder}")
        for text in texts:
            carriers.setdefault(read(os.path.join(folder, text)), []).append(f"{name} {version}")
    print("The library holds these crates:\n")
    for (name, version), package in sorted(crates.items()):
        print(f"{name} {version}: {package['license']}")
    for text, names in sorted(carriers.items(), key=lambda entry: entry[1]):
        print(f"\n{'=' * 80}\n{', '.join(sorted(set(names)))}\n{'=' * 80}\n\n{text}")


def linked():
    """Name and version of each crate in the library; those for building and testing are not."""
    targets = sys.argv[1:] or os.environ.get("FACTORY_TARGET", "").split()
    tree = run("cargo", "tree", "--locked", *(f"--target={target}" for target in targets), "--package", "libfactory",
               "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}")
    crates = {tuple(line.split()[:2]) for line in tree.splitlines() if line}
    return {(name, version.removeprefix("v")) for name, version in crates if name != "libfactory"}


def packages():
    metadata = json.loads(run("cargo", "metadata", "--locked", "--format-version", "1"))
    return {(package["name"], package["version"]): package for package in metadata["packages"]}


def read(path):
    with open(path, encoding="utf-8") as file:
        return "\n".join(line.rstrip() for line in file.read().strip().splitlines())


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


main()
