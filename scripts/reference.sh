#!/usr/bin/env bash
# Writes the reference of every language as HTML: scripts/reference.sh FOLDER. Warnings are failures.
# Needs the stage (make stage); Go and Swift as scripts/toolchain.sh finds them.
set -euo pipefail
output=$(realpath -m "${1:?usage: reference.sh FOLDER}")
cd "$(dirname "$0")/.."
. scripts/environment.sh
use_stage

readonly godoc=golang.org/x/tools/cmd/godoc@v0.30.0 module=github.com/factory-ai/libfactory/bindings/go
readonly sources=https://github.com/factory-ai/libfactory/blob/main/bindings/go

main() {
    scripts/setup.sh doxygen
    mkdir -p "$output"/{c-and-cpp,rust,go,swift}
    c_and_cpp
    rust
    go
    bindings/swift/document.sh "$output/swift" >/dev/null
    index >"$output/index.html"
    echo "The reference is in $output/index.html; Swift's needs a web server, for instance: python3 -m http.server -d $output"
}

c_and_cpp() {
    doxygen - <<END
PROJECT_NAME = libfactory
PROJECT_BRIEF = "Factory sessions in C and C++"
INPUT = include
RECURSIVE = YES
STRIP_FROM_INC_PATH = include
OUTPUT_DIRECTORY = $output/c-and-cpp
HTML_OUTPUT = .
GENERATE_LATEX = NO
HAVE_DOT = NO
JAVADOC_AUTOBRIEF = YES
QUIET = YES
WARN_AS_ERROR = FAIL_ON_WARNINGS
END
}

rust() {
    RUSTDOCFLAGS="--deny warnings" cargo doc --quiet --locked --no-deps --lib
    cp -r "$target/doc/." "$output/rust"
}

# godoc writes the page of its web server: what is elsewhere there is at the usual places on the web.
go() {
    local page=$output/go/index.html
    (
        cd bindings/go
        go_page "/pkg/$module/" >"$page"
        go_page /lib/godoc/style.css >"$output/go/style.css"
    )
    sed -i -E -e 's#"/lib/godoc/style.css"#"style.css"#; /src="\/lib\/godoc\//d' \
        -e 's#<a href="/pkg/C/[^>]*>([^<]*)</a>#\1#g; s#href="/pkg/#href="https://pkg.go.dev/#g' \
        -e "s|href=\"/src/$module/([^\"?]*)[^\"]*(#L[0-9]+)?\"|href=\"$sources/\1\"|g" "$page"
    grep -q 'id="Client.ListSessions"' "$page" || { echo "godoc has written something else: $page" >&2; return 1; }
}

go_page() {
    ../../scripts/toolchain.sh go go run "$godoc" -url "http://localhost$1" 2>/dev/null
}

index() {
    cat <<END
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>libfactory</title></head><body>
<h1>libfactory</h1>
<ul>
<li><a href="c-and-cpp/index.html">C and C++</a></li>
<li><a href="go/index.html">Go</a></li>
<li><a href="swift/documentation/factory/">Swift</a></li>
<li><a href="rust/factory/index.html">Rust, the core</a></li>
</ul>
</body></html>
END
}

main
