/// A tag of a session.
public struct Tag: Codable, Hashable, Sendable {
    /// Name.
    public var name: String

    /// Whatever the tag's author added.
    public var metadata: [String: String]?

    /// Makes a tag.
    public init(name: String, metadata: [String: String]? = nil) {
        self.name = name
        self.metadata = metadata
    }
}
