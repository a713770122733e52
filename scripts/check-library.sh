#!/usr/bin/env bash
# Looks at the staged shared library as the loader does: exports, SONAME, needed libraries, flags, size.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

library=$target/stage/lib/libfactory.so
header=$target/stage/include/factory.h
largest=2500000 # bytes; a new dependency shows here first

main() {
    compare "exported symbols" "$(functions_of_header)" "$(nm --dynamic --defined-only --format=just-symbols "$library" | sort)"
    compare "needed libraries beyond libc, libgcc_s and the loader" "" "$(dynamic NEEDED | grep -vE '^(libc|libgcc_s|ld-linux[-a-z0-9_]*)\.so\.' || true)"
    compare "SONAME" "$(expected_soname)" "$(dynamic SONAME)"
    compare "no path of this machine" "" "$(grep --text --only-matching --no-filename --fixed-strings \
        -e "${CARGO_HOME:-$HOME/.cargo}" -e "$(rustc --print sysroot)" "$library" "$target/stage/lib/libfactory.a" | sort -u)"
    readelf --dynamic "$library" | grep -q 'FLAGS_1.*NODELETE' || fail "unloading is not switched off (-z nodelete)"
    echo "ok nodelete"
    local size
    size=$(stat --dereference --format=%s "$library")
    [[ $size -le $largest ]] || fail "size: $size bytes, more than $largest"
    echo "ok size: $size bytes, static $(stat --format=%s "$target/stage/lib/libfactory.a") bytes"
}

functions_of_header() {
    cc -E -P "$header" | grep -oE '\bfactory_[a-z0-9_]+ ?\(' | tr -d ' (' | sort -u
}

# The release's major version; before 1.0 the minor version counts too.
expected_soname() {
    sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml |
        sed -E 's/^(0\.[0-9]+|[0-9]+)\..*/libfactory.so.\1/'
}

dynamic() {
    readelf --dynamic "$library" | sed -n "s/.*($1).*\[\(.*\)\]/\1/p"
}

compare() {
    if [[ $2 != "$3" ]]; then
        diff <(echo "$2") <(echo "$3") | sed 's/^</expected/; s/^>/found/' >&2 || true
        fail "$1"
    fi
    echo "ok $1"
}

fail() {
    echo "FAILED $1" >&2
    exit 1
}

main
