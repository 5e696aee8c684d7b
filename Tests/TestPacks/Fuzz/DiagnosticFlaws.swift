public import StrictYAML

/// What is wrong with diagnostics themselves, whatever the files are in which they were found: without a
/// place, without a word, without advice.
public enum DiagnosticFlaws {
  /// - Returns: one sentence for each flaw; none where all is well.
  public static func of(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [String] {
    let sources = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var flaws: [String] = []
    for diagnostic in diagnostics {
      let name =
        "\(diagnostic.code.rawValue) at \(diagnostic.range.file):\(diagnostic.range.line):"
        + "\(diagnostic.range.column)"
      for flaw in Self.flaws(of: diagnostic, in: sources) { flaws.append("\(name): \(flaw)") }
    }
    if DiagnosticRenderer.sorted(diagnostics) != diagnostics {
      flaws.append("the diagnostics are not in order, or one comes twice")
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    let rendered = DiagnosticRenderer(sources: files).render(diagnostics)
    if hasErrors, rendered.isEmpty { flaws.append("nothing is shown") }
    if rendered.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      flaws.append("a control character is shown")
    }
    return flaws
  }

  private static func flaws(
    of diagnostic: Diagnostic, in sources: [String: SourceFile]
  ) -> [String] {
    var flaws: [String] = []
    if diagnostic.message.isEmpty { flaws.append("no message") }
    if diagnostic.message.hasSuffix(".") { flaws.append("the message ends in a full stop") }
    if (diagnostic.advice ?? "").isEmpty { flaws.append("no advice") }
    for range in [diagnostic.range, diagnostic.fixIt?.range].compactMap(\.self) {
      if let flaw = flaw(of: range, in: sources[range.file]) { flaws.append(flaw) }
    }
    return flaws
  }

  private static func flaw(of range: SourceRange, in source: SourceFile?) -> String? {
    if range.end < range.start { return "it ends before it starts" }
    guard let source else { return range.line == 1 ? nil : "a line of a file that is not there" }
    guard (1...source.lineCount).contains(range.line),
      (1...source.lineCount).contains(range.end.line)
    else { return "no line \(range.line) to \(range.end.line)" }
    // Of bytes that are no text, nobody can tell how many characters they are.
    guard String(validating: source.bytes, as: UTF8.self) != nil else { return nil }
    for position in [range.start, range.end] {
      let length = source.line(position.line).unicodeScalars.count
      if !(1...length + 2).contains(position.column) {
        return "no column \(position.column) in line \(position.line), which has \(length)"
      }
    }
    return nil
  }
}
