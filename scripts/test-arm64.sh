#!/usr/bin/env bash
# Builds the library for Linux on arm64 and runs the C programs and the ABI's tests there, on a processor that QEMU emulates.
set -euo pipefail
cd "$(dirname "$0")/.."

triple=aarch64-unknown-linux-gnu
gnu=aarch64-linux-gnu

scripts/setup.sh $gnu-gcc:gcc-$gnu $gnu-g++:g++-$gnu qemu-aarch64:qemu-user
[[ -e /usr/$gnu/include/stdio.h ]] || scripts/setup.sh libc6-dev-arm64-cross
rustup target list --installed | grep -qx $triple || rustup target add $triple

export CC_aarch64_unknown_linux_gnu=$gnu-gcc
export CXX_aarch64_unknown_linux_gnu=$gnu-g++
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=$gnu-gcc
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="qemu-aarch64 -L /usr/$gnu"
export FACTORY_TEST_RUNNER=$CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER
cargo test --locked --target $triple --no-fail-fast --test abi --test c_programs
