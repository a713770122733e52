import Factory
import FactoryFoundation
import Foundation
import Testing

extension FactoryTests {
    @Suite struct Values {
        @Test func datesOfASession() {
            let session = Session(
                sessionID: "a", createdAtMilliseconds: 1_500, updatedAtMilliseconds: -500, completedAtMilliseconds: 0)
            #expect(session.createdAt == Date(timeIntervalSince1970: 1.5))
            #expect(session.updatedAt == Date(timeIntervalSince1970: -0.5))
            #expect(session.completedAt == Date(timeIntervalSince1970: 0))
            #expect(Session(sessionID: "a", createdAtMilliseconds: 0, updatedAtMilliseconds: 0).completedAt == nil)
        }

        @Test func errorsAreLocalized() {
            let error: any Error = FactoryError(code: .dns, message: "no such host")
            #expect(error.localizedDescription == "no such host")
        }

        @Test func sessionsAreValues() throws {
            let session = Session(sessionID: "a", createdAtMilliseconds: 0, updatedAtMilliseconds: 0)
            var changed = session
            changed.settings = SessionSettings()
            #expect(session != changed)
            #expect(Set([session, changed, session]).count == 2)
            #expect(session.id == "a")
            #expect(try JSONDecoder().decode(Session.self, from: JSONEncoder().encode(changed)) == changed)
        }

        @Test func openEnumsTakeAnyText() throws {
            #expect(SessionStatus(rawValue: "running") == .running)
            #expect(SessionStatus.running.isKnown)
            let unknown = try JSONDecoder().decode(SessionStatus.self, from: Data(#""dreaming""#.utf8))
            #expect(unknown.rawValue == "dreaming")
            #expect(!unknown.isKnown)
            #expect("\(unknown)" == "dreaming")
        }
    }
}
