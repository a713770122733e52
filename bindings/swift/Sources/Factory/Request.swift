internal import CFactory

extension FactoryClient {
    /// What the service answered to ``FactoryClient/request(_:_:body:timeout:isolation:)``.
    public struct Answer: Hashable, Sendable {
        /// The HTTP status of the success, 200 to 206.
        public var httpStatus: Int

        /// The JSON; nil when the answer has none.
        public var json: String?

        /// Makes one, for instance for a preview.
        public init(httpStatus: Int, json: String? = nil) {
            self.httpStatus = httpStatus
            self.json = json
        }
    }

    /// Asks for anything below the base URL: operations that have no method here. Deadline, retries, errors and the key are
    /// as everywhere; GET, PUT and DELETE may be repeated, POST and PATCH are never done twice.
    ///
    /// - Parameters:
    ///   - method: "GET", "POST", "PUT", "PATCH" or "DELETE".
    ///   - path: What stands behind the base URL, with its query, for instance "/api/v0/sessions?limit=1". It begins with a
    ///     slash, is percent-encoded already, and has no segment "." or "..".
    ///   - body: What to send, a JSON text, which is sent as it is. Nil: nothing, the only choice with GET and DELETE.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func request(
        _ method: String,
        _ path: String,
        body: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Answer {
        let cancel = CancelToken()
        return try await run(timeout: timeout ?? self.timeout, cancel: cancel) { [handle] left in
            var status: UInt32 = 0
            var json: UnsafeMutablePointer<CChar>?
            _ = try handle.make(timeout: left, cancel: cancel) { call in
                factory_request(
                    call.client, try call.text(method, "method"), try call.text(path, "path"), try call.text(body, "body"),
                    call.options.pointee.timeout_ms, call.options.pointee.cancel, &status, &json, call.error)
            }
            defer { factory_string_free(json) }
            return Answer(httpStatus: Int(status), json: json.map { String(cString: $0) })
        }
    }
}
