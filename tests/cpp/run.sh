#!/usr/bin/env bash
# Builds the C++ tests against the stage, with each compiler and standard, and runs them against the emulator.
# The last lines name what was left out, and count the programs that passed and failed.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

export build=$target/cpp-tests
passed=0
failed=0

main() {
    ../../scripts/setup.sh g++ make pkg-config
    need_header doctest/doctest.h doctest-dev
    need_header nlohmann/json.hpp nlohmann-json3-dev
    need_stage
    clang=$(find_clang)
    export clang
    make --silent --jobs="$(nproc)" all
    local variant
    for variant in $(make --silent list); do
        run "$variant"
    done
    [[ -n $clang ]] || echo "Left out: clang++, which is not installed"
    echo "$passed passed, $failed failed"
    [[ $failed -eq 0 ]] && [[ -n $clang || ${CI:-} != true ]]
}

# need_header FILE PACKAGE
need_header() {
    if ! g++ -x c++ -std=c++17 -fsyntax-only -include "$1" /dev/null 2>/dev/null; then
        ../../scripts/setup.sh "$2"
    fi
}

# The newest clang++ that can compile today's libstdc++, which takes 16: Debian's own `clang` may be older.
find_clang() {
    if [[ ${CI:-} == true && -z $(newest_clang) ]]; then
        ../../scripts/setup.sh clang++-19:clang-19 >&2
    fi
    newest_clang
}

newest_clang() {
    local clang major
    while read -r clang; do
        major=$("$clang" -dumpversion | cut -d. -f1)
        if [[ $major -ge 16 ]]; then
            echo "$clang"
            return
        fi
    done < <(compgen -c clang++ | sort --unique --version-sort --reverse)
}

run() {
    local output
    if output=$(timeout 300 "$build/$1/tests" 2>&1); then
        passed=$((passed + 1))
        printf '%-32s %s\n' "$1" "$(grep 'test cases' <<<"$output")"
    else
        failed=$((failed + 1))
        printf '%-32s failed\n%s\n' "$1" "$output"
    fi
}

main
