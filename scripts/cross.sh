#!/usr/bin/env bash
# Runs a command that builds for another platform: scripts/cross.sh TRIPLE COMMAND ARG...
set -euo pipefail
. "$(dirname "$0")/target.sh"
use_target "$1"
exec "${@:2}"
