/// `annai-bench fuzz`: changes the files of a pack at random for a while and looks whether the check
/// crashes, hangs, or says something that helps nobody. What is found depends on the seed alone.
struct Fuzz {
  let dialogs: String
  let seeds: [UInt64]
  /// For each seed.
  let seconds: Double
  /// Where the files are written that something was found with.
  let finds: String?

  /// One process checks so long; a new one forgets what the one before took.
  private static let runSeconds = 20.0

  func report() throws {
    let pack = FuzzPack(dialogs)
    guard !pack.targets.isEmpty else { return print("no files in \(dialogs)") }
    for seed in seeds { try report(FuzzRun(seed: seed, pack: pack)) }
  }

  private func report(_ run: FuzzRun) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (progress, output) = ("\(folder.path)/progress", "\(folder.path)/output")
    var number = 0
    var refused = 0
    var found = 0
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(seconds) {
      let left = seconds - Self.seconds(ContinuousClock.now - start)
      let arguments = [
        CommandLine.arguments[0], "fuzz-run", "\(run.seed)", "\(number)",
        "\(max(1, min(Self.runSeconds, left)))", dialogs, progress,
      ]
      let child = ChildRun.of(arguments, output: output, limit: Int(Self.runSeconds) + 10)
      let lines = String(decoding: PackFolder.read(output), as: UTF8.self).split(separator: "\n")
      for line in lines where line.hasPrefix("find ") {
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let at = Int(parts[1]) else { continue }
        found += 1
        keep(run, at, String(parts[2]))
      }
      if let done = lines.last, done.hasPrefix("done ") {
        let counts = done.split(separator: " ").compactMap { Int($0) }
        number += counts.first ?? 0
        refused += counts.last ?? 0
      } else {
        let at = Int(String(decoding: PackFolder.read(progress), as: UTF8.self).filter(\.isNumber))
        found += 1
        keep(run, at ?? number, "ends the program: \(child.map { "\($0.end)" } ?? "no program")")
        number = (at ?? number) + 1
      }
    }
    print("seed \(run.seed): \(number) files, \(refused) refused, \(found) finds")
  }

  private func keep(_ run: FuzzRun, _ number: Int, _ what: String) {
    let (path, bytes) = run.file(number)
    print("FOUND  seed \(run.seed), number \(number), \(path): \(what)")
    guard let finds else { return }
    PackFolder.makeFolder(finds)
    let name = path.split(separator: "/").joined(separator: "-")
    PackFolder.write("\(finds)/\(run.seed)-\(number)-\(name)", bytes)
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
