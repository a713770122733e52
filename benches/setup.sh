#!/usr/bin/env bash
# What the benchmarks need besides the compilers: setup.sh, or setup.sh instructions for that check alone.
set -euo pipefail

packages=(cc:build-essential python3 openssl valgrind nginx:nginx-light)
[[ ${1:-} == instructions ]] || packages+=(strace curl-config:libcurl4-openssl-dev)

missing=()
for package in "${packages[@]}"; do
    command -v "${package%%:*}" >/dev/null || missing+=("${package##*:}")
done
[[ ${#missing[@]} -eq 0 ]] && exit
if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "Missing for the benchmarks: ${missing[*]} (names of Debian packages). Install them first." >&2
    exit 1
fi
echo "Installing ${missing[*]}"
apt-get update -qq
# A server that is installed must not start by itself.
RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null
