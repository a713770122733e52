#!/usr/bin/env bash
# The Debian packages in a clean Debian of the host's release: installed by apt, a C program is built with the development
# package and still runs without it, the tool lists, and nothing is left when they are removed. Needs root; one minute.
set -euo pipefail
cd "$(dirname "$0")"
. ../../scripts/check.sh
. ./licences.sh

work=$(mktemp -d)
root=$work/root
seven="libfactory $version: 7 sessions"
trap 'stop_emulator; rm -rf --one-file-system "$work"' EXIT

main() {
    ../../scripts/setup.sh debootstrap lintian
    packages=$(make --no-print-directory --directory "$project" deb | tail -n 1)
    lintian --allow-root --fail-on error "$packages"/*.deb
    build_emulator
    start_emulator --sessions 7
    make_root
    files >"$work/before"

    install_packages
    check_development
    check_without_development
    check_tool
    check_removal
}

make_root() {
    local release
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    debootstrap --variant=minbase --include=gcc,libc6-dev,pkg-config "$release" "$root" ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} \
        >"$work/log" 2>&1 || give_up "making a clean Debian"
    cp count.c "$root/tmp"
}

install_packages() {
    cp "$packages"/*.deb "$root/tmp"
    local names=("$packages"/*.deb)
    apt install --no-install-recommends "${names[@]/#*\//\/tmp\/}"
}

check_development() {
    inside sh -c 'cc -Wall -Werror -o /tmp/count /tmp/count.c $(pkg-config --cflags --libs factory)'
    inside sh -c 'cc -Wall -Werror -o /tmp/count-static /tmp/count.c $(pkg-config --cflags --static --libs factory | sed s/-lfactory/-l:libfactory.a/)'
    expect "output of a program" "$seven" "$(inside /tmp/count)"
    gzip --decompress <"$root"/usr/share/doc/libfactory0*/LICENSES-of-crates.txt.gz >"$work/licences"
    check_licences "$(echo "$root"/usr/lib/*/libfactory.a)" "$work/licences"
}

check_without_development() {
    apt purge libfactory-dev
    expect "output without the development package" "$seven" "$(inside /tmp/count)"
}

check_tool() {
    expect "library that the tool depends on" "(>= $version)" \
        "$(inside dpkg-query -W -f '${Depends}' factoryctl | grep -o 'libfactory[^,]*' | cut -d' ' -f2-)"
    local name
    for name in factoryctl factory-sessions; do
        expect "sessions that $name lists" 7 "$(inside "$name" --json | wc -l)"
        expect "manual of $name" ".Dt FACTORYCTL 1" "$(inside zcat "/usr/share/man/man1/$name.1.gz" | sed -n 2p)"
    done
}

check_removal() {
    apt purge factoryctl 'libfactory0*'
    expect "what is left of the packages" "" "$(files | comm -13 "$work/before" -)"
    expect "output of the static program without any package" "$seven" "$(inside /tmp/count-static)"
    if inside /tmp/count >/dev/null 2>&1; then
        fail "the program runs without the library: it found another"
    fi
}

inside() {
    chroot "$root" env PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# apt COMMAND ARG...
apt() {
    inside apt-get --yes -o Dpkg::Use-Pty=0 "$@" >"$work/log" 2>&1 || give_up "apt-get $*"
}

# What packages bring; what dpkg and apt note about them is not counted.
files() {
    (cd "$root" && find usr etc opt -not -path 'etc/ld.so.cache' | sort)
}

main
