#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Times in seconds, and what is made of them.
enum Measuring {
  /// Seconds that `work` takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try work()
    let (seconds, attoseconds) = (clock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// The middle of `count` measurements, taken in turns with others so that a busy moment hits all
  /// alike.
  static func medians(_ count: Int, _ measures: [() throws -> Double]) throws -> [Double] {
    var times = Array(repeating: [Double](), count: measures.count)
    for _ in 0..<count {
      for (index, measure) in measures.enumerated() { times[index].append(try measure()) }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  /// `1.83 ms`
  static func milliseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100_000).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) ms"
  }

  /// `20.31 us`
  static func microseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 1e8).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) us"
  }

  /// `2.1x`
  static func ratio(_ value: Double, to base: Double) -> String {
    let tenths = Int((value / base * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)x"
  }

  /// Runs a program to its end, its streams closed.
  ///
  /// - Returns: `false` when there is no such program or it failed.
  static func run(_ arguments: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = arguments.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, arguments[0], &actions, nil, &argv, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0
  }
}
