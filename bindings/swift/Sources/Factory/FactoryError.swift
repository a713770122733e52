internal import CFactory

/// What went wrong with a call, and what the service said about it.
///
/// ```swift
/// do {
///     let page = try await client.listSessions()
/// } catch FactoryError.Code.rateLimited {
///     // try again later
/// } catch let error as FactoryError where error.code == .forbidden {
///     print(error.message)
/// }
/// ```
///
/// A call that ends because its task was cancelled throws `CancellationError` instead.
public struct FactoryError: Error, Hashable, Sendable {
    /// The kind of the failure.
    public var code: Code

    /// One line for people: what happened and what to do. Never holds the key.
    public var message: String

    /// The HTTP status of the answer; nil when there was none.
    public var httpStatus: Int?

    /// The `title` of the service's error answer.
    public var title: String?

    /// The `detail` of the service's error answer.
    public var detail: String?

    /// The `metadata` of the service's error answer, as JSON.
    public var metadataJSON: String?

    /// The body of the answer, cut to 16 KiB.
    public var body: String?

    /// The `x-request-id` of the answer, for a report to the service.
    public var requestID: String?

    /// How long the service asked to wait before the next attempt, from the moment of its answer.
    public var retryAfter: Duration?

    /// How many attempts the call made; 0 when it failed before the first.
    public var attempts: Int

    /// Whether the service may have carried out what the call was to change, although it failed; false for a call that
    /// changes nothing. Look there before you make such a call again.
    public var outcomeUnknown: Bool

    /// Makes an error, for instance to test how an application takes it.
    public init(
        code: Code,
        message: String,
        httpStatus: Int? = nil,
        title: String? = nil,
        detail: String? = nil,
        metadataJSON: String? = nil,
        body: String? = nil,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        attempts: Int = 0,
        outcomeUnknown: Bool = false
    ) {
        self.code = code
        self.message = message
        self.httpStatus = httpStatus
        self.title = title
        self.detail = detail
        self.metadataJSON = metadataJSON
        self.body = body
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.attempts = attempts
        self.outcomeUnknown = outcomeUnknown
    }
}

extension FactoryError {
    /// The kind of a failure. Later versions of the library add codes, which arrive here as they are.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The number in the library's C interface.
        public var rawValue: Int32

        /// Makes a code of any number.
        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }
    }
}

extension FactoryError.Code: CustomStringConvertible {
    /// The code's name in the library's C interface, for instance `FACTORY_ERR_TIMEOUT`.
    public var name: String {
        String(factory_status_name(rawValue)) ?? ""
    }

    /// The name, and the number where this version has no name for it: beside a name it would read like an HTTP status.
    public var description: String {
        name.hasSuffix("?") ? "\(name) (\(rawValue))" : name
    }
}

extension FactoryError: CustomStringConvertible {
    /// The code's name and the message.
    public var description: String {
        "\(code.name): \(message)"
    }
}

/// Lets `catch FactoryError.Code.rateLimited` catch an error by its code, that of a run, too.
public func ~= (code: FactoryError.Code, error: any Error) -> Bool {
    (error as? FactoryError ?? (error as? RunFailure)?.error)?.code == code
}

extension FactoryError {
    /// Throws what a call of the library reports, and releases the library's error.
    static func check(_ status: factory_status, _ error: OpaquePointer?) throws {
        defer { factory_error_free(error) }
        if status == FACTORY_ERR_CANCELLED.rawValue {
            throw CancellationError()
        }
        if status != FACTORY_OK {
            throw FactoryError(status, error)
        }
    }

    init(_ status: factory_status, _ error: OpaquePointer?) {
        let httpStatus = factory_error_http_status(error)
        let retryAfter = factory_error_retry_after_ms(error)
        self.init(
            code: Code(rawValue: status),
            message: String(factory_error_message(error)) ?? "",
            httpStatus: httpStatus == 0 ? nil : Int(httpStatus),
            title: String(factory_error_title(error)),
            detail: String(factory_error_detail(error)),
            metadataJSON: String(factory_error_metadata_json(error)),
            body: String(factory_error_body(error)),
            requestID: String(factory_error_request_id(error)),
            retryAfter: retryAfter < 0 ? nil : .milliseconds(retryAfter),
            attempts: Int(factory_error_attempts(error)),
            outcomeUnknown: factory_error_outcome_unknown(error)
        )
    }
}
