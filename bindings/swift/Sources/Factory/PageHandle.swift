internal import CFactory

/// The library's page, read-only.
final class PageHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        factory_session_page_free(pointer)
    }

    /// Copies of all sessions, made in one crossing.
    func sessions() -> [Session] {
        var count = 0
        var stride = 0
        guard let rows = factory_session_page_rows(pointer, &count, &stride) else {
            return []
        }
        let first = UnsafeRawPointer(rows)
        return Array(unsafeUninitializedCapacity: count) { sessions, initialized in
            for index in 0..<count {
                let row = first.advanced(by: index * stride).assumingMemoryBound(to: factory_session.self)
                sessions.initializeElement(at: index, to: Session(row))
            }
            initialized = count
        }
    }

    var hasMore: Bool {
        factory_session_page_has_more(pointer)
    }

    var nextCursor: String? {
        String(factory_session_page_next_cursor(pointer))
    }

    var json: String {
        String(factory_session_page_json(pointer)) ?? ""
    }

    func json(ofSessionAt index: Int) -> String {
        String(factory_session_page_session_json(pointer, index)) ?? ""
    }
}
