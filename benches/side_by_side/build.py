"""Builds every contestant against the staged library. A language that cannot be had here is left out by name."""

import json
import os
import subprocess
from dataclasses import dataclass, field

BENCHES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROJECT = os.path.dirname(BENCHES)
CFLAGS = ["-std=gnu17", "-O2", "-Wall", "-Wextra"]

# The allocator setting of a program that keeps freed memory instead of handing it back to the system.
NO_TRIM = {
    "GLIBC_TUNABLES": "glibc.malloc.trim_threshold=1073741824:glibc.malloc.top_pad=67108864"
    ":glibc.malloc.mmap_threshold=33554432"
}

# What libfactory's programs look for: then they list with discard_json.
DISCARD_JSON = {"DISCARD_JSON": "1"}
CAN_DISCARD_JSON = {"factory-rows", "factory-cpp", "go-factory", "swift-factory"}

# Of these alone it is measured what more sessions, children and threads cost.
GROWS = {"factory-rows", "factory-decoder", "curl-view"}

# What is not asked of a program again that was asked with other settings.
SAME_PROGRAM = frozenset({"distance", "callgrind", "count", "size"})


@dataclass
class Contestant:
    name: str
    title: str
    command: list
    environment: dict = field(default_factory=dict)
    # What is not asked of it: "http", "https", "gzip", "distance", "growth", "decode", "digest", "callgrind",
    # "count", "size".
    cannot: frozenset = frozenset()


class Builder:
    def __init__(self, target):
        self.stage = os.path.join(target, "stage")
        self.out = os.path.join(target, "bench", "bin")
        self.target = target
        self.left_out = []
        os.makedirs(self.out, exist_ok=True)

    def emulator(self):
        run(["cargo", "build", "--quiet", "--locked", "--package", "factory-emulator"], cwd=PROJECT)
        return os.path.join(self.target, "debug", "factory-emulator")

    def named_library(self):
        """The shared library once more, with a symbol for each function that tells whose it is."""
        target = os.path.join(self.target, "bench", "named")
        run(["cargo", "rustc", "--quiet", "--locked", "--release", "--lib", "--crate-type", "cdylib", "--target-dir", target,
             "--config", 'build.rustflags=["-Csymbol-mangling-version=v0"]'], cwd=PROJECT)  # fmt: skip
        return os.path.join(target, "release", "libfactory.so")

    def launcher(self):
        return self.compile("launch", ["launch.c"])

    def allocation_counter(self):
        return self.compile("count_allocations.so", ["count_allocations.c"], "-shared", "-fPIC")

    def contestants(self):
        """All that can be built here, ours first, and last ours with discard_json."""
        rows = self.rows()
        owned = self.factory_c("factory-owned", ["factory_owned.c", "records.c"])
        by_text = self.factory_c("factory-owned-by-text", ["factory_owned.c", "records.c"], "-DTEXT_BY_TEXT")
        cpp = self.cpp()
        view, owned_peer = self.curl_yyjson()
        decoder, ureq = self.rust()
        no_decoder = frozenset({"decode"})
        built = [
            rows,
            Contestant("factory-owned", "C, libfactory copied into own structs", [owned], cannot=no_decoder),
            Contestant("factory-owned-by-text", "C, libfactory copied into own structs, text by text", [by_text],
                       cannot=no_decoder | {"distance"}),
            Contestant("factory-cpp", "C++, factory.hpp", [cpp], cannot=no_decoder),
            Contestant("factory-decoder", "libfactory's decoder", [decoder], cannot=frozenset({"http", "https", "size"})),
            Contestant("curl-view", "C, libcurl + yyjson view", [view]),
            Contestant("curl-view-no-trim", "C, libcurl + yyjson view, no trim", [view], NO_TRIM, SAME_PROGRAM),
            Contestant("curl-owned", "C, libcurl + yyjson owned", [owned_peer]),
            Contestant("curl-owned-no-trim", "C, libcurl + yyjson owned, no trim", [owned_peer], NO_TRIM, SAME_PROGRAM),
            Contestant("rust-ureq", "Rust, ureq + serde_json", [ureq]),
            Contestant("floor", "raw socket, nothing decoded", [self.compile("floor", ["harness.c", "floor.c"], "-pthread")],
                       cannot=frozenset({"digest", "https", "gzip", "decode"})),
            # Runs nothing: what a client that loses no time would take from afar.
            Contestant("road", "the road alone, reckoned", [],
                       cannot=frozenset({"http", "https", "decode", "digest", "size"})),
            *self.go(),
            *self.swift(),
        ]  # fmt: skip
        for contestant in built:
            if contestant.name not in GROWS:
                contestant.cannot |= {"growth"}
        return built + [discarding_json(contestant) for contestant in built if contestant.name in CAN_DISCARD_JSON]

    def rows(self):
        """The one whose instructions are held to a figure."""
        program = self.factory_c("factory-rows", ["factory_rows.c"])
        return Contestant("factory-rows", "C, libfactory rows", [program], cannot=frozenset({"decode"}))

    def factory_c(self, name, sources, *options):
        return self.compile(name, ["harness.c", "factory_client.c", *sources], "-I", f"{self.stage}/include",
                            *options, *self.link_factory(), "-pthread")  # fmt: skip

    def cpp(self):
        harness = self.compile("harness.o", ["harness.c"], "-c")
        program = os.path.join(self.out, "factory-cpp")
        run(["c++", "-std=c++17", "-O2", "-Wall", "-Wextra", "-I", f"{self.stage}/include", "-o", program,
             f"{BENCHES}/cpp/factory_rows.cpp", harness, *self.link_factory(), "-pthread"])  # fmt: skip
        return program

    def link_factory(self):
        return ["-L", f"{self.stage}/lib", "-lfactory", f"-Wl,-rpath,{self.stage}/lib"]

    def curl_yyjson(self):
        source = yyjson_source()
        parser = f"{self.out}/yyjson.o"
        run(["cc", "-O3", "-DNDEBUG", "-c", f"{source}/yyjson.c", "-o", parser])
        sources = ["harness.c", "records.c", "download.c", "curl_yyjson.c"]
        options = ["-I", source, parser, "-lcurl", "-pthread"]
        return (
            self.compile("curl-yyjson-view", sources, *options),
            self.compile("curl-yyjson-owned", sources, "-DOWNED", *options),
        )

    def compile(self, name, sources, *options):
        program = os.path.join(self.out, name)
        run(["cc", *CFLAGS, "-o", program, *(f"{BENCHES}/c/{source}" for source in sources), *options])
        return program

    def rust(self):
        target = os.path.join(self.target, "bench", "rust")
        run(["cargo", "build", "--quiet", "--release", "--target-dir", target], cwd=f"{BENCHES}/rust")
        return f"{target}/release/decode", f"{target}/release/ureq_peer"

    def go(self):
        environment = {"PKG_CONFIG_PATH": f"{self.stage}/lib/pkgconfig", "CGO_CFLAGS": "-O2"}
        built = []
        for name, title, package, experiment in (
            ("go-factory", "Go, bindings/go", "./ours", ""),
            ("go-json", "Go, net/http + encoding/json", "./peer", ""),
            ("go-json2", "Go, net/http + encoding/json/v2", "./peer", "jsonv2"),
        ):
            program = os.path.join(self.out, name)
            command = [f"{PROJECT}/scripts/toolchain.sh", "go", "go", "build", "-o", program, package]
            options = environment | ({"GOEXPERIMENT": experiment} if experiment else {})
            if self.attempt(title, command, f"{BENCHES}/go", options):
                cannot = {"callgrind", "count"} | ({"decode"} if name == "go-factory" else set())
                built.append(Contestant(name, title, *how_to_run(program, self.stage), frozenset(cannot)))
        return built

    def swift(self):
        scratch = os.path.join(self.target, "bench", "swift")
        command = [f"{PROJECT}/scripts/toolchain.sh", "swift", "swift", "build", "--configuration", "release",
                   "--package-path", f"{BENCHES}/swift", "--scratch-path", scratch]  # fmt: skip
        if not self.attempt("Swift", command, PROJECT, {"PKG_CONFIG_PATH": f"{self.stage}/lib/pkgconfig"}):
            return []
        cannot = frozenset({"callgrind", "count"})
        ours, peer = (how_to_run(f"{scratch}/release/{program}", self.stage) for program in ("ours", "peer"))
        return [
            Contestant("swift-factory", "Swift, bindings/swift", *ours, cannot | {"decode"}),
            # On Linux it trusts the system's certificate authorities and no other.
            Contestant("swift-urlsession", "Swift, URLSession + JSONDecoder", *peer, cannot | {"https"}),
        ]

    def attempt(self, title, command, folder, environment):
        result = subprocess.run(command, cwd=folder, env=os.environ | environment, capture_output=True, text=True)
        if result.returncode != 0:
            lines = (result.stdout + result.stderr).strip().splitlines()
            self.left_out.append((title, lines[-1] if lines else "cannot be built"))
            print(f"left out: {title}\n" + "\n".join(lines[-12:]), flush=True)
        return result.returncode == 0


def discarding_json(contestant):
    return Contestant(f"{contestant.name}-discard-json", f"{contestant.title}, discard_json", contestant.command,
                      contestant.environment | DISCARD_JSON, contestant.cannot | SAME_PROGRAM | {"https", "gzip", "growth"})  # fmt: skip


def how_to_run(program, stage):
    """Command and environment: the program by itself, or with the loader and libraries of the Debian 13 beside the host
    (scripts/debian13.sh) when it was built there and needs them."""
    libraries = f"{stage}/lib"
    environment = {"LD_LIBRARY_PATH": libraries}
    listing = subprocess.run(["ldd", program], env=os.environ | environment, capture_output=True, text=True)
    if "not found" not in listing.stdout + listing.stderr:
        return [program], environment
    root = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "libfactory", "debian13")
    arch = os.uname().machine
    loader = {"x86_64": "lib64/ld-linux-x86-64.so.2", "aarch64": "lib/ld-linux-aarch64.so.1"}[arch]
    search = [f"{root}/usr/lib/{arch}-linux-gnu", f"{root}/usr/libexec/swift/lib/swift/linux", libraries]
    return [f"{root}/{loader}", "--library-path", ":".join(search), program], {}


def yyjson_source():
    """The C sources that the Rust package yyjson-sys carries."""
    command = ["cargo", "metadata", "--format-version", "1", "--manifest-path", f"{BENCHES}/rust/Cargo.toml"]
    packages = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["packages"]
    manifest = next(package["manifest_path"] for package in packages if package["name"] == "yyjson-sys")
    return os.path.join(os.path.dirname(manifest), "yyjson", "src")


def run(command, cwd=None):
    if subprocess.run(command, cwd=cwd).returncode != 0:
        raise SystemExit(f"bench: failed: {' '.join(command)}")
