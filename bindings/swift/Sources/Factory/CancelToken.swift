internal import CFactory

/// Ends the calls that use it, from any thread and for good.
final class CancelToken: @unchecked Sendable {
    let pointer = factory_cancel_new()!

    deinit {
        factory_cancel_free(pointer)
    }

    func cancel() {
        factory_cancel_cancel(pointer)
    }
}
