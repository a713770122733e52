"""Side-by-side benchmarks: python3 benches/side_by_side TARGET [ROUNDS] (see make bench).

TARGET is cargo's target folder, with the staged library. Writes docs/performance.md, docs/performance.svg and the table
between the README's markers.

    python3 benches/side_by_side TARGET --report          writes them anew from the last run's numbers
    python3 benches/side_by_side TARGET --instructions    checks the walk's instructions against benches/instructions.txt
    python3 benches/side_by_side TARGET --instructions --update
"""

import json
import os
import signal
import sys

import data
import instructions
import picture
import report
from build import BENCHES, PROJECT, Builder, Contestant, yyjson_source
from measure import Bench
from server import Server

PANELS = (
    ("CPU time, walk of 1000 pages", "p1000 http cpu s"),
    ("One warm call, median", "call http p50 us"),
    ("Cold process with one call", "cold http ms"),
    ("Peak memory, walk of 1000 pages", "p1000 http peak MiB"),
)
PICTURE_ROWS = (
    ("C", "factory-rows", "libcurl + yyjson, in place", "curl-view"),
    ("C, own structs", "factory-owned", "libcurl + yyjson", "curl-owned"),
    ("C", "factory-rows", "Rust ureq + serde_json", "rust-ureq"),
    ("Go", "go-factory", "net/http + encoding/json", "go-json"),
    ("Swift", "swift-factory", "URLSession + JSONDecoder", "swift-urlsession"),
)


def main(target, options):
    target = os.path.abspath(target)
    work = os.path.join(target, "bench")
    os.makedirs(work, exist_ok=True)
    builder = Builder(target)
    if "--instructions" in options:
        data.make(builder.emulator(), os.path.join(work, "data"), ["p100"])
        with Server(os.path.join(work, "data"), os.path.join(work, "nginx")) as server:
            return instructions.check(builder.rows(), server, "--update" in options)
    saved = os.path.join(work, "results.json")
    if "--report" not in options:
        rounds = int(options[0]) if options else 7
        results = measure_all(builder, work, rounds)
        with open(saved, "w") as file:
            json.dump(results, file, indent=1)
    with open(saved) as file:
        write(json.load(file))
    return 0


def measure_all(builder, work, rounds):
    pages = os.path.join(work, "data")
    data.make(builder.emulator(), pages, ["small", "p100", "p1000", "big"])
    contestants = builder.contestants()
    with Server(pages, os.path.join(work, "nginx")) as server:
        bench = Bench(contestants, server, pages, builder.launcher(), builder.allocation_counter())
        for what, measure in steps(bench, rounds, os.path.join(builder.stage, "lib", "libfactory.so")):
            print(f"bench: {what}", flush=True)
            measure()
    return {
        "date": report.date(),
        "machine": report.machine(),
        "versions": report.versions(os.path.join(yyjson_source(), "yyjson.h")),
        "rounds": rounds,
        "contestants": [[contestant.name, contestant.title] for contestant in contestants],
        "left_out": builder.left_out,
        "numbers": bench.numbers,
    }


def steps(bench, rounds, library):
    """Each named, so that whoever waits sees where it is."""
    yield "all decode the same?", bench.check
    for scheme in ("http", "https"):
        yield f"walk of 1000 pages, {scheme}", lambda: bench.walks(scheme, "p1000", rounds)
        yield f"walk of 100 pages, {scheme}", lambda: bench.walks(scheme, "p100", rounds)
        yield f"warm calls, {scheme}", lambda: bench.calls(scheme, rounds)
        yield f"cold processes, {scheme}", lambda: bench.cold(scheme, 3 * rounds)
        yield f"threads, {scheme}", lambda: bench.threads(scheme, rounds)
        yield f"allocations and system calls, {scheme}", lambda: bench.counts(scheme)
    yield "the big page", lambda: bench.walks("http", "big", rounds)
    yield "decoding alone", lambda: (bench.decode("p100", 500, rounds), bench.decode("big", 10, rounds))
    yield "kept pages", lambda: bench.kept_page(rounds)
    yield "allocations of Go", bench.go_allocations
    yield "instructions", bench.instructions
    yield "sizes", lambda: bench.sizes(library)


def write(results):
    numbers = results["numbers"]
    contestants = [Contestant(name, title, []) for name, title in results["contestants"]]
    performance = report.performance(results, contestants)
    print(performance)
    with open(os.path.join(PROJECT, "docs", "performance.md"), "w") as file:
        file.write(performance)
    place = f"{results['date']}, {results['machine']}"
    with open(os.path.join(PROJECT, "docs", "performance.svg"), "w") as file:
        file.write(picture.draw(list(panels(numbers)), place))
    readme = os.path.join(PROJECT, "README.md")
    if not report.replace_between_markers(readme, report.headline(numbers, f"{place}; [all figures](docs/performance.md).")):
        print(f"bench: README.md has no {report.BEGIN} and {report.END}: its table is not renewed", file=sys.stderr)


def panels(numbers):
    for title, measure in PANELS:
        of = numbers.get(measure, {})
        rows = [
            (ours_title, peer_title, report.ratio(of, ours, peer, measure))
            for ours_title, ours, peer_title, peer in PICTURE_ROWS
            if ours in of and peer in of
        ]
        if rows:
            yield title, rows


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    # So that the server ends with whoever ends this.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main(sys.argv[1], sys.argv[2:]))
