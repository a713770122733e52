#!/usr/bin/env bash
# Compares the ABI with the last release's, by libabigail:
#
#   scripts/check-abi.sh         against tests/abi/released.abi; whatever a built program can notice is an error
#   scripts/check-abi.sh renew   makes that file anew, for a release
#
# libabigail reads debug information, and Rust's describes the inside of the library. So it is given what a C program knows:
# the header, with an empty body for each function. Other tests hold the header to the library: its exports
# (check-library.sh), its layout (tests/abi.rs) and its sources (tests/header.rs).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

released=tests/abi/released.abi
work=$target/abi

main() {
    scripts/setup.sh cc readelf abidiff:abigail-tools
    mkdir -p "$work"
    describe include/factory.h "$(soname)"
    case ${1:-} in
        '') compare ;;
        renew) cp "$work/factory.abi" "$released" ;;
        *) echo "usage: check-abi.sh [renew]" >&2; exit 2 ;;
    esac
}

soname() {
    readelf --dynamic "$target/stage/lib/libfactory.so" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p'
}

# describe HEADER SONAME
describe() {
    give_bodies "$1" | cc -x cpp-output -g -fno-eliminate-unused-debug-types -shared -fPIC -Wl,-soname,"$2" \
        -o "$work/libfactory.so" -
    abidw --load-all-types --headers-dir "$(dirname "$1")" --drop-private-types --type-id-style hash --no-show-locs \
        --no-corpus-path --no-comp-dir-path --no-elf-needed --out-file "$work/factory.abi" "$work/libfactory.so"
}

give_bodies() {
    cc -E "$1" | sed -zE 's/(__attribute__\(\(visibility\("default"\)\)\)[^;]*);/\1 { __builtin_trap(); }/g'
}

# What abidiff says of a structure that grew at its end, and of one that was added; whatever else it says is a break.
growth="^$|changes summary|types summary|with some indirect sub-type change|^ *\[C\] 'function |return type changed:|in pointed to type\
|in unqualified underlying type 'struct |type size changed from|data member insertions?:|^ *'.*', at offset [0-9]+ \(in bits\)\
|added types? unreachable|^ *\[A\] '"

# Functions and values of enumerations may be added: libabigail says so, and does not mind.
compare() {
    local report
    report=$(abidiff --non-reachable-types --no-added-syms "$released" "$work/factory.abi") || true
    echo "$report"
    if grep -qvE "$growth" <<<"$report"; then
        cat >&2 <<-END
			FAILED the ABI is not that of the last release (see above).
			That breaks programs that are built: take it back, or raise FACTORY_ABI_VERSION and the SONAME, then renew.
		END
        exit 1
    fi
    echo "ok ABI of the last release"
}

main "$@"
