#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import PseudoTerminal

/// From Enter to the next prompt, in one conversation.
struct Turns {
  let program: String

  func report() throws {
    let cache = try TemporaryFolder()
    defer { cache.remove() }
    _ = Measuring.run(["env", "XDG_CACHE_HOME=\(cache.path)", program, "--version"])
    let terminal = try PseudoTerminal(
      executable: program, arguments: ["--now", "2026-11-20T15:00"],
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "XDG_CACHE_HOME": cache.path],
      columns: 80, rows: 50)
    _ = try terminal.expect("annai> ", timeout: 30)
    func turn(_ line: String) throws -> Double {
      try Measuring.seconds {
        terminal.send(line + "\r")
        // The echo of the line holds no prompt; the next prompt ends the turn.
        _ = try terminal.expect("\nannai> ", timeout: 30)
      }
    }
    let question = "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える"
    let first = try turn(question)
    var times: [Double] = []
    for _ in 0..<20 {
      times.append(try turn("わからない"))
      times.append(try turn("戻る"))
    }
    times.sort()
    print("first turn (the pack is decoded then) \(Measuring.milliseconds(first))")
    print("a turn, median of \(times.count)              \(Measuring.milliseconds(times[times.count / 2]))")
  }
}
