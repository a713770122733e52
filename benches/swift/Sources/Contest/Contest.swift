// The measures of c/harness.c. Without Foundation, which would be loaded into every contestant.

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A way to list sessions. Failures end the program.
public protocol Contestant: Sendable {
    associatedtype Page: Sendable

    init(url: String, ca: String?) throws
    func fetch(limit: Int) async throws -> Page
    func walk(limit: Int, _ visit: (Page) -> Void) async throws
    /// Decodes a page from memory, where that can be done by itself.
    func decode(_ body: [UInt8]) throws -> Page
    func digest(_ page: Page, into digest: inout Digest)
}

private let walkLimit = 100
private let callLimit = 20
private let warmUp = 20

/// Runs the measure that the command line names.
public func contest<C: Contestant>(_: C.Type) async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
        fail("usage: check|walk|keep|calls|threads URL CA [N...], or decode FILE N")
    }
    if arguments[1] == "decode" {
        return try decode(C(url: "http://127.0.0.1", ca: nil), file: arguments[2], rounds: Int(arguments[3])!)
    }
    let contestant = try C(url: arguments[2], ca: arguments[3] == "-" ? nil : arguments[3])
    switch arguments[1] {
    case "check": try await walk(contestant, Digest(wholeTexts: true), keep: false)
    case "walk": try await walk(contestant, Digest(), keep: false)
    case "keep": try await walk(contestant, Digest(), keep: true)
    case "calls": try await calls(contestant, Int(arguments[4])!)
    case "threads": try await threads(contestant, tasks: Int(arguments[4])!, calls: Int(arguments[5])!)
    default: fail("no such measure: \(arguments[1])")
    }
}

public func fail(_ why: String) -> Never {
    let line = Array((why + "\n").utf8)
    write(2, line, line.count)
    exit(1)
}

private func walk<C: Contestant>(_ contestant: C, _ start: Digest, keep: Bool) async throws {
    var digest = start
    var kept: [C.Page] = []
    try await contestant.walk(limit: walkLimit) { page in
        contestant.digest(page, into: &digest)
        if keep {
            kept.append(page)
        }
    }
    withExtendedLifetime(kept) {}
    print(digest)
}

private func call<C: Contestant>(_ contestant: C) async throws {
    var digest = Digest()
    contestant.digest(try await contestant.fetch(limit: callLimit), into: &digest)
    if digest[.sessions] != UInt64(callLimit) {
        fail("not as many sessions as asked for")
    }
}

private func calls<C: Contestant>(_ contestant: C, _ calls: Int) async throws {
    for _ in 0..<warmUp {
        try await call(contestant)
    }
    var times: [UInt64] = []
    for _ in 0..<calls {
        let start = now()
        try await call(contestant)
        times.append(now() - start)
    }
    times.sort()
    print(times[calls / 2], times[calls * 99 / 100])
}

private func threads<C: Contestant>(_ contestant: C, tasks: Int, calls: Int) async throws {
    try await together(tasks) {
        for _ in 0..<warmUp {
            try await call(contestant)
        }
    }
    let start = now()
    try await together(tasks) {
        for _ in 0..<calls {
            try await call(contestant)
        }
    }
    print(UInt64(tasks * calls) * 1_000_000_000 / (now() - start))
}

private func together(_ tasks: Int, _ body: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<tasks {
            group.addTask { try await body() }
        }
        try await group.waitForAll()
    }
}

private func decode<C: Contestant>(_ contestant: C, file: String, rounds: Int) throws {
    let body = read(file)
    var times: [UInt64] = []
    for _ in 0..<rounds {
        let start = now()
        _ = try contestant.decode(body)
        times.append(now() - start)
    }
    times.sort()
    print(times[rounds / 2], times[0])
}

private func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
        fail("\(path) cannot be read")
    }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let length = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        count = fread(buffer.baseAddress, 1, length, file)
    }
}

private func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
