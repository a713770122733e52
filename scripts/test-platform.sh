#!/usr/bin/env bash
# Builds the library for another platform and runs the tests there:
#
#   scripts/test-platform.sh windows            all that the platform has
#   scripts/test-platform.sh windows c go       these parts
#
# Platforms: windows (under Wine), musl, arm64 and s390x (under QEMU), i686. Parts: rust (engine and decoder), c (the C programs
# and the ABI), cpp, go, faults, static (programs that need no library at all), cmake (installed), source (CMake from source).
# What is installed on the way stays.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh
. scripts/target.sh

main() {
    local parts=("${@:2}") all part start
    case ${1:-} in
        windows) triple=x86_64-pc-windows-gnu all="rust c cpp go static cmake source faults" ;;
        musl) triple=x86_64-unknown-linux-musl all="rust c go static source faults" ;;
        arm64) triple=aarch64-unknown-linux-gnu all="rust c cpp go source faults" ;;
        i686) triple=i686-unknown-linux-gnu all="rust c faults" ;;
        s390x) triple=s390x-unknown-linux-gnu all="rust c" ;;
        *) echo "usage: test-platform.sh windows|musl|arm64|i686|s390x [PART...]" >&2; exit 2 ;;
    esac
    [[ ${#parts[@]} -gt 0 ]] || read -ra parts <<<"$all"
    scripts/setup.sh cc make pkg-config
    (use_target $triple) # installs what is missing
    built=$target/$triple stage=$target/$triple/stage work=$target/$triple/programs
    mkdir -p "$work"
    trap end EXIT
    [[ $triple != *-windows-* ]] || begin_windows
    for part in "${parts[@]}"; do
        [[ " $all " == *" $part "* ]] || { echo "test-platform.sh: $1 has no part $part" >&2; exit 2; }
        start=$SECONDS
        printf '\n== %s: %s ==\n\n' "$1" "$part"
        "test_$part"
        printf '\n-- %s: %s: %d s --\n' "$1" "$part" $((SECONDS - start))
    done
}

# One machine is imitated in a target folder, and ends with whoever uses it.
begin_windows() {
    exec {machine}>"$target/wine.lock"
    flock "$machine"
    scripts/wine.sh --begin {machine}>&-
}

# Nothing of the imitated machine goes on.
end() {
    stop_emulator
    [[ $triple != *-windows-* ]] || scripts/wine.sh --end || true
}

test_rust() {
    on_target cargo test --locked --target "$triple" --lib --test engine --test decoder
}

# Cases whose means a platform has not are left out by `cfg`, with the reason beside it. The others:
test_faults() {
    local without=() env=(env)
    case $triple in
        # A case starts this program once more, which Wine does by itself.
        *-windows-*) env+=(--unset=FACTORY_TEST_RUNNER) ;;
        # QEMU itself prints at an abort, and may hang when a process of many threads forks or ends.
        aarch64-*) without=(--skip misuse:: --skip forks_under_load --skip exit_during_calls --skip memory::) ;;
        # A static program loads no library.
        *-musl) without=(--skip unloading_with_live_threads) ;;
    esac
    on_target "${env[@]}" cargo test --locked --target "$triple" --test faults --no-fail-fast -- "${without[@]}" |
        tee "$work/faults.log"
    # A Wine that is ended from outside takes its programs along as if all were well.
    grep -q '^test result: ok' "$work/faults.log" || fail "the faults did not come to their end"
}

# The test itself runs here; the programs that it compiles are for the platform.
test_c() {
    local without=() flags=() libraries=("-L$stage/lib" -lfactory) library=$stage/lib/libfactory.so
    build_stage
    case $triple in
        *-windows-*)
            library=$stage/bin/factory.dll libraries=("$built/release/libfactory.dll.a")
            flags=(-static "$(windows_program)") # without libwinpthread's DLL
            without=(--skip loads_the_library_and_closes_it) # by dlopen
            ;;
        i686-*) without=(--skip structures_have_the_committed_layout) ;; # which is that of 64 bits
        s390x-*) without=(--skip library_exports_the_committed_symbols) ;; # and a function of ring's, without its assembler
    esac
    (
        use_target "$triple"
        export FACTORY_TEST_TARGET=$triple FACTORY_TEST_LIBRARY=$library FACTORY_TEST_LIBS="${libraries[*]}"
        export FACTORY_TEST_CFLAGS="${flags[*]}"
        cargo test --locked --no-fail-fast --test abi --test c_programs -- "${without[@]}"
    )
}

# An object that makes the C programs read and write as they do elsewhere. Prints its path.
windows_program() {
    local object=$work/windows.o
    (
        use_target "$triple" >&2
        cd tests/c/windows
        "$CC" -c -o "$work/stdout.o" program.c
        "${CC%gcc}windres" -o "$work/manifest.o" program.rc
        "${CC%gcc}ld" -r -o "$object" "$work/stdout.o" "$work/manifest.o"
    )
    echo "$object"
}

test_cpp() {
    build_stage
    build_emulator_for
    (use_target_stage && tests/cpp/run.sh)
}

test_go() {
    local tags=() link=() without=()
    build_stage
    build_emulator_for
    case $triple in
        *-musl) tags=(-tags 'factory_static musl') link=(-ldflags '-linkmode external -extldflags "-static"') ;;
    esac
    # These start a compiler, which the emulated program has not.
    [[ $triple != aarch64-* ]] || without=(-test.skip '^(TestALibraryOfAnotherABIIsRefused|TestAProgramThatVendorsTheModule)$')
    (
        use_target_stage
        cd bindings/go
        "$project/scripts/toolchain.sh" go go vet "${tags[@]}" ./...
        "$project/scripts/toolchain.sh" go go test -c -o "$work/go-tests.exe" "${tags[@]}" "${link[@]}" .
        # shellcheck disable=SC2086 # the runner may have arguments
        $FACTORY_TEST_RUNNER "$work/go-tests.exe" "${without[@]}"
    )
}

# A C and a Go program that load no library of ours, and none at all where the platform can do without; with pkg-config alone.
test_static() {
    local all=() go_link=()
    build_stage
    build_emulator
    [[ $triple == *-windows-* ]] || all=(-static) go_link=(-ldflags '-linkmode external -extldflags "-static"')
    start_emulator --sessions 30
    (
        use_target_stage
        read -ra flags <<<"$(pkg-config --cflags --static --libs factory | sed 's/-lfactory/-l:libfactory.a/')"
        "$CC" "${all[@]}" -std=c99 -o "$work/list.exe" examples/c/list.c "${flags[@]}"
        (cd examples/go && GOFLAGS=-mod=mod "$project/scripts/toolchain.sh" go go build -tags factory_static "${go_link[@]}" \
            -o "$work/list-go.exe" ./list)
        for program in list list-go; do
            needs_nothing "$work/$program.exe"
            # shellcheck disable=SC2086
            [[ $($FACTORY_TEST_RUNNER "$work/$program.exe" | grep -c .) -ge 20 ]] || fail "$program does not list the sessions"
            echo "ok $program, static"
        done
    )
    stop_emulator
}

needs_nothing() {
    case $triple in
        *-windows-*)
            ! "${CC%gcc}objdump" -p "$1" | grep -i 'DLL Name: factory' || fail "$1 needs the DLL"
            ;;
        *)
            ! readelf --dynamic "$1" | grep NEEDED || fail "$1 needs libraries"
            ;;
    esac
}

# CMake finds what was installed, shared and static, with a toolchain file as people have it.
test_cmake() {
    build_stage
    build_emulator
    scripts/setup.sh cmake
    start_emulator --sessions 30
    (
        use_target_stage
        rm -rf "$work/cmake"
        cmake -S tests/consumers -B "$work/cmake" -D CMAKE_SYSTEM_NAME=Windows -D CMAKE_C_COMPILER="$CC" \
            -D CMAKE_CXX_COMPILER="$CXX" -D CMAKE_PREFIX_PATH="$stage" -D CMAKE_FIND_ROOT_PATH="$stage" \
            -D CMAKE_EXE_LINKER_FLAGS=-static >/dev/null
        cmake --build "$work/cmake" >/dev/null
        for program in c_shared c_static cpp_shared cpp_static; do
            # shellcheck disable=SC2086
            $FACTORY_TEST_RUNNER "$work/cmake/$program.exe"
            echo "ok $program by CMake"
        done
    )
    stop_emulator
}

# CMake builds the library for the platform, told by a toolchain file alone.
test_source() {
    local compiler=${triple/-unknown/}-gcc languages="C;CXX" system=Linux flags=() suffix='' program
    local programs=(c_shared c_static cpp_shared cpp_static)
    case $triple in
        *-windows-*) compiler=x86_64-w64-mingw32-gcc system=Windows suffix=.exe flags=(-D CMAKE_EXE_LINKER_FLAGS=-static) ;;
        *-musl) compiler=musl-gcc languages=C programs=(c_static) flags=(-D CMAKE_EXE_LINKER_FLAGS=-static) ;;
    esac
    scripts/setup.sh cmake
    build_emulator
    start_emulator --sessions 7
    cat >"$work/toolchain.cmake" <<END
set(CMAKE_SYSTEM_NAME $system)
set(CMAKE_SYSTEM_PROCESSOR ${triple%%-*})
set(CMAKE_C_COMPILER $compiler)
set(CMAKE_CXX_COMPILER ${compiler%gcc}g++)
END
    cmake -S tests/consumers/source -B "$work/source" -D CMAKE_TOOLCHAIN_FILE="$work/toolchain.cmake" -D CMAKE_BUILD_TYPE=Debug \
        -D FACTORY_SOURCE="$project" -D LANGUAGES="$languages" "${flags[@]}" >/dev/null
    cmake --build "$work/source" >"$work/log" 2>&1 || give_up "building by CMake"
    export LD_LIBRARY_PATH=$work/source/factory/shared
    for program in "${programs[@]}"; do
        expect "$program by CMake from source" "libfactory $version: 7 sessions" \
            "$(on_target run_program "$work/source/$program$suffix" | tr -d '\r')"
    done
    unset LD_LIBRARY_PATH
    stop_emulator
}

run_program() {
    # shellcheck disable=SC2086 # the runner may have arguments
    $FACTORY_TEST_RUNNER "$@"
}

build_stage() {
    make --no-print-directory stage TARGET="$triple" >"$work/stage.log" 2>&1 || { cat "$work/stage.log"; return 1; }
}

# The service that the tests start: for Windows a program of its own, for others this machine's.
build_emulator_for() {
    case $triple in
        *-windows-*) on_target cargo build --quiet --locked --target "$triple" --package factory-emulator ;;
        *) build_emulator ;;
    esac
}

# In this shell, from here on: the platform's compilers, and the library staged for it.
use_target_stage() {
    use_target "$triple"
    use_stage "$stage"
    case $triple in
        *-windows-*)
            export FACTORY_EMULATOR=$built/debug/factory-emulator.exe
            export LD_LIBRARY_PATH=$stage/bin
            ;;
    esac
}

on_target() {
    (use_target "$triple" && "$@")
}

main "$@"
