import StrictYAML

/// Finds the translator's own comments, so that rewriting a file loses none that has a line of its
/// own. Those that annai writes, the Japanese and the head, are made anew and are not kept.
struct CommentKeeper {
  /// How the comments start that annai writes.
  static let japanese = "# ja: "
  static let head = "# annai: "

  /// The comments by their lines, 1-based.
  private let comments: [(line: Int, text: String)]

  init(_ node: YAMLNode, _ source: SourceFile) {
    var covered: Set<Int> = []
    Self.cover(node, &covered)
    comments = (1...source.lineCount).compactMap { number in
      guard !covered.contains(number) else { return nil }
      let text = source.line(number).drop { $0 == " " }
      guard text.hasPrefix("#"), !(text + " ").hasPrefix(Self.japanese),
        !(text + " ").hasPrefix(Self.head)
      else { return nil }
      return (number, String(text))
    }
  }

  /// The lines of texts of several lines: a `#` in them is no comment.
  private static func cover(_ node: YAMLNode, _ covered: inout Set<Int>) {
    switch node.kind {
    case .scalar(let scalar) where scalar.style == .literal:
      var lines = scalar.text.split(separator: "\n", omittingEmptySubsequences: false).count
      if scalar.text.hasSuffix("\n") { lines -= 1 }
      covered.formUnion(scalar.range.line...(scalar.range.line + lines))
    case .scalar: break
    case .sequence(let items): for item in items { cover(item, &covered) }
    case .mapping(let entries): for entry in entries { cover(entry.value, &covered) }
    }
  }

  /// Gives each comment to the entry that follows it.
  func attach(to file: inout TranslationFile) {
    guard !comments.isEmpty else { return }
    let first = file.entries.first?.path.range.line ?? Int.max
    var rest = comments[...]
    func take(before line: Int) -> [String] {
      let taken = rest.prefix { $0.line < line }
      rest = rest.dropFirst(taken.count)
      return taken.map(\.text)
    }
    file.preface = take(before: first)
    for index in file.entries.indices {
      file.entries[index].comments = take(before: file.entries[index].hash.range.line)
    }
    for index in file.unused.indices {
      file.unused[index].comments = take(before: file.unused[index].hash.range.line)
    }
    file.afterword = rest.map(\.text)
  }
}
