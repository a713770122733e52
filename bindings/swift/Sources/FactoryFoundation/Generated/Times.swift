// Made by `make generate` from contract/; do not edit.
import Factory

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Session {
    /// `createdAt` as a date.
    public var createdAt: Date {
        Date(unixMilliseconds: createdAtMilliseconds)
    }

    /// `updatedAt` as a date.
    public var updatedAt: Date {
        Date(unixMilliseconds: updatedAtMilliseconds)
    }

    /// `completedAt` as a date; nil when absent.
    public var completedAt: Date? {
        completedAtMilliseconds.map { Date(unixMilliseconds: $0) }
    }
}

extension Message {
    /// `createdAt` as a date.
    public var createdAt: Date {
        Date(unixMilliseconds: createdAtMilliseconds)
    }

    /// `updatedAt` as a date.
    public var updatedAt: Date {
        Date(unixMilliseconds: updatedAtMilliseconds)
    }
}

extension Computer {
    /// `createdAt` as a date.
    public var createdAt: Date {
        Date(unixMilliseconds: createdAtMilliseconds)
    }
}

extension ProvisioningStep {
    /// `startedAt` as a date; nil when absent.
    public var startedAt: Date? {
        startedAtMilliseconds.map { Date(unixMilliseconds: $0) }
    }

    /// `completedAt` as a date; nil when absent.
    public var completedAt: Date? {
        completedAtMilliseconds.map { Date(unixMilliseconds: $0) }
    }
}
