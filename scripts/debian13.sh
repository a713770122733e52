#!/usr/bin/env bash
# A Debian 13 of our own, in a cache folder: compilers that the host's release does not have.
#
#   scripts/debian13.sh has PACKAGE         succeeds when the package is installed in it
#   scripts/debian13.sh install PACKAGE     makes the root if there is none and installs the package (one caller at a time)
#   scripts/debian13.sh run COMMAND ARG...  runs a command in it, in the current directory
#
# Needs root on a Debian-like host. Only the operating system is Debian 13's: every other top directory is the
# host's, at the same path, so absolute paths, the environment and the current directory mean the same inside.
# The mounts live in a namespace of their own and vanish with the command; calls may run side by side.
set -euo pipefail

self=$(realpath "$0")
project=$(dirname "$(dirname "$self")")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/libfactory
root=$cache/debian13
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

main() {
    local action=$1
    shift
    case $action in
        has) has "$1" ;;
        install) (in_namespace install "$1") ;;
        run) in_namespace run "$@" ;;
        *) echo "debian13.sh: no such action: $action" >&2; exit 2 ;;
    esac
}

has() {
    [[ $(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Runs one of the functions below where mounts are private to it.
in_namespace() {
    exec unshare --mount --propagation private "$self" --in-namespace "$@"
}

namespace_install() {
    cd /
    export DEBIAN_FRONTEND=noninteractive
    [[ -d $root ]] || make_root
    bind /proc
    bind /dev
    bind_names
    in_root dpkg --configure -a
    in_root apt-get update
    in_root apt-get install --yes --no-install-recommends "$1"
    in_root apt-get clean
}

# Made beside its place and renamed when complete: a root that is there is whole.
make_root() {
    local part=$root.part
    mkdir -p "$cache"
    rm -rf --one-file-system "$part"
    command -v debootstrap >/dev/null || install_debootstrap
    debootstrap --variant=minbase --include=ca-certificates,gcc,libc6-dev,pkg-config trixie "$part" "$mirror"
    mv "$part" "$root"
}

install_debootstrap() {
    apt-get update
    apt-get install --yes --no-install-recommends debootstrap debian-archive-keyring
}

namespace_run() {
    local dir
    for dir in /*/; do
        dir=${dir%/}
        case $dir in
            /bin | /boot | /etc | /lib* | /lost+found | /run | /sbin | /usr | /var) ;;
            *) bind "$dir" ;;
        esac
    done
    [[ -d $root$project/scripts ]] || bind "$project"
    bind_names
    in_root "$@"
}

bind() {
    mkdir -p "$root$1"
    mount --rbind "$1" "$root$1"
}

# Host names resolve as on the host.
bind_names() {
    local file
    for file in /etc/resolv.conf /etc/hosts; do
        [[ -e $file ]] || continue
        touch "$root$file"
        mount --bind "$file" "$root$file"
    done
}

in_root() {
    local path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    chroot "$root" env --chdir="$PWD" PATH="$path" LC_ALL=C.UTF-8 "$@"
}

if [[ ${1:-} == --in-namespace ]]; then
    "namespace_$2" "${@:3}"
else
    main "$@"
fi
