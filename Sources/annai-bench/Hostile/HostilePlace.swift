#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something in a pack's folder that is no file, or a name that is made to hurt.
struct HostilePlace: Sendable {
  let name: String
  /// The code that the check ends in; nil for a clean load.
  let check: String?
  let make: @Sendable (_ folder: String) -> Void

  static let all: [HostilePlace] = [
    HostilePlace(name: "a folder called dialogs/x.yaml", check: "DLG026") {
      mkdir($0 + "/dialogs/x.yaml", 0o700)
    },
    HostilePlace(name: "a folder called facts.yaml", check: "DLG026") {
      unlink($0 + "/facts.yaml")
      mkdir($0 + "/facts.yaml", 0o700)
    },
    HostilePlace(name: "a pipe called dialogs/x.yaml", check: "DLG026") {
      mkfifo($0 + "/dialogs/x.yaml", 0o600)
    },
    HostilePlace(name: "a link to nothing", check: "DLG026") {
      symlink("/nowhere", $0 + "/dialogs/x.yaml")
    },
    HostilePlace(name: "a link to itself", check: "DLG026") {
      symlink("x.yaml", $0 + "/dialogs/x.yaml")
    },
    HostilePlace(name: "a link to an endless device", check: "DLG026") {
      symlink("/dev/zero", $0 + "/dialogs/x.yaml")
    },
    HostilePlace(name: "an escape sequence in a file's name", check: "DLG102") {
      PackFolder.write($0 + "/dialogs/\u{1B}[31m.yaml", "title: x\n".utf8)
    },
    HostilePlace(name: "a line feed in a file's name", check: "DLG102") {
      PackFolder.write($0 + "/dialogs/a\nb.yaml", "title: x\n".utf8)
    },
    HostilePlace(name: "a folder dialogs that is a file", check: "DLG217") {
      _ = Measuring.run(["rm", "-rf", $0 + "/dialogs"])
      PackFolder.write($0 + "/dialogs", "title: x\n".utf8)
    },
    HostilePlace(name: "3,000 files", check: "DLG027") {
      for number in 0..<3_000 {
        PackFolder.write($0 + "/dialogs/f\(number).yaml", "title: x\n".utf8)
      }
    },
    HostilePlace(name: "50 files of 4 MB", check: "DLG027") {
      let text = Array(repeating: UInt8(ascii: "#"), count: 4_000_000)
      for number in 0..<50 { PackFolder.write($0 + "/dialogs/f\(number).yaml", text) }
    },
    HostilePlace(name: "60 sub-dialogs, each of which visits the next one twice", check: "DLG420") {
      for number in 0..<60 {
        let visit = number < 59 ? "visit: sub-\(number + 1), " : ""
        let text = """
          subdialog: sub-\(number)
          start: a
          nodes:
            a: { \(visit)next: b }
            b: { \(visit)next: c }
            c: { return: yes }

          """
        PackFolder.write($0 + "/dialogs/sub-\(number).yaml", text.utf8)
      }
    },
    HostilePlace(name: "a chain of 1,800 sub-dialogs", check: nil) {
      visitingChain($0, count: 1_800, lastTo: nil)
    },
    HostilePlace(name: "a circle of 1,800 sub-dialogs", check: "DLG403") {
      visitingChain($0, count: 1_800, lastTo: 0)
    },
    HostilePlace(name: "1,800 sub-dialogs behind one with an error", check: "DLG216") {
      visitingChain($0, count: 1_800, lastTo: nil, say: "{nowhere}")
    },
    HostilePlace(name: "10,000 sub-dialogs in a chain", check: "DLG027") {
      visitingChain($0, count: 10_000, lastTo: nil)
    },
    HostilePlace(name: "300 dialogs, each of which visits the same 60 nodes 50 times", check: nil) {
      for number in 0..<300 {
        let visits = (0..<50).map { "  n\($0): { visit: sub, next: n\($0 + 1) }\n" }.joined()
        PackFolder.write(
          $0 + "/dialogs/d\(number).yaml",
          """
          dialog: d\(number)
          title: 例
          examples: [例, 例です, 例えば]
          start: n0
          nodes:
          \(visits)  n50: { outcome: \(outcome) }

          """.utf8)
      }
      let nodes = (0..<60).map { "  m\($0): { next: m\($0 + 1) }\n" }.joined()
      PackFolder.write(
        $0 + "/dialogs/sub.yaml",
        "subdialog: sub\nstart: m0\nnodes:\n\(nodes)  m60: { return: yes }\n".utf8)
    },
  ]

  private static let outcome = """
    { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [cannotpay-call-before] }
    """

  /// Sub-dialogs, each of which visits the next; a dialog visits the first.
  private static func visitingChain(
    _ folder: String, count: Int, lastTo last: Int?, say: String = "例です。"
  ) {
    for number in 0..<count {
      let next = number + 1 < count ? number + 1 : last
      let visit = next.map { "visit: sub-\($0), " } ?? "say: \"\(say)\", "
      PackFolder.write(
        "\(folder)/dialogs/sub-\(number).yaml",
        "subdialog: sub-\(number)\nstart: a\nnodes:\n  a: { \(visit)next: b }\n  b: { return: yes }\n"
          .utf8)
    }
    PackFolder.write(
      "\(folder)/dialogs/hostile.yaml",
      """
      dialog: hostile
      title: 例
      examples: [例, 例です, 例えば]
      start: a
      nodes:
        a: { visit: sub-0, next: b }
        b: { outcome: \(outcome) }

      """.utf8)
  }
}
