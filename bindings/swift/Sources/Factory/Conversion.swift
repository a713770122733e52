internal import CFactory

// What Generated/Conversions.swift makes Swift values with.

extension OpenEnum {
    /// Known values share their texts; nil when the member is absent.
    @inline(__always)
    init?(_ member: factory_enum) {
        guard let text = member.text else {
            return nil
        }
        let known = Self.known
        let index = Int(member.code) - 1
        self = known.indices.contains(index) ? known[index] : Self(rawValue: String(text, count: Int(member.text_len)))
    }
}

/// Nil when the list is absent.
@inline(__always)
func array<Row, Element>(
    _ first: UnsafePointer<Row>?, _ count: Int, _ element: (Row) -> Element
) -> [Element]? {
    first.map { UnsafeBufferPointer(start: $0, count: count).map(element) }
}

/// Nil when the list is absent. Its rows may be larger than this header's, hence the stride.
@inline(__always)
func array<Row, Element>(
    _ first: UnsafePointer<Row>?, _ count: Int, _ stride: Int, _ element: (UnsafePointer<Row>) -> Element
) -> [Element]? {
    first.map { first in
        (0..<count).map { index in
            element(UnsafeRawPointer(first).advanced(by: index * stride).assumingMemoryBound(to: Row.self))
        }
    }
}

/// Nil when neither the list nor a text in its place is there.
@inline(__always)
func textOrList<Row, Element>(
    _ text: factory_str, _ first: UnsafePointer<Row>?, _ count: Int, _ stride: Int,
    _ element: (UnsafePointer<Row>) -> Element
) -> TextOrList<Element>? {
    String(text).map { .text($0) } ?? array(first, count, stride, element).map { .list($0) }
}

/// Nil when the map is absent. The last of equal keys counts.
@inline(__always)
func dictionary<Row, Value>(
    _ first: UnsafePointer<Row>?, _ count: Int, _ entry: (Row) -> (String, Value)
) -> [String: Value]? {
    first.map { first in
        var values = [String: Value](minimumCapacity: count)
        for row in UnsafeBufferPointer(start: first, count: count) {
            let (key, value) = entry(row)
            values[key] = value
        }
        return values
    }
}
