/// What a contestant has seen of every member of every session, in the sums of c/digest.h.
public struct Digest: CustomStringConvertible {
    public enum Sum: Int, CaseIterable {
        case sessions, texts, enums, messages, times, usage, credits, activeTime, tags, tools, children, present
    }

    /// The optional members that `present` counts, by their bit.
    public enum Member: UInt64 {
        case title, computer, completed, settings, model, specModel, providerTime, archived, activeTime, usage
        case inclusiveUsage, credits
    }

    private var sums: (
        UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
    ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    private let wholeTexts: Bool

    public init(wholeTexts: Bool = false) {
        self.wholeTexts = wholeTexts
    }

    public subscript(sum: Sum) -> UInt64 {
        withUnsafeBytes(of: sums) { $0.bindMemory(to: UInt64.self)[sum.rawValue] }
    }

    public mutating func add(_ value: UInt64, to sum: Sum, times factor: UInt64 = 1) {
        withUnsafeMutableBytes(of: &sums) { $0.bindMemory(to: UInt64.self)[sum.rawValue] &+= factor &* value }
    }

    public mutating func add(_ value: Int64, to sum: Sum, times factor: UInt64 = 1) {
        add(UInt64(bitPattern: value), to: sum, times: factor)
    }

    /// The bits, because adding numbers with fractions depends on their order.
    public mutating func add(_ value: Double, to sum: Sum, times factor: UInt64 = 1) {
        add(value.bitPattern, to: sum, times: factor)
    }

    public mutating func add(_ text: String, to sum: Sum, times factor: UInt64 = 1) {
        var weight = UInt64(text.utf8.count)
        if wholeTexts {
            weight = 0xcbf2_9ce4_8422_2325  // FNV-1a
            for byte in text.utf8 {
                weight = (weight ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        add(weight, to: sum, times: factor)
    }

    public mutating func add(_ text: String?, to sum: Sum, as member: Member? = nil) {
        if let text {
            add(text, to: sum)
            if let member {
                count(member)
            }
        }
    }

    public mutating func count(_ member: Member) {
        add(UInt64(1) << member.rawValue, to: .present)
    }

    public var description: String {
        Sum.allCases.map { String(self[$0]) }.joined(separator: " ")
    }
}
