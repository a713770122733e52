//! Another Rust archive that an application links beside libfactory.a: it uses the standard library, a thread and a panic.

#[unsafe(no_mangle)]
pub extern "C" fn other_sum(from: u32, to: u32) -> u64 {
    let sum = std::thread::spawn(move || (u64::from(from)..=u64::from(to)).sum());
    let caught = std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new("caught")));
    if caught.is_err() { sum.join().unwrap_or(0) } else { 0 }
}
