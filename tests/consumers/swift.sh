#!/usr/bin/env bash
# A Swift program beside another package that has a module Factory, too: by moduleAliases, as the guide says.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh

need_stage
trap stop_emulator EXIT
start_emulator --sessions 7
expect "beside another module Factory" "7 sessions, chairs" "$(../../scripts/toolchain.sh swift swift run --package-path alias \
    --scratch-path "$target/swift-consumer" --quiet app)"
