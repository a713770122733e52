#!/usr/bin/env bash
# Runs the tests in the strict modes that Go has: bindings/go/check.sh. Needs what `go test` here needs: the library
# by pkg-config (PKG_CONFIG_PATH, LD_LIBRARY_PATH), and FACTORY_EMULATOR or cargo.
set -euo pipefail
cd "$(dirname "$0")"
go=(../../scripts/toolchain.sh go go)

main() {
    mode "race detector" "${go[@]}" test -count=1 -race ./...
    mode "cgo pointer checks" env GOEXPERIMENT=cgocheck2 "${go[@]}" test -count=1 ./...
    mode "forced collection" env GODEBUG=clobberfree=1 "${go[@]}" test -count=1 -tags factory_gc ./...
    mode "address sanitizer with leak check" "${go[@]}" test -count=1 -asan ./...
    mode "static library" "${go[@]}" test -count=1 -tags factory_static ./...
}

mode() {
    echo "== $1"
    "${@:2}"
}

main
