internal import CFactory

/// The library's functions for pages of one kind of rows.
///
/// They are called by closures: an address of a function that an older library lacks would end the program in the loader,
/// before anyone could say why.
struct PageKind<Row: Sendable>: Sendable {
    typealias Page = OpaquePointer

    let free: @Sendable (Page) -> Void
    let rows: @Sendable (Page) -> [Row]
    let json: @Sendable (Page) -> factory_str
    let rowJSON: @Sendable (Page, Int) -> factory_str
    let driftCount: @Sendable (Page) -> Int
    let driftFirst: @Sendable (Page) -> factory_str
    /// Of a list that comes in pages.
    var pager: PagerKind?
}

/// The library's functions for a walk over pages of one kind.
struct PagerKind: Sendable {
    typealias Pager = OpaquePointer
    typealias Output = UnsafeMutablePointer<OpaquePointer?>

    let hasMore: @Sendable (OpaquePointer) -> Bool
    let nextCursor: @Sendable (OpaquePointer) -> factory_str
    let next: @Sendable (Pager, _ page: Output, _ error: Output) -> factory_status
    let free: @Sendable (Pager?) -> Void
}

/// Copies of all rows. They may be larger than this header's, hence the stride.
@inline(__always)
func copies<Form, Row>(
    _ rows: (UnsafeMutablePointer<Int>, UnsafeMutablePointer<Int>) -> UnsafePointer<Form>?,
    _ copy: (UnsafePointer<Form>) -> Row
) -> [Row] {
    var count = 0
    var stride = 0
    guard let first = rows(&count, &stride).map(UnsafeRawPointer.init) else {
        return []
    }
    return Array(unsafeUninitializedCapacity: count) { copies, initialized in
        for index in 0..<count {
            let row = first.advanced(by: index * stride).assumingMemoryBound(to: Form.self)
            copies.initializeElement(at: index, to: copy(row))
        }
        initialized = count
    }
}
