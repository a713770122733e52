#!/usr/bin/env bash
# An installed prefix is all that a C or C++ application needs: programs are built from one, by pkg-config and by CMake,
# against the shared and the static library, and run against the emulator. The terminal tool is there, too.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

work=$(mktemp -d)
trap 'stop_emulator; rm -rf "$work"' EXIT
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CMAKE_PREFIX_PATH

main() {
    build_emulator
    start_emulator --sessions 7
    check_pkg_config
    check_beside_another_rust_archive
    check_cmake
    check_merged_system
    check_tool "$work/prefix"
    check_odd_names
    check_staged_tree
    check_flags_of_a_distribution
}

check_pkg_config() {
    make_install PREFIX="$work/prefix"
    export PKG_CONFIG_PATH=$work/prefix/lib/pkgconfig
    expect "version of factory.pc" "$version" "$(pkg-config --modversion factory)"
    expect "private libraries of factory.pc" "$(native_libs_by_rustc)" "$(private_libs_by_pkg_config)"

    local flags
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    cc -Wall -Wextra -Werror -o "$work/shared" count.c "${flags[@]}"
    LD_LIBRARY_PATH=$work/prefix/lib check_program "C by pkg-config, shared" "$work/shared" needed

    read -ra flags <<<"$(pkg-config --cflags --static --libs factory | sed 's/-lfactory/-l:libfactory.a/')"
    cc -Wall -Wextra -Werror -o "$work/static" count.c "${flags[@]}"
    check_program "C by pkg-config, static" "$work/static" "not needed"

    local compiler
    for compiler in cc clang; do
        command -v "$compiler" >/dev/null || continue
        read -ra flags <<<"$(pkg-config --cflags --static --libs factory)"
        "$compiler" -static -o "$work/fully-static" count.c "${flags[@]}" 2>"$work/log" || give_up "$compiler -static"
        check_program "C by pkg-config, fully static by $compiler" "$work/fully-static" "not needed"
        expect "libraries that it needs" "" "$(readelf --dynamic "$work/fully-static" | grep NEEDED || true)"
    done
}

# Both hold Rust's standard library; in either order, the first that is named gives it.
check_beside_another_rust_archive() {
    local factory other=$work/libother.a
    rustc --edition 2024 --crate-type staticlib -C opt-level=2 -o "$other" other.rs
    read -ra factory <<<"$(pkg-config --cflags --static --libs factory | sed 's/-lfactory/-l:libfactory.a/')"
    cc -Wall -Wextra -Werror -o "$work/before" beside.c "${factory[@]}" "$other"
    cc -Wall -Wextra -Werror -o "$work/behind" beside.c "$other" "${factory[@]}"
    expect "before another Rust archive" "a page of JSON, and a sum of 55" "$("$work/before")"
    expect "behind another Rust archive" "a page of JSON, and a sum of 55" "$("$work/behind")"
}

# What rustc says today, asked in another profile than the one that factory.pc was made from; but for libgcc_s (install.sh).
native_libs_by_rustc() {
    (cd "$project" && cargo rustc --locked --lib --crate-type staticlib -- --print native-static-libs 2>&1) |
        sed -n 's/.*native-static-libs: //p' | sed 's/-lgcc_s *//'
}

private_libs_by_pkg_config() {
    pkg-config --static --libs-only-l factory | sed 's/-lfactory //; s/ *$//'
}

check_cmake() {
    build_with_cmake "$work/prefix" "$work/cmake"
    local language
    for language in c cpp; do
        check_program "$language by CMake, fully static" "$work/cmake/${language}_fully_static" "not needed"
        check_program "$language by CMake, shared" "$work/cmake/${language}_shared" needed
        check_program "$language by CMake, static" "$work/cmake/${language}_static" "not needed"
    done
}

# check_tool PREFIX: by its name and by its old one, the tool finds the library by itself, and man finds the tool.
check_tool() {
    local name
    for name in factoryctl factory-sessions; do
        expect "$name" 7 "$("$1/bin/$name" | wc -l)"
        expect "manual of $name" ".Dt FACTORYCTL 1" "$(sed -n 2p "$1/share/man/man1/$name.1")"
    done
}

# Where /lib is /usr/lib, CMake may find the files through either.
check_merged_system() {
    mkdir "$work/system"
    cp -R "$work/prefix" "$work/system/usr"
    ln -s usr/lib "$work/system/lib"
    build_with_cmake "$work/system" "$work/cmake-merged" -D factory_DIR="$work/system/lib/cmake/factory"
    check_program "C by CMake, through a link" "$work/cmake-merged/c_shared" needed
}

# Names that pkg-config's users could not bear are refused with a sentence that has the name, whatever make and the shell
# take the character for.
check_odd_names() {
    local name said
    for name in 'my libs' "it's" 'a"b' "a\$b" "a\$(b)" 'a#b' 'a\b' 'a;b' 'a&b' 'a|b' 'a*' 'a%b' $'tab\tbed' 'libs '; do
        if said=$(make --no-print-directory --directory "$project" --old-file=lib install PREFIX="$work/odd/$name" 2>&1); then
            fail "PREFIX=$name is taken"
        fi
        [[ $said == *"PREFIX and LIBDIR may have ASCII letters, digits"*"not $work/odd/$name"* ]] ||
            fail "PREFIX=$name: it said '$said'"
    done
    [[ ! -e $work/odd ]] || fail "something was installed under an odd name"
    echo "ok odd names"
}

# As a distribution does it: another library directory, and a staged tree that is not where it says it will be.
check_staged_tree() {
    make_install DESTDIR="$work/tree" PREFIX=/opt/factory LIBDIR=/opt/factory/lib/here
    export PKG_CONFIG_PATH=$work/tree/opt/factory/lib/here/pkgconfig
    expect "library directory of factory.pc" /opt/factory/lib/here "$(pkg-config --variable=libdir factory)"
    build_with_cmake "$work/tree/opt/factory" "$work/cmake-tree" -D factory_DIR="$work/tree/opt/factory/lib/here/cmake/factory"
    check_program "C by CMake, staged tree" "$work/cmake-tree/c_shared" needed
    check_tool "$work/tree/opt/factory"
}

# The libraries are there already: with another CC cargo would build them anew.
check_flags_of_a_distribution() {
    local tree=$work/flags
    CC="env cc" CPPFLAGS=-D_FORTIFY_SOURCE=2 CFLAGS="-g -O1" LDFLAGS=-Wl,-z,now \
        "$project/scripts/install.sh" "$target" "$tree" "$tree/lib" "" >"$work/log" 2>&1 || give_up "install.sh with flags"
    expect "LDFLAGS for the tool" 1 "$(readelf --dynamic "$tree/bin/factoryctl" | grep -c BIND_NOW)"
    expect "CFLAGS for the tool" 1 "$(readelf --sections "$tree/bin/factoryctl" | grep -c ' \.debug_info ')"
    check_tool "$tree"
}

make_install() {
    make --no-print-directory --directory "$project" install "$@" >"$work/log" 2>&1 || give_up "make install $*"
}

# build_with_cmake PREFIX BUILD ARG...
build_with_cmake() {
    { cmake -S . -B "$2" -D CMAKE_PREFIX_PATH="$1" "${@:3}" && cmake --build "$2"; } >"$work/log" 2>&1 ||
        give_up "building by CMake"
}

# check_program NAME PROGRAM needed|"not needed": it lists sessions, and says rightly whether it needs the shared library.
check_program() {
    local found="not needed" soname
    soname=$(readelf --dynamic "$work/prefix/lib/libfactory.so" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
    if readelf --dynamic "$2" | grep -qF "(NEEDED)             Shared library: [$soname]"; then
        found=needed
    fi
    expect "$1: shared library" "$3" "$found"
    expect "$1: output" "libfactory $version: 7 sessions" "$("$2")"
}

main
