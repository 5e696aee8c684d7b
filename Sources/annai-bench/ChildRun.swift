#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a program ran to its end: what it took, and how it ended.
struct ChildRun {
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let end: End
  /// From before the process exists until it has ended, in seconds.
  let seconds: Double
  /// User and system time, in seconds.
  let processorSeconds: Double
  /// The most memory that was resident at once, in bytes. Never less than what this program takes:
  /// the system counts the moment before the new program is loaded.
  let peakBytes: Int

  /// Runs a program to its end, its input empty.
  ///
  /// - Parameters:
  ///   - output: A file that takes both of its output streams.
  ///   - limit: Seconds of processor time after which the system ends it.
  /// - Returns: nil when there is no such program.
  static func of(
    _ arguments: [String], output: String = "/dev/null", limit: Int = 600
  ) -> ChildRun? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // A crash is reported, not explained: the explanation would be counted as time and memory.
    let settings = ["SWIFT_BACKTRACE=enable=no", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    let environment = settings.map { strdup($0) } + [nil]
    // The shell sets the bound and then becomes the program.
    let shell = ["/bin/sh", "-c", "ulimit -t \(limit); exec \"$0\" \"$@\""] + arguments
    var argv = shell.map { strdup($0) } + [nil]
    defer { for pointer in argv + environment { free(pointer) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&process, shell[0], &actions, nil, &argv, environment) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let (seconds, attoseconds) = (clock.now - start).components
    let signal = status & 0x7F
    return ChildRun(
      end: signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal),
      seconds: Double(seconds) + Double(attoseconds) * 1e-18,
      processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: Self.bytes(usage.ru_maxrss))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  /// Linux counts in kilobytes, Darwin in bytes.
  private static func bytes(_ maximum: Int) -> Int {
    #if os(Linux)
      maximum * 1_024
    #else
      maximum
    #endif
  }
}
