extension Duration {
    /// Rounded up, so that a short time does not become none; never negative. Far more than the library takes is
    /// cut to a number that it refuses.
    var wholeMilliseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else {
            return 0
        }
        let perMillisecond: Int64 = 1_000_000_000_000_000
        return UInt64(min(seconds, 1 << 40)) * 1000 + UInt64((attoseconds + perMillisecond - 1) / perMillisecond)
    }
}
