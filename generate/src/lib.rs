//! Prints what every language says of the contract: rows, schemas, enumerations, conversions, and the files that hold the
//! ABI. It prints facts; behaviour is written by hand, once, in each language's runtime.
//!
//! The contract says what there is, the overlay what it is called here, the ledger in which order and with which code.
//! What one of them does not know is refused with the lines to add: nothing is guessed.
#![forbid(unsafe_code)]

mod contract;
pub mod diff;
mod header;
mod layout;
mod ledger;
pub mod model;
mod names;
mod operations;
mod output;
mod overlay;
mod params;
mod review;

use std::fs;
use std::path::{Path, PathBuf};

use contract::Contract;
pub use ledger::COMMENT as LEDGER_COMMENT;
use ledger::Ledger;
use model::Model;
use overlay::Overlay;
use review::Review;

/// What is printed from: the contract, the overlay and the ledger, as they are written.
#[derive(Clone)]
pub struct Sources {
    pub contract: String,
    pub overlay: String,
    pub ledger: String,
}

impl Sources {
    /// Those of the project in `root`.
    pub fn read(root: &Path) -> Result<Sources, String> {
        let read = |path: &str| fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
        Ok(Sources { contract: read(CONTRACT)?, overlay: read(OVERLAY)?, ledger: read(LEDGER)? })
    }

    /// The same with a ledger to which everything is appended that is new in the contract.
    pub fn adopted(&self) -> Result<Sources, String> {
        self.reviewed(|review| review.ledger.to_string()).map(|ledger| Sources { ledger, ..self.clone() })
    }

    /// Everything that templates print.
    pub fn model(&self) -> Result<Model, String> {
        self.reviewed(|review| {
            if !review.missing.is_empty() {
                return Err(format!(
                    "The contract has what {LEDGER} has not. `make generate ADOPT=1` appends, under {}:\n    {}",
                    review.ledger.in_the_making(),
                    review.missing.join("\n    ")
                ));
            }
            model::model(&review, &Overlay::parse(&self.overlay)?)
        })?
    }

    fn reviewed<T>(&self, then: impl FnOnce(Review<'_>) -> T) -> Result<T, String> {
        let contract = Contract::parse(&self.contract).map_err(|why| format!("{CONTRACT}: {why}"))?;
        let overlay = Overlay::parse(&self.overlay)?;
        let ledger = Ledger::parse(&self.ledger)?;
        let (release, version) = (ledger.in_the_making(), env!("CARGO_PKG_VERSION"));
        if release != version {
            return Err(format!(
                "{LEDGER} ends with release {release}, Cargo.toml says {version}: a release has its line in `releases`"
            ));
        }
        let review = Review::of(&contract, &overlay, ledger);
        match review.refused.as_slice() {
            [] => Ok(then(review)),
            refused => Err(refused.join("\n")),
        }
    }
}

/// Writes every file that is made. With `adopt` what is new in the contract is first appended to the ledger.
pub fn write(root: &Path, adopt: bool) -> Result<bool, String> {
    let sources = Sources::read(root)?;
    let sources = if adopt { sources.adopted()? } else { sources };
    let model = sources.model()?;
    write_file(root, Path::new(LEDGER), &sources.ledger)?;
    for (path, text) in output::files(root, &model)? {
        write_file(root, &path, &text)?;
    }
    // Last, for it is made of what was just made.
    write_file(root, Path::new(HEADER), &header::render(root, &model)?)?;
    Ok(true)
}

/// Every file that is made, with the text that it should have.
pub fn made(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let model = Sources::read(root)?.model()?;
    let mut files = output::files(root, &model)?;
    files.push((HEADER.into(), header::render(root, &model)?));
    Ok(files)
}

/// Leaves a file alone that is as it should be: what is built from it then need not be built again.
fn write_file(root: &Path, path: &Path, text: &str) -> Result<(), String> {
    let whole = root.join(path);
    if fs::read_to_string(&whole).is_ok_and(|found| found == text) {
        return Ok(());
    }
    println!("{}", path.display());
    let folder = whole.parent().unwrap_or(&whole);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&whole, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

const CONTRACT: &str = "contract/openapi.yaml";
const OVERLAY: &str = "contract/names.toml";
const LEDGER: &str = "contract/abi.toml";
const HEADER: &str = "include/factory.h";
