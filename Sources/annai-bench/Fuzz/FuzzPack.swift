import StrictYAML

/// The files of a pack, to be changed one at a time. Each changed file is checked together with as few
/// others as make a pack of it.
struct FuzzPack {
  private let files: [String: [UInt8]]
  /// The files that are changed, sorted.
  let targets: [String]

  init(_ folder: String) {
    var files: [String: [UInt8]] = [:]
    for part in ["", "dialogs/", "en/", "tests/"] {
      for name in PackFolder.names(in: "\(folder)/\(part)") where name.hasSuffix(".yaml") {
        files[part + name] = PackFolder.read("\(folder)/\(part)\(name)")
      }
    }
    self.files = files
    targets = files.keys.sorted()
  }

  var contents: [[UInt8]] { targets.compactMap { files[$0] } }

  func bytes(of path: String) -> [UInt8] { files[path] ?? [] }

  /// A pack around a file with other bytes.
  func pack(with bytes: [UInt8], at path: String) -> [SourceFile] {
    var chosen = files.filter { !$0.key.contains("/") }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var open = path.contains("/") ? ["dialogs/\(name)"] : []
    if open.first.map({ files[$0] == nil }) ?? true { open = [smallest] }
    if let first = open.first, isSubDialog(first), let visitor = visitor(of: first) {
      open.append(visitor)
    }
    let menu = open.last(where: { !isSubDialog($0) }) ?? smallest
    while let next = open.popLast() {
      guard chosen[next] == nil, let text = files[next] else { continue }
      chosen[next] = text
      open += visits(of: next)
    }
    chosen["pack.yaml"] = Array(
      "pack: fuzz\ntitle: 例\nchecked_on: 2026-11-20\nmenu: [\(Self.id(menu))]\n".utf8)
    chosen[path] = bytes
    return chosen.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: $0.value) }
  }

  private var smallest: String {
    files.filter { $0.key.hasPrefix("dialogs/") && !isSubDialog($0.key) }
      .min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? ""
  }

  private static func id(_ path: String) -> String {
    String(path.dropFirst("dialogs/".count).dropLast(".yaml".count))
  }

  private func isSubDialog(_ path: String) -> Bool {
    lines(of: path).contains { $0.hasPrefix("subdialog:") }
  }

  private func visitor(of path: String) -> String? {
    targets.first { $0.hasPrefix("dialogs/") && !isSubDialog($0) && visits(of: $0).contains(path) }
  }

  private func visits(of path: String) -> [String] {
    lines(of: path).compactMap { line in
      line.range(of: "visit: ").map { "dialogs/" + line[$0.upperBound...].name + ".yaml" }
    }
  }

  private func lines(of path: String) -> [Substring] {
    String(decoding: bytes(of: path), as: UTF8.self).split(separator: "\n")
  }
}

extension Substring {
  /// The letters, digits and hyphens at its start.
  fileprivate var name: Substring {
    prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
