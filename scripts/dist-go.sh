#!/usr/bin/env bash
# Makes a Go module that has the library in it, so that its users need neither libfactory nor Rust: dist-go.sh [TRIPLE...], all
# that have a line below without. Prints the folder, which is a module proxy: GOPROXY=file://FOLDER. What belongs into the
# module's own repository is beside it, in go-module.
# The sources are those of bindings/go; how they are linked, which documents and licences there are, comes from packaging/go.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

# triple                     folder              build constraint              C library
platforms="
x86_64-unknown-linux-gnu     linux_amd64         linux&&amd64&&!musl           glibc
aarch64-unknown-linux-gnu    linux_arm64         linux&&arm64&&!musl           glibc
x86_64-unknown-linux-musl    linux_amd64_musl    linux&&amd64&&musl            musl
x86_64-pc-windows-gnu        windows_amd64       windows&&amd64                windows
"
module=github.com/factory-ai/libfactory-go
elsewhere= # no platform that is known
made=$target/dist/go-module
proxy=$target/dist/go
export LC_ALL=C
date=@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

main() {
    local triples=("$@") triple
    [[ $# -gt 0 ]] || mapfile -t triples < <(sed '/^$/d; s/ .*//' <<<"$platforms")
    scripts/setup.sh zip python3
    rm -rf "$made" "$proxy"
    mkdir -p "$made"
    add_sources
    for triple in "${triples[@]}"; do
        add_platform "$triple"
    done
    refuse_others
    add_licences "${triples[@]}"
    pack
    echo "$proxy"
}

add_sources() {
    git -C bindings/go ls-files -z --cached --others --exclude-standard -- . ':(exclude)*_test.go' ':(exclude)check.sh' \
        ':(exclude)internal/cheap' ':(exclude)link*.go' ':(exclude)README.md' |
        tar --create --directory=bindings/go --null --files-from=- | tar --extract --directory="$made"
    cp include/factory.h "$made"
    sed -i "s|github.com/factory-ai/libfactory/bindings/go|$module|" "$made/go.mod" "$made/nocgo.go"
    sed "s|@MODULE@|$module|; s|@VERSION@|$version|" packaging/go/README.md.in >"$made/README.md"
    cp packaging/go/linking.go "$made"
}

# A package of each platform's own has its library: what has no package is not vendored.
add_platform() {
    local triple folder constraint libc stage=$target/$1/stage libraries
    read -r triple folder constraint libc < <(grep "^$1 " <<<"$platforms") || fail "no Go platform is known for $1"
    constraint=$(sed 's/&&/ \&\& /g' <<<"$constraint")
    elsewhere+="${elsewhere:+ && }!($constraint)"
    if [[ $triple == $(rustc --version --verbose | sed -n 's/^host: //p') ]]; then
        stage=$target/stage
        make --no-print-directory stage >&2
    else
        make --no-print-directory stage TARGET="$triple" >&2
    fi
    libraries=$(sed -n 's/^Libs.private: //p' "$stage/lib/pkgconfig/factory.pc")
    mkdir -p "$made/internal/$folder"
    cp "$stage/lib/libfactory.a" "$made/internal/$folder"
    sed "s|@FOLDER@|$folder|; s|@LIBRARIES@|$libraries|" "packaging/go/$libc.go.in" |
        write_go "internal/$folder/link.go" "$constraint"
    printf 'package factory\n\nimport _ "%s"\n' "$module/internal/$folder" | write_go "link_$folder.go" "cgo && $constraint"
}

# Elsewhere the compiler says what there is instead.
refuse_others() {
    sed "s|@MODULE@|$module|" packaging/go/unsupported.go.in | write_go unsupported.go "$elsewhere"
}

# write_go FILE CONSTRAINT: a file of what is on stdin.
write_go() {
    (printf '//go:build %s\n\n' "$2" && cat) >"$made/$1"
}

add_licences() {
    scripts/licences.py "$@" >"$made/LICENSES-of-crates.txt"
    cp "$(rustc --print sysroot)/share/doc/rust/COPYRIGHT-library.html" "$made/LICENSES-of-rust.html"
}

# As https://go.dev/ref/mod#goproxy-protocol wants it.
pack() {
    local versions=$proxy/$module/@v name=$module@v$version
    mkdir -p "$versions" "$proxy/$(dirname "$name")"
    cp -r "$made" "$proxy/$name"
    find "$proxy/$name" -exec touch --date="$date" {} +
    (cd "$proxy" && find "$name" -type f | sort | TZ=UTC zip -9 -X -q "$versions/v$version.zip" -@)
    rm -r "${proxy:?}/$name"
    cp "$made/go.mod" "$versions/v$version.mod"
    printf '{"Version":"v%s","Time":"%s"}\n' "$version" "$(date --utc --date="$date" +%FT%TZ)" >"$versions/v$version.info"
    echo "v$version" >"$versions/list"
}

main "$@"
