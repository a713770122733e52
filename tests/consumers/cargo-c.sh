#!/usr/bin/env bash
# `cargo cinstall`, by which distributions build, lays out what `make install` does: the same files, the same headers, the
# same names in the library and the same words in factory.pc. What make install makes is what is expected.
# By Debian 13's cargo-c and Rust. Takes a few minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/check.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
    scripts/setup.sh pkg-config readelf
    install_both
    expect "files" "$(files make)" "$(files cargo-c)"
    local file
    for file in include/factory.h include/factory.hpp include/factory/client.hpp; do
        expect "$file" "$(cksum <"$work/make/usr/$file")" "$(cksum <"$work/cargo-c/usr/$file")"
    done
    for file in SONAME NEEDED FLAGS_1; do
        expect "$file of the shared library" "$(dynamic make "$file")" "$(dynamic cargo-c "$file")"
    done
    expect "links" "$(links make)" "$(links cargo-c)"
    local question
    for question in --modversion --cflags --libs "--static --libs" --variable=libdir --variable=includedir; do
        expect "pkg-config $question" "$(ask make "$question")" "$(ask cargo-c "$question")"
    done
}

install_both() {
    local package
    for package in cargo cargo-c; do # the second does not bring the first
        scripts/debian13.sh has "$package" || scripts/debian13.sh install "$package" >/dev/null
    done
    make --no-print-directory install DESTDIR="$work/make" PREFIX=/usr LIBDIR=/usr/lib
    CARGO_TARGET_DIR=$target/debian13 scripts/debian13.sh run cargo cinstall --locked --release \
        --prefix=/usr --libdir=/usr/lib --destdir="$work/cargo-c"
}

# What make alone brings: CMake's files, and the terminal tool, which is not Rust.
files() {
    (cd "$work/$1" && find . -not -type d -not -path '*/cmake/*' -not -path '*/bin/*' -not -path '*/man1/*' | sort)
}

dynamic() {
    readelf --dynamic "$work/$1/usr/lib/libfactory.so" | sed -n "s/.*($2) *//p"
}

links() {
    (cd "$work/$1/usr/lib" && for link in libfactory.so libfactory.so.*; do realpath --relative-to=. "$link"; done)
}

# ask INSTALLED QUESTION. Only make leaves out libgcc_s, which keeps cargo-c's library from `cc -static` (install.sh).
ask() {
    # shellcheck disable=SC2086 # a question may have two words
    PKG_CONFIG_LIBDIR=$work/$1/usr/lib/pkgconfig pkg-config $2 factory | sed 's/-lgcc_s *//; s/ *$//'
}

main
