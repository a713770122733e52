"""What the numbers say, as text: docs/performance.md and the README's table."""

import os
import platform
import subprocess
import time

import growth
from measure import median, median_ratio
from targets import TARGETS

# Title, and the measures in its columns.
TABLES = (
    ("Walk of 1000 pages of 100 sessions, HTTP", ("p1000 http cpu s", "p1000 http wall s", "p1000 http peak MiB")),
    ("Walk of 1000 pages of 100 sessions, HTTPS", ("p1000 https cpu s", "p1000 https wall s", "p1000 https peak MiB")),
    ("Walk of 1000 pages in gzip, HTTP", ("p1000gz http cpu s", "p1000gz http wall s", "p1000gz http peak MiB")),
    ("Walk of 1000 pages in gzip, HTTPS", ("p1000gz https cpu s", "p1000gz https wall s", "p1000gz https peak MiB")),
    ("From afar, HTTPS in gzip: one call of 20 sessions in a cold process, walk of 50 pages of 100 sessions",
     ("far cold s", "far cold round trips", "far walk s", "far walk round trips")),
    ("Walk of 100 pages of 100 sessions, process start included",
     ("p100 http cpu s", "p100 http wall s", "p100 https cpu s", "p100 https wall s", "instructions M")),
    ("One page of about 10 MB (570 children a session)", ("big http cpu s", "big http wall s", "big http peak MiB")),
    ("One warm call of 20 sessions, client and server on one CPU",
     ("call http p50 us", "call http p99 us", "call https p50 us", "call https p99 us")),
    ("Per warm call", ("call http system calls", "call http allocations", "call https system calls",
                       "call https allocations")),
    ("Cold process: start, connect, one call of 20 sessions, end", ("cold http ms", "cold https ms")),
    ("8 threads: libfactory, Go, Swift and ureq share one client, libcurl has a handle a thread",
     ("threads http calls/s", "threads https calls/s")),
    ("Decoding one page from memory, freeing it included", ("decode p100 us", "decode big us")),
    ("A page that is kept", ("kept page KiB", "kept page of its JSON")),
    ("Allocations of a page of 100 sessions, as Go counts them", ("page allocations",)),
    *((title, tuple(measures.values())) for title, _, measures in growth.CHARTS),
    ("Size on disk: the program stripped, and the libraries that it loads besides libc and libm",
     ("program stripped KiB", "loads libraries", "loads KiB")),
)  # fmt: skip

# The README's rows: our contestant, its peer, and the measures' column titles.
HEADLINE = (
    ("C rows", "factory-rows", "libcurl + yyjson, read in place", "curl-view"),
    ("C, copied into own structs", "factory-owned", "libcurl + yyjson, own structs", "curl-owned"),
    ("C++", "factory-cpp", "libcurl + yyjson, read in place", "curl-view"),
    ("Go", "go-factory", "net/http + encoding/json", "go-json"),
    ("Swift", "swift-factory", "URLSession + JSONDecoder", "swift-urlsession"),
    ("C rows", "factory-rows", "Rust ureq + serde_json", "rust-ureq"),
)
HEADLINE_MEASURES = (
    ("CPU of a walk", "p1000 http cpu s"),
    ("peak memory", "p1000 http peak MiB"),
    ("one warm call", "call http p50 us"),
    ("cold start", "cold http ms"),
    ("8 threads, time a call", "threads http calls/s"),
)

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def headline_ratios(numbers):
    """(ours, peer, [ratio or None]) for each row whose contestants ran; below 1 is better than the peer."""
    for title, ours, peer_title, peer in HEADLINE:
        ratios = [ratio(numbers.get(measure, {}), ours, peer, measure) for _, measure in HEADLINE_MEASURES]
        if any(ratios):
            yield title, peer_title, ratios


def ratio(of, ours, peer, measure):
    if ours not in of or peer not in of:
        return None
    value = median_ratio(of[ours], of[peer])
    return 1 / value if measure.endswith("calls/s") else value


def headline(numbers, where):
    lines = [
        "| libfactory | against | " + " | ".join(title for title, _ in HEADLINE_MEASURES) + " |",
        "|---|---|" + "---:|" * len(HEADLINE_MEASURES),
    ]
    for title, peer, ratios in headline_ratios(numbers):
        lines.append(f"| {title} | {peer} | " + " | ".join(f"{r:.2f}" if r else "-" for r in ratios) + " |")
    lines += ["", f"Libfactory's figure divided by the other's: 0.25 is a quarter of it. {where}"]
    return "\n".join(lines)


def performance(results, contestants):
    numbers = results["numbers"]
    parts = [
        "# Performance",
        "Made by `make bench`, which also draws the picture and the table in the README. Do not edit.",
        where(results),
        "![Ratios](performance.svg)",
        "![What a call costs as it grows](growth.svg)",
        "## How it is measured",
        HOW,
        figures(numbers, contestants, TARGETS),
    ]
    left_out = results["left_out"]
    if left_out:
        parts += ["## Left out", "\n".join(f"- {title}: {why}" for title, why in left_out)]
    return "\n\n".join(parts) + "\n"


def figures(numbers, contestants, targets):
    titles = {contestant.name: contestant.title for contestant in contestants}
    parts = [
        "## Targets",
        targets_table(numbers, targets),
        *limits(numbers),
        "## All figures",
        "Medians of the rounds. A dash: not measured, or not possible.",
    ]
    for title, measures in TABLES:
        if any(measure in numbers for measure in measures):
            parts += [f"### {title}", table(numbers, titles, measures)]
    if "library KB" in numbers:
        lines = [f"| {part} | {size:.0f} |" for part, (size,) in numbers["library KB"].items()]
        parts += ["### What the shared library's bytes are", "| | KB |\n|---|---:|\n" + "\n".join(lines)]
    return "\n\n".join(parts)


HOW = """\
Every program does the same work: it fetches pages from nginx on loopback, decodes every member of every session and
sums them up. Before anything is timed, each program's sums over all data sets, HTTP and HTTPS, with every byte of every
text, must equal those reckoned from the JSON by the runner. Then the programs run in turn, A B C A B C, so that a slow
moment of the machine meets all of them. CPU, wall time and peak memory of a process are the kernel's accounts.

- Repeat it: `make bench`; `make bench ROUNDS=15` for more rounds, `make bench ONLY=gzip,call` for less. It needs root on a
  Debian-like system once, for nginx, valgrind, strace and libcurl.
- Quote ratios, not seconds: the programs share the machine with the server and with whatever else runs. A ratio is the
  median of the ratios within a round.
- nginx serves static pages from one worker, over HTTP/1.1 that is kept alive, TLS 1.3 for HTTPS: without compression, or in
  gzip that was made before (level 6) where that is said. libcurl decompresses with the system's zlib.
- *From afar*: a relay holds everything for 40 ms a round trip and lets 50 Mbit/s through, without loss or slow start. A client
  waits for a round trip to be connected, and each time that the server speaks after it. *The road alone* is what round trips and
  bytes take, with no time for anybody to work: three round trips for a cold call (TCP, TLS 1.3, the request), two and one a page
  for a walk.
- Pages: 20 sessions (small), 100 sessions of about 1.6 KB each (p100, p1000), one of 10 MB (big); the emulator's data.
- *view*: texts are read where the parser left them. *owned*: each text is copied into memory of its own; for libfactory,
  which offers the block that a page's texts lie in (`factory_session_page_text`), the block is copied once, and *text by
  text* is what it costs without that.
- *discard_json*: pages keep their rows (0.7 bytes a byte of JSON: C structures with 16 bytes a text) and texts alone, a text
  that rows repeat once; the emulator's sessions repeat most of theirs. Otherwise a page keeps the answer's bytes beside
  its rows, for the JSON of a session to be had unchanged.
- *no trim*: glibc is told to keep freed memory, as a program with an allocator of its own would.
- URLSession on Linux trusts the system's certificate authorities and no other, so that it has no figures over HTTPS.
- A decode from memory includes one copy of the body into the decoder's own memory.
- The instruction count of the C rows' walk is held to `benches/instructions.txt` within 2 % (`make bench-instructions`;
  after a change that is meant, `make bench-instructions UPDATE=1`)."""


def where(results):
    return f"{results['date']}, {results['machine']}; {results['versions']}; {results['rounds']} rounds."


def targets_table(numbers, targets):
    lines = ["| what | against | must | stretch | reached | |", "|---|---|---:|---:|---:|---|"]
    for target in targets:
        what, figure = target.title(numbers), target.reached(numbers)
        if figure is None:
            lines.append(f"| {what} | {target.peer or '-'} | {target.must:g} | {target.stretch:g} | - | not measured |")
            continue
        verdict = {"stretch": "beyond the stretch", "must": "met", "missed": "**missed**"}[target.verdict(figure)]
        lines.append(
            f"| {what} | {target.peer or '-'} | {target.must:g} | {target.stretch:g} | {figure:.2f} | {verdict} |"
        )
    return "\n".join(lines)


def limits(numbers):
    """What keeps the missed ones."""
    missed = [
        f"- {target.what}: {target.limit or 'not known.'}"
        for target in TARGETS
        if (figure := target.reached(numbers)) is not None and target.verdict(figure) == "missed"
    ]
    return ["What limits the missed ones:", "\n".join(missed)] if missed else []


def table(numbers, titles, measures):
    measures = [measure for measure in measures if measure in numbers]
    lines = ["| | " + " | ".join(measures) + " |", "|---|" + "---:|" * len(measures)]
    for name, title in titles.items():
        cells = [numbers[measure].get(name) for measure in measures]
        if any(cells):
            lines.append(f"| {title} | " + " | ".join(figure(median(cell)) if cell else "-" for cell in cells) + " |")
    return "\n".join(lines)


def figure(value):
    if value >= 1000:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}" if value < 1 else f"{value:.2f}"


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} x {model}, Linux {platform.release().split('-')[0]}"


def date():
    return time.strftime("%Y-%m-%d", time.gmtime())


def versions(yyjson_header):
    with open(yyjson_header) as file:
        yyjson = next(line.split('"')[1] for line in file if "YYJSON_VERSION_STRING" in line)
    return ", ".join(
        (
            said("nginx", "-v").replace("nginx version: nginx/", "nginx "),
            "libcurl " + said("curl-config", "--version").split()[-1],
            f"yyjson {yyjson}",
            said("cc", "--version").splitlines()[0].split(" (")[0] + " " + said("cc", "-dumpversion"),
            " ".join(said("rustc", "--version").split()[:2]),
            *(["Go " + said("go", "version").split()[2].removeprefix("go")] if said("go", "version") else []),
        )
    )


def said(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return (result.stdout or result.stderr).strip()


def replace_between_markers(path, text):
    """False when the file or its markers are not there."""
    if not os.path.exists(path):
        return False
    with open(path) as file:
        content = file.read()
    before, begin, rest = content.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return False
    with open(path, "w") as file:
        file.write(f"{before}{BEGIN}\n{text}\n{END}{after}")
    return True
