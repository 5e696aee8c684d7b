public import StrictYAML

/// What a person's own files add to a pack, and which entries of the pack they take the place of.
///
/// It looks at names alone: whether the files are right is the compiler's to say.
public struct OwnReport: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// `dialog`, `question`, `script`, `fact`, ...
    public let kind: String
    public let id: String
    /// Where the own one stands.
    public let range: SourceRange
    /// Where the one of the pack stands that is not used; `nil` where the pack has none.
    public let replaced: SourceRange?
  }

  /// The own folder.
  public let folder: String
  public let fileCount: Int
  /// By file and line.
  public let entries: [Entry]

  public init(_ files: [SourceFile], own: OwnFiles) {
    folder = own.folder
    fileCount = own.files.count
    var entries: [Entry] = []
    let shipped = Dictionary(files.map { (Self.place($0.path), $0) }) { first, _ in first }
    for file in own.files.sorted(by: { $0.path < $1.path }) {
      let name = own.name(of: file)
      if let parts = Self.parts[name] {
        entries += Self.entries(file, parts, among: shipped[name])
      } else if let id = Self.dialog(name) {
        let other = shipped["dialogs/\(id).yaml"]
        entries.append(
          Entry(
            kind: "dialog", id: id, range: SourceRange(file: file.path, at: .start),
            replaced: other.map { SourceRange(file: $0.path, at: .start) }))
      }
    }
    self.entries = entries
  }

  /// The parts of files that hold named entries, and what one of them is called.
  private static let parts: [String: KeyValuePairs<String, String>] = [
    "questions.yaml": ["questions": "question"], "scripts.yaml": ["scripts": "script"],
    "facts.yaml": ["figures": "figure", "facts": "fact"], "sources.yaml": ["sources": "source"],
    "numbers.yaml": ["purposes": "purpose", "numbers": "number"],
    "lenders.yaml": ["lenders": "lender"],
  ]

  /// The last one or two parts of a path: `dialogs/x.yaml`, `facts.yaml`.
  private static func place(_ path: String) -> String {
    let parts = path.split(separator: "/").suffix(2)
    return parts.first == "dialogs" ? parts.joined(separator: "/") : String(parts.last ?? "")
  }

  private static func dialog(_ name: String) -> String? {
    let parts = name.split(separator: "/")
    guard let last = parts.last, last.hasSuffix(".yaml"),
      parts.count == 1 || parts.count == 2 && parts[0] == "dialogs", last != "pack.yaml"
    else { return nil }
    return String(last.dropLast(".yaml".count))
  }

  private static func entries(
    _ file: SourceFile, _ parts: KeyValuePairs<String, String>, among shipped: SourceFile?
  ) -> [Entry] {
    guard let node = YAMLReader.read(file).0 else { return [] }
    let other = shipped.flatMap { YAMLReader.read($0).0 }
    return parts.flatMap { part, kind -> [Entry] in
      let known = Dictionary(
        (other?[part]?.entries ?? []).map { ($0.key.text, $0.key.range) }
      ) { first, _ in first }
      return (node[part]?.entries ?? []).map {
        Entry(kind: kind, id: $0.key.text, range: $0.key.range, replaced: known[$0.key.text])
      }
    }
  }

  /// Whether something of the pack is not used because an own entry stands in its place.
  public var replacesShipped: Bool { entries.contains { $0.replaced != nil } }

  /// One line for each entry, as `check` prints them after the findings.
  public var lines: [String] {
    if fileCount == 0 { return ["note: \(folder) holds no files; nothing is added to the pack"] }
    return ["note: \(fileCount) own files in \(folder)"]
      + entries.map { entry in
        let place = "\(entry.range.file):\(entry.range.line): note: own \(entry.kind) '\(entry.id)'"
        guard let other = entry.replaced else { return "\(place) is added" }
        return "\(place) takes the place of \(other.file):\(other.line)"
      }
  }

  public var json: JSONValue {
    .object([
      "folder": .string(folder), "files": .int(fileCount),
      "entries": .array(
        entries.map {
          .object([
            "kind": .string($0.kind), "id": .string($0.id), "file": .string($0.range.file),
            "line": .int($0.range.line),
            "replaces": $0.replaced.map {
              .object(["file": .string($0.file), "line": .int($0.line)])
            } ?? .null,
          ])
        }),
    ])
  }
}

/// What became of a person's own files, for the first screen.
public enum OwnState: Hashable, Sendable {
  /// They are part of the pack in use.
  case used(files: Int, folder: String)
  /// They hold errors: the pack is used without them.
  case broken(errors: Int, folder: String)
  /// They are not even read; why.
  case refused(reason: String, folder: String)

  /// One line in Japanese.
  public var text: String {
    switch self {
    case .used(let files, let folder): "自分で足した案内: \(files)ファイル (\(folder))"
    case .broken(let errors, let folder):
      "自分で足した案内に\(errors)件のまちがいがあるため、使わずに始めます (\(folder))。annai check で確かめられます。"
    case .refused(let reason, let folder): "自分で足した案内は使いません (\(folder)): \(reason)"
    }
  }
}
