#!/usr/bin/env bash
# Runs the fuzz targets on the stable toolchain: run.sh SECONDS [TARGET...]. Findings stay in fuzz/artifacts.
# SEED=N makes a run that can be repeated from an empty corpus. With ASAN=1 under AddressSanitizer, which needs the compiler's unstable flag.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:?usage: run.sh SECONDS [TARGET...]}
targets=("${@:2}")
[[ ${#targets[@]} -gt 0 ]] || targets=(page messages computers answer error_body retry_after config abi)
triple=$(rustc -vV | sed -n 's/^host: //p')
build=${CARGO_TARGET_DIR:-../target}/fuzz

coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing"
if [[ ${ASAN:-} == 1 ]]; then
    export RUSTC_BOOTSTRAP=1
    coverage+=" -Zsanitizer=address"
    build+=-asan
fi
RUSTFLAGS=$coverage cargo build --quiet --locked --release --target "$triple" --target-dir "$build"

for target in "${targets[@]}"; do
    echo "== $target, $seconds s =="
    mkdir -p "corpus/$target" artifacts
    # No proxy and no key of the caller's: the targets set their own.
    env -u FACTORY_API_KEY -u FACTORY_BASE_URL -u http_proxy -u https_proxy -u all_proxy -u ALL_PROXY -u HTTPS_PROXY \
        "$build/$triple/release/$target" -seed="${SEED:-0}" -max_total_time="$seconds" \
        -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
        -artifact_prefix=artifacts/ -print_final_stats=1 "corpus/$target" "seeds/$target" 2>&1 |
        grep -E 'DONE|cov:.*DONE|stat::number_of_executed|SUMMARY|panicked|ERROR' | tail -n 20
done
