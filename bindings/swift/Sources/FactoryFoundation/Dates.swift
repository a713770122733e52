import Factory

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Session {
    /// When it was created.
    public var createdAt: Date {
        Date(unixMilliseconds: createdAtMilliseconds)
    }

    /// When it was updated.
    public var updatedAt: Date {
        Date(unixMilliseconds: updatedAtMilliseconds)
    }

    /// When it was completed; nil when absent.
    public var completedAt: Date? {
        completedAtMilliseconds.map { Date(unixMilliseconds: $0) }
    }
}

extension Date {
    fileprivate init(unixMilliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(unixMilliseconds) / 1000)
    }
}
