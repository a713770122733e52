#!/usr/bin/env bash
# Makes sure that commands are here: scripts/setup.sh cc cmake clang++-19:clang-19, the last in a package of another name.
# On a Debian-like system root gets them by apt, and may name packages too; elsewhere the message says what to install.
set -euo pipefail

main() {
    local wanted command missing=() packages=()
    for wanted in "$@"; do
        command=${wanted%%:*}
        if ! command -v "$command" >/dev/null; then
            missing+=("$command")
            packages+=("$(package_of "$wanted")")
        fi
    done
    [[ ${#missing[@]} -eq 0 ]] && return
    if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
        echo "Missing: ${missing[*]}. Install them first (Debian: apt-get install ${packages[*]})." >&2
        exit 1
    fi
    echo "Installing ${packages[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${packages[@]}" >/dev/null
}

package_of() {
    case $1 in
        cc | c++ | make | readelf) echo build-essential ;;
        *) echo "${1#*:}" ;;
    esac
}

main "$@"
