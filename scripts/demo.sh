#!/usr/bin/env bash
# Lists the sessions of an emulated service, and runs a prompt in it, by the programs of each language (see make demo).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

work=$target/demo
log=$work/build.log
listed=()
failed=()
left_out=()

main() {
    mkdir -p "$work"/{c,cpp,go}
    scripts/setup.sh cc c++ pkg-config readelf
    step "Building the library" make --no-print-directory stage || exit
    step "Building the emulator" build_emulator || exit
    use_stage
    trap stop_emulator EXIT
    start_emulator --sessions 40

    language C build_c "$work/c"
    language C++ build_cpp "$work/cpp"
    if find_compiler Go scripts/toolchain.sh go go version; then
        language Go build_go "$work/go"
    fi
    if find_compiler Swift scripts/toolchain.sh swift swift --version; then
        language Swift build_swift "$work/swift/debug" scripts/toolchain.sh swift
    fi
    conclude
}

# Runs something long whose output matters only when it fails.
step() {
    printf '%s ... ' "$1"
    if ! "${@:2}" >"$log" 2>&1; then
        printf 'failed\n\n'
        tail -n 40 "$log"
        return 1
    fi
    printf 'done\n'
}

find_compiler() {
    local language=$1
    printf 'Looking for %s (when it is missing, installing it takes a few minutes) ... ' "$language"
    if "${@:2}" >"$log" 2>&1; then
        printf 'found\n'
    else
        printf 'none\n'
        left_out+=("$language: $(tail -n 1 "$log")")
        return 1
    fi
}

# language NAME BUILD FOLDER [RUNNER...]: builds the programs into the folder, lists the sessions and runs a prompt by them.
language() {
    if step "Building the $1 programs" "$2" "$3" &&
        heading "Sessions, listed by $1" && "${@:4}" "$3/list" &&
        heading "A prompt, run to its answer by $1" && "${@:4}" "$3/run" "Say hello to $1"; then
        listed+=("$1")
    else
        failed+=("$1")
    fi
    printf '\n'
}

heading() {
    printf '\n== %s ==\n\n' "$1"
}

# Each builds into the folder.
build_c() {
    local program
    for program in list run; do
        # shellcheck disable=SC2046 # the flags are words
        cc -o "$1/$program" "examples/c/$program.c" $(pkg-config --cflags --libs factory) || return
    done
}

build_cpp() {
    local program
    for program in list run; do
        # shellcheck disable=SC2046
        c++ -std=c++17 -o "$1/$program" "examples/cpp/$program.cpp" $(pkg-config --cflags --libs factory) || return
    done
}

build_go() {
    (cd examples/go && ../../scripts/toolchain.sh go go build -o "$1/" ./list ./run)
}

build_swift() {
    local program
    for program in list run; do
        scripts/toolchain.sh swift swift build --package-path examples/swift --scratch-path "$work/swift" --product "$program" || return
    done
}

conclude() {
    local line
    echo "Listed sessions and ran a prompt: ${listed[*]:-none}"
    for line in "${failed[@]}"; do
        echo "Failed: $line"
    done
    for line in "${left_out[@]}"; do
        echo "Left out: $line"
    done
    [[ ${#failed[@]} -eq 0 ]] && [[ ${#left_out[@]} -eq 0 || ${CI:-} != true ]]
}

main
