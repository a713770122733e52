import Testing

/// All suites, one test at a time: some measure the process, and each has an emulator of its own.
@Suite(.serialized)
enum FactoryTests {}
