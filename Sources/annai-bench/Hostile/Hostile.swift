import TestPacks

/// `annai-bench hostile`: `annai check` on packs with one file that is made to hurt, each in a process
/// of its own.
struct Hostile {
  let program: String
  /// The folder whose facts, numbers, lenders and sources the packs use.
  let dialogs: String
  /// Only files whose description holds this.
  let filter: String

  private static let mostSeconds = 1.0
  private static let mostBytes = 200 << 20

  private struct Result {
    let name: String
    let run: ChildRun
    let isAsExpected: Bool

    /// Alone on the machine the time is that of the processor; with others it is not the program's.
    var seconds: Double { min(run.seconds, run.processorSeconds) }
  }

  func report() throws {
    var results: [Result] = []
    for (index, file) in HostileFile.all.enumerated()
    where filter.isEmpty || "\(file)".contains(filter) {
      let folder = try soundPack()
      defer { folder.remove() }
      // Written by a process of its own, whose memory is not counted as this one's.
      _ = ChildRun.of([CommandLine.arguments[0], "write-hostile", "\(index)", folder.path])
      if let result = check(folder.path, "\(file)", file.check) { results.append(result) }
    }
    for trap in HostilePlace.all where filter.isEmpty || trap.name.contains(filter) {
      let folder = try soundPack()
      defer { folder.remove() }
      trap.make(folder.path)
      if let result = check(folder.path, trap.name, trap.check) { results.append(result) }
    }
    summarize(results)
  }

  /// Writes the file with a number into a pack.
  static func write(_ index: Int, to folder: String) {
    let file = HostileFile.all[index]
    PackFolder.write("\(folder)/\(file.place)", file.bytes())
  }

  private func soundPack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    PackFolder.copy(PackFolder.knowledge, from: dialogs, to: folder.path)
    _ = Growth.write(GeneratedPack(nodes: 40), to: folder.path)
    return folder
  }

  private func check(_ folder: String, _ name: String, _ code: String?) -> Result? {
    let output = folder + "/output.txt"
    guard let run = ChildRun.of([program, "check", folder], output: output, limit: 60) else {
      print("cannot run \(program)")
      return nil
    }
    let text = String(decoding: PackFolder.read(output), as: UTF8.self)
    let isAsExpected =
      switch run.end {
      case .exit(1): code.map { text.contains("[\($0)]") } ?? false
      case .exit(0): code == nil || text.contains("[\(code ?? "")]")
      default: false
      }
    let result = Result(name: name, run: run, isAsExpected: isAsExpected)
    if !isAsExpected {
      print("UNEXPECTED  \(name): \(run.end), wanted \(code ?? "a clean load")")
      print(
        text.split(separator: "\n").prefix(2).map { "  \($0.prefix(200))" }.joined(separator: "\n"))
    }
    return result
  }

  private func summarize(_ results: [Result]) {
    let slow = results.filter { $0.seconds > Self.mostSeconds }
    let large = results.filter { $0.run.peakBytes > Self.mostBytes }
    let lost = results.filter { !$0.isAsExpected }
    print("\(results.count) hostile files, \(lost.count) not as expected")
    print("slowest:")
    for result in results.sorted(by: { $0.seconds > $1.seconds }).prefix(8) { show(result) }
    print("most memory:")
    for result in results.sorted(by: { $0.run.peakBytes > $1.run.peakBytes }).prefix(5) {
      show(result)
    }
    print("over 1 s: \(slow.isEmpty ? "none" : slow.map(\.name).joined(separator: "; "))")
    print("over 200 MB: \(large.isEmpty ? "none" : large.map(\.name).joined(separator: "; "))")
  }

  private func show(_ result: Result) {
    var line = Columns()
    line.right(Measuring.milliseconds(result.seconds), 14)
    line.right("\(result.run.peakBytes >> 20) MB", 9)
    line.left("  \(result.name)", 0)
    print(line.text)
  }
}
