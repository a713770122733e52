#!/usr/bin/env bash
# Lays out headers, libraries, pkg-config and CMake files, and the terminal tool: install.sh TARGET PREFIX LIBDIR DESTDIR (see make install).
# Files that have not changed keep their time, so that nothing is rebuilt because of them.
set -euo pipefail
shopt -s extglob
cd "$(dirname "$0")/.."
. scripts/check.sh

target=$1 prefix=$2 libdir=$3 destdir=$4
library_version=$(sed -n '/^\[package.metadata.capi.library\]/,/^$/s/^version = "\(.*\)"/\1/p' Cargo.toml)
# Without libgcc_s: the compiler that links adds it by itself, or for `cc -static`, which has no shared one, libgcc_eh.
native_libs=$(sed 's/-lgcc_s *//' "$target/release-static/native-static-libs.txt")
triple=${FACTORY_TARGET:-$(rustc --version --verbose | sed -n 's/^host: //p')}
strip=${STRIP:-strip}
# As a list of CMake's, in which a framework is one element.
native_libs_list=$(sed 's/ *$//; s/ /;/g; s/-framework;/-framework /g' <<<"$native_libs")

libdir_in_prefix=${libdir#"$prefix"/}
prefix_from_libdir=${libdir_in_prefix//+([!\/])/..}

main() {
    case $prefix in /*) ;; *) fail "PREFIX must be an absolute path, not $prefix" ;; esac
    refuse_odd_names "$prefix"
    case $libdir in "$prefix"/?*) ;; *) fail "LIBDIR must be inside PREFIX ($prefix), not $libdir" ;; esac
    refuse_odd_names "$libdir"
    name_libraries
    install_headers
    install_libraries
    install_descriptions
    install_tool
}

# Programs are built by `cc $(pkg-config ...)`, in which no escape brings a blank through, and half of the tools have a
# meaning of their own for other characters.
refuse_odd_names() {
    local LC_ALL=C
    [[ $1 =~ ^[A-Za-z0-9/._+~@=-]+$ ]] ||
        fail "PREFIX and LIBDIR may have ASCII letters, digits and / . _ + ~ @ = - only, since pkg-config and CMake break others: not $1"
}

# The names follow from what the linker recorded in the library.
name_libraries() {
    case $triple in
        *-windows-*)
            built=$target/release/factory.dll
            abi=$(sed -E 's/^(0\.[0-9]+|[0-9]+)\..*/\1/' <<<"$library_version")
            shared_file=$prefix_from_libdir/bin/factory.dll
            development_link=libfactory.dll.a
            # shellcheck disable=SC2016 # CMake puts the folder in its place
            named_by='IMPORTED_IMPLIB "${_factory_libdir}/libfactory.dll.a"'
            strip_shared=("$strip" --strip-unneeded)
            ;;
        *-apple-*)
            built=$target/release/libfactory.dylib
            # With its folder, @rpath: by that CMake knows that programs need the path.
            install_name=$("${OTOOL:-otool}" -D "$built" | tail -n 1)
            soname=$(basename "$install_name")
            abi=${soname#libfactory.} abi=${abi%.dylib}
            shared_file=libfactory.$library_version.dylib
            development_link=libfactory.dylib
            named_by="IMPORTED_SONAME \"$install_name\""
            strip_shared=("$strip" -x)
            tool_folder=@loader_path
            ;;
        *)
            built=$target/release/libfactory.so
            soname=$(readelf --dynamic "$built" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
            abi=${soname#libfactory.so.}
            shared_file=libfactory.so.$library_version
            development_link=libfactory.so
            named_by="IMPORTED_SONAME \"$soname\""
            strip_shared=("$strip" --strip-unneeded)
            # shellcheck disable=SC2016 # the loader puts the tool's folder in its place
            tool_folder='$ORIGIN'
            ;;
    esac
}

install_headers() {
    place 644 include/factory.h "$prefix/include/factory.h"
    place 644 include/factory.hpp "$prefix/include/factory.hpp"
    local part
    for part in include/factory/*.hpp; do
        place 644 "$part" "$prefix/$part"
    done
}

install_libraries() {
    local work=$target/install
    mkdir -p "$work"
    "${strip_shared[@]}" -o "$work/shared" "$built"
    case $triple in
        # GNU's strip refuses archives of Rust's for Windows: one object in them has no sections.
        *-windows-*) cp "$target/release-static/libfactory.a" "$work/static" ;;
        # LLVM's strip refuses archives of a newer LLVM, as Rust's library is.
        *-apple-*)
            "$strip" -S -o "$work/static" "$target/release-static/libfactory.a" 2>/dev/null ||
                cp "$target/release-static/libfactory.a" "$work/static"
            ;;
        # Without the bitcode that Rust's library has beside its code: a linker with a plug-in for LLVM of its own would
        # take the object for that, which an older LLVM cannot read.
        *) "$strip" -S -R .llvmbc -R .llvmcmd -o "$work/static" "$target/release-static/libfactory.a" ;;
    esac
    complete_static "$work/static"
    place 644 "$work/static" "$libdir/libfactory.a"
    case $triple in
        *-windows-*)
            place 755 "$work/shared" "$prefix/bin/factory.dll"
            place 644 "$target/release/libfactory.dll.a" "$libdir/libfactory.dll.a"
            # Of which MSVC makes an import library of its own: lib /def:factory.def /machine:x64
            (echo EXPORTS && sed -n 's/^\(factory_[a-z0-9_]*\) .*/    \1/p' tests/abi/symbols.txt) >"$work/factory.def"
            place 644 "$work/factory.def" "$libdir/factory.def"
            ;;
        *)
            place 755 "$work/shared" "$libdir/$shared_file"
            ln -sf "$shared_file" "$destdir$libdir/$soname"
            ln -sf "$soname" "$destdir$libdir/$development_link"
            ;;
    esac
}

# Rust's library for musl has an unwinder of its own, which no linker finds by itself.
complete_static() {
    local unwinder=libunwind.a
    [[ $triple == *-musl ]] || return 0
    unwinder=$(rustc --print sysroot)/lib/rustlib/$triple/lib/self-contained/$unwinder
    printf 'OPEN %s\nADDLIB %s\nSAVE\nEND\n' "$1" "$unwinder" | "${AR:-ar}" -M
    native_libs=${native_libs/-lunwind /} native_libs_list=${native_libs_list/-lunwind;/}
}

install_descriptions() {
    local work=$target/install file
    for file in factory.pc factoryConfig.cmake factoryConfigVersion.cmake; do
        fill_in "packaging/$file.in" >"$work/$file"
    done
    # Without it a program looks for the functions in the DLL. Only Windows has a difference to make.
    [[ $triple != *-windows-* ]] || echo 'Cflags.private: -DFACTORY_STATIC' >>"$work/factory.pc"
    place 644 "$work/factory.pc" "$libdir/pkgconfig/factory.pc"
    place 644 "$work/factoryConfig.cmake" "$libdir/cmake/factory/factoryConfig.cmake"
    place 644 "$work/factoryConfigVersion.cmake" "$libdir/cmake/factory/factoryConfigVersion.cmake"
}

# The tool finds the library from where it is itself, so that a staged tree works, too.
install_tool() {
    # Its terminal is a POSIX one, and the headers of Apple's C library are on Apple's systems alone.
    [[ $triple != *-windows-* && $triple/$(uname -s) != *-apple-*/Linux ]] || return 0
    local tool=$target/install/factoryctl compile
    # As makefiles do: a compiler may come with arguments, and a distribution has flags of its own.
    read -ra compile <<<"${CC:-cc} -O2 ${CPPFLAGS-} ${CFLAGS-} ${LDFLAGS-}"
    "${compile[@]}" -std=c99 -pthread -Iinclude -o "$tool" tool/*.c "$destdir$libdir/$development_link" \
        "-Wl,-rpath,$tool_folder/../${libdir#"$prefix"/}"
    place 755 "$tool" "$prefix/bin/factoryctl"
    place 644 tool/factoryctl.1 "$prefix/share/man/man1/factoryctl.1"
    place 644 tool/completions/factoryctl.bash "$prefix/share/bash-completion/completions/factoryctl"
    place 644 tool/completions/_factoryctl "$prefix/share/zsh/site-functions/_factoryctl"
    place 644 tool/completions/factoryctl.fish "$prefix/share/fish/vendor_completions.d/factoryctl.fish"
    # Its name in 0.1, for one release.
    ln -sf factoryctl "$destdir$prefix/bin/factory-sessions"
    ln -sf factoryctl.1 "$destdir$prefix/share/man/man1/factory-sessions.1"
}

fill_in() {
    sed -e "s|@PREFIX@|$prefix|" \
        -e "s|@LIBDIR@|$libdir_in_prefix|" \
        -e "s|@PREFIX_FROM_LIBDIR@|$prefix_from_libdir|" \
        -e "s|@VERSION@|$version|" \
        -e "s|@SHARED_FILE@|$shared_file|" \
        -e "s|@NAMED_BY@|$named_by|" \
        -e "s|@ABI@|$abi|" \
        -e "s|@NATIVE_LIBS@|$native_libs|" \
        -e "s|@NATIVE_LIBS_LIST@|$native_libs_list|" \
        "$1"
}

place() {
    mkdir -p "$(dirname "$destdir$3")"
    install -C -m "$1" "$2" "$destdir$3"
}

main
