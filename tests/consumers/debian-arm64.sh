#!/usr/bin/env bash
# The Debian packages for arm64, unpacked: what they depend on, a C program that is built with the development package by the
# cross compiler, and the tool, both on an emulated processor. Installing them there was not tried.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh
. "$project/scripts/target.sh"

work=$(mktemp -d)
root=$work/root
trap 'stop_emulator; rm -rf "$work"' EXIT

main() {
    ../../scripts/setup.sh lintian pkg-config
    packages=$(make --no-print-directory --directory "$project" deb TARGET=aarch64-unknown-linux-gnu | tail -n 1)
    lintian --allow-root --fail-on error "$packages"/*.deb
    use_target aarch64-unknown-linux-gnu
    check_descriptions
    build_emulator
    start_emulator --sessions 7
    check_programs
}

check_descriptions() {
    local package
    for package in "$packages"/*.deb; do
        dpkg-deb --extract "$package" "$root"
        expect "architecture of $(basename "$package")" arm64 "$(dpkg-deb --field "$package" Architecture)"
    done
    expect "what the library depends on" "libc6 libgcc-s1" \
        "$(dpkg-deb --field "$packages"/libfactory0*.deb Depends | sed 's/ ([^)]*)//g; s/,//g')"
    expect "libraries and programs of another processor" "" \
        "$(find "$root" -type f \( -path '*bin/*' -o -name '*.so.*' \) -exec readelf --file-header {} + | grep Machine: | grep -v AArch64 || true)"
}

check_programs() {
    local libraries=$root/usr/lib/aarch64-linux-gnu flags
    export PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_LIBDIR=$libraries/pkgconfig
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    "$CC" -Wall -Werror -o "$work/count" count.c "${flags[@]}"
    expect "output of a program" "libfactory $version: 7 sessions" "$(emulated "$work/count")"
    expect "sessions that factoryctl lists" 7 "$(emulated "$root/usr/bin/factoryctl" --json | wc -l)"
}

emulated() {
    # shellcheck disable=SC2086 # the runner has arguments
    $FACTORY_TEST_RUNNER -E LD_LIBRARY_PATH="$libraries" "$@"
}

main
