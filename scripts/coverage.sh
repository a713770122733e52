#!/usr/bin/env bash
# Measures which lines of src/ the Rust tests and the C programs run: a figure for each file, then the lines left.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

tools=$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin
folder=$target/coverage
# Counters that lie in the profile itself: a process that ends without its exit handlers, such as a fork's, counts too.
export RUSTFLAGS="-Cinstrument-coverage -Cllvm-args=-runtime-counter-relocation"
export LLVM_PROFILE_FILE=$folder/profiles/%p-%m%c.profraw

main() {
    scripts/setup.sh cc
    [[ -x $tools/llvm-cov ]] || rustup component add llvm-tools
    rm -rf "$folder/profiles" "$folder/lines"
    mkdir -p "$folder/lines"
    run_tests --no-fail-fast
    "$tools/llvm-profdata" merge --sparse "$folder"/profiles/*.profraw --output "$folder/merged.profdata"
    # One by one: of functions that two programs have, llvm-cov would show the first's alone.
    local program
    while read -r program; do
        "$tools/llvm-cov" export "$program" --format=lcov --instr-profile "$folder/merged.profdata" \
            >"$folder/lines/$(basename "$program")"
    done < <(programs)
    cat "$folder"/lines/* | summarise
}

run_tests() {
    cargo test --locked --target-dir "$folder" --lib --tests "$@"
}

# The tests, and the library that the C programs load.
programs() {
    echo "$folder/debug/deps/libfactory.so"
    run_tests --no-run --message-format=json 2>/dev/null | sed -n 's/.*"executable":"\([^"]*\)".*/\1/p'
}

# Adds up the counts of each line over all programs.
summarise() {
    awk -F '[:,]' -v root="$project/" '
        $1 == "SF" { file = index($2, root "src/") == 1 ? substr($2, length(root) + 1) : "" }
        $1 == "DA" && file != "" { count[file, $2] += $3; seen[file, $2] = 1 }
        END {
            for (place in seen) {
                split(place, at, SUBSEP)
                lines[at[1]]++
                if (count[place] == 0) { left[at[1]]++; print "left: " at[1] ":" at[2] }
            }
            for (file in lines) {
                printf "%6.2f %% of %4d %s\n", 100 - 100 * left[file] / lines[file], lines[file], file
                all += lines[file]; all_left += left[file]
            }
            printf "%6.2f %% of %4d in all\n", 100 - 100 * all_left / all, all
        }' | sort --version-sort
}

main
