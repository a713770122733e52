#!/usr/bin/env bash
# Builds factoryctl against the stage, with warnings as errors and then with sanitizers, and tries it with the
# emulator, in pipes and on a terminal. tool/tests/run.sh valgrind looks for leaks of the first of the two instead.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

build=$target/tool-tests
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Werror)
sanitizers=(-fsanitize=address -fsanitize=undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
# What ends by itself: a program that a signal ends need not tidy up. And valgrind itself needs the standard streams.
readonly tidy=(test_script.List test_script.Json test_script.Walk test_script.Failures test_terminal.Table.test_styles
    test_watch.Watch.test_{draws_when_a_status_changes_and_only_then,ends_when_it_makes_no_sense,q_ends_it_during_a_call})
valgrind=(valgrind -q --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
    --error-exitcode=9 --suppressions="$project/tests/c/valgrind.supp")

main() {
    ../../scripts/setup.sh cc python3 pkg-config
    need_stage
    mkdir -p "$build"
    compile "$build/plain" -O2
    if [[ ${1:-} == valgrind ]]; then
        ../../scripts/setup.sh valgrind
        try "under valgrind" "${valgrind[*]} $build/plain" "${tidy[@]}"
        return
    fi
    check_work_of_a_look
    compile "$build/sanitized" -O1 "${sanitizers[@]}"
    try "as it is" "$build/plain"
    try "with sanitizers" "$build/sanitized"
}

# compile PROGRAM FLAG...
compile() {
    local flags
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    cc -std=c99 -g -pthread "${warnings[@]}" "${@:2}" -o "$1" "$project"/tool/*.c "${flags[@]}"
}

# Counts the comparisons of table.c, by which two looks are held against each other.
check_work_of_a_look() {
    local flags
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    cc -std=c99 -Dstrcmp=counted_strcmp -c -o "$build/table.o" "$project/tool/table.c" "${flags[@]}"
    cc -std=c99 "${warnings[@]}" -I"$project/tool" -o "$build/table_test" table_test.c "$build/table.o" \
        "$project"/tool/{memory,printable,streams}.c "${flags[@]}"
    "$build/table_test"
}

# try NAME COMMAND TEST...
try() {
    echo "factoryctl $1"
    FACTORY_TOOL=$2 PYTHONDONTWRITEBYTECODE=1 python3 -m unittest "${@:3}"
}

main "$@"
