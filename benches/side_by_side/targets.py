"""What is to be reached: a ratio to a named peer of the same run, or an absolute figure."""

from dataclasses import dataclass

from measure import median, median_ratio


@dataclass(frozen=True)
class Target:
    what: str
    ours: str
    measure: str
    peer: str | None  # None: absolute
    must: float
    stretch: float
    more_is_better: bool = False
    # What keeps it from being better, as far as it is known.
    limit: str = ""
    # The contestant without the option that `what` names; its figure is told, too.
    without: str = ""

    def reached(self, numbers):
        """The figure, as exact as it is printed, or None when it was not measured."""
        of = numbers.get(self.measure, {})
        if self.ours not in of or (self.peer and self.peer not in of):
            return None
        ours = of[self.ours]
        return round(median_ratio(ours, of[self.peer]) if self.peer else median(ours), 2)

    def title(self, numbers):
        of = numbers.get(self.measure, {})
        return f"{self.what} ({median(of[self.without]):.2f} without)" if self.without in of else self.what

    def meets(self, figure, bound):
        return figure >= bound if self.more_is_better else figure <= bound

    def verdict(self, figure):
        if self.meets(figure, self.stretch):
            return "stretch"
        return "must" if self.meets(figure, self.must) else "missed"


VIEW, NO_TRIM, OWNED = "curl-view", "curl-view-no-trim", "curl-owned"
ROWS, GO, SWIFT = "factory-rows", "go-factory", "swift-factory"

WARM_CALL = (
    "Most of a warm call is the kernel's and the server's, on the same CPU for both sides. One poll of the reused"
    " connection is part of it: without it an answer that nobody asked for could be taken for this call's."
)
INFLATE = (
    "Half of our time is the decompressor's. zlib-rs takes 0.44 of zlib's, and nothing in Rust that may be shipped is faster;"
    " with libdeflate, which is C and takes 0.31, it would be about 0.46."
)
BOTH_CORES = (
    "Client and server fill both cores, and most of that is the kernel's and the cipher's, the same on both sides."
)

TARGETS = (
    Target("C rows, CPU of the 1000-page walk, HTTP", ROWS, "p1000 http cpu s", VIEW, 0.85, 0.72),
    Target("C rows, CPU of the 1000-page walk, HTTPS", ROWS, "p1000 https cpu s", VIEW, 0.80, 0.67),
    Target("C rows, CPU of the 1000-page walk in gzip, HTTP", ROWS, "p1000gz http cpu s", VIEW, 0.45, 0.40, limit=INFLATE),
    Target("C rows, CPU of the 1000-page walk in gzip, HTTPS", ROWS, "p1000gz https cpu s", VIEW, 0.45, 0.40, limit=INFLATE),
    Target("C rows, one call from afar in a cold process", ROWS, "far cold s", VIEW, 1.00, 0.98),
    Target("C rows, walk of 50 pages from afar", ROWS, "far walk s", VIEW, 1.00, 0.99),
    Target("C rows, instructions of the 100-page walk", ROWS, "instructions M", VIEW, 0.85, 0.72),
    Target("Decode of one page of 100 sessions", "factory-decoder", "decode p100 us", VIEW, 0.90, 0.75),
    Target("Decode of the big page", "factory-decoder", "decode big us", VIEW, 1.05, 0.95),
    Target("C owned structs, CPU of the 1000-page walk", "factory-owned", "p1000 http cpu s", OWNED, 0.70, 0.55),
    Target("C rows, p50 of a warm call, HTTP", ROWS, "call http p50 us", NO_TRIM, 0.85, 0.75, limit=WARM_CALL),
    Target("C rows, p50 of a warm call, HTTPS", ROWS, "call https p50 us", NO_TRIM, 0.80, 0.72, limit=WARM_CALL),
    Target("System calls of a warm call, HTTP", ROWS, "call http system calls", None, 3, 2),
    Target("System calls of a warm call, HTTPS", ROWS, "call https system calls", None, 3, 2),
    Target("Allocations of a warm call, HTTP", ROWS, "call http allocations", None, 48, 42),
    Target("Allocations of a warm call, HTTPS", ROWS, "call https allocations", None, 48, 42),
    Target("Cold process, HTTP", ROWS, "cold http ms", VIEW, 0.35, 0.25),
    Target("Cold process, HTTPS", ROWS, "cold https ms", VIEW, 0.35, 0.25),
    Target("8 threads on one client, calls a second, HTTP", ROWS, "threads http calls/s", NO_TRIM, 1.1, 1.3, True, BOTH_CORES),
    Target("8 threads on one client, calls a second, HTTPS", ROWS, "threads https calls/s", NO_TRIM, 1.1, 1.3, True, BOTH_CORES),
    Target("Peak memory of the 1000-page walk", ROWS, "p1000 http peak MiB", VIEW, 0.45, 0.35),
    Target("A kept page with discard_json, bytes a byte of its JSON", ROWS + "-discard-json", "kept page of its JSON", None,
           1.40, 0.85, without=ROWS),
    Target("Peak memory of the big page", ROWS, "big http peak MiB", VIEW, 0.60, 0.48),
    Target("Shared library, stripped, MB", ROWS, "library MB", None, 2.6, 2.0),
    Target("Go, CPU of the 1000-page walk", GO, "p1000 http cpu s", "go-json", 0.20, 0.15),
    Target("Go, CPU of the 1000-page walk in gzip", GO, "p1000gz http cpu s", "go-json", 0.20, 0.15),
    Target("Go, p50 of a warm call", GO, "call http p50 us", "go-json", 0.30, 0.25),
    Target("Go, allocations a page", GO, "page allocations", None, 400, 280),
    Target("Go, 8 goroutines, calls a second", GO, "threads http calls/s", "go-json", 4, 6, True),
    Target("Swift, CPU of the 1000-page walk", SWIFT, "p1000 http cpu s", "swift-urlsession", 0.15, 0.10),
    Target("Swift, CPU of the 1000-page walk in gzip", SWIFT, "p1000gz http cpu s", "swift-urlsession", 0.20, 0.15),
    Target("Swift, p50 of a warm call", SWIFT, "call http p50 us", "swift-urlsession", 0.12, 0.08),
    Target("Swift, 8 tasks, calls a second", SWIFT, "threads http calls/s", "swift-urlsession", 8, 15, True),
    Target("Swift, peak memory of the 1000-page walk", SWIFT, "p1000 http peak MiB", "swift-urlsession", 0.45, 0.35),
    Target("Swift, cold process", SWIFT, "cold http ms", "swift-urlsession", 0.35, 0.20),
)
