#!/usr/bin/env bash
# CMake builds the library from its sources as part of another project: by add_subdirectory and fetched, by Make and by Ninja, a
# debug and a release build. The programs list what the emulator has, and a change of the library reaches them.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

work=$target/cmake-source
lists="libfactory $version: 7 sessions"
trap stop_emulator EXIT
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CMAKE_PREFIX_PATH CARGO_TARGET_DIR

main() {
    ../../scripts/setup.sh cc c++ cmake make ninja:ninja-build
    mkdir -p "$work"
    build_emulator
    start_emulator --sessions 7
    check_release_by_ninja
    check_debug_fetched_by_make
    check_refusal
}

check_release_by_ninja() {
    build ninja -G Ninja -D CMAKE_BUILD_TYPE=Release -D FACTORY_SOURCE="$project"
    check_programs ninja
    expect "what is built anew when nothing has changed" "" "$(cmake --build "$work/ninja" | grep -E 'Compiling|Linking' || true)"
}

# Fetched into a folder of CMake's own.
check_debug_fetched_by_make() {
    git -C "$project" ls-files -z --cached --others --exclude-standard | tar --create --directory="$project" --null --files-from=- --file="$work/factory.tar"
    rm -rf "$work/make/_deps/factory-src" "$work/make/_deps/factory-subbuild"
    build make -G "Unix Makefiles" -D CMAKE_BUILD_TYPE=Debug -D FACTORY_URL="$work/factory.tar" \
        -D CMAKE_POLICY_DEFAULT_CMP0135=NEW # or cargo finds sources older than what it built
    check_programs make
    local source=$work/make/_deps/factory-src
    sed -i "s/^version = \"$version\"/version = \"0.2.99\"/" "$source/Cargo.toml"
    sed -Ei '/^name = "(libfactory|generate|factory-emulator)"/{n; s/".*"/"0.2.99"/}' "$source/Cargo.lock"
    cmake --build "$work/make" >"$work/log" 2>&1 || give_up "building a changed library"
    expect "version of the changed library" "libfactory 0.2.99: 7 sessions" "$("$work/make/c_shared")"
    expect "version of the changed library, static" "libfactory 0.2.99: 7 sessions" "$("$work/make/c_static")"
}

# What cannot be built says what would help.
check_refusal() {
    local said
    said=$(cmake -S source -B "$work/refused" -D FACTORY_SOURCE="$project" -D FACTORY_TARGET=sparc64-unknown-linux-gnu 2>&1 || true)
    [[ $said == *"rustup target add sparc64-unknown-linux-gnu"* ]] || fail "a triple without Rust's library: it said $said"
    echo "ok a triple without Rust's library"
}

# build NAME ARG...
build() {
    { cmake -S source -B "$work/$1" "${@:2}" && cmake --build "$work/$1"; } >"$work/log" 2>&1 || give_up "building by CMake: $1"
}

check_programs() {
    local program loaded
    for program in c_shared cpp_shared c_static cpp_static; do
        expect "$program by $1" "$lists" "$("$work/$1/$program")"
        loaded=$(ldd "$work/$1/$program" | grep -o 'libfactory.* => [^ ]*' || true)
        case $program in
            *_shared) [[ $loaded == *"=> $work/$1/"* ]] || fail "$program by $1 loads $loaded" ;;
            *_static) [[ -z $loaded ]] || fail "$program by $1 loads $loaded" ;;
        esac
    done
}

main
