"""What the library's bytes are: its symbols by the crate that they are of, and what has no symbol by its section.

Takes a library whose names are whole (Rust's mangling v0): in the older ones a generic function does not tell for whom it is.
"""

import re
import subprocess

# The crates of a part. What is generic counts to the first crate that its name tells besides these.
TRANSPARENT = {"core", "alloc", "std", "once_cell", "hashbrown"}
PARTS = {
    "libfactory, generated from the contract": {"factory::generated"},
    "libfactory, else": {"factory"},
    "rustls, with certificates and trust": {"rustls", "webpki", "rustls_pki_types", "rustls_native_certs", "openssl_probe"},
    "ring, the cryptography": {"ring", "untrusted"},
    "ureq, HTTP": {"ureq", "ureq_proto", "http", "httparse", "httpdate", "bytes", "utf8_zero", "percent_encoding", "base64"},
    "zlib-rs, gzip": {"zlib_rs"},
    "serde_json, error bodies and plain calls": {"serde_json", "serde", "serde_core", "itoa", "zmij", "memchr"},
    "Rust's library, naming the frames of a panic": {
        "gimli", "addr2line", "object", "rustc_demangle", "miniz_oxide", "adler2", "backtrace_rs",
    },
    "Rust's library, else": {"std", "core", "alloc"},
}  # fmt: skip
SECTIONS = {
    "constants and texts without a name": (".rodata",),
    "tables for unwinding": (".eh_frame", ".eh_frame_hdr", ".gcc_except_table"),
    "relocations and tables of functions": (".rela.dyn", ".data.rel.ro", ".got"),
}
ASSEMBLY = "ring, the cryptography"
OTHERS = "other crates"


def parts(library):
    """Bytes of each part of a library that has its symbols, largest first; together its size when stripped."""
    sizes = dict.fromkeys([*PARTS, OTHERS, *SECTIONS], 0)
    named_constants = 0
    for kind, size, name in symbols(library):
        sizes[part_of(name)] += size
        named_constants += size if kind in "rR" else 0
    for part, names in SECTIONS.items():
        sizes[part] = sum(section_sizes(library).get(name, 0) for name in names)
    sizes["constants and texts without a name"] -= named_constants
    return dict(sorted(sizes.items(), key=lambda part: -part[1]))


def symbols(library):
    """Code and constants, each address once."""
    lines = run("nm", "--defined-only", "--print-size", "--demangle", library).splitlines()
    seen = {}
    for line in lines:
        address, size, kind, name = ([*line.split(" ", 3), "", ""])[:4]
        if kind in ("t", "T", "r", "R"):
            seen[address] = (kind, int(size, 16), name)
    return seen.values()


def part_of(name):
    if re.match(r"_*rust_", name):
        return "Rust's library, else"
    if "::" not in name:
        return "libfactory, else" if name.startswith("factory_") else ASSEMBLY
    crates = re.findall(r"(?<![\w:])([a-z]\w*)(?=::)", name)
    if "factory::engine::rows::generated" in name or "factory::engine::operations" in name:
        return "libfactory, generated from the contract"
    if "backtrace_rs" in name:
        return "Rust's library, naming the frames of a panic"
    crate = next((crate for crate in crates if crate not in TRANSPARENT), "std")
    return next((part for part, of in PARTS.items() if crate in of), OTHERS)


def section_sizes(library):
    rows = (line.split() for line in run("size", "--format=sysv", library).splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) == 3 and row[1].isdigit()}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
