//! Compiles C and C++ against include/factory.h, and links the library that cargo has just built.
//!
//! `FACTORY_TEST_CFLAGS` goes to the compiler of each program, for instance `-fsanitize=undefined`. For another platform than
//! this test's own `FACTORY_TEST_TARGET` has its triple, `FACTORY_TEST_LIBRARY` the library's path and `FACTORY_TEST_LIBS` what
//! links it (scripts/test-platform.sh).

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Warnings that are errors in every C source of the project.
const STRICT: [&str; 6] = [
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Wstrict-prototypes",
    "-Werror",
];

pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder of this test's own.
pub fn scratch(name: &str) -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(env!("CARGO_CRATE_NAME"))
        .join(format!("{number}-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// Compiles and links one C99 program. Its header comes from `include`.
pub fn program(source: &Path, include: &Path, flags: &[&str]) -> PathBuf {
    let name = source.file_stem().expect("a file");
    let mut program = scratch(&name.to_string_lossy()).join(name);
    if for_windows() {
        program.set_extension("exe");
    }
    let mut command = compiler(false);
    command
        .args(STRICT)
        .args(["-std=c99", "-pthread"])
        .args(flags)
        .args(words_of("FACTORY_TEST_CFLAGS"))
        .arg("-I")
        .arg(include);
    command.arg("-o").arg(&program).arg(source);
    match words_of("FACTORY_TEST_LIBS") {
        none if none.is_empty() => command.arg("-L").arg(library_folder()).arg("-lfactory"),
        libraries => command.args(libraries),
    };
    succeed(command);
    program
}

/// Only checks that a source compiles in a dialect such as `c99` or `c++17`.
pub fn check(source: &Path, dialect: &str) {
    let is_cpp = dialect.starts_with("c++");
    let mut command = compiler(is_cpp);
    command.args(
        STRICT
            .iter()
            .filter(|flag| !is_cpp || **flag != "-Wstrict-prototypes"),
    );
    command
        .args(["-x", if is_cpp { "c++" } else { "c" }])
        .arg(format!("-std={dialect}"));
    command
        .arg("-fsyntax-only")
        .arg("-I")
        .arg(project().join("include"))
        .arg(source);
    succeed(command);
}

/// The shared library beside this test, not one of an earlier build.
pub fn library() -> PathBuf {
    if let Some(library) = env::var_os("FACTORY_TEST_LIBRARY") {
        return library.into();
    }
    let test = env::current_exe().expect("a test has a path");
    let library = test.with_file_name("libfactory.so");
    assert!(library.exists(), "cargo left no {}", library.display());
    library
}

/// A folder with the library under the names that the linker and the loader look for.
pub fn library_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let (folder, library) = (scratch("library"), library());
        let name = library.file_name().expect("a file");
        symlink(&library, folder.join(name)).expect("a new link");
        if let Some(soname) = soname() {
            symlink(&library, folder.join(soname)).expect("a new link");
        }
        folder
    })
}

fn soname() -> Option<String> {
    if for_windows() {
        return None;
    }
    let mut command = Command::new("readelf");
    command.arg("-d").arg(library());
    let dynamic = succeed(command);
    let name = dynamic.lines().find(|line| line.contains("(SONAME)"))?;
    Some(name.split_once('[')?.1.split_once(']')?.0.to_owned())
}

fn words_of(variable: &str) -> Vec<String> {
    let words = env::var(variable).unwrap_or_default();
    words.split_whitespace().map(str::to_owned).collect()
}

/// The triple of the platform that the programs are for.
fn target() -> String {
    env::var("FACTORY_TEST_TARGET")
        .unwrap_or_else(|_| format!("{}-unknown-linux-gnu", env::consts::ARCH))
}

pub fn for_windows() -> bool {
    target().contains("windows")
}

fn compiler(is_cpp: bool) -> Command {
    let triple = target();
    let mut build = cc::Build::new();
    build
        .target(&triple)
        .host(&triple)
        .opt_level(1)
        .debug(true)
        .cargo_metadata(false)
        .cpp(is_cpp);
    build.get_compiler().to_command()
}

/// Runs a tool and gives what it printed.
pub fn succeed(mut command: Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("tools print UTF-8")
}
