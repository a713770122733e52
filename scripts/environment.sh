# Sourced: what a program needs to be built against the stage (make stage) and run against the emulator.
# In a shell of your own: . scripts/environment.sh && use_stage, then for instance: cd bindings/go && go test ./...
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${CARGO_TARGET_DIR:-$project/target}
[[ $target == /* ]] || target=$PWD/$target
version=$(sed -n '/^\[workspace.package\]/,/^$/s/^version = "\(.*\)"/\1/p' "$project/Cargo.toml")

# The emulator needs no proxy, whatever the network wants: the library knows that, curl and Python are told.
exempt=${no_proxy:-${NO_PROXY:-}}
export no_proxy=127.0.0.1,localhost${exempt:+,$exempt}

# use_stage [FOLDER]
use_stage() {
    export FACTORY_STAGE=${1:-$target/stage}
    export PKG_CONFIG_PATH=$FACTORY_STAGE/lib/pkgconfig
    export LD_LIBRARY_PATH=$FACTORY_STAGE/lib
    export FACTORY_EMULATOR=$target/debug/factory-emulator
    # Go's build cache does not look into headers outside the package: a changed header changes the flags instead.
    local header
    header=$(cksum <"$FACTORY_STAGE/include/factory.h")
    export CGO_CFLAGS="-O2 -g -DFACTORY_HEADER=${header%% *}"
}

build_emulator() {
    cargo build --locked --package factory-emulator
}

# Starts an emulator and points the library at it. The caller sees to the end: trap stop_emulator EXIT.
start_emulator() {
    local url
    exec {emulator_output}< <(exec "$target/debug/factory-emulator" "$@")
    emulator=$!
    if ! read -r -t 30 url <&"$emulator_output"; then
        echo "the emulator does not start: try $target/debug/factory-emulator" >&2
        return 1
    fi
    export FACTORY_BASE_URL=$url
    export FACTORY_API_KEY=fk-emulator
}

stop_emulator() {
    [[ -z ${emulator:-} ]] || kill "$emulator" 2>/dev/null || true
}
