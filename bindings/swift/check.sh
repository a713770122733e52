#!/usr/bin/env bash
# Everything beyond `swift test`: bindings/swift/check.sh. Needs what `swift test` here needs: the library by pkg-config
# (PKG_CONFIG_PATH, LD_LIBRARY_PATH), and FACTORY_EMULATOR.
set -euo pipefail
cd "$(dirname "$0")"
swift=(../../scripts/toolchain.sh swift)

main() {
    mode "no warnings" build_tests warnings -Xswiftc -warnings-as-errors
    mode "code in the documents" check_code README.md Sources/Factory/Factory.docc/*.md
    mode "optimized" run_tests optimized --configuration release -Xswiftc -enable-testing
    mode "thread sanitizer" run_tests thread --sanitize=thread
    # What Foundation, which only the tests use, leaves behind is not ours. The memory tests measure what the process
    # holds, which under this sanitizer is mostly what it keeps of freed memory: here it looks for leaks itself.
    export LSAN_OPTIONS=suppressions=$PWD/Tests/foundation-leaks.txt
    mode "address and leak sanitizer" run_tests address --sanitize=address --skip Memory
    mode "documentation" ./document.sh .build/documentation
}

mode() {
    echo "== $1"
    "${@:2}"
}

build_tests() {
    "${swift[@]}" swift build --build-tests --scratch-path ".build/$1" "${@:2}"
}

# Without XCTest, which has no tests here: its empty run leaks inside its own library.
run_tests() {
    "${swift[@]}" swift test --disable-xctest --scratch-path ".build/$1" "${@:2}"
}

# Each block of Swift has to compile by itself, against the modules of the first mode.
check_code() {
    local block blocks
    blocks=$(mktemp -d)
    awk -v folder="$blocks" '
        /^```swift$/ { file = sprintf("%s/%02d.swift", folder, ++count); next }
        /^```$/ { file = "" }
        file { print > file }' "$@"
    for block in "$blocks"/*.swift; do
        # shellcheck disable=SC2046 # flags, one by one
        "${swift[@]}" swiftc -typecheck -swift-version 6 -warnings-as-errors -I .build/warnings/debug/Modules \
            -Xcc -fmodule-map-file=Sources/CFactory/module.modulemap $(pkg-config --cflags factory) "$block"
    done
    rm -r "$blocks"
}

main
