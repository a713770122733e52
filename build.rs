//! Link arguments of the shared library; generates nothing.

use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=Cargo.toml");
    let abi = abi_of(&library_version());
    let arguments = match env::var("CARGO_CFG_TARGET_VENDOR").as_deref() {
        Ok("apple") => vec![format!("-Wl,-install_name,@rpath/libfactory.{abi}.dylib")],
        _ if env::var_os("CARGO_CFG_UNIX").is_some() => vec![
            format!("-Wl,-soname,libfactory.so.{abi}"),
            // The standard library leaves thread destructors behind: code that is unmapped under them crashes the host.
            "-Wl,-z,nodelete".to_owned(),
        ],
        _ => vec![],
    };
    for argument in arguments {
        println!("cargo::rustc-cdylib-link-arg={argument}");
    }
}

/// What `[package.metadata.capi.library]` says, where cargo-c looks, too.
fn library_version() -> String {
    let manifest = fs::read_to_string("Cargo.toml").expect("cargo runs this beside it");
    let section = manifest.split("[package.metadata.capi.library]\n").nth(1);
    let line = section.and_then(|text| {
        text.lines()
            .find_map(|line| line.strip_prefix("version = \""))
    });
    line.expect("a version").trim_end_matches('"').to_owned()
}

/// What programs record when they link: the major version, and before 1.0 the minor version too, which may break them.
fn abi_of(version: &str) -> String {
    match version.split('.').collect::<Vec<_>>()[..] {
        ["0", minor, _] => format!("0.{minor}"),
        [major, _, _] => major.to_owned(),
        _ => panic!("{version} has not three numbers"),
    }
}
