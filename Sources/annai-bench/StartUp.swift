import PseudoTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// From the start of the program to its first prompt, at a real (pseudo-)terminal.
struct StartUp {
  let program: String

  /// The bar: at most so many times the start of the `sqlite3` shell.
  private static let bar = 5.0

  func report() throws {
    let cache = try TemporaryFolder()
    defer { cache.remove() }
    let environment = ["TERM": "xterm", "LANG": "C.UTF-8", "XDG_CACHE_HOME": cache.path]
    // From before the process exists until the prompt has been read; ending it is not counted.
    func untilPrompt() throws -> Double {
      var terminal: PseudoTerminal?
      let seconds = try Measuring.seconds {
        terminal = try PseudoTerminal(
          executable: program, arguments: [], environment: environment, columns: 80, rows: 24)
        _ = try terminal?.expect("annai> ", timeout: 30)
      }
      terminal?.signal(SIGKILL)
      _ = try? terminal?.waitForExit(timeout: 5)
      return seconds
    }
    // From before the process exists until it has ended.
    func wholeRun(_ arguments: [String]) -> Double {
      Measuring.seconds { _ = Measuring.run(arguments) }
    }
    let cold = try untilPrompt()
    let has = (
      sqlite: Measuring.run(["sqlite3", ":memory:", ".quit"]),
      python: Measuring.run(["python3", "-c", "pass"])
    )
    let medians = try Measuring.medians(
      41,
      [
        untilPrompt, { wholeRun(["sqlite3", ":memory:", ".quit"]) },
        { wholeRun(["python3", "-c", "pass"]) },
      ])
    print("start-up to first prompt, pack warm   \(Measuring.milliseconds(medians[0]))")
    print("start-up to first prompt, pack cold   \(Measuring.milliseconds(cold))")
    if has.sqlite {
      let met = medians[0] <= Self.bar * medians[1] ? "met" : "MISSED"
      print("sqlite3 :memory: .quit                \(Measuring.milliseconds(medians[1]))")
      print(
        "  annai, warm, is \(Measuring.ratio(medians[0], to: medians[1])) of it (bar 5.0x: \(met))")
    } else {
      print("sqlite3 is not installed: no ratio")
    }
    if has.python {
      print("python3 -c pass                       \(Measuring.milliseconds(medians[2]))")
      print("  annai, warm, is \(Measuring.ratio(medians[0], to: medians[2])) of it")
    }
  }
}

/// A folder for one run.
struct TemporaryFolder {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/annai-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PseudoTerminalError.system("mkdtemp", errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func remove() { _ = Measuring.run(["rm", "-rf", path]) }
}
