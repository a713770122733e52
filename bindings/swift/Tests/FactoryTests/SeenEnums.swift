import Factory

/// Which of the known texts came by, in whatever member, so that none goes unchecked.
struct SeenEnums {
    private var texts: [String: Set<String>] = [:]
    private var types: [String: any OpenEnum.Type] = [:]

    mutating func insert(_ value: Any) {
        if let value = value as? any OpenEnum {
            let type = type(of: value)
            types["\(type)"] = type
            texts["\(type)", default: []].insert(value.rawValue)
            return
        }
        for member in Mirror(reflecting: value).children {
            insert(member.value)
        }
    }

    var missing: [String] {
        types.flatMap { name, type in missing(type, name) }
    }

    private func missing(_ type: any OpenEnum.Type, _ name: String) -> [String] {
        known(type).filter { texts[name]?.contains($0) != true }.map { "\(name) \($0)" }
    }

    private func known<Member: OpenEnum>(_ type: Member.Type) -> [String] {
        Member.known.map(\.rawValue)
    }
}
