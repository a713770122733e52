/// A text of the service of which some values are known. Others, of later versions of the service, are kept as they
/// are: give every `switch` a `default`.
public protocol OpenEnum: RawRepresentable<String>, Codable, CustomStringConvertible, Hashable, Sendable {
    /// The values that this version knows, in the order of the library's codes from 1 on.
    static var known: [Self] { get }

    /// A value of any text.
    init(rawValue: String)
}

extension OpenEnum {
    /// The text itself.
    public var description: String {
        rawValue
    }

    /// Whether this version knows the value.
    public var isKnown: Bool {
        Self.known.contains(self)
    }
}
