use factory_emulator::{Config, Emulator, FLEET};
use lexopt::prelude::*;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

const USAGE: &str = "\
Serves the Factory API on loopback: sessions, messages and computers, with deterministic data and a store.
Prints its URL when it listens, then serves until it is killed.

Usage: factory-emulator [OPTIONS]

  --port PORT      port on 127.0.0.1 [default: 0, any free one]
  --sessions N     how many sessions there are from the start [default: 250]
  --seed S         the same seed gives the same sessions [default: 1]
  --latency MS     wait before each answer [default: 0]
  --key KEY        the key that is answered normally [default: fk-emulator]
  --no-gzip        never compress
  --pace F         the times of the service, multiplied: 1 as they are, 0 stops its clock [default: 0.02]
  --drift          add members, enum texts and blocks that the contract does not know yet
  --help           this text
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("factory-emulator: {error}; see --help");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let Some(config) = parse_arguments()? else {
        print_help()?;
        return Ok(());
    };
    let port = config.port;
    let emulator = Emulator::start(config)
        .map_err(|error| format!("cannot listen on port {port}: {error}"))?;
    writeln!(io::stdout(), "{}", emulator.url())?;
    io::stdout().flush()?;
    loop {
        thread::park();
    }
}

/// None asks for help.
fn parse_arguments() -> Result<Option<Config>, lexopt::Error> {
    let mut config = Config::default();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => config.port = arguments.value()?.parse()?,
            Long("sessions") => config.sessions = arguments.value()?.parse()?,
            Long("seed") => config.seed = arguments.value()?.parse()?,
            Long("latency") => config.latency = Duration::from_millis(arguments.value()?.parse()?),
            Long("key") => config.key = arguments.value()?.string()?,
            Long("no-gzip") => config.gzip = false,
            Long("pace") => config.pace = arguments.value()?.parse_with(parse_pace)?,
            Long("drift") => config.drift = true,
            Long("help") | Short('h') => return Ok(None),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Some(config))
}

fn parse_pace(text: &str) -> Result<f64, String> {
    let pace = text
        .parse()
        .ok()
        .filter(|pace| (0.0..=1000.0).contains(pace));
    pace.ok_or_else(|| "the pace is a number from 0 to 1000".to_owned())
}

fn print_help() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{USAGE}")?;
    writeln!(out, "# Computers\n")?;
    for (id, name, provider, condition) in FLEET {
        writeln!(
            out,
            "  {name:<14} {provider:<5} {:<13} {id}",
            condition.name()
        )?;
    }
    writeln!(
        out,
        "\n{}\n{}",
        include_str!("keys.md"),
        include_str!("control.md")
    )
}
