//! Prints what every language says of the contract.
//!
//!     generate write [--adopt]   writes every file that is made; --adopt first appends what is new to the ledger
//!     generate diff FILE         holds another OpenAPI document, YAML or JSON, against ours
#![forbid(unsafe_code)]

use std::path::Path;
use std::process::ExitCode;

use generate::{diff, write};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("generate/ lies in the project");
    let outcome = match words.as_slice() {
        ["write"] => write(root, false),
        ["write", "--adopt"] => write(root, true),
        ["diff", file] => diff::print(root, Path::new(file)),
        _ => Err("usage: generate write [--adopt] | generate diff FILE".to_owned()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}
