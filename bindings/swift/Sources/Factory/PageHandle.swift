internal import CFactory

/// The library's page, read-only.
final class PageHandle<Row: Sendable>: @unchecked Sendable {
    private let pointer: OpaquePointer
    private let kind: PageKind<Row>

    init(_ pointer: OpaquePointer, _ kind: PageKind<Row>) {
        self.pointer = pointer
        self.kind = kind
    }

    deinit {
        kind.free(pointer)
    }

    /// Copies of all rows, made in one crossing.
    var rows: [Row] {
        kind.rows(pointer)
    }

    var hasMore: Bool {
        kind.pager?.hasMore(pointer) ?? false
    }

    var nextCursor: String? {
        kind.pager.flatMap { String($0.nextCursor(pointer)) }
    }

    var drift: Drift? {
        let count = kind.driftCount(pointer)
        return count == 0 ? nil : Drift(count: count, firstPath: String(kind.driftFirst(pointer)) ?? "")
    }

    var json: String {
        String(kind.json(pointer)) ?? ""
    }

    func json(ofRowAt index: Int) -> String {
        String(kind.rowJSON(pointer, index)) ?? ""
    }
}
