import Glibc

/// Runs a program on a terminal of its own and plays the person in front of it.
///
/// The child leads a new session with the pseudo-terminal as its controlling terminal, so Ctrl-C
/// and a change of size reach it as signals. It cannot be stopped by Ctrl-Z: its process group is
/// orphaned, and the kernel drops the stop. Run it under a shell for that. Use from one thread.
public final class PseudoTerminal {
  /// What the person sees.
  public private(set) var screen: TerminalScreen
  /// The process started.
  public let processID: Int32

  private let master: Int32
  // Kept open: it answers `tcgetattr`, and output is still there after the child has gone.
  private let slave: Int32
  private let modesBefore: TerminalModes
  private var unseen: [UInt8] = []
  private var exitStatus: Int32?

  /// Starts `executable` with exactly the environment given; `TERM` is `xterm` unless it says so.
  ///
  /// - Parameter workingDirectory: The folder to start in; the test's own unless given.
  /// - Throws: ``PseudoTerminalError/system(_:_:)`` when the terminal or the process does not start.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    var master: Int32 = -1
    var slave: Int32 = -1
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw PseudoTerminalError.system("openpty", errno)
    }
    // Neither this child nor that of another test is to hold this terminal open.
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.master = master
    self.slave = slave
    modesBefore = TerminalModes(of: slave)
    screen = TerminalScreen(columns: columns, rows: rows)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Test runners may ignore or block signals, and a child would inherit that.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // POSIX_SPAWN_SETSID by its value: glibc shows the name to GNU sources only.
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let variables = environment.merging(["TERM": "xterm"]) { given, _ in given }
    // glibc shows the spawn action for a folder to GNU sources only; env replaces itself.
    let started = workingDirectory.map { ["/usr/bin/env", "-C", $0, executable] } ?? [executable]
    var argv = (started + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, started[0], &actions, &attributes, &argv, &envp)
    processID = process
    guard error == 0 else {
      exitStatus = 0
      throw PseudoTerminalError.system("posix_spawn \(executable)", error)
    }
  }

  deinit {
    if exitStatus == nil {
      kill(processID, SIGKILL)
      kill(processID, SIGCONT)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    close(master)
    close(slave)
  }

  /// Types text.
  public func send(_ text: String) {
    sendBytes(Array(text.utf8))
  }

  /// Types bytes, reading what the program prints meanwhile so that neither waits for the other.
  public func sendBytes(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + .seconds(10)
    while !rest.isEmpty, ContinuousClock.now < deadline {
      var watched = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&watched, 1, 100) > 0 else { continue }
      if watched.revents & Int16(POLLIN) != 0 { readAvailable() }
      if watched.revents & Int16(POLLOUT) != 0 {
        // Small pieces: a raw terminal takes only as much as fits its input buffer.
        let piece = Array(rest.prefix(256))
        rest = rest.dropFirst(max(0, write(master, piece, piece.count)))
      }
    }
  }

  /// Reads until `text` has been printed.
  ///
  /// - Returns: Everything printed since the last `expect`, up to the end of `text`.
  /// - Throws: ``PseudoTerminalError/timeout(expected:seen:)``, with all that was printed instead.
  @discardableResult
  public func expect(_ text: String, timeout seconds: Double = 10) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let end = unseen.firstEnd(of: wanted) {
        let seen = String(decoding: unseen[..<end], as: UTF8.self)
        unseen.removeSubrange(..<end)
        return seen
      }
      guard ContinuousClock.now < deadline, waitForOutput() else {
        throw PseudoTerminalError.timeout(
          expected: text, seen: String(decoding: unseen, as: UTF8.self))
      }
    }
  }

  /// Forgets what was printed and not yet expected; the screen stays.
  public func skipOutput() {
    while waitForOutput(milliseconds: 0) {}
    unseen = []
  }

  /// Reads until what the person sees fulfils `condition`.
  ///
  /// - Throws: ``PseudoTerminalError/timeout(expected:seen:)`` with the screen as it was at last.
  public func expectScreen(
    _ what: String, timeout seconds: Double = 10, _ condition: (TerminalScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      guard ContinuousClock.now < deadline, waitForOutput() else {
        throw PseudoTerminalError.timeout(expected: what, seen: screen.description)
      }
    }
  }

  /// Gives the terminal a new size; the program is told by SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(columns: columns, rows: rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(processID, number)
  }

  /// Waits until the program has ended, reading what it still prints.
  ///
  /// - Returns: Its exit code, or 128 and the number of the signal that ended it.
  public func waitForExit(timeout seconds: Double = 10) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let exitStatus { return exitStatus }
      if hasEnded() {
        while waitForOutput(milliseconds: 0) {}
        continue
      }
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminalError.timeout(
          expected: "exit", seen: String(decoding: unseen, as: UTF8.self))
      }
      _ = waitForOutput(milliseconds: 5)
    }
  }

  /// Whether the terminal echoes and gathers lines, as a shell expects it.
  public var isEchoCanonicalRestored: Bool {
    TerminalModes(of: slave).isEchoCanonical
  }

  /// Whether every mode of the terminal is as it was before the program started.
  public var areModesRestored: Bool {
    TerminalModes(of: slave) == modesBefore
  }

  // Waits for output and takes it in; false when none came in time.
  private func waitForOutput(milliseconds: Int32 = 100) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let count = poll(&watched, 1, milliseconds)
    guard count > 0, watched.revents & Int16(POLLIN) != 0 else {
      // Time passed without output is not yet an end: the caller's deadline decides. But a program
      // that has ended prints no more than what it left behind.
      guard milliseconds > 0, count <= 0 else { return false }
      return !hasEnded() || waitForOutput(milliseconds: 0)
    }
    readAvailable()
    return true
  }

  // Whether the program has ended; its exit status is kept.
  private func hasEnded() -> Bool {
    if exitStatus != nil { return true }
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return false }
    let ending = status & 0x7F
    exitStatus = ending == 0 ? (status >> 8) & 0xFF : 128 + ending
    return true
  }

  private func readAvailable() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return }
    unseen += buffer[..<count]
    screen.feed(buffer[..<count])
  }
}

/// Why a pseudo-terminal gave up.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  /// A system call failed, with its `errno`.
  case system(String, Int32)
  /// Something did not show in time; `seen` is what did.
  case timeout(expected: String, seen: String)

  public var description: String {
    switch self {
    case .system(let call, let number): "\(call): \(String(cString: strerror(number)))"
    case .timeout(let expected, let seen): "no \(expected.debugDescription) in:\n\(seen)"
    }
  }
}

extension [UInt8] {
  /// The index after the first occurrence of `wanted`.
  fileprivate func firstEnd(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first else { return 0 }
    var start = 0
    while let at = self[start...].firstIndex(of: first), at + wanted.count <= count {
      if self[at..<at + wanted.count].elementsEqual(wanted) { return at + wanted.count }
      start = at + 1
    }
    return nil
  }
}
