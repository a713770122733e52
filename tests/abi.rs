//! The ABI is what `tests/abi` says: the exported functions, the layout of structures, the numbers; and programs that rely
//! on it run: of an older header, and loading the library by themselves.
#![cfg(target_os = "linux")]

// The programs in tests/c need the rest of these.
#[allow(dead_code)]
#[path = "c/support/compiler.rs"]
mod compiler;
#[path = "emulator/src/contract.rs"]
#[allow(dead_code, reason = "the emulator's, who asks it more")]
mod contract;
#[path = "c/support/declared.rs"]
mod declared;
#[allow(dead_code)]
#[path = "c/support/program.rs"]
mod program;
#[allow(dead_code)]
#[path = "c/support/raw.rs"]
mod raw;

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use factory::engine::rows;
use factory::ffi::options::factory_list_options;
use factory_emulator::{Config, Emulator};
use program::{Program, succeed};

const KEY: &str = "fk-emulator";

fn committed(name: &str) -> String {
    let path = compiler::project().join("tests/abi").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of `symbols.txt`: a function and its first release.
fn symbols() -> BTreeMap<String, String> {
    let text = committed("symbols.txt");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.map(|line| line.split_once(' ').expect("a function and a release"));
    pairs
        .map(|(function, release)| (function.to_owned(), release.to_owned()))
        .collect()
}

#[test]
fn header_declares_the_committed_symbols() {
    assert_eq!(declared::functions(), Vec::from_iter(symbols().into_keys()));
}

#[test]
fn header_dates_each_symbol_as_committed() {
    let header = declared::header();
    let pieces: Vec<&str> = header.split("\nFACTORY_API").collect();
    let dated = pieces.windows(2).map(|two| {
        let since = two[0].rsplit_once("@since ").expect("a release").1;
        let function = two[1].split_once('(').expect("a function").0;
        let function = function
            .rsplit(|c| !declared::is_name(c))
            .next()
            .expect("a name");
        (
            function.to_owned(),
            since.lines().next().expect("a line").to_owned(),
        )
    });
    assert_eq!(BTreeMap::from_iter(dated), symbols());
}

#[test]
fn library_exports_the_committed_symbols_and_no_others() {
    assert_eq!(exports(), Vec::from_iter(symbols().into_keys()));
}

#[test]
#[cfg(target_pointer_width = "64")]
fn structures_have_the_committed_layout() {
    compiler::check(&compiler::project().join("tests/abi/layout.c"), "c11");
}

#[test]
#[cfg(target_pointer_width = "64")]
fn structures_are_as_large_in_rust_as_in_c() {
    fn of<T>() -> String {
        format!("{}, {}", size_of::<T>(), align_of::<T>())
    }
    let layout = committed("layout.c");
    for (name, in_rust) in [
        ("factory_str", of::<rows::Text>()),
        ("factory_enum", of::<rows::Choice>()),
        ("factory_token_usage", of::<rows::TokenUsage>()),
        ("factory_child_usage", of::<rows::ChildUsage>()),
        ("factory_tag", of::<rows::Tag>()),
        ("factory_session_settings", of::<rows::SessionSettings>()),
        ("factory_session", of::<rows::Session>()),
        ("factory_list_options", of::<factory_list_options>()),
    ] {
        let line = format!("STRUCT({name}, {in_rust});");
        assert!(
            layout.lines().any(|committed| committed == line),
            "layout.c does not say {line}"
        );
    }
}

#[test]
fn layout_has_every_member_of_every_structure() {
    let layout = committed("layout.c");
    let mut members = 0;
    for (name, body) in definitions("typedef struct ") {
        assert!(layout.contains(&format!("STRUCT({name}, ")), "{name}");
        for declaration in body
            .split_terminator(';')
            .filter(|declaration| !declaration.trim().is_empty())
        {
            let member = declaration
                .rsplit(|c| !declared::is_name(c))
                .next()
                .expect("a name");
            assert!(
                layout.contains(&format!("MEMBER({name}, {member}, ")),
                "{name}.{member}"
            );
            members += 1;
        }
    }
    assert_eq!(
        members,
        layout.matches("\nMEMBER(").count(),
        "layout.c has members that the header has not"
    );
}

#[test]
fn numbers_are_as_committed() {
    compiler::check(&compiler::project().join("tests/abi/numbers.c"), "c11");
}

#[test]
fn numbers_have_every_enumerator() {
    let numbers = committed("numbers.c");
    let mut enumerators = 0;
    for (_, body) in definitions("typedef enum ") {
        for enumerator in body
            .split_terminator(',')
            .filter(|enumerator| !enumerator.trim().is_empty())
        {
            let (name, number) = enumerator
                .split_once('=')
                .expect("every number is written out");
            let line = format!("NUMBER({}, {});", name.trim(), number.trim());
            assert!(numbers.contains(&line), "numbers.c does not say {line}");
            enumerators += 1;
        }
    }
    assert!(enumerators > 60, "only {enumerators} enumerators");
}

/// Of each enumeration a compiler is asked for every value, and in a `switch` whether there are more.
#[test]
fn cpp_has_the_enumerators_of_the_header() {
    let mut source = "#include <factory.hpp>\n".to_owned();
    for (number, (name, body)) in definitions("typedef enum ").into_iter().enumerate() {
        let (class, prefix) = match name.as_str() {
            "factory_err" => ("Status".to_owned(), "FACTORY_ERR_".to_owned()),
            _ => (pascal_case(&name), format!("{}_", name.to_uppercase())),
        };
        // No failure is a macro in C.
        let ok = if class == "Status" {
            "case factory::Status::ok: "
        } else {
            ""
        };
        let (mut cases, mut last) = (ok.to_owned(), String::new());
        for enumerator in body.split_terminator(',') {
            let in_c = enumerator.split_once('=').expect("a number").0.trim();
            let in_cpp = match in_c
                .strip_prefix(&prefix)
                .expect("the enumeration's prefix")
            {
                "ABSENT" => continue,                                      // std::nullopt
                word @ ("AUTO" | "TEMPLATE") => word.to_lowercase() + "_", // C++'s own
                other => other.to_lowercase(),
            };
            last = format!("factory::{class}::{in_cpp}");
            source += &format!("static_assert(static_cast<int>({last}) == {in_c}, \"\");\n");
            cases += &format!("case {last}: ");
        }
        source += &format!(
            "void f{number}(factory::{class});\nvoid f{number}(factory::{class} value) {{ switch (value) {{ {cases} break; }} }}\n"
        );
        if class != "Status" {
            source += &format!("static_assert(last_known(factory::{class}()) == {last}, \"\");\n");
        }
    }
    let file = compiler::scratch("enumerators").join("enumerators.cpp");
    fs::write(&file, source).expect("a folder of this test's own");
    compiler::check(&file, "c++17");
}

/// `factory_session_status` is `SessionStatus` in C++.
fn pascal_case(name: &str) -> String {
    let words = name.split('_').skip(1);
    words
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

#[test]
fn a_program_of_an_older_header_passes_shorter_options() {
    let emulator = emulator();
    let sessions = raw::sessions(&emulator);
    let computer = sessions
        .iter()
        .find_map(|session| session["computerId"].as_str())
        .expect("a session on a computer");
    let of_computer = sessions
        .iter()
        .filter(|session| session["computerId"] == computer)
        .count();
    assert!((4..sessions.len()).contains(&of_computer), "{of_computer}");

    let folder = compiler::project().join("tests/abi/older");
    let program = Program::of(&folder.join("options.c"), &folder, &[]);
    let mut command = program.command(KEY, emulator.url());
    command.args([computer, &of_computer.to_string()]);
    assert_eq!(succeed(command), b"");
}

#[test]
fn a_program_loads_the_library_and_closes_it_under_living_threads() {
    let emulator = emulator();
    let source = compiler::project().join("tests/abi/loaded.c");
    let include = compiler::project().join("include");
    let program = Program::of(&source, &include, &["-Wl,--as-needed"]);
    let mut command = program.command(KEY, emulator.url());
    command.arg(compiler::library());
    assert_eq!(succeed(command), b"");
}

/// The functions that the library exports, sorted.
fn exports() -> Vec<String> {
    let tool = |program, options: &[&str]| {
        let mut tool = Command::new(program);
        tool.args(options).arg(compiler::library());
        compiler::succeed(tool)
    };
    let listed = if compiler::for_windows() {
        let all = tool("x86_64-w64-mingw32-objdump", &["--private-headers"]);
        let names = all.split("[Ordinal/Name Pointer] Table").nth(1);
        let names = names.expect("a table of exports");
        // The rest of the table's heading is no name.
        let names = names.split("\n\n").next().expect("one at least");
        names.split_once('\n').expect("a name").1.to_owned()
    } else {
        let options = ["--dynamic", "--defined-only", "--format=just-symbols"];
        tool("nm", &options)
    };
    let names = listed
        .lines()
        .filter_map(|line| line.split_whitespace().last());
    let mut exports: Vec<String> = names.map(str::to_owned).collect();
    exports.sort();
    exports
}

fn emulator() -> Emulator {
    Emulator::start(Config {
        sessions: 40,
        ..Config::default()
    })
    .expect("a free port")
}

/// Name and body of each structure or enumeration that the header defines.
fn definitions(keyword: &str) -> Vec<(String, String)> {
    let code = declared::code();
    let candidates = code.split(keyword).skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(' ')?;
        let body = rest.strip_prefix('{')?.split_once('}')?.0;
        Some((name.to_owned(), body.trim().to_owned()))
    });
    let found: Vec<_> = candidates.collect();
    assert!(!found.is_empty(), "no {keyword}in the header");
    found
}
