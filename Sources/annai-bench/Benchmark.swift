import PseudoTerminal
import TestPacks

/// `annai-bench [COMMAND] [PROGRAM]`: how the program bears up, measured from outside.
///
/// A timing alone says nothing on a machine one doesn't know; each stands beside that of other
/// programs, taken in turns with it.
@main
struct Benchmark {
  private static let usage = """
    usage: annai-bench [COMMAND] [--program PATH] [--dialogs FOLDER] [OPTIONS]
      (none)      how long a person waits, beside sqlite3 and python3
      routing     how often a question finds its dialog, how fast (--questions FILE of labelled ones)
      reading     how often an answer is read rightly, by the tables of the tests, and how fast
      numbers     how fast numbers are read, beside python3 with the package phonenumbers
      schedules   exact schedules, beside a plain loop in python3
      growth      how 'check' grows with the pack, beside libyaml (--nodes 1000,10000,100000 --rounds 3)
      hostile     'check' on files that are made to hurt (--filter WORDS)
      faults      slips planted into copies of the dialogs, and who notices (--count 200 --seed 1 --kind WORDS)
      fuzz        checks real files that are changed at random (--seconds 60 --seeds 1,2 --finds FOLDER)
      generate    writes such a pack to look into (FOLDER --nodes 1000)
    Build first: swift build -c release --static-swift-stdlib
    """

  private static let options: Set<String> = [
    "program", "dialogs", "nodes", "rounds", "filter", "questions", "seconds", "seeds", "finds",
  ]

  static func main() throws {
    let arguments = BenchmarkArguments(CommandLine.arguments.dropFirst())
    if arguments.command == "bare-events", let folder = arguments.rest.first {
      return BareEvents.run(folder)
    }
    if arguments.command == "schedules" { return try Schedules().report() }
    if arguments.command == "reading" { return try ReadingBench().report() }
    if arguments.command == "write-hostile", arguments.rest.count == 2,
      let index = Int(arguments.rest[0])
    {
      return Hostile.write(index, to: arguments.rest[1])
    }
    if arguments.command == "faults" {
      guard arguments.unknown(among: ["dialogs", "seed", "count", "kind"]) == nil else {
        return print(usage)
      }
      return Faults(
        dialogs: arguments["dialogs"] ?? "Dialogs",
        seed: UInt64(arguments.number("seed") ?? 1), count: arguments.number("count") ?? 200,
        kind: arguments["kind"]
      ).report()
    }
    if arguments.command == "fuzz-run", arguments.rest.count == 5 { return fuzz(arguments.rest) }
    guard let program = arguments["program"] ?? arguments.path ?? builtProduct(named: "annai"),
      arguments.unknown(among: options) == nil
    else { return print(usage) }
    let dialogs = arguments["dialogs"] ?? "Dialogs"
    switch arguments.command {
    case nil:
      try StartUp(program: program).report()
      try Turns(program: program).report()
      try NumberReading().report()
      try Schedules().report()
    case "routing":
      try RoutingBench(dialogs: dialogs, questions: arguments["questions"]).report()
    case "numbers": try NumberReading().report()
    case "growth":
      let sizes = (arguments["nodes"] ?? "1000,10000,100000").split(separator: ",")
      try Growth(
        program: program, dialogs: dialogs, sizes: sizes.compactMap { Int($0) },
        rounds: arguments.number("rounds") ?? 3
      ).report()
    case "hostile":
      try Hostile(program: program, dialogs: dialogs, filter: arguments["filter"] ?? "").report()
    case "fuzz":
      let seeds = (arguments["seeds"] ?? "1").split(separator: ",").compactMap { UInt64($0) }
      try Fuzz(
        dialogs: dialogs, seeds: seeds, seconds: Double(arguments.number("seconds") ?? 60),
        finds: arguments["finds"]
      ).report()
    case "generate":
      guard let folder = arguments.rest.first, let nodes = arguments.number("nodes") else {
        return print(usage)
      }
      PackFolder.makeFolder(folder)
      PackFolder.copy(PackFolder.knowledge, from: dialogs, to: folder)
      _ = Growth.write(GeneratedPack(nodes: nodes), to: folder)
    default: print(usage)
    }
  }
}

extension Benchmark {
  /// The process that a fuzz starts: seed, first number, seconds, folder, progress.
  private static func fuzz(_ arguments: [String]) {
    guard let seed = UInt64(arguments[0]), let first = Int(arguments[1]),
      let seconds = Double(arguments[2])
    else { return }
    FuzzRun(seed: seed, pack: FuzzPack(arguments[3]))
      .run(from: first, seconds: seconds, progress: arguments[4])
  }
}

/// A command, its `--name value` pairs and what else was given.
struct BenchmarkArguments {
  private(set) var command: String?
  /// The program, when it is named without `--program`.
  private(set) var path: String?
  private(set) var rest: [String] = []
  private var options: [String: String] = [:]

  init(_ arguments: some Sequence<String>) {
    var name: String?
    for argument in arguments {
      if let pending = name {
        options[pending] = argument
        name = nil
      } else if argument.hasPrefix("--") {
        name = String(argument.dropFirst(2))
      } else if command == nil, path == nil, argument.contains("/") {
        path = argument
      } else if command == nil {
        command = argument
      } else {
        rest.append(argument)
      }
    }
    if let name { options[name] = "" }
  }

  subscript(name: String) -> String? { options[name] }

  func number(_ name: String) -> Int? { options[name].flatMap { Int($0) } }

  /// An option that nobody knows.
  func unknown(among known: Set<String>) -> String? { options.keys.first { !known.contains($0) } }
}
