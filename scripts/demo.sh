#!/usr/bin/env bash
# Lists the sessions of an emulated service by the list program of each language (see make demo).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

work=$target/demo
log=$work/build.log
listed=()
failed=()
left_out=()

main() {
    mkdir -p "$work"
    scripts/setup.sh cc c++ pkg-config readelf
    step "Building the library" make --no-print-directory stage || exit
    step "Building the emulator" build_emulator || exit
    use_stage
    trap stop_emulator EXIT
    start_emulator --sessions 40

    language C build_c "$work/list-c"
    language C++ build_cpp "$work/list-cpp"
    if find_compiler Go scripts/toolchain.sh go go version; then
        language Go build_go "$work/list-go"
    fi
    if find_compiler Swift scripts/toolchain.sh swift swift --version; then
        language Swift build_swift scripts/toolchain.sh swift "$work/swift/debug/list"
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

# language NAME BUILD COMMAND...: builds the program, then runs the command, which lists the sessions.
language() {
    if step "Building the $1 program" "$2" && heading "Sessions, listed by $1" && "${@:3}"; then
        listed+=("$1")
    else
        failed+=("$1")
    fi
    printf '\n'
}

heading() {
    printf '\n== %s ==\n\n' "$1"
}

build_c() {
    # shellcheck disable=SC2046 # the flags are words
    cc -o "$work/list-c" examples/c/list.c $(pkg-config --cflags --libs factory)
}

build_cpp() {
    # shellcheck disable=SC2046
    c++ -std=c++17 -o "$work/list-cpp" examples/cpp/list.cpp $(pkg-config --cflags --libs factory)
}

build_go() {
    (cd examples/go && ../../scripts/toolchain.sh go go build -o "$work/list-go" ./list)
}

build_swift() {
    scripts/toolchain.sh swift swift build --package-path examples/swift --scratch-path "$work/swift" --product list
}

conclude() {
    local line
    echo "Listed sessions: ${listed[*]:-none}"
    for line in "${failed[@]}"; do
        echo "Failed: $line"
    done
    for line in "${left_out[@]}"; do
        echo "Left out: $line"
    done
    [[ ${#failed[@]} -eq 0 ]] && [[ ${#left_out[@]} -eq 0 || ${CI:-} != true ]]
}

main
