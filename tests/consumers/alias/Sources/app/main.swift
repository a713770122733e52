import Factory
import FactoryFoundation
import Foundation
import LibFactory

let page = try await FactoryClient().listSessions()
precondition(page.sessions.allSatisfy { $0.createdAt < Date() })
print("\(page.sessions.count) sessions, \(Factory().product)")
