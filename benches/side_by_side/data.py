"""The pages that are served: made once from the emulator's sessions, always the same.

Page files are named by the cursor that asks for them, as it stands in a URL, so that a static server can walk. Beside
them lies what their digest must be, reckoned from the JSON by itself.
"""

import gzip
import itertools
import json
import os
import shutil
import struct
import subprocess
import urllib.parse
import urllib.request

SEED = 7
KEY = "fk-bench"
BIG_CHILDREN = 570

# name: sessions in all, sessions a page
WALKS = {"small": (20, 20), "p50": (5_000, 100), "p100": (10_000, 100), "p1000": (100_000, 100)}


def make(emulator, folder, names):
    """Makes the named data sets under folder, unless they are there and the emulator's sessions are still the same."""
    for name in names:
        if name.endswith("gz"):
            make(emulator, folder, [name.removesuffix("gz")])
            make_gzip(os.path.join(folder, name.removesuffix("gz")), os.path.join(folder, name))
        elif name.startswith("of"):
            make(emulator, folder, ["p1000"])
            sessions = int(name.removeprefix("of"))
            make_walk(cut(os.path.join(folder, "p1000"), sessions), os.path.join(folder, name))
        elif name.startswith("children"):
            make(emulator, folder, ["p100"])
            make_family(os.path.join(folder, "p100"), int(name.removeprefix("children")), os.path.join(folder, name))
        elif name == "big":
            make(emulator, folder, ["p100"])
            make_big(os.path.join(folder, "p100"), os.path.join(folder, name))
        else:
            sessions, limit = WALKS[name]
            with Emulator(emulator, sessions) as url:
                make_walk(fetch_pages(url, limit), os.path.join(folder, name))


class Emulator:
    def __init__(self, program, sessions):
        self.command = [program, "--sessions", str(sessions), "--seed", str(SEED), "--key", KEY, "--no-gzip"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        return self.process.stdout.readline().strip()

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def make_walk(pages, place):
    cursor, body = next(pages)
    first = os.path.join(place, page_name(cursor))
    if not (os.path.exists(first) and read(first) == body):
        replace(place, itertools.chain([(cursor, body)], pages))


def replace(place, pages):
    part = begin(place)
    write_pages(pages, part)
    end(part, place)


def begin(place):
    """A folder that is there is whole: it is made beside its place."""
    print(f"making the data set {os.path.basename(place)}", flush=True)
    part = place + ".part"
    shutil.rmtree(part, ignore_errors=True)
    os.makedirs(part)
    return part


def end(part, place):
    shutil.rmtree(place, ignore_errors=True)
    os.rename(part, place)


def fetch_pages(url, limit):
    """Yields cursor and body of each page; the first has none."""
    cursor = ""
    while cursor is not None:
        query = f"limit={limit}" + (f"&cursor={escape(cursor)}" if cursor else "")
        request = urllib.request.Request(f"{url}/api/v0/sessions?{query}", headers={"Authorization": f"Bearer {KEY}"})
        with urllib.request.urlopen(request, timeout=30) as response:
            body = response.read()
        yield cursor, body
        cursor = json.loads(body)["pagination"]["nextCursor"]


def cut(walk, sessions):
    """The same walk, of whose pages only so many sessions are left."""
    cursor = ""
    while cursor is not None:
        page = json.loads(read(os.path.join(walk, page_name(cursor))))
        page["sessions"] = page["sessions"][:sessions]
        yield cursor, written(page)
        cursor = page["pagination"]["nextCursor"]


def children_of(walk):
    pages = [json.loads(read(os.path.join(walk, name))) for name in sorted(os.listdir(walk)) if name.startswith("page-")]
    return [
        child
        for page in pages
        for session in page["sessions"]
        for child in session.get("sessionSettings", {}).get("childInclusiveTokenUsageBySessionId", {}).items()
    ]


def make_family(walk, children, place):
    """One page of one session with so many children, whose ids are made."""
    usages = itertools.cycle(usage for _, usage in children_of(walk))
    page = json.loads(read(os.path.join(walk, page_name(""))))
    page["sessions"] = page["sessions"][:1]
    family = {f"session-{number:08}": next(usages) for number in range(children)}
    page["sessions"][0].setdefault("sessionSettings", {})["childInclusiveTokenUsageBySessionId"] = family
    page["pagination"] = {"hasMore": False, "nextCursor": None}
    make_walk(iter([("", written(page))]), place)


def written(page):
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")).encode()


def make_big(walk, place):
    """One page of a hundred sessions, each with as many children as no session has in practice."""
    children = children_of(walk)
    page = json.loads(read(os.path.join(walk, page_name(""))))
    for index, session in enumerate(page["sessions"]):
        start = index * 97
        chosen = (children[(start + step) % len(children)] for step in range(BIG_CHILDREN))
        session.setdefault("sessionSettings", {})["childInclusiveTokenUsageBySessionId"] = dict(chosen)
    page["pagination"] = {"hasMore": False, "nextCursor": None}
    make_walk(iter([("", written(page))]), place)


def make_gzip(walk, place):
    """The same pages and digest, compressed as most servers do by default."""
    first = os.path.join(place, page_name("") + ".gz")
    if os.path.exists(first) and gzip.decompress(read(first)) == read(os.path.join(walk, page_name(""))):
        return
    part = begin(place)
    shutil.copy(os.path.join(walk, "digest"), part)
    for name in os.listdir(walk):
        if name.startswith("page-"):
            with open(os.path.join(part, name + ".gz"), "wb") as file:
                file.write(gzip.compress(read(os.path.join(walk, name)), 6, mtime=0))
    end(part, place)


def write_pages(pages, into):
    digest = Digest()
    for cursor, body in pages:
        with open(os.path.join(into, page_name(cursor)), "wb") as file:
            file.write(body)
        for session in json.loads(body)["sessions"]:
            digest.add(session)
    with open(os.path.join(into, "digest"), "w") as file:
        file.write(str(digest))


def page_name(cursor):
    return f"page-{escape(cursor)}.json"


def escape(cursor):
    return urllib.parse.quote(cursor, safe="")


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Digest:
    """The twelve sums of c/digest.h, with whole texts."""

    ENUMS = (
        "reasoningEffort", "interactionMode", "autonomyLevel", "autonomyMode", "specModeReasoningEffort",
        "providerLock", "apiProviderLock",
    )  # fmt: skip
    TEXTS = ("model", "specModeModel", "providerLockTimestamp", "archivedAt")
    USAGE = ("inputTokens", "outputTokens", "cacheCreationTokens", "cacheReadTokens", "thinkingTokens")
    PRESENT = ("title", "computerId", "completedAt", "sessionSettings")
    PRESENT_SETTINGS = (
        "model", "specModeModel", "providerLockTimestamp", "archivedAt", "assistantActiveTimeMs", "tokenUsage",
        "inclusiveTokenUsage",
    )  # fmt: skip

    def __init__(self):
        self.sums = dict.fromkeys(
            ("sessions", "texts", "enums", "messages", "times", "usage", "credits", "active", "tags", "tools",
             "children", "present"), 0)  # fmt: skip
        self.hashes = {}

    def add(self, session):
        sums = self.sums
        sums["sessions"] += 1
        sums["texts"] += sum(self.text(session.get(name)) for name in ("sessionId", "title", "computerId"))
        sums["enums"] += self.text(session["status"])
        sums["messages"] += session["messageCount"]
        sums["times"] += session["createdAt"] + 3 * session["updatedAt"] + 5 * session.get("completedAt", 0)
        sums["present"] += sum(1 << bit for bit, name in enumerate(self.PRESENT) if name in session)
        if "sessionSettings" in session:
            self.add_settings(session["sessionSettings"])

    def add_settings(self, settings):
        sums = self.sums
        sums["texts"] += sum(self.text(settings.get(name)) for name in self.TEXTS)
        sums["enums"] += sum(self.text(settings.get(name)) for name in self.ENUMS)
        sums["active"] += number(settings["assistantActiveTimeMs"]) if "assistantActiveTimeMs" in settings else 0
        sums["usage"] += self.usage(settings.get("tokenUsage")) + 3 * self.usage(settings.get("inclusiveTokenUsage"))
        for child, usage in settings.get("childInclusiveTokenUsageBySessionId", {}).items():
            sums["children"] += self.text(child) + self.usage(usage)
        for tag in settings.get("tags", []):
            sums["tags"] += self.text(tag["name"])
            for key, value in tag.get("metadata", {}).items():
                sums["tags"] += 3 * self.text(key) + 5 * self.text(value)
        for name, factor in (("enabledToolIds", 1), ("disabledToolIds", 3)):
            sums["tools"] += factor * sum(self.text(tool) for tool in settings.get(name, []))
        sums["present"] += sum(1 << bit for bit, name in enumerate(self.PRESENT_SETTINGS, 4) if name in settings)

    def usage(self, usage):
        if usage is None:
            return 0
        if "factoryCredits" in usage:
            self.sums["credits"] += number(usage["factoryCredits"])
            self.sums["present"] += 1 << 11
        return sum(number(usage[name]) for name in self.USAGE)

    def text(self, text):
        if text is None:
            return 0
        if text not in self.hashes:
            self.hashes[text] = fnv(text.encode())
        return self.hashes[text]

    def __str__(self):
        return " ".join(str(value % 2**64) for value in self.sums.values())


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def number(value):
    return struct.unpack("<Q", struct.pack("<d", value))[0]
