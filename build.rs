//! Link arguments of the shared library; generates nothing.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let abi = abi_version();
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

/// What programs record when they link: the major version, and before 1.0 the minor version too, which may break them.
fn abi_version() -> String {
    let part = |name| env::var(name).expect("cargo sets it");
    match part("CARGO_PKG_VERSION_MAJOR").as_str() {
        "0" => format!("0.{}", part("CARGO_PKG_VERSION_MINOR")),
        major => major.to_owned(),
    }
}
