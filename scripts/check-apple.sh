#!/usr/bin/env bash
# Links the library for macOS and looks at it as Apple's loader does; no program of it runs here. In the place of Apple's SDK is
# packaging/apple/sdk: what ring's C includes, and the names that the library takes from the system. A name that is not there fails
# the link: then it is to be looked up in Apple's documentation, and since when it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh
. scripts/target.sh

triple=aarch64-apple-darwin
stage=$target/$triple/stage
library=$stage/lib/libfactory.dylib
work=$target/$triple/programs

main() {
    make --no-print-directory stage TARGET=$triple >&2
    use_target $triple
    check_library
    check_cmake
}

check_library() {
    expect "install name" "@rpath/libfactory.$(abi).dylib" "$("$OTOOL" -D "$library" | tail -n 1)"
    expect "oldest macOS" 11.0 "$("$OTOOL" -l "$library" | sed -n '/LC_BUILD_VERSION/,/minos/s/ *minos //p')"
    expect "exported functions" "$(sed -n 's/^\(factory_[a-z0-9_]*\) .*/_\1/p' tests/abi/symbols.txt | sort)" \
        "$(llvm-nm-19 --extern-only --defined-only --just-symbol-name "$library" | sort)"
    expect "libraries that it needs" "CoreFoundation Security libSystem.B.dylib libiconv.2.dylib" \
        "$("$OTOOL" -L "$library" | sed -n '3,$s/.*\/\([^ ]*\) .*/\1/p' | LC_ALL=C sort | xargs)"
}

abi() {
    sed -n '/^\[package.metadata.capi.library\]/,/^$/s/^version = "\(0\.[0-9]*\|[1-9][0-9]*\)\..*/\1/p' Cargo.toml
}

# A program by CMake has the path to the shared library in it, and links the static one with the frameworks that it needs.
check_cmake() {
    scripts/setup.sh cmake
    rm -rf "$work"
    mkdir -p "$work/bin"
    # By which CMake learns on which macOS it runs: without, it knows no @rpath.
    printf '#!/bin/sh\necho 11.0\n' >"$work/bin/sw_vers"
    chmod +x "$work/bin/sw_vers"
    cat >"$work/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.16)
project(consumer LANGUAGES C)
find_package(factory CONFIG REQUIRED)
file(WRITE ${CMAKE_BINARY_DIR}/main.c "#include <factory.h>\nint main(void) { factory_client *client; return factory_client_new(0, &client, 0); }\n")
foreach(kind shared static)
  add_executable(${kind} ${CMAKE_BINARY_DIR}/main.c)
  target_link_libraries(${kind} PRIVATE factory::${kind})
endforeach()
END
    {
        export PATH=$work/bin:$PATH
        cmake -S "$work" -B "$work/build" -D CMAKE_SYSTEM_NAME=Darwin -D CMAKE_C_COMPILER="$CC" -D CMAKE_OSX_SYSROOT="$SDKROOT" \
            -D CMAKE_INSTALL_NAME_TOOL="$(command -v llvm-install-name-tool-19)" -D CMAKE_PREFIX_PATH="$stage" \
            -D CMAKE_FIND_ROOT_PATH="$stage" -D CMAKE_EXE_LINKER_FLAGS=-Wl,-dead_strip && cmake --build "$work/build"
    } >"$work/log" 2>&1 || give_up "building by CMake"
    expect "path of a program with the shared library" "$stage/lib" \
        "$("$OTOOL" -l "$work/build/shared" | sed -n '/LC_RPATH/,/path/s/ *path \([^ ]*\) .*/\1/p')"
    expect "the static program without the library" "" "$("$OTOOL" -L "$work/build/static" | grep libfactory || true)"
}

main
