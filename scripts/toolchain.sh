#!/usr/bin/env bash
# Runs a command where the compiler of a language, or Wine, is at hand:
#
#   scripts/toolchain.sh swift swift build
#   scripts/toolchain.sh go gofmt -l .
#
# Taken in this order: the compiler in PATH when it is new enough; the host's own package; a Debian 13 beside the host.
# The last two need root on a Debian-like system and are installed at first use.
# Exit status: the command's own, or 97 when the language cannot be had here (the reason is on stderr).
set -euo pipefail

scripts=$(dirname "$(realpath "$0")")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/libfactory

case ${1:-} in
    go) name=Go package=golang-go minimum=1.23 ;;
    swift) name=Swift package=swiftlang minimum=6.0 ;;
    wine) name=Wine package=wine minimum=10.0 ;; # before 9 it lacks what Rust's library imports
    *) echo "usage: toolchain.sh go|swift|wine COMMAND ARG..." >&2; exit 2 ;;
esac
shift

main() {
    if new_enough "$(version_in_path)"; then
        exec "$@"
    fi
    "$scripts/debian13.sh" has "$package" || set_up
    if new_enough "$(version_in_path)"; then
        exec "$@"
    fi
    exec "$scripts/debian13.sh" run "$@"
}

version_in_path() {
    case $name in
        Go) go version 2>/dev/null | sed -nE 's/.*go([0-9.]+).*/\1/p' ;;
        Wine) wine --version 2>/dev/null | sed -nE 's/^wine-([0-9.]+).*/\1/p' ;;
        Swift) swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9.]+).*/\1/p' ;;
    esac || true
}

new_enough() {
    [[ -n $1 ]] && printf '%s\n' "$minimum" "$1" | sort --version-sort --check=silent
}

set_up() {
    [[ $(id -u) == 0 ]] || unavailable "installing it needs root"
    command -v apt-get >/dev/null || unavailable "only a Debian-like system can install it by itself"
    echo "Installing $name, once. This takes a few minutes." >&2
    mkdir -p "$cache"
    if ! install_package >>"$cache/install.log" 2>&1; then
        tail -n 20 "$cache/install.log" >&2
        unavailable "$(tail -n 1 "$cache/install.log") (all of it: $cache/install.log)"
    fi
}

# One caller at a time: whoever waited finds the work done and only looks.
install_package() {
    exec 9>"$cache/install.lock"
    flock 9
    apt-get update
    if new_enough "$(version_in_apt)"; then
        apt-get -o DPkg::Lock::Timeout=600 install --yes --no-install-recommends "$package"
    else
        "$scripts/debian13.sh" install "$package"
    fi
}

version_in_apt() {
    apt-cache policy "$package" | sed -nE 's/ *Candidate: ([0-9]+:)?([0-9.]+).*/\2/p'
}

unavailable() {
    echo "$name $minimum or newer is not here and cannot be installed: $1." >&2
    exit 97
}

main "$@"
