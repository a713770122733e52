/// Encodes values to JSON without Foundation. Members keep the order in which they are encoded.
struct TreeEncoder: Encoder {
    /// A place in the tree that is being made. What is encoded without a member is an object.
    final class Place {
        var value: JSON?
        var elements: [Place]?
        var members: [(name: String, place: Place)] = []

        var tree: JSON {
            value ?? elements.map { .list($0.map(\.tree)) } ?? .object(members.map { ($0.name, $0.place.tree) })
        }

        func member(_ name: String) -> Place {
            members.append((name, Place()))
            return members.last!.place
        }

        func element() -> Place {
            let place = Place()
            elements?.append(place)
            return place
        }
    }

    let place: Place
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func tree<Value: Encodable>(of value: Value) throws -> JSON {
        let place = Place()
        try TreeEncoder(place: place, codingPath: []).encode(value)
        return place.tree
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.elements = []
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(encoder: self)
    }

    private func at(_ place: Place, _ key: any CodingKey) -> TreeEncoder {
        TreeEncoder(place: place, codingPath: codingPath + [key])
    }

    private func put(_ value: JSON) {
        place.value = value
    }

    fileprivate func encode<Value: Encodable>(_ value: Value) throws {
        switch value {
        case let json as JSON: put(json)
        case let text as String: put(.text(text))
        case let bool as Bool: put(.bool(bool))
        case let number as Double: try encode(number)
        case let number as any BinaryInteger: put(.number("\(number)"))
        default: try value.encode(to: self)
        }
    }

    private func encode(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: codingPath, debugDescription: "\(number) is no number in JSON"))
        }
        let text = "\(number)"
        put(.number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text))
    }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let encoder: TreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        private func member(_ key: any CodingKey) -> TreeEncoder {
            encoder.at(encoder.place.member(key.stringValue), key)
        }

        func encodeNil(forKey key: Key) {
            member(key).put(.null)
        }

        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try member(key).encode(value)
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            member(key).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            member(key).unkeyedContainer()
        }

        func superEncoder() -> any Encoder {
            member(JSON.Name(stringValue: "super"))
        }

        func superEncoder(forKey key: Key) -> any Encoder {
            member(key)
        }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let encoder: TreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        var count: Int {
            encoder.place.elements?.count ?? 0
        }

        private func element() -> TreeEncoder {
            encoder.at(encoder.place.element(), JSON.Name(stringValue: "\(count)"))
        }

        func encodeNil() {
            element().put(.null)
        }

        func encode<Value: Encodable>(_ value: Value) throws {
            try element().encode(value)
        }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            element().container(keyedBy: type)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            element().unkeyedContainer()
        }

        func superEncoder() -> any Encoder {
            element()
        }
    }

    private struct Single: SingleValueEncodingContainer {
        let encoder: TreeEncoder
        var codingPath: [any CodingKey] { encoder.codingPath }

        func encodeNil() {
            encoder.put(.null)
        }

        func encode<Value: Encodable>(_ value: Value) throws {
            try encoder.encode(value)
        }
    }
}
