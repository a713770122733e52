/// Where a task and the worker that makes its call meet: settled once, by the call's result or by the task's
/// cancellation, whichever comes first. What comes second is dropped.
final class Handoff<Value: Sendable>: @unchecked Sendable {
    private enum State {
        case notStarted
        case waiting(CheckedContinuation<Value, any Error>)
        case settled
    }

    private let monitor = Monitor()
    private var state = State.notStarted

    /// False: the task was cancelled before, and its continuation is resumed.
    func start(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
        let isCancelled = monitor.withLock {
            if case .settled = state {
                return true
            }
            state = .waiting(continuation)
            return false
        }
        if isCancelled {
            continuation.resume(throwing: CancellationError())
        }
        return !isCancelled
    }

    func settle(_ result: Result<Value, any Error>) {
        let continuation: CheckedContinuation<Value, any Error>? = monitor.withLock {
            defer { state = .settled }
            if case .waiting(let continuation) = state {
                return continuation
            }
            return nil
        }
        continuation?.resume(with: result)
    }
}
