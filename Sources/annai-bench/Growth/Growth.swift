import TestPacks

/// `annai-bench growth`: how `annai check` grows with the pack, beside libyaml's bare events over the
/// same bytes.
struct Growth {
  /// The program, and the folder whose facts, numbers, lenders and sources the packs use.
  let program: String
  let dialogs: String
  /// Nodes of the packs, ascending.
  let sizes: [Int]
  /// Each is measured so many times, in turns; the quickest one counts, which other work on the machine
  /// has held up least.
  let rounds: Int

  /// The bar at ``barSize`` nodes: at most so many times the bare events.
  private static let bar = 4.0
  private static let barSize = 10_000

  func report() throws {
    print(
      "  nodes   files      MB   check: time  processor  memory   events: time  memory"
        + "   ratio: time  memory")
    for size in sizes { try report(size) }
  }

  private func report(_ size: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    PackFolder.copy(PackFolder.knowledge, from: dialogs, to: folder.path)
    let pack = GeneratedPack(nodes: size)
    let (bytes, files) = Self.write(pack, to: folder.path)
    guard let (check, events) = measure(folder.path) else { return }
    let time = check.seconds / events.seconds
    let memory = Double(check.peakBytes) / Double(events.peakBytes)
    var line = Columns()
    line.right("\(pack.nodeCount)", 7)
    line.right("\(files)", 8)
    line.right(Columns.decimal(Double(bytes) / 1e6), 8)
    line.right(Measuring.milliseconds(check.seconds), 15)
    line.right(Measuring.milliseconds(check.processorSeconds), 11)
    line.right("\(check.peakBytes >> 20) MB", 8)
    line.right(Measuring.milliseconds(events.seconds), 15)
    line.right("\(events.peakBytes >> 20) MB", 8)
    line.right(Columns.decimal(time) + "x", 14)
    line.right(Columns.decimal(memory) + "x", 8)
    if size == Self.barSize {
      line.right(max(time, memory) <= Self.bar ? "  (bar 4.0x: met)" : "  (bar 4.0x: MISSED)", 0)
    }
    print(line.text)
  }

  /// - Returns: How many bytes and files the pack has.
  static func write(_ pack: GeneratedPack, to folder: String) -> (bytes: Int, files: Int) {
    var bytes = 0
    var files = PackFolder.knowledge.count
    for file in pack.files {
      PackFolder.write("\(folder)/\(file.path)", file.text.utf8)
      bytes += file.text.utf8.count
      files += 1
    }
    return (bytes, files)
  }

  /// The quickest runs of the check and of the events; nil, and why, when the check finds something.
  private func measure(_ folder: String) -> (check: ChildRun, events: ChildRun)? {
    var checks: [ChildRun] = []
    var events: [ChildRun] = []
    for _ in 0..<rounds {
      let output = folder + "/output.txt"
      guard let check = ChildRun.of([program, "check", "--strict", folder], output: output),
        let bare = ChildRun.of([CommandLine.arguments[0], "bare-events", folder])
      else { return nil }
      guard check.end == .exit(0) else {
        print("  the generated pack is refused (\(check.end)):")
        print(String(decoding: PackFolder.read(output).prefix(2_000), as: UTF8.self))
        return nil
      }
      checks.append(check)
      events.append(bare)
    }
    guard let check = checks.min(by: { $0.seconds < $1.seconds }),
      let bare = events.min(by: { $0.seconds < $1.seconds })
    else { return nil }
    return (check, bare)
  }
}

/// A line of a table.
struct Columns {
  private(set) var text = ""

  mutating func right(_ cell: String, _ width: Int) {
    text += String(repeating: " ", count: max(0, width - cell.count)) + cell
  }

  mutating func left(_ cell: String, _ width: Int) {
    text += cell + String(repeating: " ", count: max(0, width - cell.count))
  }

  /// One digit behind the point.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
