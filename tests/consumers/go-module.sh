#!/usr/bin/env bash
# The Go module with the library inside is all that a Go user needs: the README's program is made by go get and go build through a
# module proxy of files, without pkg-config and Rust, for each platform that make dist-go has built, and lists what the emulator
# has. go-module.sh [TRIPLE...], all without.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh
. "$project/scripts/target.sh"
. ./licences.sh

work=$(mktemp -d)
trap 'stop_emulator; [[ ! -d $work/cache ]] || chmod -R u+w "$work/cache"; rm -rf "$work"' EXIT
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CGO_CFLAGS CGO_LDFLAGS
module=github.com/factory-ai/libfactory-go

main() {
    proxy=$(make --no-print-directory --directory "$project" dist-go TARGETS="$*" | tail -n 1)
    build_emulator
    start_emulator --sessions 30
    export GOPROXY=file://$proxy GONOSUMDB=$module GOMODCACHE=$work/cache PKG_CONFIG=false GOWORK=off
    write_program
    local folder
    for folder in "$target/dist/go-module/internal"/*_*; do
        check_platform "$(basename "$folder")"
    done
    check_vendored
    check_refusals
}

# Only the module's name is taken from us; its version is what the proxy has.
write_program() {
    mkdir "$work/app"
    cd "$work/app"
    go mod init example.com/app
    go get "$module"
    sed -n '/^```go$/,/^```$/p' "$work/cache/$module@v$version/README.md" | sed '/^```/d' >main.go
}

# check_platform FOLDER: with what the README says for it.
check_platform() {
    local triple flags=()
    case $1 in
        linux_amd64) triple=x86_64-unknown-linux-gnu ;;
        linux_arm64) triple=aarch64-unknown-linux-gnu ;;
        linux_amd64_musl) triple=x86_64-unknown-linux-musl flags=(-tags musl -ldflags '-linkmode external -extldflags "-static"') ;;
        windows_amd64) triple=x86_64-pc-windows-gnu ;;
        *) fail "nothing is known of $1" ;;
    esac
    check_licences "$target/dist/go-module/internal/$1/libfactory.a" "$target/dist/go-module/LICENSES-of-crates.txt"
    (
        FACTORY_TEST_RUNNER=
        [[ $triple == "$(rustc --version --verbose | sed -n 's/^host: //p')" ]] || use_target "$triple"
        go build -o "$work/$1.exe" "${flags[@]}" .
        # shellcheck disable=SC2086 # the runner may have arguments
        [[ $($FACTORY_TEST_RUNNER "$work/$1.exe" | grep -c .) -ge 30 ]] || fail "the program for $1 does not list the sessions"
    )
    echo "ok $1"
}

# Vendoring drops what Go does not see.
check_vendored() {
    go mod vendor
    go build -mod=vendor -o "$work/vendored" .
    [[ $("$work/vendored" | grep -c .) -ge 30 ]] || fail "the vendored program does not list the sessions"
    rm -r vendor
    echo "ok vendored"
}

check_refusals() {
    local why="this C library is glibc"
    [[ -d $target/dist/go-module/internal/linux_amd64_musl ]] || why="has no libfactory for this platform"
    refused "CGO_ENABLED=0" "libfactory needs cgo" env CGO_ENABLED=0 "$project/scripts/toolchain.sh" go go build .
    refused "the tag musl" "$why" "$project/scripts/toolchain.sh" go go build -tags musl .
}

# refused NAME TEXT COMMAND...
refused() {
    if "${@:3}" >"$work/log" 2>&1; then fail "$1 is taken"; fi
    grep -q "$2" "$work/log" || give_up "$1: it does not say \"$2\""
    echo "ok $1 is refused"
}

go() {
    "$project/scripts/toolchain.sh" go go "$@" >"$work/log" 2>&1 || give_up "go $*"
}

main "$@"
