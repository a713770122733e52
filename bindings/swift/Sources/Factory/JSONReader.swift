/// Reads JSON (RFC 8259) into a tree.
struct JSONReader {
    struct Malformed: Error {}

    /// How deep lists and objects may nest: as in the library.
    private static let deepest = 127

    private let bytes: [UInt8]
    private var at = 0

    static func read(_ text: String) throws -> JSON {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.at == reader.bytes.count else {
            throw Malformed()
        }
        return value
    }

    private var next: UInt8? {
        at < bytes.count ? bytes[at] : nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func value(depth: Int) throws -> JSON {
        guard depth <= Self.deepest else {
            throw Malformed()
        }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws -> JSON {
        var members: [(name: String, value: JSON)] = []
        try elements(until: UInt8(ascii: "}")) { reader in
            let name = try reader.text()
            try reader.take(UInt8(ascii: ":"))
            members.append((name, try reader.value(depth: depth + 1)))
        }
        return .object(members)
    }

    private mutating func list(depth: Int) throws -> JSON {
        var list: [JSON] = []
        try elements(until: UInt8(ascii: "]")) { list.append(try $0.value(depth: depth + 1)) }
        return .list(list)
    }

    /// What stands between brackets, with commas in between.
    private mutating func elements(until end: UInt8, _ element: (inout JSONReader) throws -> Void) throws {
        at += 1
        skipSpace()
        if next == end {
            at += 1
            return
        }
        while true {
            try element(&self)
            skipSpace()
            if next == end {
                at += 1
                return
            }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func text() throws -> String {
        try take(UInt8(ascii: "\""))
        var units: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"): units += String(try escape()).utf8
            case 0..<0x20: throw Malformed()
            default: units.append(byte)
            }
        }
        throw Malformed()
    }

    private mutating func escape() throws -> Character {
        let letter = next
        at += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(letter!))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try scalar())
        default: throw Malformed()
        }
    }

    /// Half a surrogate pair is U+FFFD, as everywhere in the library.
    private mutating func scalar() throws -> Unicode.Scalar {
        let high = try hexadecimal()
        guard (0xD800..<0xDC00).contains(high), bytes[at...].starts(with: "\\u".utf8) else {
            return Unicode.Scalar(high) ?? "\u{FFFD}"
        }
        let before = at
        at += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
            at = before
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))!
    }

    private mutating func hexadecimal() throws -> UInt32 {
        guard at + 4 <= bytes.count else {
            throw Malformed()
        }
        let digits = bytes[at..<at + 4]
        at += 4
        return try digits.reduce(0) { number, digit in
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else {
                throw Malformed()
            }
            return number << 4 + UInt32(value)
        }
    }

    /// RFC 8259, section 6.
    private mutating func number() throws -> JSON {
        let start = at
        skip("-")
        if !skip("0") {
            try digits()
        }
        if skip(".") {
            try digits()
        }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            try digits()
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func digits() throws {
        let digits = bytes[at...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty else {
            throw Malformed()
        }
        at += digits.count
    }

    @discardableResult
    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else {
            return false
        }
        at += 1
        return true
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        guard bytes[at...].starts(with: word.utf8) else {
            throw Malformed()
        }
        at += word.utf8.count
        return value
    }

    private mutating func take(_ byte: UInt8) throws {
        skipSpace()
        guard next == byte else {
            throw Malformed()
        }
        at += 1
    }

    private mutating func skipSpace() {
        while let byte = next, " \n\r\t".utf8.contains(byte) {
            at += 1
        }
    }
}
