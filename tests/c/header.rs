//! The header as a compiler, a reader and an older program meet it.

use std::fs;

use serde_json::Value;

use crate::program::{Program, succeed};
use crate::{KEY, compiler, declared, emulator, raw};

const DIALECTS: [&str; 7] = ["c99", "c11", "c17", "c++11", "c++14", "c++17", "c++20"];

#[test]
fn compiles_alone_and_twice_in_every_dialect() {
    let folder = compiler::scratch("dialects");
    let using =
        "int use(void);\nint use(void) { return factory_abi_version() == FACTORY_ABI_VERSION; }\n";
    for (name, includes) in [
        ("alone.c", "#include <factory.h>\n"),
        ("twice.c", "#include <factory.h>\n#include <factory.h>\n"),
    ] {
        let source = folder.join(name);
        fs::write(&source, format!("{includes}{using}")).expect("a scratch folder");
        for dialect in DIALECTS {
            compiler::check(&source, dialect);
        }
    }
}

#[test]
fn strict_compilation_notices_a_flaw() {
    let source = compiler::scratch("flaw").join("flaw.c");
    fs::write(&source, "#include <factory.h>\nint flaw();\n").expect("a scratch folder");
    let outcome = std::panic::catch_unwind(|| compiler::check(&source, "c11"));
    assert!(
        outcome.is_err(),
        "a declaration without a prototype went through"
    );
}

#[test]
fn null_sweep_names_every_function() {
    let read = |name| fs::read_to_string(compiler::project().join("tests/c").join(name));
    let sweep = ["nulls.c", "nulls_gen.h"].map(|name| read(name).expect("the sweep"));
    let sweep = sweep.concat();
    let functions = declared::functions();
    assert!(functions.len() > 40, "{functions:?}");
    for function in functions {
        assert!(
            sweep.contains(&format!("{function}(")),
            "nulls.c does not call {function}"
        );
    }
}

/// The program in the header's opening comment lists sessions when it is copied out of it.
#[test]
fn opening_example_works() {
    let header = declared::header();
    let comment = header.split_once("*/").expect("an opening comment").0;
    let example: String = comment
        .lines()
        .filter_map(|line| line.strip_prefix(" *     "))
        .map(|line| format!("{line}\n"))
        .collect();
    let source = compiler::scratch("example").join("example.c");
    fs::write(&source, example).expect("a scratch folder");
    // It is written for readers, with comments in the manner of C99.
    let example = Program::of(&source, &compiler::project().join("include"), &[]);

    let emulator = emulator(30);
    let printed = String::from_utf8(succeed(example.command(KEY, emulator.url()))).expect("UTF-8");
    let printed: Vec<Value> = printed.lines().map(Value::from).collect();
    assert_eq!(printed, raw::ids(&raw::sessions(&emulator))[..20]);
}
