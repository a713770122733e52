#!/usr/bin/env bash
# Compiles and lints the library for platforms on which nothing can be run here, so that no branch for one of them rots.
# Nothing is linked: no compiler, SDK or system library of theirs is needed, only Rust's own library.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

targets=(
    x86_64-unknown-freebsd
    aarch64-linux-android
    x86_64-pc-windows-msvc
    aarch64-apple-darwin
    aarch64-apple-ios
    aarch64-unknown-linux-musl
    armv7-unknown-linux-gnueabihf
    powerpc64-unknown-linux-gnu
)

main() {
    local triple name
    mkdir -p "$target/check"
    write_compiler >"$target/check/compiler"
    chmod +x "$target/check/compiler"
    cargo clippy --version >/dev/null || rustup component add clippy
    for triple in "${targets[@]}"; do
        name=${triple//-/_}
        rustup target list --installed | grep -qx "$triple" || rustup target add "$triple" >/dev/null
        env "CC_$name=$target/check/compiler" "AR_$name=$target/check/compiler" SDKROOT="$target/check" \
            CARGO_TARGET_DIR="$target/check" \
            cargo clippy --quiet --locked --lib --target "$triple" -- --deny warnings || fail "$triple"
        echo "ok $triple"
    done
}

# What takes the C compiler's place: it leaves an empty file wherever one is asked for. ring's C is not looked at.
write_compiler() {
    cat <<'END'
#!/bin/sh
previous=
for argument in "$@"; do
    case $previous in -o) : >"$argument" ;; esac
    case $argument in
        -Fo*) : >"${argument#-Fo}" ;;
        -out:*) : >"${argument#-out:}" ;;
        *.a | *.lib) : >"$argument" ;;
    esac
    previous=$argument
done
END
}

main
