//! Where in a document something is, told in a bounded line however deep it lies and however long its names are.
#![forbid(unsafe_code)]

use std::fmt;

/// Names and places, collected from the innermost on.
#[derive(Default)]
pub(super) struct Path {
    /// The first few and the last few.
    steps: Vec<Step>,
    /// Whether there were more.
    longer: bool,
}

enum Step {
    Member(String),
    Element(usize),
}

impl Path {
    /// Steps that are told from each end.
    const TOLD: usize = 8;
    /// Bytes of a name that are told.
    const NAME: usize = 64;

    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    pub fn inside(&mut self, member: &str) {
        self.step(Step::Member(shortened(member)));
    }

    pub fn at(&mut self, index: usize) {
        self.step(Step::Element(index));
    }

    fn step(&mut self, step: Step) {
        if self.steps.len() == 2 * Self::TOLD {
            self.steps.remove(Self::TOLD);
            self.longer = true;
        }
        self.steps.push(step);
    }
}

/// For instance: `sessions[3].createdAt`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dot = "";
        for (index, step) in self.steps.iter().enumerate().rev() {
            match step {
                Step::Member(name) => write!(f, "{dot}{name}")?,
                Step::Element(index) => write!(f, "[{index}]")?,
            }
            dot = ".";
            if self.longer && index == Self::TOLD {
                f.write_str("…")?;
            }
        }
        Ok(())
    }
}

/// A name as it is told. Names of the service's choice may be as long as the answer.
fn shortened(name: &str) -> String {
    if name.len() <= Path::NAME {
        return name.to_owned();
    }
    let end = (0..=Path::NAME).rfind(|&at| name.is_char_boundary(at));
    format!("{}…", &name[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::Path;

    fn path(names: &[&str]) -> String {
        let mut path = Path::default();
        for name in names {
            path.inside(name);
            path.at(7);
        }
        path.to_string()
    }

    #[test]
    fn the_outermost_comes_first() {
        assert_eq!(path(&[]), "");
        assert_eq!(path(&["b", "a"]), "[7].a[7].b");
    }

    #[test]
    fn both_ends_of_a_deep_path_are_told() {
        assert_eq!(
            path(&["h", "g", "f", "e", "d", "c", "b", "a"]),
            "[7].a[7].b[7].c[7].d[7].e[7].f[7].g[7].h"
        );
        assert_eq!(
            path(&["j", "i", "h", "g", "x", "x", "f", "e", "d", "c"]),
            "[7].c[7].d[7].e[7].f…[7].g[7].h[7].i[7].j"
        );
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let name = format!("a{}", "ä".repeat(1000));
        assert_eq!(path(&[&name]), format!("[7].a{}…", "ä".repeat(31)));
    }
}
