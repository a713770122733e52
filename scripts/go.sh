#!/usr/bin/env bash
# Runs the go command: scripts/go.sh test ./... Exit status 97: there is no Go to be had here.
exec "$(dirname "$0")/toolchain.sh" go go "$@"
