#!/usr/bin/env bash
# Makes Debian packages of what make lib has built: deb.sh TARGET (see make deb). Prints the folder that they are in. For another
# processor by scripts/cross.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/check.sh

target=$1
abi=$(readelf --dynamic "$target/release/libfactory.so" | sed -n 's/.*(SONAME).*\[libfactory\.so\.\(.*\)\]/\1/p')
library=libfactory$abi
work=$target/deb
source=$work/source
tree=$work/tree
# What dpkg's tools take for the processor of the packages, and where its system libraries are here.
libraries=()
case ${FACTORY_TARGET-} in
    '') ;;
    aarch64-unknown-linux-gnu) export DEB_HOST_ARCH=arm64 && libraries=(-l/usr/aarch64-linux-gnu/lib) ;;
    *) fail "no Debian packages are made for $FACTORY_TARGET" ;;
esac
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

main() {
    scripts/setup.sh dpkg-shlibdeps:dpkg-dev chrpath python3
    multiarch=$(dpkg-architecture --query DEB_HOST_MULTIARCH)
    rm -rf "$work"
    mkdir -p "$source"
    cp -r packaging/debian "$source"
    sed -i "s/@LIBRARY@/$library/g" "$source"/debian/*
    write_changelog

    scripts/install.sh "$target" /usr "/usr/lib/$multiarch" "$tree"
    finish_files
    split "$library" "usr/lib/$multiarch/libfactory.so.*"
    split factoryctl usr/bin usr/share/man usr/share/bash-completion usr/share/zsh usr/share/fish
    split libfactory-dev usr/include usr/lib
    find "$tree" -not -type d | grep . && fail "these files are in no package"

    describe_library
    local package
    for package in "$library" factoryctl libfactory-dev; do
        add_documents "$package"
        build "$package"
    done
    echo "$work"
}

write_changelog() {
    cat >"$source/debian/changelog" <<-END
		factory ($version-1) unstable; urgency=medium

		  * What has changed is in CHANGELOG.md, which comes with the library.

		 -- $(sed -n 's/^Maintainer: //p' packaging/debian/control)  $(date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")
	END
}

# In a system's own folders the loader needs no path to find the library.
finish_files() {
    chmod 644 "$tree/usr/lib/$multiarch/"libfactory.so.*
    chrpath --delete "$tree/usr/bin/factoryctl" >/dev/null
    "${STRIP:-strip}" --strip-unneeded "$tree/usr/bin/factoryctl"
    gzip -9 --no-name "$tree/usr/share/man/man1/factoryctl.1"
    rm "$tree/usr/share/man/man1/factory-sessions.1"
    ln -s factoryctl.1.gz "$tree/usr/share/man/man1/factory-sessions.1.gz"
}

# split PACKAGE PATTERN...: moves what is in the tree to the package's own folder.
split() {
    local pattern path
    for pattern in "${@:2}"; do
        for path in "$tree"/$pattern; do
            mkdir -p "$(dirname "$work/$1/${path#"$tree"/}")"
            mv "$path" "$work/$1/${path#"$tree"/}"
        done
    done
}

# Before the dependencies of the tool are looked for, which are found by it. No list of symbols: a program needs the release of
# its header even when it calls no function of that, for the rows that it reads may have grown (docs/abi.md).
describe_library() {
    mkdir -p "$work/$library/DEBIAN"
    echo "libfactory $abi $library (>= $version)" >"$work/$library/DEBIAN/shlibs"
    echo "activate-noawait ldconfig" >"$work/$library/DEBIAN/triggers"
}

add_documents() {
    local folder=$work/$1/usr/share/doc/$1
    mkdir -p "$(dirname "$folder")"
    if [[ $1 == libfactory-dev ]]; then
        ln -s "$library" "$folder"
        return
    fi
    mkdir "$folder"
    sed 's/^$/./; s/^/ /' LICENSE-MIT | cat "$source/debian/copyright" - >"$folder/copyright"
    gzip -9 --no-name <"$source/debian/changelog" >"$folder/changelog.Debian.gz"
    if [[ $1 == "$library" ]]; then
        gzip -9 --no-name <CHANGELOG.md >"$folder/changelog.gz"
        scripts/licences.py | gzip -9 --no-name >"$folder/LICENSES-of-crates.txt.gz"
        gzip -9 --no-name <"$(rustc --print sysroot)/share/doc/rust/COPYRIGHT-library.html" >"$folder/LICENSES-of-rust.html.gz"
    fi
}

# build PACKAGE
build() {
    local folder=$work/$1 binaries
    mkdir -p "$folder/DEBIAN"
    mapfile -t binaries < <(find "$folder/usr/bin" "$folder/usr/lib" -type f \( -name '*.so.*' -o -path '*/bin/*' \) 2>/dev/null)
    (
        cd "$source"
        : >substvars
        [[ ${#binaries[@]} -eq 0 ]] || dpkg-shlibdeps "${libraries[@]}" -S"$work/$library" -Tsubstvars "${binaries[@]}"
        # The packages here that have another processor's libraries are not those of that processor's system.
        sed -i 's/-arm64-cross\b//g; s/:arm64\b//g' substvars
        dpkg-gencontrol -p"$1" -P"$folder" -Tsubstvars -O"$folder/DEBIAN/control"
    )
    (cd "$folder" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$work/md5sums"
    mv "$work/md5sums" "$folder/DEBIAN"
    chmod -R u=rwX,go=rX "$folder"
    dpkg-deb --root-owner-group --build "$folder" "$work" >/dev/null
}

main
