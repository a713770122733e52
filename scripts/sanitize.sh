#!/usr/bin/env bash
# Runs the tests under a sanitizer, on the stable toolchain with its unstable flag let through: sanitize.sh WHAT
#
#   address     AddressSanitizer and LeakSanitizer, in the library and in the C programs that call it
#   undefined   UndefinedBehaviorSanitizer in the C programs (those in C++ have it in make test)
#   thread      ThreadSanitizer, in the library and in a standard library that is built with it (takes rust-src)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

triple=$(rustc -vV | sed -n 's/^host: //p')
export RUST_BACKTRACE=0

main() {
    case ${1:-} in
        address | undefined | thread) "$1" ;;
        *)
            echo "usage: sanitize.sh address|undefined|thread" >&2
            exit 2
            ;;
    esac
}

address() {
    scripts/setup.sh cc
    export FACTORY_TEST_CFLAGS="-fsanitize=address,undefined -fno-sanitize-recover=all"
    sanitized address --lib --test decoder --test c_programs
}

undefined() {
    scripts/setup.sh cc
    export FACTORY_TEST_CFLAGS="-fsanitize=undefined -fno-sanitize-recover=all"
    cargo test --locked --test c_programs
}

# Left out: a library that is loaded at run time lacks the runtime, and what spins while it waits takes for ever.
thread() {
    rustup component add rust-src
    export TSAN_OPTIONS="die_after_fork=0 halt_on_error=1"
    sanitized thread -Zbuild-std --lib --test faults -- engine:: cancel:: process:: \
        --skip unloading_with_live_threads --skip at_any_moment
    SANITIZED=1 MINUTES=${MINUTES:-1} sanitized thread -Zbuild-std --test soak
}

# sanitized SANITIZER ARGUMENT-OF-CARGO-TEST...
sanitized() {
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=$1 \
        cargo test --locked --target "$triple" --target-dir "$target/sanitize-$1" "${@:2}"
}

main "$@"
