# Sourced: whether a list of licences names every crate that a static library has objects of.
# shellcheck shell=bash

# check_licences LIBRARY LIST. What is Rust's own is named in the list of Rust.
check_licences() {
    local crate missing=()
    for crate in $(crates_in "$1" | grep -vxFf <(crates_of_rust && echo factory)); do
        # A library's name has _ for the crate's -, and may leave out what comes first: webpki is that of rustls-webpki.
        grep -qE "^([a-z0-9-]+-)?${crate//_/[-_]} [0-9]+\.[0-9.]+: ." "$2" || missing+=("$crate")
    done
    expect "crates without a licence" "" "${missing[*]}"
}

crates_in() {
    local crates
    crates=$(ar t "$1" | sed -nE 's/^(.*)-[0-9a-f]{16}\..*/\1/p' | sort -u)
    grep -qx ring <<<"$crates" || fail "$1 names no crates"
    echo "$crates"
}

crates_of_rust() {
    find "$(rustc --print target-libdir)" -name '*.rlib' | sed -nE 's/.*\/lib(.*)-[0-9a-f]{16}.*/\1/p'
    echo rustc_std_workspace_alloc rustc_std_workspace_core | tr ' ' '\n'
}
