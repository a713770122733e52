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
mod model;
mod names;
mod output;
mod overlay;
mod review;

use std::fs;
use std::path::{Path, PathBuf};

use contract::Contract;
use ledger::Ledger;
use model::Model;
use overlay::Overlay;
use review::Review;

/// The project whose files are made.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project in this folder.
    pub fn at(root: &Path) -> Project {
        Project {
            root: root.to_owned(),
        }
    }

    /// Writes every file that is made. With `adopt` what is new in the contract is first appended to the ledger.
    pub fn write(&self, adopt: bool) -> Result<bool, String> {
        let (model, ledger) = self.model(adopt)?;
        if adopt {
            self.write_file(Path::new(LEDGER), &ledger)?;
        }
        for (path, text) in output::files(&self.root, &model)? {
            self.write_file(&path, &text)?;
        }
        // Last, for it is made of what was just made.
        self.write_file(Path::new(HEADER), &header::render(&self.root, &model)?)?;
        Ok(true)
    }

    /// Every file that is made, with the text that it should have.
    pub fn made(&self) -> Result<Vec<(PathBuf, String)>, String> {
        let (model, _) = self.model(false)?;
        let mut files = output::files(&self.root, &model)?;
        files.push((HEADER.into(), header::render(&self.root, &model)?));
        Ok(files)
    }

    /// What there is to print, and the ledger that says so.
    fn model(&self, adopt: bool) -> Result<(Model, String), String> {
        let contract = Contract::read(&self.root.join(CONTRACT))?;
        let overlay = Overlay::parse(&self.read(OVERLAY)?)?;
        let ledger = Ledger::parse(&self.read(LEDGER)?)?;
        if ledger.in_the_making() != env!("CARGO_PKG_VERSION") {
            return Err(format!(
                "{LEDGER} ends with release {}, Cargo.toml says {}: a release has its line in `releases`",
                ledger.in_the_making(),
                env!("CARGO_PKG_VERSION")
            ));
        }
        let review = Review::of(&contract, &overlay, ledger);
        if !review.refused.is_empty() {
            return Err(review.refused.join("\n"));
        }
        if !adopt && !review.missing.is_empty() {
            let missing = review.missing.join("\n    ");
            return Err(format!(
                "The contract has what {LEDGER} has not. `make generate ADOPT=1` appends, under {}:\n    {missing}",
                review.ledger.in_the_making()
            ));
        }
        Ok((model::model(&review, &overlay)?, review.ledger.to_string()))
    }

    fn read(&self, path: &str) -> Result<String, String> {
        fs::read_to_string(self.root.join(path)).map_err(|error| format!("{path}: {error}"))
    }

    /// Leaves a file alone that is as it should be: what is built from it then need not be built again.
    fn write_file(&self, path: &Path, text: &str) -> Result<(), String> {
        let whole = self.root.join(path);
        if fs::read_to_string(&whole).is_ok_and(|found| found == text) {
            return Ok(());
        }
        println!("{}", path.display());
        let folder = whole.parent().unwrap_or(&whole);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&whole, text))
            .map_err(|error| format!("{}: {error}", path.display()))
    }
}

const CONTRACT: &str = "contract/openapi.yaml";
const OVERLAY: &str = "contract/names.toml";
const LEDGER: &str = "contract/abi.toml";
const HEADER: &str = "include/factory.h";
