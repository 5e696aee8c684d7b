import PseudoTerminal

/// `annai-bench [PROGRAM]`: how long a person waits, beside programs measured in the same run.
///
/// A timing alone says nothing on a machine one doesn't know; each stands beside the start of the
/// `sqlite3` shell and of `python3`, taken in turns with it.
@main
struct Benchmark {
  static func main() throws {
    guard let program = CommandLine.arguments.dropFirst().first ?? builtProduct(named: "annai")
    else {
      print("usage: annai-bench PROGRAM   (build it first: swift build -c release)")
      return
    }
    try StartUp(program: program).report()
    try Turns(program: program).report()
  }
}
