import Factory

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Date {
    init(unixMilliseconds: Int64) {
        self.init(unixMilliseconds: Double(unixMilliseconds))
    }

    init(unixMilliseconds: Double) {
        self.init(timeIntervalSince1970: unixMilliseconds / 1000)
    }
}
