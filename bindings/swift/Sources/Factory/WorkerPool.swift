#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Threads for calls that block, so that none of them blocks a thread that Swift's tasks share.
///
/// Threads are started when work waits for one, up to a limit, and end when there has been none for a while. Work
/// beyond the limit waits in line.
final class WorkerPool: @unchecked Sendable {
    typealias Job = @Sendable () -> Void

    private static let idleSeconds = 10
    /// Twice what the library asks for.
    private static let stackBytes = 512 * 1024

    private let limit: Int
    private let monitor = Monitor()
    // Under the monitor's lock:
    private var line = Line<Job>()
    private var workers = 0
    private var idle = 0
    private var isClosed = false

    init(limit: Int) {
        self.limit = limit
    }

    /// Throws when the system gives no thread at all.
    func submit(_ job: @escaping Job) throws(FactoryError) {
        monitor.lock()
        defer { monitor.unlock() }
        if line.count >= idle, workers < limit {
            let failure = startWorker()
            if failure == 0 {
                workers += 1
            } else if workers == 0 {
                throw FactoryError(
                    code: .internal,
                    message: "the system gives no thread for the call (error \(failure)): raise its limit or use fewer")
            }
        }
        line.append(job)
        if idle > 0 {
            monitor.wakeOne()
        }
    }

    /// Lets the threads end when the line is empty.
    func close() {
        monitor.lock()
        defer { monitor.unlock() }
        isClosed = true
        monitor.wakeAll()
    }

    private func work() {
        monitor.lock()
        while let job = nextJob() {
            monitor.unlock()
            job()
            monitor.lock()
        }
        workers -= 1
        monitor.unlock()
    }

    private func nextJob() -> Job? {
        while true {
            if let job = line.popFirst() {
                return job
            }
            if isClosed {
                return nil
            }
            idle += 1
            let woken = monitor.wait(seconds: Self.idleSeconds)
            idle -= 1
            if !woken, line.count == 0 {
                return nil
            }
        }
    }

    /// The number of the system's error, 0 for none.
    private func startWorker() -> Int32 {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, Self.stackBytes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))

        let pool = Unmanaged.passRetained(self)
        #if canImport(Darwin)
        var thread: pthread_t?
        #else
        var thread = pthread_t()
        #endif
        let failure = pthread_create(&thread, &attributes, { WorkerPool.work(in: $0) }, pool.toOpaque())
        if failure != 0 {
            pool.release()
        }
        return failure
    }

    /// A thread's whole life. The pool stays until its last thread has ended.
    private static func work(in pool: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        Unmanaged<WorkerPool>.fromOpaque(pool!).takeRetainedValue().work()
        return nil
    }
}

/// First in, first out. `Array` alone would move every element at each removal.
private struct Line<Element> {
    private var incoming: [Element] = []
    private var outgoing: [Element] = []

    var count: Int {
        incoming.count + outgoing.count
    }

    mutating func append(_ element: Element) {
        incoming.append(element)
    }

    mutating func popFirst() -> Element? {
        if outgoing.isEmpty {
            outgoing = incoming.reversed()
            incoming.removeAll(keepingCapacity: true)
        }
        return outgoing.popLast()
    }
}
