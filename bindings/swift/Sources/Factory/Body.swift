/// What is sent: an object of the members that are there.
struct Body {
    private var members: [(name: String, value: JSON)] = []

    var isEmpty: Bool {
        members.isEmpty
    }

    var json: String {
        JSON.object(members).written
    }

    mutating func add<Value: Encodable>(_ name: String, _ value: Value?) throws {
        guard let value else {
            return
        }
        do {
            members.append((name, try TreeEncoder.tree(of: value)))
        } catch let error as EncodingError {
            guard case .invalidValue(_, let context) = error else {
                throw error
            }
            let path = ([name] + context.codingPath.map(\.stringValue)).joined(separator: ".")
            throw FactoryError(code: .invalidArgument, message: "\(path) cannot be sent: \(context.debugDescription)")
        }
    }
}
