#!/usr/bin/env bash
# Writes the reference documentation as HTML: bindings/swift/document.sh FOLDER. A warning is a failure.
# Needs what `swift build` here needs: the library by pkg-config (PKG_CONFIG_PATH).
set -euo pipefail
output=$(realpath -m "${1:?usage: document.sh FOLDER}")
cd "$(dirname "$0")"
swift=(../../scripts/toolchain.sh swift)

# Symbol graphs are written when a module is compiled, so everything is compiled anew.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${swift[@]}" swift build --quiet --scratch-path "$work/build" --target Factory \
    -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$work"

# docc is not in PATH everywhere, but it is beside the compiler, where symbolic links lead.
# shellcheck disable=SC2016 # expanded where Swift is
"${swift[@]}" sh -c '"$(dirname "$(realpath "$(command -v swift)")")/docc" "$@"' docc convert Sources/Factory/Factory.docc \
    --additional-symbol-graph-dir "$work" --output-path "$output" --warnings-as-errors \
    --fallback-display-name Factory --fallback-bundle-identifier factory --transform-for-static-hosting
echo "The documentation is in $output: serve it with a web server and open /documentation/factory/"
