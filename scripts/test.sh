#!/usr/bin/env bash
# Runs every test of every language against the library just built (see make test).
# The last lines name each suite that failed, each language left out and why, and count the suites.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

passed=0
failed=()
left_out=()
languages=(c cpp)

main() {
    scripts/setup.sh cc c++ pkg-config readelf cmake make python3 curl
    echo "Looking for Go and Swift; when one is missing, installing it takes a few minutes."
    find_compiler Go go scripts/toolchain.sh go go version
    find_compiler Swift swift scripts/toolchain.sh swift swift --version

    suite "Rust engine, C ABI, C programs, emulator" cargo test --locked --workspace --no-fail-fast
    if build; then
        use_stage
        test_packages
    else
        failed+=("Build of the library and the emulator (the suites after it did not run)")
    fi
    conclude
}

build() {
    heading "Build of the library and the emulator"
    make --no-print-directory stage && build_emulator
}

test_packages() {
    suite "Installed prefix" tests/consumers/run.sh
    suite "Programs of 0.1.0" tests/abi/released/run.sh "${languages[@]}"
    suite "Terminal tool" tool/tests/run.sh
    suite "C++ package" tests/cpp/run.sh
    if has go; then
        # The library is not among the files by which Go decides whether a test's result is still good.
        suite "Go package" in_directory bindings/go "$project/scripts/toolchain.sh" go go test -count=1 ./...
    fi
    if has swift; then
        suite "Swift package" in_directory bindings/swift "$project/scripts/toolchain.sh" swift swift test
        suite "Swift package beside another Factory" tests/consumers/swift.sh
    fi
    suite "Examples" examples/run.sh "${languages[@]}"
    suite "Guides" tests/guides/run.py "${languages[@]}" emulator
}

find_compiler() {
    local answer
    if answer=$("${@:3}" 2>&1); then
        languages+=("$2")
    else
        left_out+=("$1: $(tail -n 1 <<<"$answer")")
    fi
}

has() {
    [[ " ${languages[*]} " == *" $1 "* ]]
}

# suite NAME COMMAND...
suite() {
    local start=$SECONDS
    heading "$1"
    if "${@:2}"; then
        passed=$((passed + 1))
    else
        failed+=("$1")
    fi
    printf '\n-- %d s --\n' $((SECONDS - start))
}

heading() {
    printf '\n== %s ==\n\n' "$1"
}

in_directory() {
    (cd "$1" && "${@:2}")
}

conclude() {
    local line
    heading "Result"
    for line in "${failed[@]}"; do
        echo "Failed: $line"
    done
    for line in "${left_out[@]}"; do
        echo "Left out: $line"
    done
    echo "$passed passed, ${#failed[@]} failed"
    [[ ${#failed[@]} -eq 0 ]] && [[ ${#left_out[@]} -eq 0 || ${CI:-} != true ]]
}

main
