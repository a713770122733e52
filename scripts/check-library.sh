#!/usr/bin/env bash
# Looks at the staged shared library as the loader does: exports, SONAME, needed libraries, flags, size.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

library=$target/stage/lib/libfactory.so
header=$target/stage/include/factory.h
largest=2600000 # bytes; a new dependency shows here first

main() {
    expect "exported symbols" "$(functions_of_header)" "$(nm --dynamic --defined-only --format=just-symbols "$library" | sort)"
    expect "needed libraries beyond libc, libgcc_s and the loader" "" "$(dynamic NEEDED | grep -vE '^(libc|libgcc_s|ld-linux[-a-z0-9_]*)\.so\.' || true)"
    expect "SONAME" "$(expected_soname)" "$(dynamic SONAME)"
    expect "no path of this machine" "" "$(grep --text --only-matching --no-filename --fixed-strings \
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

# What Cargo.toml says for cargo-c: the library's major version; before 1.0 the minor version counts too.
expected_soname() {
    sed -n '/^\[package.metadata.capi.library\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml |
        sed -E 's/^(0\.[0-9]+|[0-9]+)\..*/libfactory.so.\1/'
}

dynamic() {
    readelf --dynamic "$library" | sed -n "s/.*($1).*\[\(.*\)\]/\1/p"
}

main
