//! Every made file is what the contract, the overlay and the ledger say.

use std::fs;
use std::path::Path;

#[test]
fn made_files_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project");
    let made = generate::made(root).unwrap_or_else(|why| panic!("{why}"));
    let differs = |path: &Path, text: &str| fs::read_to_string(root.join(path)).unwrap_or_default() != text;
    let stale = made.iter().filter(|(path, text)| differs(path, text));
    let stale: Vec<String> = stale.map(|(path, _)| path.display().to_string()).collect();
    assert!(stale.is_empty(), "run `make generate`: {stale:?}");
}
