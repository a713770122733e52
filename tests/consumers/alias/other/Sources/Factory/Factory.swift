/// Has nothing to do with the service.
public struct Factory {
    public let product = "chairs"

    public init() {}
}
