#!/usr/bin/env bash
# A Swift program beside another package that has a module Factory, too: by moduleAliases, as the guide says.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/environment.sh

if [[ -z ${FACTORY_STAGE:-} ]]; then
    make --no-print-directory --directory "$project" stage
    build_emulator
    use_stage
fi
trap stop_emulator EXIT
start_emulator --sessions 7
said=$(../../scripts/swift.sh swift run --package-path alias --scratch-path "$target/swift-consumer" --quiet app)
if [[ $said != "7 sessions, chairs" ]]; then
    echo "FAILED beside another module Factory: it said '$said'" >&2
    exit 1
fi
echo "ok beside another module Factory"
