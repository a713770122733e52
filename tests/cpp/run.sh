#!/usr/bin/env bash
# Builds the C++ tests against the stage, with each compiler and standard, and runs them against the emulator.
# With FACTORY_TARGET (scripts/test-platform.sh) they are for that platform, by its one compiler.
# The last lines name what was left out, and count the programs that passed and failed.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

export build=$target${FACTORY_TARGET:+/$FACTORY_TARGET}/cpp-tests
passed=0
failed=0

main() {
    ../../scripts/setup.sh g++ make pkg-config
    need_header doctest/doctest.h doctest-dev
    need_header nlohmann/json.hpp nlohmann-json3-dev
    need_stage
    clang=none
    if [[ -n ${FACTORY_TARGET:-} ]]; then
        use_compilers_of_target
    else
        clang=$(find_clang)
        export clang
    fi
    make --silent --jobs="$(nproc)" all
    local variant
    for variant in $(make --silent list); do
        run "$variant"
    done
    [[ -n $clang ]] || echo "Left out: clang++, which is not installed"
    echo "$passed passed, $failed failed"
    [[ $failed -eq 0 ]] && [[ -n $clang || ${CI:-} != true ]]
}

use_compilers_of_target() {
    # The two headers of this machine's, and no others of it.
    local header=$build/headers
    mkdir -p "$header"
    ln -sfn /usr/include/doctest "$header/doctest"
    ln -sfn /usr/include/nlohmann "$header/nlohmann"
    export gxx=$CXX CPLUS_INCLUDE_PATH=$header
    if [[ $FACTORY_TARGET == *-windows-* ]]; then
        # GCC itself defines std::type_info::operator== twice there for C++23.
        export exe=.exe system=windows
        export libs="$FACTORY_STAGE/lib/libfactory.dll.a -static -Wl,--allow-multiple-definition -lws2_32"
    fi
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
    # shellcheck disable=SC2086 # a runner may have arguments
    if output=$(timeout 300 ${FACTORY_TEST_RUNNER:-} "$build/$1/tests${exe:-}" 2>&1); then
        passed=$((passed + 1))
        printf '%-32s %s\n' "$1" "$(grep 'test cases' <<<"$output")"
    else
        failed=$((failed + 1))
        printf '%-32s failed\n%s\n' "$1" "$output"
    fi
}

main
