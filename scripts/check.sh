# Sourced by what builds and checks: scripts/environment.sh, and how all of them say what they found.
# shellcheck shell=bash

# shellcheck source=scripts/environment.sh
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

# expect NAME EXPECTED FOUND
expect() {
    if [[ $2 != "$3" ]]; then
        diff <(echo "$2") <(echo "$3") | sed 's/^</expected/; s/^>/found/' >&2 || true
        fail "$1"
    fi
    echo "ok $1"
}

# give_up WHAT: fails and shows the caller's log.
give_up() {
    cat "$work/log" >&2
    fail "$1"
}

fail() {
    echo "FAILED $1" >&2
    exit 1
}

# For tests that may be called by themselves: makes what scripts/test.sh has made already.
need_stage() {
    if [[ -z ${FACTORY_STAGE:-} ]]; then
        make --no-print-directory --directory="$project" stage
        use_stage
    fi
    [[ -x $FACTORY_EMULATOR ]] || build_emulator
}
