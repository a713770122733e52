#!/usr/bin/env bash
# Packs the release archive from what make lib has built: dist.sh TARGET (see make dist). Prints the archive's path: a zip for
# Windows, a compressed tar for all others.
# The same commit and the same compiler give the same archive, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

target=$1
triple=${FACTORY_TARGET:-$(rustc --version --verbose | sed -n 's/^host: //p')}
case $triple in
    *-windows-*) readme=archive-windows.md.in extension=zip ;;
    *) readme=archive.md.in extension=tar.xz ;;
esac
name=factory-$version-$triple
tree=$target/dist/$name
export LC_ALL=C
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

main() {
    scripts/setup.sh xz:xz-utils python3 zip
    rm -rf "$tree"
    scripts/install.sh "$target" "$tree" "$tree/lib" ''
    # shellcheck disable=SC2016 # pkg-config puts the folder in, wherever the archive is unpacked
    sed -i 's|^prefix=.*|prefix=${pcfiledir}/../..|' "$tree/lib/pkgconfig/factory.pc"
    add_sources
    add_licences
    sed "s|@VERSION@|$version|; s|@TRIPLE@|$triple|" "packaging/$readme" >"$tree/README.md"
    (cd "$tree" && find . -type f -printf '%P\0' | sort -z | xargs -0 sha256sum) >"$target/dist/SHA256SUMS"
    mv "$target/dist/SHA256SUMS" "$tree"
    pack
}

# The packages and programs of all languages; what only the repository's own tests can use stays there.
add_sources() {
    git ls-files -z -- CHANGELOG.md SECURITY.md docs bindings examples tool ':!*/check.sh' ':!examples/run.sh' ':!tool/tests' |
        tar --create --null --files-from=- | tar --extract --directory="$tree"
}

add_licences() {
    local of_rust
    of_rust=$(rustc --print sysroot)/share/doc/rust/COPYRIGHT-library.html
    [[ -f $of_rust ]] ||
        fail "$of_rust is not there: use the Rust toolchain of rustup, which brings the licences of its library"
    cp LICENSE-MIT LICENSE-APACHE "$tree"
    scripts/licences.py >"$tree/LICENSES-of-crates.txt"
    cp "$of_rust" "$tree/LICENSES-of-rust.html"
}

pack() {
    cd "$target/dist"
    local archive=$name.$extension
    rm -f "$archive"
    case $extension in
        zip)
            find "$name" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
            find "$name" -type f | sort | TZ=UTC zip -9 -X -q "$archive" -@
            ;;
        tar.xz)
            tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
                --format=gnu "$name" | xz -9 --threads=1 >"$archive"
            ;;
    esac
    rm -r "$name"
    sha256sum "$archive" >"$archive.sha256"
    echo "$target/dist/$archive"
}

main
