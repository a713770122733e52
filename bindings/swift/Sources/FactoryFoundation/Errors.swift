import Factory

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes `localizedDescription` the library's message.
extension FactoryError: LocalizedError {
    public var errorDescription: String? {
        message
    }
}

/// Makes `localizedDescription` the message of the error.
extension RunFailure: LocalizedError {
    public var errorDescription: String? {
        error.message
    }
}
