extension Message: Identifiable {
    /// What it says in plain text: its text blocks, a blank line between them.
    public var text: String {
        content.texts.joined(separator: "\n\n")
    }
}

extension ToolResultBlock {
    /// What it gave in plain text: the text, or its text blocks, a blank line between them; nil where it gave nothing.
    public var text: String? {
        switch content {
        case nil: nil
        case .text(let text): text
        case .list(let blocks): blocks.texts.joined(separator: "\n\n")
        }
    }
}

extension [ContentBlock] {
    fileprivate var texts: [String] {
        compactMap { block in
            if case .text(let block) = block { block.text } else { nil }
        }
    }
}

extension Computer: Identifiable {}

/// A text, or in its place a list.
public enum TextOrList<Element: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    case text(String)
    case list([Element])

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try value.decode([Element].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .list(let list): try value.encode(list)
        }
    }
}
