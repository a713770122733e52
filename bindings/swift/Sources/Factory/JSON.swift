/// JSON as a tree. Numbers are as they are written.
enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([JSON])
    case object([(name: String, value: JSON)])
}

extension JSON {
    /// The JSON, without white space.
    var written: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let number): bytes += number.utf8
        case .text(let text): Self.write(text, to: &bytes)
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in list.enumerated() {
                if index > 0 {
                    bytes.append(UInt8(ascii: ","))
                }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 {
                    bytes.append(UInt8(ascii: ","))
                }
                Self.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// RFC 8259, section 7: quotes, backslashes and control characters are escaped.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case 0..<0x20: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            // Decoders tell names in any order.
            let names = members.allKeys.sorted { $0.stringValue < $1.stringValue }
            self = .object(try names.map { ($0.stringValue, try members.decode(JSON.self, forKey: $0)) })
        } else if var elements = try? decoder.unkeyedContainer() {
            var list: [JSON] = []
            while !elements.isAtEnd {
                list.append(try elements.decode(JSON.self))
            }
            self = .list(list)
        } else {
            self = try Self.scalar(decoder.singleValueContainer())
        }
    }

    private static func scalar(_ value: any SingleValueDecodingContainer) throws -> JSON {
        if value.decodeNil() {
            .null
        } else if let bool = try? value.decode(Bool.self) {
            .bool(bool)
        } else if let text = try? value.decode(String.self) {
            .text(text)
        } else if let number = try? value.decode(Int64.self) {
            .number("\(number)")
        } else if let number = try? value.decode(UInt64.self) {
            .number("\(number)")
        } else {
            .number("\(try value.decode(Double.self))")
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var value = encoder.singleValueContainer()
            try value.encodeNil()
        case .bool(let bool): try bool.encode(to: encoder)
        case .number(let number): try Self.encode(number: number, to: encoder)
        case .text(let text): try text.encode(to: encoder)
        case .list(let list):
            var elements = encoder.unkeyedContainer()
            for value in list {
                try elements.encode(value)
            }
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members {
                try container.encode(member.value, forKey: Name(stringValue: member.name))
            }
        }
    }

    private static func encode(number: String, to encoder: any Encoder) throws {
        if let integer = Int64(number) {
            try integer.encode(to: encoder)
        } else if let integer = UInt64(number) {
            try integer.encode(to: encoder)
        } else {
            try Double(number)!.encode(to: encoder)
        }
    }

    struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }
}
