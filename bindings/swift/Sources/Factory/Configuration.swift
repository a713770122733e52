internal import CFactory

extension FactoryClient {
    /// How a client reaches the service. What is nil comes from the environment, then from a default.
    public struct Configuration: Sendable {
        /// The API key or token, without "Bearer". Default: the environment variable `FACTORY_API_KEY`.
        public var apiKey: String?

        /// Where the service is. Default: the environment variable `FACTORY_BASE_URL`, then `https://api.factory.ai`;
        /// `eu` is that of organizations in the EU. A key of one region does not work in the other.
        public var baseURL: String?

        /// Allows `http://` to a host that is not loopback. The key then travels in clear text: for private test
        /// networks only.
        public var allowsHTTP = false

        /// The deadline of a whole call, from asking for it to its last byte: waiting for a thread, name resolution,
        /// connect, TLS, and all attempts. Up to a day. The service can take as long as the default when it is cold.
        public var timeout = Duration.seconds(60)

        /// How long name resolution, connect and TLS handshake may take together. Default: 10 seconds.
        public var connectTimeout: Duration?

        /// How often a call is tried again after a fault that may pass, 0 to 10. Default: 2.
        public var maxRetries: Int?

        /// The User-Agent header, for instance "my-app/1.2".
        public var userAgent: String?

        /// The proxy to use.
        public var proxy = Proxy.environment

        /// The path of a PEM file with the certificate authorities to trust in place of the system's.
        public var caFile: String?

        /// How large an answer may be, up to 1 GiB. Default: 64 MiB.
        public var maxResponseBytes: Int?

        /// How many calls run at once. Each holds a thread of the client's own; further calls wait in line.
        public var maxConcurrentCalls = 64

        /// What is not given comes from the environment and the defaults.
        public init(apiKey: String? = nil, baseURL: String? = nil) {
            self.apiKey = apiKey
            self.baseURL = baseURL
        }
    }

    /// Where a client's proxy comes from.
    public enum Proxy: Sendable {
        /// The environment, as curl reads it: `https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`. A service on this
        /// machine is reached without.
        case environment
        /// No proxy, whatever the environment says.
        case none
        /// `http://[user:password@]host[:port]` or `https://...`, with what has a meaning in URLs percent-encoded.
        case url(String)
    }
}

/// Says nothing of the key, nor of the proxy, which may have a password.
extension FactoryClient.Configuration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        "FactoryClient.Configuration(apiKey: \(apiKey == nil ? "nil" : "(hidden)"), baseURL: \(baseURL ?? "nil"))"
    }

    public var debugDescription: String {
        description
    }

    public var customMirror: Mirror {
        Mirror(self, children: ["baseURL": baseURL as Any, "timeout": timeout])
    }
}

extension FactoryClient.Proxy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        switch self {
        case .environment: "environment"
        case .none: "none"
        case .url: "url(hidden)"
        }
    }

    public var debugDescription: String {
        description
    }

    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

extension FactoryClient.Configuration {
    /// Lends the library's form of this configuration.
    ///
    /// A setter's error stays with the thread, where it is taken at once: nothing in here suspends.
    func withLibraryForm<Result>(_ body: (OpaquePointer) throws -> Result) throws -> Result {
        let config = factory_config_new()!
        defer { factory_config_free(config) }
        func check(_ status: factory_status) throws {
            if status != FACTORY_OK {
                try FactoryError.check(status, factory_last_error_take())
            }
        }
        typealias Setter = (OpaquePointer, UnsafePointer<CChar>?) -> factory_status
        func set(_ text: String?, _ name: String, _ setter: Setter) throws {
            if text != nil {
                try withText(text, named: name) { try check(setter(config, $0)) }
            }
        }
        try check(factory_config_set_allow_http(config, allowsHTTP))
        try set(apiKey, "api_key", factory_config_set_api_key)
        try set(baseURL, "base_url", factory_config_set_base_url)
        try check(factory_config_set_timeout_ms(config, timeout.wholeMilliseconds))
        if let connectTimeout {
            try check(factory_config_set_connect_timeout_ms(config, connectTimeout.wholeMilliseconds))
        }
        if let maxRetries {
            try check(factory_config_set_max_retries(config, UInt32(exactly: maxRetries) ?? .max))
        }
        try set(userAgent, "user_agent", factory_config_set_user_agent)
        switch proxy {
        case .environment: break
        case .none: try set("", "proxy", factory_config_set_proxy)
        case .url(let url): try set(url, "proxy", factory_config_set_proxy)
        }
        try set(caFile, "ca_file", factory_config_set_ca_file)
        if let maxResponseBytes {
            try check(factory_config_set_max_response_bytes(config, UInt64(exactly: maxResponseBytes) ?? 0))
        }
        return try body(config)
    }
}
