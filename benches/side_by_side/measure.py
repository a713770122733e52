"""The measures: what is run, and what number comes out of it."""

import os
import re
import statistics
import subprocess
import tempfile
from dataclasses import dataclass

import growth
from distance import Road
from parts import parts

CALLS = 2000
THREADS, CALLS_A_THREAD = 8, 1000
TIMEOUT = 300


@dataclass
class Run:
    """What a program said, and what the kernel accounted for it."""

    output: str
    wall_s: float
    cpu_s: float
    peak_mib: float


class Bench:
    """Runs contestants in turn, A B C A B C, and keeps every number."""

    def __init__(self, contestants, server, data, launcher, allocation_counter):
        self.contestants = contestants
        self.server = server
        self.data = data
        self.launcher = launcher
        self.allocation_counter = allocation_counter
        # measure -> contestant -> numbers, one a round
        self.numbers = {}

    def check(self, data_sets):
        """Every contestant must have seen the same in every member of every session; nothing is timed before."""
        for scheme in ("http", "https"):
            for data_set in data_sets:
                with open(os.path.join(self.data, data_set, "digest")) as file:
                    expected = file.read().strip()
                for contestant in self.able("digest", *needs(scheme, data_set)):
                    seen = self.launch(contestant, "check", *self.target(scheme, data_set)).output
                    if seen != expected:
                        raise SystemExit(
                            f"bench: {contestant.title} decodes {data_set} over {scheme} otherwise:\n"
                            f"  expected {expected}\n  seen     {seen}"
                        )

    def walks(self, scheme, data_set, rounds):
        for contestant in self.in_turn(rounds, *needs(scheme, data_set)):
            run = self.launch(contestant, "walk", *self.target(scheme, data_set))
            self.add(f"{data_set} {scheme} cpu s", contestant, run.cpu_s)
            self.add(f"{data_set} {scheme} wall s", contestant, run.wall_s)
            self.add(f"{data_set} {scheme} peak MiB", contestant, run.peak_mib)

    def cold(self, scheme, rounds):
        for contestant in self.in_turn(rounds, scheme):
            run = self.launch(contestant, "walk", *self.target(scheme, "small"))
            self.add(f"cold {scheme} ms", contestant, run.wall_s * 1000)

    def distance(self, rounds):
        """From afar, over HTTPS in gzip; and what the road alone costs, reckoned from what libfactory sent and received."""
        for what, data_set in (("cold", "smallgz"), ("walk", "p50gz")):
            with Road(self.server.https) as road:
                url = f"https://127.0.0.1:{road.port}/{data_set}"
                for contestant in self.in_turn(rounds, "distance", *needs("https", data_set)):
                    road.count_anew()
                    run = self.launch(contestant, "walk", url, self.server.ca)
                    self.add(f"far {what} s", contestant, run.wall_s)
                    self.add(f"far {what} round trips", contestant, road.round_trips)
                    if contestant.name == "factory-rows":
                        self.numbers.setdefault(f"far {what} s", {}).setdefault("road", []).append(road.floor_s())

    def calls(self, scheme, rounds):
        """Client and server on one CPU: across CPUs a call's time is that of waking them up."""
        cpu = {min(os.sched_getaffinity(0))}
        whole = os.sched_getaffinity(0)
        worker = self.server.worker()
        os.sched_setaffinity(worker, cpu)
        os.sched_setaffinity(0, cpu)
        try:
            for contestant in self.in_turn(rounds, scheme):
                p50, p99 = self.launch(contestant, "calls", *self.target(scheme, "small"), CALLS).output.split()
                self.add(f"call {scheme} p50 us", contestant, int(p50) / 1000)
                self.add(f"call {scheme} p99 us", contestant, int(p99) / 1000)
        finally:
            os.sched_setaffinity(0, whole)
            os.sched_setaffinity(worker, whole)

    def threads(self, scheme, rounds):
        for contestant in self.in_turn(rounds, scheme):
            run = self.launch(contestant, "threads", *self.target(scheme, "small"), THREADS, CALLS_A_THREAD)
            self.add(f"threads {scheme} calls/s", contestant, float(run.output))

    def decode(self, data_set, times, rounds):
        page = os.path.join(self.data, data_set, "page-.json")
        for contestant in self.in_turn(rounds, "decode"):
            median, _ = self.launch(contestant, "decode", page, times).output.split()
            self.add(f"decode {data_set} us", contestant, int(median) / 1000)

    def growth(self, rounds):
        """Ours and the fastest peer, a step after another."""
        for sessions in growth.SESSIONS:
            pages = len([name for name in os.listdir(os.path.join(self.data, f"of{sessions}")) if name.startswith("page-")])
            for contestant in self.in_turn(rounds, "growth", "http"):
                run = self.launch(contestant, "walk", *self.target("http", f"of{sessions}"))
                self.add(f"page of {sessions} us", contestant, run.cpu_s * 1e6 / pages)
        for children in growth.CHILDREN:
            page = os.path.join(self.data, f"children{children}", "page-.json")
            for contestant in self.in_turn(rounds, "growth", "decode"):
                median, _ = self.launch(contestant, "decode", page, 200).output.split()
                self.add(f"decode {children} children us", contestant, int(median) / 1000)
        for threads in growth.THREADS:
            for contestant in self.in_turn(rounds, "growth", "http"):
                run = self.launch(contestant, "threads", *self.target("http", "small"), threads, 6400 // threads)
                self.add(f"call of {threads} threads us", contestant, 1e6 / float(run.output))

    def kept_page(self, rounds):
        """Peak memory of a walk that keeps all pages, less that of one that does not, a page and byte of its JSON."""
        folder = os.path.join(self.data, "p100")
        pages = [os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder) if name.startswith("page-")]
        target = self.target("http", "p100")
        for contestant in self.in_turn(rounds, "http", "digest"):
            more = self.launch(contestant, "keep", *target).peak_mib - self.launch(contestant, "walk", *target).peak_mib
            self.add("kept page KiB", contestant, more * 1024 / len(pages))
            self.add("kept page of its JSON", contestant, more * 1024 * 1024 / sum(pages))

    def instructions(self):
        for contestant in self.able("http", "callgrind"):
            self.add("instructions M", contestant, instructions(contestant, self.server.url("http", "p100")) / 1e6)

    def counts(self, scheme):
        """Allocations and system calls of a warm call: those of 2000 calls less those of 1000."""
        target = self.target(scheme, "small")
        for contestant in self.able(scheme, "count"):
            for name, count in (("allocations", self.count_allocations), ("system calls", count_system_calls)):
                more = count(contestant, "calls", *target, 2000) - count(contestant, "calls", *target, 1000)
                self.add(f"call {scheme} {name}", contestant, more / 1000)

    def go_allocations(self):
        """Go counts its own: allocations of a page of a hundred sessions."""
        for contestant in self.contestants:
            if contestant.name.startswith("go-"):
                run = self.launch(contestant, "allocations", *self.target("http", "p100"), 200)
                self.add("page allocations", contestant, float(run.output))

    def count_allocations(self, contestant, *arguments):
        environment = os.environ | contestant.environment | {"LD_PRELOAD": self.allocation_counter}
        command = [*contestant.command, *map(str, arguments)]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=TIMEOUT)
        return int(result.stderr)

    def sizes(self, library, named_library):
        for contestant in self.able("size"):
            loaded = loaded_libraries(contestant)
            self.add("program stripped KiB", contestant, stripped_size(contestant.command[-1]) / 1024)
            self.add("loads libraries", contestant, len(loaded))
            self.add("loads KiB", contestant, sum(os.path.getsize(os.path.realpath(path)) for path in loaded) / 1024)
        self.numbers["library KB"] = {part: [size / 1000] for part, size in parts(named_library).items()}
        self.numbers["library MB"] = {"factory-rows": [os.path.getsize(os.path.realpath(library)) / 1e6]}

    def target(self, scheme, data_set):
        return self.server.url(scheme, data_set), self.server.ca_for(scheme)

    def able(self, *needs):
        return [contestant for contestant in self.contestants if not contestant.cannot & set(needs)]

    def in_turn(self, rounds, *needs):
        for _ in range(rounds):
            yield from self.able(*needs)

    def launch(self, contestant, *arguments):
        command = [self.launcher, *contestant.command, *map(str, arguments)]
        environment = os.environ | contestant.environment
        result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIMEOUT)
        if result.returncode != 0:
            raise SystemExit(f"bench: failed: {' '.join(command)}\n{result.stdout}{result.stderr}")
        output, _, accounts = result.stdout.strip().rpartition("\n")
        wall, cpu, peak = map(int, accounts.split())
        return Run(output.strip(), wall / 1e9, cpu / 1e6, peak / 1024)

    def add(self, measure, contestant, number):
        self.numbers.setdefault(measure, {}).setdefault(contestant.name, []).append(number)


def needs(scheme, data_set):
    """What a contestant must be able to do for a walk over these."""
    return (scheme, "gzip") if data_set.endswith("gz") else (scheme,)


def median(numbers):
    return statistics.median(numbers)


def median_ratio(ours, peers):
    """The median of the rounds' own ratios: a moment in which the machine is slow then spoils one round, and no ratio."""
    return median(our / peer for our, peer in zip(ours, peers, strict=True))


def instructions(contestant, url):
    """Instructions of a walk over HTTP, by callgrind: the same on every machine but for its libc."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *contestant.command, "walk", url, "-"]
    environment = os.environ | contestant.environment
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=TIMEOUT)
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))


def count_system_calls(contestant, *arguments):
    with tempfile.NamedTemporaryFile() as summary:
        command = ["strace", "-f", "-c", "-o", summary.name, *contestant.command, *map(str, arguments)]
        environment = os.environ | contestant.environment
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True, timeout=TIMEOUT)
        total = open(summary.name).read().strip().splitlines()[-1].split()
    return int(total[3])


def stripped_size(program):
    with tempfile.NamedTemporaryFile() as stripped:
        subprocess.run(["strip", "-o", stripped.name, program], check=True)
        return os.path.getsize(stripped.name)


def loaded_libraries(contestant):
    """Everything but the C library itself. A command with more than a program begins with its own loader."""
    *loader, program = contestant.command
    command = [*loader, "--list", program] if loader else ["ldd", program]
    listing = subprocess.run(command, env=os.environ | contestant.environment, capture_output=True, text=True).stdout
    paths = re.findall(r"=> (/\S+)", listing)
    return [path for path in paths if not re.search(r"/(libc|libm|ld-linux[^/]*)\.so", path)]
