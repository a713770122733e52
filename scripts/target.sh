# Sourced: building for other platforms than this machine, named by their Rust triples.
# shellcheck shell=bash

# triple                      its compilers         what runs its programs   packages
targets="
x86_64-pc-windows-gnu         x86_64-w64-mingw32    wine                     gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix
x86_64-unknown-linux-musl     musl                  here                     musl-tools
aarch64-unknown-linux-gnu     aarch64-linux-gnu     qemu-aarch64             gcc-aarch64-linux-gnu g++-aarch64-linux-gnu libc6-dev-arm64-cross
i686-unknown-linux-gnu        i686-linux-gnu        here                     gcc-i686-linux-gnu g++-i686-linux-gnu libc6-dev-i386-cross libc6-i386 lib32gcc-s1
s390x-unknown-linux-gnu       s390x-linux-gnu       qemu-s390x               gcc-s390x-linux-gnu g++-s390x-linux-gnu libc6-dev-s390x-cross
aarch64-apple-darwin          arm64-apple-macosx11.0   nothing               clang-19 lld-19 llvm-19
"

# use_target TRIPLE: has cargo, make and Go build for it, in this shell and what it starts. Installs what is missing.
use_target() {
    local scripts name upper packages
    # shellcheck disable=SC2153 # read below
    scripts=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
    read -r triple prefix runner packages < <(grep "^$1 " <<<"$targets") || {
        echo "target.sh: no compiler is known for $1" >&2
        return 1
    }
    need_compilers "$scripts" "$packages"
    rustup target list --installed | grep -qx "$triple" || rustup target add "$triple"

    export CC=$prefix-gcc CXX=$prefix-g++ HOST_CC=cc HOST_CXX=c++ HOST_AR=ar
    export STRIP=$prefix-strip AR=$prefix-ar
    [[ $prefix != musl ]] || export STRIP=strip AR=ar CXX=
    [[ $triple != *-apple-* ]] || use_clang "$scripts"
    runs_with "$scripts"
    name=${triple//-/_}
    upper=${name^^}
    export "CC_$name=$CC" "CXX_$name=$CXX" "AR_$name=$AR"
    # Rust links programs for musl with what it has itself, and not with another start-up code.
    [[ $prefix == musl ]] || export "CARGO_TARGET_${upper}_LINKER=$CC"
    [[ -z $FACTORY_TEST_RUNNER ]] || export "CARGO_TARGET_${upper}_RUNNER=$FACTORY_TEST_RUNNER"
    export FACTORY_TARGET=$triple
    [[ $triple != *-musl ]] || give_unwinder "$scripts"
    build_go_for
}

# Clang and LLVM's linker, against what stands for Apple's SDK (packaging/apple). One program that compiles and links is what
# cargo, its crates and CMake all want.
use_clang() {
    local folder=${CARGO_TARGET_DIR:-$(dirname "$1")/target}/$triple
    mkdir -p "$folder"
    export SDKROOT MACOSX_DEPLOYMENT_TARGET=11.0
    SDKROOT=$(dirname "$1")/packaging/apple/sdk
    printf '#!/bin/sh\nexec clang-19 --target=%s -isysroot %s -fuse-ld=/usr/bin/ld64.lld-19 -mlinker-version=711 -Qunused-arguments "$@"\n' \
        "$prefix" "$SDKROOT" >"$folder/clang"
    chmod +x "$folder/clang"
    export CC=$folder/clang CXX='' AR=llvm-ar-19 STRIP=llvm-strip-19 OTOOL=llvm-otool-19
}

# musl has no shared libgcc_s: by its name the linker finds the unwinder that Rust's own library for musl has.
give_unwinder() {
    local folder unwinder
    folder=${CARGO_TARGET_DIR:-$(dirname "$1")/target}/$triple/unwinder
    unwinder=$(rustc --print sysroot)/lib/rustlib/$triple/lib/self-contained/libunwind.a
    mkdir -p "$folder"
    echo "INPUT($unwinder)" >"$folder/libgcc_s.so"
}

need_compilers() {
    local package missing=()
    for package in $2; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [[ ${#missing[@]} -eq 0 ]] || "$1/setup.sh" "${missing[@]}"
}

runs_with() {
    case $runner in
        here | nothing) FACTORY_TEST_RUNNER= ;;
        wine) FACTORY_TEST_RUNNER=$1/wine.sh ;;
        *)
            "$1/setup.sh" "$runner:qemu-user"
            FACTORY_TEST_RUNNER="$runner -L /usr/$prefix"
            ;;
    esac
    export FACTORY_TEST_RUNNER
}

build_go_for() {
    export CGO_ENABLED=1 GOOS=linux GOARCH
    case $triple in
        *-windows-*) GOOS=windows GOARCH=amd64 ;;
        aarch64-apple-darwin) GOOS=darwin GOARCH=arm64 ;;
        x86_64-*) GOARCH=amd64 ;;
        aarch64-*) GOARCH=arm64 ;;
        i686-*) GOARCH=386 ;;
        *) GOARCH=${triple%%-*} ;;
    esac
}
