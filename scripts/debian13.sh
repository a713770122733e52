#!/usr/bin/env bash
# A Debian 13 of our own, in a cache folder: compilers that the host's release does not have.
#
#   scripts/debian13.sh has PACKAGE         succeeds when the package is installed in it
#   scripts/debian13.sh install PACKAGE     makes the root if there is none and installs the package (one caller at a time)
#   scripts/debian13.sh run COMMAND ARG...  runs a command in it, in the current directory
#
# Needs root on a Debian-like host. Only the operating system is Debian 13's: every other top directory is the
# host's, at the same path, so absolute paths, the environment and the current directory mean the same inside.
# All mounts are made in a namespace of their own and vanish with the command, so calls may run side by side.
set -euo pipefail

self=$(realpath "$0")
project=$(dirname "$(dirname "$self")")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/libfactory
root=$cache/debian13

main() {
    case ${1:-} in
        has) has "$2" ;;
        install | run) enter_namespace "$@" ;;
        in-namespace)
            keep_mounts_private
            "$2" "${@:3}"
            ;;
        *) fail "usage: debian13.sh has|install|run ..." ;;
    esac
}

has() {
    [[ $(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

enter_namespace() {
    unshare --mount --propagation unchanged true 2>/dev/null ||
        fail "this container forbids mounts: use a Debian 13 image, or allow them (SYS_ADMIN)"
    exec unshare --mount --propagation unchanged "$self" in-namespace "$@"
}

# The second step is for hosts that are a chroot themselves: their / is not a mount, so the first has no hold.
keep_mounts_private() {
    mount --make-rprivate / 2>/dev/null || true
    mkdir -p "$cache"
    mount --bind "$cache" "$cache"
    mount --make-rprivate "$cache"
}

install() {
    cd /
    export DEBIAN_FRONTEND=noninteractive
    [[ -d $root ]] || make_root
    has "$1" && return
    bind /proc /dev
    (in_root dpkg --configure -a)
    (in_root apt-get update)
    (in_root apt-get install --yes --no-install-recommends "$1")
    (in_root apt-get clean)
}

# Made beside its place and renamed when complete: a root that is there is whole.
make_root() {
    local part=$root.part
    rm -rf --one-file-system "$part"
    command -v debootstrap >/dev/null || apt-get install --yes --no-install-recommends debootstrap debian-archive-keyring
    debootstrap --variant=minbase --include=ca-certificates,gcc,libc6-dev,pkg-config trixie "$part" \
        ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"}
    mv "$part" "$root"
}

run() {
    local path host=()
    for path in /*/; do
        case $path in
            /bin/ | /boot/ | /etc/ | /lib*/ | /lost+found/ | /run/ | /sbin/ | /usr/ | /var/) ;;
            *) host+=("${path%/}") ;;
        esac
    done
    bind "${host[@]}" "$project"
    in_root "$@"
}

# Lets these directories of the host be seen in the root, and names resolve as on the host.
bind() {
    local path
    for path in "$@"; do
        mkdir -p "$root$path"
        mount --rbind "$path" "$root$path"
    done
    for path in /etc/hosts /etc/resolv.conf; do
        [[ -e $path ]] || continue
        touch "$root$path"
        mount --bind "$path" "$root$path"
    done
}

# Takes the place of this shell, so that signals reach the command.
in_root() {
    local path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    exec chroot "$root" env --chdir="$PWD" PATH="$path" LC_ALL=C.UTF-8 "$@"
}

fail() {
    echo "debian13.sh: $1" >&2
    exit 97
}

main "$@"
