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
    HostilePlace(name: "20 sub-dialogs, each of which visits the next one twice", check: nil) {
      for number in 0..<20 {
        let visit = number < 19 ? "visit: sub-\(number + 1), " : ""
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
  ]
}
