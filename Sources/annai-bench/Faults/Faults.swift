import Assistant
import StrictYAML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `annai-bench faults`: slips planted into copies of the dialogs, and who notices them.
struct Faults {
  let dialogs: String
  let seed: UInt64
  let count: Int
  /// Only slips whose kind holds this word.
  let kind: String?

  func report() {
    let files = readFiles()
    let (built, diagnostics) = PackBuilder.build(files, digest: "")
    guard let pack = built, diagnostics.isEmpty else {
      return print(DiagnosticRenderer(sources: files).render(diagnostics))
    }
    // A test that fails by itself would notice everything.
    let failing = FaultTrial.failing(
      PackBuilder.tests(files, of: pack), on: pack, files, atMost: 20)
    guard failing.isEmpty else {
      return print("these tests fail without a slip: \(failing.joined(separator: ", "))")
    }
    var planter = FaultPlanter(pack, seed: seed)
    for file in files where Self.isPlanted(file.path) {
      planter.look(at: file.path, file.text.lines)
    }
    let chosen = planter.chosen(kind == nil ? count : .max)
      .filter { kind.map($0.kind.rawValue.contains) ?? true }.prefix(count)
    print("\(chosen.count) of \(planter.faults.count) possible slips, seed \(seed)")
    let trial = FaultTrial(files, pack)
    var tally = FaultTally()
    for fault in chosen {
      let catcher = trial.catcher(of: fault)
      tally.add(fault.kind, catcher)
      let note: String
      switch catcher {
      case .nobody(let difference): note = "slips through: \(difference.rawValue)"
      case .proof: note = "no fault: the checker proves that no answers tell the two apart"
      default: continue
      }
      print("\(fault.file):\(fault.line): \(fault.kind.rawValue): \(fault.what)\n    \(note)")
      // A run takes minutes; whoever waits sees what it found so far.
      fflush(nil)
    }
    print(tally.text)
  }

  private func readFiles() -> [SourceFile] {
    let folders = [dialogs] + ["dialogs", "examples", "tests"].map { "\(dialogs)/\($0)" }
    return folders.flatMap { folder in
      PackFolder.names(in: folder).filter { $0.hasSuffix(".yaml") }
        .map { SourceFile(path: "\(folder)/\($0)", bytes: PackFolder.read("\(folder)/\($0)")) }
    }
  }

  private static func isPlanted(_ path: String) -> Bool {
    path.contains("/dialogs/") || path.hasSuffix("/scripts.yaml")
      || path.hasSuffix("/questions.yaml")
  }
}

/// How many slips of each kind were noticed, and by whom.
struct FaultTally {
  private var counts: [FaultKind: [Int]] = [:]
  private var codes: [String: Int] = [:]

  mutating func add(_ kind: FaultKind, _ catcher: FaultCatcher) {
    let column: Int
    switch catcher {
    case .check(let code):
      column = 0
      codes[code, default: 0] += 1
    case .invariant(let name):
      column = 1
      codes[name, default: 0] += 1
    case .test: column = 2
    case .nobody(.wording): column = 3
    case .nobody: column = 4
    case .proof: column = 5
    }
    counts[kind, default: Array(repeating: 0, count: 6)][column] += 1
  }

  var text: String {
    var total = Array(repeating: 0, count: 6)
    var rows: [String] = []
    for kind in FaultKind.allCases {
      guard let row = counts[kind] else { continue }
      for column in row.indices { total[column] += row[column] }
      rows.append(Self.row(kind.rawValue, row))
    }
    let caught = total[0] + total[1] + total[2]
    // What is proven to be no fault counts neither way.
    let faults = max(1, caught + total[3] + total[4])
    let shares = zip(["check", "a property", "a test"], total)
      .map { "\($0) \(Self.percent($1, of: faults))" }
    let found = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }
    let head = Self.padded("", 36) + " check  prop. tests  words  other  equal"
    return """
      \(([head] + rows + [Self.row("all", total)]).joined(separator: "\n"))
      caught \(caught) of \(faults) faults, \(Self.percent(caught, of: faults)): \
      \(shares.joined(separator: ", ")); \(total[5]) more change nothing
      noticed by: \(found.joined(separator: ", "))
      """
  }

  private static func percent(_ part: Int, of all: Int) -> String {
    "\(part * 1000 / all / 10).\(part * 1000 / all % 10) %"
  }

  private static func row(_ name: String, _ counts: [Int]) -> String {
    padded(name, 36) + counts.map { padded(String($0), 6, left: true) }.joined()
  }

  private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, width - text.count))
    return left ? blank + text : text + blank
  }
}
