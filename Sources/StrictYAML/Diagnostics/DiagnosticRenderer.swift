import TextForms

/// Turns diagnostics into the text that an author reads, with the line of the file under each.
///
/// ```
/// Dialogs/loan.yaml:14:11: error: no node is called 'ask_cuont' [DLG201]
///  14 |     next: ask_cuont
///     |           ^~~~~~~~~ did you mean 'ask_count'?
/// ```
///
/// The caret is placed by terminal cells: a kanji takes two. Of a very long line only the part
/// around the caret is shown. Control characters of the file never reach the terminal.
public struct DiagnosticRenderer: Sendable {
  private let sources: [String: SourceFile]

  /// - Parameter sources: The files that the diagnostics may point into; one that is missing only
  ///   leaves out the line shown.
  public init(sources: [SourceFile]) {
    self.sources = Dictionary(
      sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The diagnostic as lines of text, without a line feed at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    let head =
      "\(Self.visible(range.file)):\(range.line):\(range.column): \(diagnostic.severity.rawValue): "
      + "\(Self.visible(diagnostic.message)) [\(diagnostic.code.rawValue)]"
    let advice = diagnostic.advice.map(Self.visible)
    guard let source = sources[range.file], (1...source.lineCount).contains(range.line) else {
      return advice.map { "\(head)\n    \($0)" } ?? head
    }
    let number = String(range.line)
    let gutter = String(repeating: " ", count: number.count)
    let excerpt = LineExcerpt(source, range)
    var marker = " \(gutter) | \(excerpt.marker)"
    if let advice { marker += " \(advice)" }
    return "\(head)\n \(number) | \(excerpt.text)\n\(marker)"
  }

  /// All diagnostics in the author's order, one under another.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    Self.sorted(diagnostics).map { render($0) }.joined(separator: "\n")
  }

  /// The order in which an author reads: by file, line and column, then errors first, then by code.
  /// What is reported twice comes once.
  public static func sorted(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
      (left.range, left.severity.rank, left.code, left.message)
        < (right.range, right.severity.rank, right.code, right.message)
    }
  }

  /// A text of a file made safe for the terminal: control characters become a replacement.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnseemly) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        shown.append(" ")
      } else {
        shown.append(scalar.isUnseemly ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }
}

extension Diagnostic.Severity {
  fileprivate var rank: Int { self == .error ? 0 : 1 }
}
