#!/usr/bin/env bash
# `conan create` makes a package of the library and builds its test package with it: conan.sh [static|shared...], both without.
# By Conan 2 of PyPI, in a folder of its own, and by a profile of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/check.sh

work=$target/conan
export CONAN_HOME=$work/home CARGO_TARGET_DIR=$work/cargo
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CMAKE_PREFIX_PATH

main() {
    local kinds=("$@") kind shared
    [[ $# -gt 0 ]] || kinds=(static shared)
    scripts/setup.sh cc c++ cmake make python3
    mkdir -p "$work"
    install_conan
    conan profile detect --force
    for kind in "${kinds[@]}"; do
        shared=$([[ $kind == shared ]] && echo True || echo False)
        conan create packaging/conan --options "&:shared=$shared" --conf "tools.cmake.cmake_layout:test_folder=$work/test"
        grep -qx "libfactory $version" "$work/log" || give_up "the test package of the $kind library does not say its version"
        expect "kinds of library in the package, $kind" "$kind" "$(kinds_in_package)"
        check_licences
    done
}

install_conan() {
    [[ -x $work/venv/bin/conan ]] && return
    python3 -c 'import ensurepip' 2>/dev/null || scripts/setup.sh python3-venv
    { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install --quiet "conan>=2,<3"; } >"$work/log" 2>&1 ||
        give_up "installing Conan"
}

conan() {
    "$work/venv/bin/conan" "$@" >"$work/log" 2>&1 || give_up "conan $*"
}

package() {
    sed -n 's/.*Package folder \(.*\)/\1/p' "$work/log" | tail -n 1
}

kinds_in_package() {
    find "$(package)/lib" -type f | sed 's/.*\.a$/static/; s/.*\.so\..*/shared/' | sort -u
}

check_licences() {
    local file
    for file in LICENSE-MIT LICENSE-APACHE LICENSES-of-crates.txt LICENSES-of-rust.html; do
        [[ -s $(package)/licenses/$file ]] || fail "the package has no $file"
    done
    echo "ok licences in the package"
}

main "$@"
