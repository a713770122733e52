#!/usr/bin/env bash
# Runs a command with Swift at hand: scripts/swift.sh swift test. Exit status 97: there is no Swift to be had here.
exec "$(dirname "$0")/toolchain.sh" swift "$@"
