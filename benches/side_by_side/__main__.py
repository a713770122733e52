"""Side-by-side benchmarks: python3 benches/side_by_side TARGET [ROUNDS] (see make bench).

TARGET is cargo's target folder, with the staged library. Writes docs/performance.md with its pictures, and the table between
the README's markers.

    python3 benches/side_by_side TARGET [ROUNDS] --only gzip,call    measures these alone, and writes nothing
    python3 benches/side_by_side TARGET --report          writes them anew from the last run's numbers
    python3 benches/side_by_side TARGET --instructions    checks the walk's instructions against benches/instructions.txt
    python3 benches/side_by_side TARGET --instructions --update
"""

import json
import os
import signal
import sys

import data
import growth
import instructions
import picture
import report
from build import BENCHES, PROJECT, Builder, Contestant, yyjson_source
from measure import Bench, median
from server import Server

# What can be measured by itself, and the data sets that it takes.
SUBJECTS = {
    "walk": ["p100", "p1000"],
    "gzip": ["p1000gz"],
    "distance": ["p50gz", "smallgz"],
    "call": ["small"],
    "cold": ["small"],
    "threads": ["small"],
    "big": ["big"],
    "decode": ["p100", "big"],
    "kept": ["p100"],
    "instructions": ["p100"],
    "growth": ["small", *(f"of{n}" for n in growth.SESSIONS), *(f"children{n}" for n in growth.CHILDREN)],
    "sizes": [],
}
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
    rounds = next((int(option) for option in options if option.isdigit()), 7)
    if "--only" in options:
        subjects = options[options.index("--only") + 1].split(",")
        if unknown := set(subjects) - set(SUBJECTS):
            sys.exit(f"bench: no {', '.join(sorted(unknown))}: there are {', '.join(SUBJECTS)}")
        results = measure(builder, work, rounds, subjects)
        measured = [target for target in report.TARGETS if target.reached(results["numbers"]) is not None]
        print(report.figures(results["numbers"], titled(results), measured))
        return 0
    if "--report" not in options:
        results = measure(builder, work, rounds, SUBJECTS)
        with open(saved, "w") as file:
            json.dump(results, file, indent=1)
    with open(saved) as file:
        write(json.load(file))
    return 0


def measure(builder, work, rounds, subjects):
    pages = os.path.join(work, "data")
    data_sets = sorted({data_set for subject in subjects for data_set in SUBJECTS[subject]})
    data.make(builder.emulator(), pages, data_sets)
    contestants = builder.contestants()
    with Server(pages, os.path.join(work, "nginx")) as server:
        bench = Bench(contestants, server, pages, builder.launcher(), builder.allocation_counter())
        print("bench: all decode the same?", flush=True)
        bench.check(data_sets)
        for subject, what, work_on in steps(bench, rounds, builder):
            if subject in subjects:
                print(f"bench: {what}", flush=True)
                work_on()
    return {
        "date": report.date(),
        "machine": report.machine(),
        "versions": report.versions(os.path.join(yyjson_source(), "yyjson.h")),
        "rounds": rounds,
        "contestants": [[contestant.name, contestant.title] for contestant in contestants],
        "left_out": builder.left_out,
        "numbers": bench.numbers,
    }


def steps(bench, rounds, builder):
    """Each with its subject, and named, so that whoever waits sees where it is."""
    for scheme in ("http", "https"):
        yield "walk", f"walk of 1000 pages, {scheme}", lambda: bench.walks(scheme, "p1000", rounds)
        yield "walk", f"walk of 100 pages, {scheme}", lambda: bench.walks(scheme, "p100", rounds)
        yield "gzip", f"walk of 1000 pages in gzip, {scheme}", lambda: bench.walks(scheme, "p1000gz", rounds)
        yield "call", f"warm calls, {scheme}", lambda: bench.calls(scheme, rounds)
        yield "cold", f"cold processes, {scheme}", lambda: bench.cold(scheme, 3 * rounds)
        yield "threads", f"threads, {scheme}", lambda: bench.threads(scheme, rounds)
        yield "call", f"allocations and system calls, {scheme}", lambda: bench.counts(scheme)
    yield "distance", "from afar", lambda: bench.distance((rounds + 1) // 2)
    yield "big", "the big page", lambda: bench.walks("http", "big", rounds)
    yield "decode", "decoding alone", lambda: (bench.decode("p100", 500, rounds), bench.decode("big", 10, rounds))
    yield "kept", "kept pages", lambda: bench.kept_page(rounds)
    yield "kept", "allocations of Go", bench.go_allocations
    yield "instructions", "instructions", bench.instructions
    yield "growth", "what grows", lambda: bench.growth((rounds + 1) // 2)
    library = os.path.join(builder.stage, "lib", "libfactory.so")
    yield "sizes", "sizes", lambda: bench.sizes(library, builder.named_library())


def titled(results):
    return [Contestant(name, title, []) for name, title in results["contestants"]]


def write(results):
    numbers = results["numbers"]
    performance = report.performance(results, titled(results))
    print(performance)
    with open(os.path.join(PROJECT, "docs", "performance.md"), "w") as file:
        file.write(performance)
    place = f"{results['date']}, {results['machine']}"
    with open(os.path.join(PROJECT, "docs", "performance.svg"), "w") as file:
        file.write(picture.draw(list(panels(numbers)), place))
    with open(os.path.join(PROJECT, "docs", "growth.svg"), "w") as file:
        file.write(growth.draw(numbers, {contestant.name: contestant.title for contestant in titled(results)}, place, median))
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
