#!/usr/bin/env bash
# Runs a program for Windows: scripts/wine.sh PROGRAM.exe ARG... DLLs are looked for where the host's loader looks for
# libraries (LD_LIBRARY_PATH). The imitated machine lies in the target folder; scripts/wine.sh --begin starts it,
# --end stops what runs in it.
set -euo pipefail

scripts=$(dirname "$(realpath "$0")")
toolchain=$scripts/toolchain.sh
target=$(realpath -m "${CARGO_TARGET_DIR:-$(dirname "$scripts")/target}")
export WINEPREFIX=$target/wine WINEDEBUG=-all

case ${1:-} in
    # A program that comes first, while the machine starts, may find its handles to be none.
    --begin)
        mkdir -p "$target"
        # Fails when it runs already.
        "$toolchain" wine wineserver --persistent || true
        exec "$toolchain" wine wine wineboot --init >/dev/null 2>&1
        ;;
    --end) exec "$toolchain" wine wineserver --kill ;;
esac
folder=${LD_LIBRARY_PATH-}
[[ -z $folder ]] || export WINEPATH="Z:${folder//\//\\}"
exec "$toolchain" wine wine "$@"
