#!/usr/bin/env bash
# Makes a stand-in for the library of a release: stand_in.sh RELEASE FOLDER. It has that release's SONAME, version and the
# functions that symbols.txt dates up to it, which do nothing and give 0. To the linker it is that library, for names and the
# SONAME are all that a linked program records; to a program that starts, it is an old one.
set -euo pipefail
cd "$(dirname "$0")"

release=$1 folder=$2
soname=libfactory.so.0.1 # of all releases so far

mkdir -p "$folder"
{
    echo '#include <stddef.h>'
    echo '#include <stdint.h>'
    echo "struct { const char *text; size_t length; } factory_version(void) { return (__typeof__(factory_version())){\"$release\", ${#release}}; }"
    echo 'uint32_t factory_abi_version(void) { return 1; }'
    while read -r function since; do
        case $function in
            '#' | factory_version | factory_abi_version) continue ;;
        esac
        if printf '%s\n' "$since" "$release" | sort --version-sort --check=silent; then
            echo "void *$function(void) { return NULL; }"
        fi
    done <symbols.txt
} | "${CC:-cc}" -x c -shared -fPIC -Wl,-soname,"$soname" -o "$folder/$soname" -
ln -sf "$soname" "$folder/libfactory.so"
