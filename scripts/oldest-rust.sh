#!/usr/bin/env bash
# Builds the library with the oldest Rust that Cargo.toml promises, which is Debian 13's.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

promised=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

scripts/debian13.sh has cargo || scripts/debian13.sh install cargo >/dev/null
here=$(scripts/debian13.sh run rustc --version | cut -d' ' -f2)
[[ $here == "$promised".* ]] || fail "Cargo.toml promises Rust $promised, and Debian 13 has $here"
export CARGO_TARGET_DIR=$target/debian13
scripts/debian13.sh run cargo build --locked --lib
echo "ok Rust $here"
