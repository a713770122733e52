#!/usr/bin/env bash
# Programs built with the headers and the library of a release run on the library just built: run.sh [c cpp go]
#
# They print the same as each other, and as themselves built with today's headers. So do a program of today and a plug-in
# of that release in one process, and the other way round.
set -euo pipefail
cd "$(dirname "$0")"
. ../../../scripts/check.sh

readonly release=0.1.0 computer=cmp-atlas
work=$(mktemp -d)
old=$work/old
trap 'stop_emulator; rm -rf "$work"' EXIT

main() {
    local languages=("$@") language age
    [[ ${#languages[@]} -gt 0 ]] || languages=(c cpp go)
    ../../../scripts/setup.sh cc c++ pkg-config
    need_stage
    start_emulator --sessions 100
    unpack
    check_ledger
    for language in "${languages[@]}"; do
        [[ $(type -t "build_$language") == function ]] || continue
        for age in old new; do
            "build_$language" "$age"
            "$work/$language-$age" "$computer" >"$work/$language-$age.txt"
        done
    done
    check_first "$work/${languages[0]}-new.txt"
    for language in "${languages[@]}"; do
        [[ $(type -t "build_$language") == function ]] || continue
        check_same "$language of $release" "$work/$language-old.txt" "$work/${languages[0]}-new.txt"
        check_same "$language of today" "$work/$language-new.txt" "$work/${languages[0]}-new.txt"
    done
    check_plug_ins
    for language in "${languages[@]}"; do
        [[ $(type -t "build_$language") != function || $language == c ]] || check_refusal "$language"
    done
}

# A prefix as it was when that release had been installed.
unpack() {
    mkdir "$old"
    tar --extract --file "$release.tar.gz" --directory "$old"
    ../stand_in.sh "$release" "$old/lib"
    mkdir "$old/lib/pkgconfig"
    cat >"$old/lib/pkgconfig/factory.pc" <<-END
		Name: factory
		Description: stand-in
		Version: $release
		Cflags: -I$old/include
		Libs: -L$old/lib -lfactory
	END
}

# What the ledger says of that release is what its header has: a line that is out never changes.
check_ledger() {
    local file
    for file in layout numbers; do
        cc -std=c11 -fsyntax-only -I"$old/include" "../$file.c" && echo "ok $file of $release"
    done
}

# flags old|new: sets flags, and where pkg-config looks.
flags() {
    local folder=$FACTORY_STAGE/lib/pkgconfig
    [[ $1 == new ]] || folder=$old/lib/pkgconfig
    export PKG_CONFIG_PATH=$folder
    read -ra flags <<<"$(pkg-config --cflags --libs factory)"
}

build_c() {
    flags "$1"
    cc -std=c99 -Wall -Wextra -Wpedantic -Werror -o "$work/c-$1" program.c "${flags[@]}"
}

build_cpp() {
    flags "$1"
    c++ -std=c++17 -Wall -Wextra -Wpedantic -Werror -o "$work/cpp-$1" program.cpp "${flags[@]}"
}

build_go() {
    local module=$project/bindings/go
    flags "$1"
    [[ $1 == new ]] || module=$old/bindings/go
    mkdir "$work/go-module-$1"
    cp program.go "$work/go-module-$1"
    cat >"$work/go-module-$1/go.mod" <<-END
		module example.com/program

		go 1.23

		require github.com/factory-ai/libfactory/bindings/go v$release

		replace github.com/factory-ai/libfactory/bindings/go => $module
	END
    (cd "$work/go-module-$1" && GOPROXY=off "$project/scripts/toolchain.sh" go go build -o "$work/go-$1" .)
}

# check_first FILE: every session once, then those of one computer, and what a key that is wrong gets.
check_first() {
    expect "the running library" "libfactory $version" "$(head -n 1 "$1")"
    expect "the walk" 1 "$(grep -c '^100 sessions$' "$1")"
    expect "the walk of one computer" 1 "$(grep -cE "^[1-9][0-9]? sessions of $computer\$" "$1")"
    local found
    for found in ' own ' ' with children ' ' #' ' +' ' -' 'title'; do
        grep -qF -- "$found" "$1" || fail "no session has '$found'"
    done
    expect "the refusal" 1 "$(grep -c '^FACTORY_ERR_UNAUTHORIZED 401 ' "$1")"
}

check_same() {
    cmp "$2" "$3" || fail "$1 prints something else"
    echo "ok $1"
}

# One SONAME, one library in the process, whoever asked for it first.
check_plug_ins() {
    local age other
    for age in old new; do
        flags "$age"
        cc -std=c99 -Wall -Wextra -Wpedantic -Werror -Dmain=plug_in -shared -fPIC -o "$work/plug-in-$age.so" program.c "${flags[@]}"
        cc -std=c99 -Wall -Wextra -Wpedantic -Werror -o "$work/host-$age" host.c "${flags[@]}" -ldl
    done
    for age in old new; do
        other=$([[ $age == old ]] && echo new || echo old)
        "$work/host-$age" "$work/plug-in-$other.so" "$computer" >"$work/host.txt"
        tail -n +2 "$work/host.txt" >"$work/plug-in.txt"
        expect "libraries in a host that is $age" "1 library" "$(head -n 1 "$work/host.txt")"
        check_same "a plug-in that is $other in a host that is $age" "$work/plug-in.txt" "$work/c-new.txt"
    done
}

# check_refusal LANGUAGE: the other way round, where members that the program would read may lie behind the end of a row.
check_refusal() {
    local said
    if said=$(LD_LIBRARY_PATH=$old/lib "$work/$1-new" "$computer" 2>&1 >/dev/null); then
        fail "a program in $1 goes on with an older library"
    fi
    expect "an older library in $1" "libfactory $release was loaded, which is older than" "$(grep -o 'libfactory .* older than' <<<"$said")"
    expect "what to do in $1" "install libfactory $version or newer" "$(grep -o 'install .*' <<<"$said")"
}

main "$@"
