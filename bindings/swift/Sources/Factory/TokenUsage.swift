/// Tokens used. The service's numbers may have fractions and may be negative.
public struct TokenUsage: Codable, Hashable, Sendable {
    /// Input tokens.
    public var inputTokens: Double

    /// Output tokens.
    public var outputTokens: Double

    /// Tokens written to the cache.
    public var cacheCreationTokens: Double

    /// Tokens read from the cache.
    public var cacheReadTokens: Double

    /// Thinking tokens.
    public var thinkingTokens: Double

    /// Factory credits.
    public var factoryCredits: Double?

    /// Makes a usage.
    public init(
        inputTokens: Double = 0,
        outputTokens: Double = 0,
        cacheCreationTokens: Double = 0,
        cacheReadTokens: Double = 0,
        thinkingTokens: Double = 0,
        factoryCredits: Double? = nil
    ) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cacheCreationTokens = cacheCreationTokens
        self.cacheReadTokens = cacheReadTokens
        self.thinkingTokens = thinkingTokens
        self.factoryCredits = factoryCredits
    }
}
