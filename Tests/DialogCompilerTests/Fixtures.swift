import DialogCompiler
import StrictYAML
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

/// A file of a pack with the problems that its comments expect. It takes the place that a comment
/// `# as questions.yaml` gives it, or else is a dialog; the rest of its pack are the companions. With
/// `# own my-topic.yaml dialogs/my-topic.yaml` it is a file that a person added, in each of these places.
/// With `# visited` another dialog visits it. `# doubled 12` adds sub-dialogs `deep-1` to `deep-12`, each of
/// which visits the next one twice.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String

  var testDescription: String { name }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  var path: String {
    lines.compactMap { $0.firstMatch(of: /^# as (\S+)/) }.first.map { String($0.output.1) }
      ?? "dialogs/\(name)"
  }

  /// Each problem as `line:column CODE`. A comment reads `# expect DLG201 @3` for a column of its own
  /// line, or `@12:3` for a place elsewhere.
  var expected: [String] {
    var found: [(line: Int, column: Int, code: Substring)] = []
    for (index, line) in lines.enumerated() {
      for comment in line.matches(of: /# expect (DLG\d+) @(?:(\d+):)?(\d+)/) {
        let row = comment.output.2.flatMap { Int($0) } ?? index + 1
        found.append((row, Int(comment.output.3) ?? 0, comment.output.1))
      }
    }
    return found.sorted { ($0.line, $0.column, $0.code) < ($1.line, $1.column, $1.code) }
      .map { "\($0.line):\($0.column) \($0.code)" }
  }

  var own: OwnFiles {
    let names = lines.compactMap { $0.firstMatch(of: /^# own (.+)/) }
      .flatMap { $0.output.1.split(separator: " ") }
    return OwnFiles(
      folder: "own", files: names.map { SourceFile(path: "own/\($0)", text: text) })
  }

  var sources: [SourceFile] {
    guard own.isEmpty else { return companions }
    let left = lines.compactMap { $0.firstMatch(of: /^# without (\S+)/) }
      .map { String($0.output.1) }
    return companions.filter { $0.path != path && !left.contains($0.path) }
      + [SourceFile(path: path, text: text)] + (lines.contains("# visited") ? [visitor] : [])
      + doubled
  }

  private var doubled: [SourceFile] {
    let count =
      lines.compactMap { $0.firstMatch(of: /^# doubled (\d+)/) }
      .compactMap { Int($0.output.1) }.first ?? 0
    return (0..<count).map { place in
      let visit = place + 1 < count ? "visit: deep-\(place + 2), " : ""
      return SourceFile(
        path: "dialogs/deep-\(place + 1).yaml",
        text: """
          subdialog: deep-\(place + 1)
          start: a
          nodes:
            a: { \(visit)next: b }
            b: { \(visit)next: c }
            c: { return: yes }
          """)
    }
  }

  private var visitor: SourceFile {
    let id = name.replacing(".yaml", with: "")
    return SourceFile(
      path: "dialogs/visitor.yaml",
      text: """
        dialog: visitor
        title: 例
        examples: [例, 例です, 例えば]
        start: first
        nodes:
          first: { visit: \(id), next: last }
          last: { outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] } }
        """)
  }

  /// What the compiler says about this file; what it says about unused companions is left out.
  var problems: [Diagnostic] {
    let others = Set(companions.map(\.path)).subtracting([path])
    return DialogCompiler.compile(sources, own: own, vocabulary: .walked).1
      .filter { !others.contains($0.range.file) || $0.code.rawValue == "DLG112" }
  }

  var codes: [String] { expected.compactMap { $0.split(separator: " ").last.map(String.init) } }
}

/// The fixtures of a folder beside this file, by name.
func fixtures(_ folder: String) -> [Fixture] {
  files(in: folder).map { Fixture(name: $0.name, text: $0.text) }
}

/// The pack that every fixture is put into.
let companions: [SourceFile] =
  files(in: "Companions").map { SourceFile(path: $0.name, text: $0.text) }
  + ["dialogs", "tests"].flatMap { folder in
    files(in: "Companions/\(folder)").map {
      SourceFile(path: "\(folder)/\($0.name)", text: $0.text)
    }
  }

private func files(in folder: String) -> [(name: String, text: String)] {
  let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
  return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
    let data = (try? Data(contentsOf: directory.appending(path: name))) ?? Data()
    return (name, String(decoding: data, as: UTF8.self))
  }
}

/// A problem as the fixtures' comments write it.
func brief(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.range.line):\(diagnostic.range.column) \(diagnostic.code.rawValue)"
}

/// The problems of a pack of one dialog, in brief.
func problems(_ dialog: String) -> [String] {
  Fixture(name: "example.yaml", text: dialog).problems.map(brief)
}
