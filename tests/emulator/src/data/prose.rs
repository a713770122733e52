//! Long texts as agents write them: paragraphs, code, quotes, paths, and an escape in every line.

use super::chance::{one_in, pick};
use super::vocabulary::{AWKWARD_TITLES, TITLES, TOOLS};
use fastrand::Rng;

const CODE: [&str; 6] = [
    "    if (error != NULL) {\n\t\tfprintf(stderr, \"%s\\n\", message);\n    }\n",
    "const path = \"C:\\\\build\\\\out\"; // \"quoted\"\n",
    "let pattern = r#\"^\\d{4}-\\d{2}$\"#;\n",
    "$ git log --format=\"%h\\t%s\" | head\n",
    "{ \"name\": \"emulator\", \"tags\": [\"a\", \"b\"] }\n",
    "print(f\"{count:>8}\\t{name!r}\")\n",
];

/// Roughly so many bytes.
pub fn prose(rng: &mut Rng, length: usize) -> String {
    let mut text = String::with_capacity(length + 200);
    while text.len() < length {
        match rng.u32(0..8) {
            0 => {
                text.push_str("```\n");
                for _ in 0..rng.u32(1..6) {
                    text.push_str(pick(rng, &CODE));
                }
                text.push_str("```\n\n");
            }
            1 => {
                let tool = pick(rng, &TOOLS);
                text.push_str(&format!("- `{tool}` gave \"{}\"\n", rng.u32(..)));
            }
            _ => sentence(rng, &mut text),
        }
    }
    text
}

fn sentence(rng: &mut Rng, text: &mut String) {
    text.push_str(pick(rng, &TITLES));
    if one_in(rng, 6) {
        text.push_str(": \"");
        text.push_str(pick(rng, &AWKWARD_TITLES));
        text.push('"');
    }
    text.push_str(if one_in(rng, 3) { ".\n\n" } else { ". " });
}
