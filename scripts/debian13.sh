#!/usr/bin/env bash
# A Debian 13 of our own, in a cache folder: compilers that the host's release does not have.
#
#   scripts/debian13.sh has PACKAGE         succeeds when the package is installed in it
#   scripts/debian13.sh install PACKAGE     makes the root if there is none and installs the package (one caller at a time)
#   scripts/debian13.sh run COMMAND ARG...  runs a command in it, in the current directory
#
# Needs root on a Debian-like host. Only the operating system is Debian 13's: every other top directory is the
# host's, at the same path, so absolute paths, the environment and the current directory mean the same inside.
# Binds live in a mount namespace of their own and vanish with the command, so calls may run side by side;
# where namespaces are forbidden (plain containers), proot does the same without mounts.
set -euo pipefail

self=$(realpath "$0")
project=$(dirname "$(dirname "$self")")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/libfactory
root=$cache/debian13
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

has() {
    [[ $(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install() {
    cd /
    export DEBIAN_FRONTEND=noninteractive
    may_mount || host_has proot
    [[ -d $root ]] || make_root
    has "$1" || enter /proc /dev -- sh -euc "dpkg --configure -a
        apt-get update
        apt-get install --yes --no-install-recommends '$1'
        apt-get clean"
}

# Made beside its place and renamed when complete: a root that is there is whole.
make_root() {
    local part=$root.part
    mkdir -p "$cache"
    rm -rf --one-file-system "$part"
    host_has debootstrap
    (in_own_namespace debootstrap --variant=minbase --include=ca-certificates,gcc,libc6-dev,pkg-config \
        trixie "$part" "$mirror")
    mv "$part" "$root"
}

host_has() {
    command -v "$1" >/dev/null || apt-get install --yes --no-install-recommends "$1"
}

run() {
    local dir host=()
    for dir in /*/; do
        case $dir in
            /bin/ | /boot/ | /etc/ | /lib*/ | /lost+found/ | /run/ | /sbin/ | /usr/ | /var/) ;;
            *) host+=("${dir%/}") ;;
        esac
    done
    enter "${host[@]}" "$project" -- "$@"
}

# enter PATH... -- COMMAND...: runs the command in the root, with these paths of the host in it.
enter() {
    local paths=(/etc/hosts /etc/resolv.conf) # names resolve as on the host
    while [[ $1 != -- ]]; do
        paths+=("$1")
        shift
    done
    shift
    local command=(env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@")
    if may_mount; then
        in_own_namespace "$self" bind "${paths[@]}" -- "${command[@]}"
    else
        exec proot -r "$root" -0 "${paths[@]/#/--bind=}" --cwd="$PWD" "${command[@]}"
    fi
}

may_mount() {
    unshare --mount true 2>/dev/null
}

in_own_namespace() {
    if may_mount; then
        exec unshare --mount --propagation private "$@"
    else
        exec "$@"
    fi
}

# The second half of enter, inside the namespace.
bind() {
    while [[ $1 != -- ]]; do
        if [[ -d $1 ]]; then mkdir -p "$root$1"; else touch "$root$1"; fi
        mount --rbind "$1" "$root$1"
        shift
    done
    shift
    exec chroot "$root" env --chdir="$PWD" "$@"
}

case ${1:-} in
    has | install | run | bind) "$@" ;;
    *) echo "usage: debian13.sh has|install|run ..." >&2; exit 2 ;;
esac
