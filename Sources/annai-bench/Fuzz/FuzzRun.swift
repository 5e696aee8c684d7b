import Assistant
import StrictYAML
import TestPacks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `annai-bench fuzz-run SEED FIRST SECONDS DIALOGS PROGRESS`: changes files and checks them, one after
/// another, in a process of its own: it may crash or hang.
struct FuzzRun {
  /// What a single file may take.
  static let mostSeconds = 2.0

  let seed: UInt64
  let pack: FuzzPack
  private let mutator: FileMutator

  init(seed: UInt64, pack: FuzzPack) {
    self.seed = seed
    self.pack = pack
    mutator = FileMutator(pack.contents)
  }

  /// The changed file with a number.
  func file(_ number: Int) -> (path: String, bytes: [UInt8]) {
    var random = SeededRandom(seed: seed << 32 ^ UInt64(number))
    let path = pack.targets.randomElement(using: &random) ?? ""
    return (path, mutator.mutated(pack.bytes(of: path), &random))
  }

  /// - Parameter progress: a file in which the number stands that is being checked.
  func run(from first: Int, seconds: Double, progress: String) {
    let descriptor = open(progress, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var number = first
    var refused = 0
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(seconds) {
      let text = "\(number)\n"
      _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
      let (path, bytes) = file(number)
      let files = pack.pack(with: bytes, at: path)
      let before = clock()
      let diagnostics = PackBuilder.check(files, asOf: nil)
      let taken = Double(clock() - before) / Double(CLOCKS_PER_SEC)
      if diagnostics.contains(where: { $0.severity == .error }) { refused += 1 }
      if taken > Self.mostSeconds { print("find \(number) takes \(taken) s") }
      for flaw in DiagnosticFlaws.of(diagnostics, in: files).prefix(3) {
        print("find \(number) \(flaw)")
      }
      number += 1
    }
    print("done \(number - first) \(refused)")
  }
}
