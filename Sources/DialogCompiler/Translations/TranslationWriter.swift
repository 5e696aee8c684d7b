import StrictYAML
import TextForms

/// Writes a file of translations: each text with its Japanese above it, in reading order.
struct TranslationWriter {
  let language: Language

  /// - Parameters:
  ///   - file: entries in the order in which they are to stand; those of one list in a row.
  ///   - japanese: the Japanese of each entry.
  func text(of file: TranslationFile, japanese: [String], source: String) -> String {
    var lines = [
      "\(CommentKeeper.head)\(language.rawValue) of \(source). Write after '\(language.rawValue):', "
        + "then run 'annai translate'.",
      "\(CommentKeeper.head)'of' marks the Japanese that a text was made from; leave it as it is.",
    ]
    lines += file.preface
    if !file.examples.isEmpty {
      lines += ["", "examples:"] + file.examples.map { "  - \(Self.inline($0.text))" }
    }
    lines += ["", file.entries.isEmpty ? "texts: {}" : "texts:"]
    var openList: String?
    for (entry, japanese) in zip(file.entries, japanese) {
      let path = entry.path.text
      let comments =
        japanese.split(separator: "\n", omittingEmptySubsequences: true)
        .map { CommentKeeper.japanese + $0 } + entry.comments
      if entry.isLine {
        if openList != path { lines += openList == nil && lines.last == "texts:" ? [] : [""] }
        if openList != path { lines.append("  \(path):") }
        lines += comments.map { "    \($0)" } + body(entry, indent: "      ", bullet: "    - ")
        openList = path
      } else {
        if lines.last != "texts:" { lines.append("") }
        lines.append("  \(path):")
        lines += comments.map { "    \($0)" } + body(entry, indent: "    ", bullet: "    ")
        openList = nil
      }
    }
    if !file.unused.isEmpty {
      lines += ["", "unused:"]
      for entry in file.unused {
        lines += entry.comments.map { "  \($0)" }
        lines.append("  - at: \(entry.path.text)")
        lines += body(entry, indent: "    ", bullet: "    ")
      }
    }
    if !file.afterword.isEmpty { lines += [""] + file.afterword }
    return lines.joined(separator: "\n") + "\n"
  }

  private func body(
    _ entry: TranslationFile.Entry, indent: String, bullet: String
  ) -> [String] {
    var lines = [bullet + "of: \(Self.inline(entry.hash.text))"]
    if let note = entry.note { lines += value("note", note, indent) }
    lines +=
      entry.text.map { value(language.rawValue, $0.text, indent) }
      ?? ["\(indent)\(language.rawValue):"]
    for (key, texts) in [("also", entry.also), ("said", entry.said)] where !texts.isEmpty {
      lines.append(
        "\(indent)\(key): [\(texts.map { Self.quoted($0.text) }.joined(separator: ", "))]")
    }
    if !entry.was.isEmpty {
      lines.append("\(indent)was:")
      for former in entry.was {
        lines.append("\(indent)  - of: \(Self.inline(former.hash))")
        lines += value(language.rawValue, former.text, indent + "    ")
      }
    }
    return lines
  }

  /// `key: text`, or a block for a text of several lines.
  private func value(_ key: String, _ text: String, _ indent: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    // A block can't start with a blank, and must end in one line feed or none.
    guard lines.count > 1, lines[0].first != " ", lines[0].isEmpty == false,
      lines.allSatisfy({ $0.last != " " })
    else { return ["\(indent)\(key): \(Self.inline(lines.joined(separator: "\n")))"] }
    return ["\(indent)\(key): |"] + lines.map { $0.isEmpty ? "" : "\(indent)  \($0)" }
  }

  /// Plain where nothing in the text means something to YAML, else in quotes.
  static func inline(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber && $0.isASCII } ?? false
      && !text.contains(": ") && !text.contains(" #") && text.last != ":" && text.last != " "
      && !text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" || $0 == "{" || $0 == "}" }
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
