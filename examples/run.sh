#!/usr/bin/env bash
# Builds the example programs, runs them against an emulator, and checks what they print and how they end:
#
#   examples/run.sh             all languages
#   examples/run.sh c go        these
#
# What the first language lists is checked in itself; what the others list must be the same.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

readonly sessions=250 computer=cmp-atlas computers=(cmp-atlas cmp-borealis 'Zürich rack/5 & 50%+' nowhere)
programs=(list walk errors shared cancel resume run)
c_programs=(transcript computers)
work=$target/examples
built=

main() {
    local languages=("$@") language first
    [[ ${#languages[@]} -gt 0 ]] || languages=(c cpp go swift)
    scripts/setup.sh cc c++ pkg-config
    need_stage
    trap stop_emulator EXIT
    start_emulator --sessions "$sessions"

    first=${languages[0]}
    for language in "${languages[@]}"; do
        rm -rf "${work:?}/$language"
        mkdir -p "$work/$language"
        built=$work/$language
        "build_$language"
        check "$language" >"$built/checks.txt"
        echo "ok $language"
    done
}

# check LANGUAGE
check() {
    run_all "$1"
    if [[ $1 == "$first" ]]; then
        check_list
        check_walk
        check_shared
    else
        check_same "$first" "$1"
    fi
    check_errors "$1"
    check_cancel "$1"
    check_resume "$1"
    check_failures "$1"
    check_run "$1"
    [[ $1 != c ]] || check_typed
}

build_c() {
    local program flags
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    for program in "${programs[@]}" "${c_programs[@]}"; do
        cc -std=c99 -Wall -Wextra -Wpedantic -Werror -pthread -o "$built/$program" "examples/c/$program.c" "${flags[@]}"
    done
}

build_cpp() {
    local program flags
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
    for program in "${programs[@]}"; do
        c++ -std=c++17 -Wall -Wextra -Wpedantic -Werror -pthread -o "$built/$program" "examples/cpp/$program.cpp" "${flags[@]}"
    done
}

build_go() {
    (cd examples/go && "$project/scripts/toolchain.sh" go go build -o "$built/" "${programs[@]/#/./}")
}

build_swift() {
    local program folder=$work/swift-build
    scripts/toolchain.sh swift swift build --package-path examples/swift --scratch-path "$folder"
    for program in "${programs[@]}"; do
        ln -s "$folder/debug/$program" "$built/$program"
    done
}

# run LANGUAGE PROGRAM ARG...
run() {
    local command
    command_of "$@"
    "${command[@]}"
}

# command_of LANGUAGE PROGRAM ARG...: sets command. Swift programs run where Swift is.
command_of() {
    command=("$work/$1/$2" "${@:3}")
    [[ $1 != swift ]] || command=(scripts/toolchain.sh swift "${command[@]}")
}

run_all() {
    run "$1" list >"$built/list.txt"
    run "$1" list --json >"$built/list.json"
    run "$1" walk >"$built/walk.txt"
    run "$1" walk "$computer" >"$built/walk-one.txt"
    run "$1" errors >"$built/errors.txt"
    run "$1" shared "${computers[@]}" >"$built/shared.txt"
    run "$1" cancel >"$built/cancel.txt"
}

check_list() {
    cmp "$built/list.json" <(page '' && echo) || fail "list --json is not the page that the service sends"
    expect "lines of the table" 21 "$(wc -l <"$built/list.txt")"
    expect "first line of the table" \
        "TITLE                             STATUS   MODEL                         MESSAGES      TOKENS  UPDATED" \
        "$(head -n 1 "$built/list.txt")"
    local status
    for status in idle pending running; do
        expect "$status sessions in the table" "$(page '' | occurrences "\"status\":\"$status\"")" \
            "$(tail -n +2 "$built/list.txt" | occurrences "  $status  ")"
    done
    [[ $(page '' | occurrences '\u001b') -gt 0 ]] || fail "no title of the first page has an escape sequence for the terminal"
    if LC_ALL=C grep -n $'[\x01-\x09\x0b-\x1f\x7f]\|\xc2[\x80-\x9f]' "$built/list.txt" | cat -v; then
        fail "control characters in the table"
    fi
}

check_walk() {
    expect "first line of walk" "$sessions sessions" "$(head -n 1 "$built/walk.txt")"
    local group
    for group in STATUS MODEL; do
        expect "sum of walk by $group" "$sessions" "$(sum_of "$group" "$built/walk.txt")"
    done
    local of_one
    of_one=$(page "?limit=100&computerId=$computer" | occurrences '"sessionId":')
    [[ $of_one -gt 0 && $of_one -lt 100 ]] || fail "the sessions of $computer do not fill just one page, but $of_one"
    expect "first line of walk $computer" "$of_one sessions" "$(head -n 1 "$built/walk-one.txt")"
    expect "sum of walk $computer" "$of_one" "$(sum_of MODEL "$built/walk-one.txt")"
}

check_shared() {
    local one expected
    expect "lines of shared" $((${#computers[@]} + 1)) "$(wc -l <"$built/shared.txt")"
    for one in "${computers[@]}"; do
        expected=$(run "$first" walk "$one" | sed -n '1s/ sessions$//p')
        expect "sessions of $one by shared" "$expected" "$(awk -v one="$one" \
            '{ line = $0; sub(/^ *[^ ]+ +[^ ]+  /, "", line) } line == one { print $1 }' "$built/shared.txt")"
    done
}

check_errors() {
    expect "errors without their messages" "$(expected_errors "$1")" "$(grep -v '^  message      .' "$built/errors.txt")"
    expect "messages of errors" "$(grep -c '^  http status' "$built/errors.txt")" "$(grep -c '^  message      .' "$built/errors.txt")"
}

expected_errors() {
    local format='%s: %s\n  http status  %s\n  retry after  %s\n  attempts     1\n'
    # shellcheck disable=SC2059 # it is used four times
    printf "$format" \
        "wrong key" FACTORY_ERR_UNAUTHORIZED 401 - \
        "gate" FACTORY_ERR_FORBIDDEN 403 - \
        "rate limit" FACTORY_ERR_RATE_LIMITED 429 "3600000 ms" \
        "timeout" FACTORY_ERR_TIMEOUT - -
    if [[ $1 == swift ]]; then
        echo "cancel: CancellationError"
    else
        # shellcheck disable=SC2059
        printf "$format" "cancel" FACTORY_ERR_CANCELLED - -
    fi
}

# check_cancel LANGUAGE: an interrupt ends the walk while the third page is on its way; without one it gets to the end.
check_cancel() {
    expect "a walk to its end" $'100 sessions\n200 sessions\n250 sessions\ndone' "$(cat "$built/cancel.txt")"
    local line
    request POST /emulator/faults '[{}, {}, {"delayMs": 60000}]' >/dev/null
    exec {output}< <(start_to_interrupt "$1")
    while read -r -t 30 line <&"$output" && [[ $line != "200 sessions" ]]; do :; done
    expect "the walk before it is interrupted" "200 sessions" "$line"
    kill -INT "$(cat "$built/cancel.pid")"
    expect "the walk after it is interrupted" "stopped
exit status 0" "$(timeout 30 cat <&"$output")"
    exec {output}<&-
    request DELETE /emulator/faults '' >/dev/null
}

# What a shell starts beside itself ignores interrupts unless told otherwise.
start_to_interrupt() {
    local command status=0
    command_of "$1" cancel
    env --default-signal=INT "${command[@]}" &
    echo $! >"$built/cancel.pid"
    wait $! || status=$?
    echo "exit status $status"
}

# check_resume LANGUAGE: two runs list every session once, as one run does; the cursor is kept in between only.
check_resume() {
    local file=$built/cursor
    rm -f "$file"
    run "$1" resume "$file" 9 >"$built/all.txt"
    [[ ! -e $file ]] || fail "resume leaves a cursor after the last page"
    expect "sessions by resume" "$sessions" "$(sort -u "$built/all.txt" | wc -l)"
    run "$1" resume "$file" 1 >"$built/first.txt"
    expect "sessions of the first run" 100 "$(wc -l <"$built/first.txt")"
    [[ -s $file ]] || fail "resume does not keep the cursor"
    run "$1" resume "$file" 9 >"$built/second.txt"
    cat "$built/first.txt" "$built/second.txt" | cmp - "$built/all.txt" || fail "two runs are not as good as one"
    : >"$file"
    expect_exit 1 'delete it to begin anew' run "$1" resume "$file" 1
}

# check_run LANGUAGE: stdout has the answer and nothing else, stderr what happens meanwhile. The session is deleted, which the
# lists of the next language would have.
check_run() {
    run "$1" run 'Why is the <test> flaky?' >"$built/run.txt" 2>"$built/run-meanwhile.txt"
    expect "the answer" 'Done. All tests pass, and the page looks as it should.

You asked:

Why is the <test> flaky?' "$(cat "$built/run.txt")"
    expect "the last status" "run: idle" "$(grep -v '^run: tool ' "$built/run-meanwhile.txt" | tail -n 1)"
    expect "tools that are used" "run: tool execute
run: tool mcp__playwright__browser_snapshot" "$(grep '^run: tool ' "$built/run-meanwhile.txt" | sort -u)"
    request DELETE "/api/v0/sessions/$(newest)" '' >/dev/null
    expect "sessions after the run" "$sessions sessions" "$(run "$1" walk | head -n 1)"
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" run prompt
    expect_exit 2 'usage: ' run "$1" run
}

# What the programs that C alone has print of messages and computers.
check_typed() {
    run c transcript >"$built/transcript.txt"
    run c transcript "$(newest)" | cmp - "$built/transcript.txt" || fail "the newest session is another one"
    [[ $(grep -c '^assistant:$' "$built/transcript.txt") -gt 0 ]] || fail "the assistant says nothing"
    run c computers >"$built/computers.txt"
    expect "names of computers" "$(request GET /api/v0/computers '' | grep -oP '"name":"\K[^"]+')" \
        "$(cut -d ' ' -f 1 "$built/computers.txt")"
    expect "computers that tell" 2 "$(grep -c ' GB' "$built/computers.txt")"
    expect_exit 1 'Session not found' run c transcript nowhere
    expect_exit 2 'usage: ' run c transcript one two
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run c computers
}

# check_same FIRST LANGUAGE
check_same() {
    local file
    for file in list.txt list.json walk.txt walk-one.txt shared.txt cancel.txt; do
        diff "$work/$1/$file" "$built/$file" >&2 || fail "$file is not that of $1"
    done
    diff <(comparable_errors "$1") <(comparable_errors "$2") >&2 || fail "errors.txt is not that of $1"
}

# A cancelled call is told in each language's own way, and a language may have spent some of the call's time before it.
comparable_errors() {
    sed -E '/^cancel: /,$d; s/within [0-9]+ ms/within some time/' "$work/$1/errors.txt"
}

# check_failures LANGUAGE: the exit status tells of a failure, stderr why, and stdout says nothing.
check_failures() {
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" list
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" walk
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" shared "$computer"
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" cancel
    FACTORY_API_KEY=fk-wrong expect_exit 1 'Api key not found or deleted' run "$1" resume "$built/cursor-none" 1
    FACTORY_API_KEY='' expect_exit 1 FACTORY_API_KEY run "$1" list
    expect_exit 2 'usage: ' run "$1" list --nonsense
    expect_exit 2 'usage: ' run "$1" walk one two
    expect_exit 2 'usage: ' run "$1" shared
    expect_exit 2 'usage: ' run "$1" cancel now
    expect_exit 2 'usage: ' run "$1" resume "$built/cursor-none" none
}

# expect_exit STATUS TEXT COMMAND...
expect_exit() {
    local status=0
    "${@:3}" >"$built/stdout" 2>"$built/stderr" || status=$?
    expect "exit status of ${*:3}" "$1" "$status"
    expect "stdout of ${*:3}" "" "$(cat "$built/stdout")"
    grep -qF -- "$2" "$built/stderr" || fail "stderr of ${*:3} does not say $2: $(cat "$built/stderr")"
}

# page QUERY: the body of a page, without the library.
page() {
    request GET "/api/v0/sessions$1" ''
}

# The newest session's identifier.
newest() {
    page '?limit=1' | grep -oP '"sessionId":"\K[^"]+' | head -n 1
}

# request METHOD PATH BODY: the body of the answer.
request() {
    local address=${FACTORY_BASE_URL#http://}
    exec {socket}<>"/dev/tcp/${address%:*}/${address#*:}"
    printf '%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s' \
        "$1" "$2" "$address" "$FACTORY_API_KEY" "${#3}" "$3" >&"$socket"
    sed '1,/^\r$/d' <&"$socket"
    exec {socket}>&-
}

occurrences() {
    { grep -oF -- "$1" || true; } | wc -l
}

# sum_of GROUP FILE: of the numbers of sessions below a heading of walk. Names may have blanks, so count from the right.
sum_of() {
    awk -v group="$1" '$1 == group { inside = 1; next } /^$/ { inside = 0 } inside { sum += $(NF - 1) } END { print sum + 0 }' "$2"
}

main "$@"
