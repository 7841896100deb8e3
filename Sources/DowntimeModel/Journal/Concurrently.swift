import Glibc

/// Work shared among the processors, where it is much and touches nothing but its own input.
enum Concurrently {
  /// The most threads that work at a time.
  static let width = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// The outputs of some inputs, in their order, worked on by so many threads, or here when one is
  /// enough. `meanwhile` is done here while they are worked on.
  static func map<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], threads count: Int, _ work: @escaping @Sendable (Input) -> Output,
    meanwhile: () throws(Failure) -> Void
  ) throws(Failure) -> [Output] {
    let count = min(count, width, inputs.count)
    guard count > 1 else {
      try meanwhile()
      return inputs.map(work)
    }
    let shares = (0..<count).map { first in
      Share(stride(from: first, to: inputs.count, by: count).map { inputs[$0] }, work)
    }
    let threads = shares.map { Thread($0.run) }
    defer { for thread in threads { thread.join() } }
    try meanwhile()
    for thread in threads { thread.join() }
    return inputs.indices.map { shares[$0 % count].outputs[$0 / count] }
  }

  /// Every so manieth input. Only its thread touches it until that has been joined.
  private final class Share<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    private let inputs: [Input]
    private let work: @Sendable (Input) -> Output
    private(set) var outputs: [Output] = []

    init(_ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output) {
      self.inputs = inputs
      self.work = work
    }

    @Sendable func run() { outputs = inputs.map(work) }
  }

  /// A thread, or the work done at once where the system gives no thread.
  private final class Thread {
    private var handle: pthread_t?

    init(_ run: @escaping @Sendable () -> Void) {
      let work = unsafe Unmanaged.passRetained(Work(run))
      var handle = pthread_t()
      let failure = unsafe pthread_create(
        &handle, nil,
        { argument in
          if let argument = unsafe argument {
            unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
          }
          return nil
        }, work.toOpaque())
      if failure == 0 {
        self.handle = handle
      } else {
        unsafe work.takeRetainedValue().run()
      }
    }

    func join() {
      if let handle { pthread_join(handle, nil) }
      handle = nil
    }
  }

  /// What a thread is given.
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }
}
