/// JSON of any form, which the contract leaves free or this version does not know.
///
/// What came from the service is kept byte for byte. What came from a `Decoder` is written anew: without white space, members
/// sorted by their names, numbers as far as `Int64`, `UInt64` and `Double` hold them.
public struct RawJSON: Hashable, Sendable {
    /// The JSON itself.
    public var text: String

    /// Takes JSON as it is. What is none fails when it is encoded.
    public init(_ text: String) {
        self.text = text
    }
}

extension RawJSON: CustomStringConvertible {
    public var description: String {
        text
    }
}

extension RawJSON: Codable {
    public init(from decoder: any Decoder) throws {
        text = try JSON(from: decoder).written
    }

    public func encode(to encoder: any Encoder) throws {
        let json: JSON
        do {
            json = try JSONReader.read(text)
        } catch {
            throw EncodingError.invalidValue(
                text, .init(codingPath: encoder.codingPath, debugDescription: "the text is not JSON"))
        }
        try json.encode(to: encoder)
    }
}
