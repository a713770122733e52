internal import CFactory

extension String {
    /// A copy of the library's text; nil when it is absent.
    @inline(__always)
    init?(_ text: factory_str) {
        guard let bytes = text.ptr else {
            return nil
        }
        self.init(bytes, count: text.len)
    }

    @inline(__always)
    init(_ bytes: UnsafePointer<CChar>, count: Int) {
        self = UnsafeRawPointer(bytes).withMemoryRebound(to: UInt8.self, capacity: count) {
            String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
        }
    }
}

/// C would take a NUL character for the end of a text, so there must be none.
func checkText(_ text: String, named name: String) throws {
    if text.utf8.contains(0) {
        throw FactoryError(code: .invalidArgument, message: "\(name) has a NUL character in it")
    }
}

/// Lends a text to the library.
func withText<Result>(
    _ text: String?, named name: String, _ body: (UnsafePointer<CChar>?) throws -> Result
) throws -> Result {
    guard let text else {
        return try body(nil)
    }
    try checkText(text, named: name)
    return try text.withCString(body)
}
