#!/usr/bin/env bash
# The release archive is all that a user needs: in an empty folder, the list programs of C, C++, Go and Swift are built from
# it alone by the commands of its README, and all list what the emulator has. Packing it twice gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh
. ./licences.sh

work=$(mktemp -d)
trap 'stop_emulator; rm -rf "$work"' EXIT
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CMAKE_PREFIX_PATH CGO_CFLAGS FACTORY_STAGE

main() {
    ../../scripts/setup.sh cc c++ pkg-config cmake
    unpack
    check_checksums
    check_packing_again
    check_licences "$unpacked/lib/libfactory.a" "$unpacked/LICENSES-of-crates.txt"
    build_emulator
    start_emulator --sessions 30
    check_readme
    check_cmake
    check_page_on_installing
}

unpack() {
    archive=$(make --no-print-directory --directory "$project" dist | tail -n 1)
    (cd "$(dirname "$archive")" && sha256sum --check --quiet "$(basename "$archive").sha256")
    tar --extract --directory="$work" --file="$archive"
    unpacked=$(echo "$work"/factory-*)
    counted="libfactory $(basename "$unpacked" | cut -d- -f2): 20 sessions"
}

check_checksums() {
    (cd "$unpacked" && sha256sum --check --quiet SHA256SUMS)
    expect "files without a checksum" ./SHA256SUMS \
        "$(cd "$unpacked" && find . -type f | grep -vxFf <(sed 's/^[^ ]*  /.\//' SHA256SUMS))"
}

check_packing_again() {
    local first
    first=$(sha256sum <"$archive")
    make --no-print-directory --directory "$project" dist >"$work/log" 2>&1
    expect "checksum of the archive packed again" "$first" "$(sha256sum <"$archive")"
}

# The README's commands are run as they stand, where a compiler of the right age answers to `go` and `swift`.
check_readme() {
    mkdir "$work/bin"
    tool go "$project/scripts/toolchain.sh" go go
    tool swift "$project/scripts/toolchain.sh" swift swift
    block sh <"$unpacked/README.md" >"$work/commands"
    expect "commands of the README" 6 "$(wc -l <"$work/commands")"
    (cd "$unpacked" && PATH=$work/bin:$PATH bash -euo pipefail "$work/commands") >"$work/log" 2>&1 || give_up "the README's commands"

    export LD_LIBRARY_PATH=$unpacked/lib
    "$unpacked/list-c" >"$work/list"
    expect "lines that C lists" 21 "$(wc -l <"$work/list")"
    expect "the list of C++" "$(cat "$work/list")" "$("$unpacked/list-cpp")"
    expect "the list of Go" "$(cat "$work/list")" "$("$unpacked/list-go")"
    expect "the list of Swift" "$(cat "$work/list")" "$("$project/scripts/toolchain.sh" swift "$unpacked/examples/swift/.build/debug/list")"
    unset LD_LIBRARY_PATH
    expect "sessions that the tool lists" 30 "$("$unpacked/bin/factoryctl" --all --json | wc -l)"
}

# block LANGUAGE: the text of the code blocks on stdin.
block() {
    sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" | sed '/^```/d'
}

# tool NAME COMMAND...: the command looks for the compiler itself, and must not find this.
tool() {
    printf '#!/bin/sh\nPATH=%s exec %s "$@"\n' "$PATH" "${*:2}" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

check_cmake() {
    { cmake -S . -B "$work/cmake" -D CMAKE_PREFIX_PATH="$unpacked" && cmake --build "$work/cmake"; } >"$work/log" 2>&1 ||
        give_up "building by CMake"
    expect "C by CMake, static" "$counted" "$("$work/cmake/c_static")"
}

# What docs/install.md says on programs of one's own, in folders of their own.
check_page_on_installing() {
    mkdir "$work/go-app" "$work/static-app" "$work/cmake-app"
    cp "$unpacked/examples/go/list/main.go" "$work/go-app"
    follow "## Go" "$work/go-app"
    expect "the list of a Go module, static" "$(cat "$work/list")" "$("$work/go-app/app")"

    cp count.c "$work/static-app/app.c"
    PKG_CONFIG_PATH=$unpacked/lib/pkgconfig follow "## Static linking" "$work/static-app"
    expect "C, static" "$counted" "$("$work/static-app/app")"

    {
        echo "cmake_minimum_required(VERSION 3.16)"
        echo "project(app C)"
        section "## CMake, fetched" | block cmake
        echo "add_executable(app $PWD/count.c)"
        echo "target_link_libraries(app PRIVATE factory::shared)"
    } >"$work/cmake-app/CMakeLists.txt"
    {
        cmake -S "$work/cmake-app" -B "$work/cmake-app/build" -D FACTORY_ARCHIVE="$archive" \
            -D FACTORY_SHA256="$(sha256sum <"$archive" | cut -d' ' -f1)" && cmake --build "$work/cmake-app/build"
    } >"$work/log" 2>&1 || give_up "fetching by CMake"
    expect "C by CMake, fetched" "$counted" "$("$work/cmake-app/build/app")"
}

# follow HEADING FOLDER: runs the commands under a heading of the page.
follow() {
    section "$1" | block sh >"$work/commands"
    [[ -s $work/commands ]] || fail "no commands under $1"
    (cd "$2" && FACTORY=$unpacked PATH=$work/bin:$PATH bash -euo pipefail "$work/commands") >"$work/log" 2>&1 || give_up "the commands under $1"
}

section() {
    sed -n "/^$1\$/,/^## /p" "$unpacked/docs/install.md" | sed '1!{/^## /,$d}'
}

main
