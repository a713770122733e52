#!/usr/bin/env bash
# Runs the tests under a sanitizer, on the stable toolchain with its unstable flag let through: sanitize.sh WHAT
#
#   address     AddressSanitizer and LeakSanitizer, in the library, under faults too, and in the C programs that call it
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
    faults_under_address
}

faults_under_address() {
    local limited=(memory:: compression::a_bomb_of_sessions)
    local forked=(process::exit_during_calls)
    local left_out=(
        # A library that is loaded at run time lacks the runtime.
        process::unloading_with_live_threads
        # They measure the memory of the process, most of which is the sanitizer's.
        compression::a_bomb_is_refused_within_its_limit
        compression::an_error_that_is_a_bomb
    )
    local others=("${limited[@]}" "${forked[@]}" "${left_out[@]}")
    sanitized address --test faults -- "${others[@]/#/--skip=}"
    # Memory that is refused has to come back as NULL, and what is freed may not go on counting against a limit.
    # Not so for the one block of a page's texts, which the sanitizer's allocator refuses when it is asked for again.
    ASAN_OPTIONS=allocator_may_return_null=1:quarantine_size_mb=1 sanitized address --test faults -- "${limited[@]}" \
        --skip=memory::rows_without_their_json
    # It exits in a fork, where what the other threads of the parent held is nobody's.
    ASAN_OPTIONS=detect_leaks=0 sanitized address --test faults -- "${forked[@]}"
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
