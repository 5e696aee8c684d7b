import StrictYAML
import TextForms

extension DiagnosticCode {
  static let unknownText = DiagnosticCode("DLG601")
  static let missingTranslation = DiagnosticCode("DLG602")
  static let staleTranslation = DiagnosticCode("DLG603")
  static let differentReferences = DiagnosticCode("DLG604")
  static let repeatedTranslation = DiagnosticCode("DLG605")
  static let translationOfNothing = DiagnosticCode("DLG606")
  static let spellingsOfNoOption = DiagnosticCode("DLG607")
}

extension Diagnostic {
  static func unknownText(_ path: Named, among known: [String]) -> Self {
    let near = nearestName(to: path.text, in: known)
    return Self(
      code: .unknownText, severity: .warning, range: path.range,
      message: "the Japanese has no text at '\(path.text)'",
      hint: near == nil ? "run 'annai translate': it keeps this under 'unused'" : nil,
      fixIt: near.map { FixIt(range: path.range, replacement: $0) })
  }

  static func missingTranslation(_ entry: TranslationFile.Entry, japanese: String) -> Self {
    Self(
      code: .missingTranslation, severity: .warning, range: entry.hash.range,
      message: "'\(entry.path.text)' is not translated: '\(shortened(japanese))'",
      hint: "write it under this line")
  }

  /// For texts that have no entry at all: one message for the whole file.
  static func missingTranslations(_ count: Int, of source: String, file: String) -> Self {
    Self(
      code: .missingTranslation, severity: .warning,
      range: SourceRange(file: file, at: .start, length: 0),
      message: "\(count) texts of '\(source)' have no entry here",
      hint: "run 'annai translate' to add them")
  }

  static func staleTranslation(_ entry: TranslationFile.Entry, japanese: String) -> Self {
    Self(
      code: .staleTranslation, severity: .warning, range: entry.hash.range,
      message: "the Japanese of '\(entry.path.text)' is now '\(shortened(japanese))'",
      hint: "run 'annai translate', and write it anew")
  }

  static func differentReferences(
    missing: [String], extra: [String], at range: SourceRange
  ) -> Self {
    func list(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }
    let lacks = missing.isEmpty ? nil : "lacks \(list(missing))"
    let adds = extra.isEmpty ? nil : "adds \(list(extra))"
    return Self(
      code: .differentReferences, range: range,
      message: "the translation \([lacks, adds].compactMap { $0 }.joined(separator: " and "))",
      hint: "refer to the same things as the Japanese, each as often")
  }

  static func repeatedTranslation(_ entry: TranslationFile.Entry) -> Self {
    Self(
      code: .repeatedTranslation, range: entry.hash.range,
      message: "this line of '\(entry.path.text)' is translated twice", hint: "keep one of them")
  }

  static func translationOfNothing(_ stem: String, among known: [String], file: String) -> Self {
    let near = nearestName(to: stem, in: known)
    return Self(
      code: .translationOfNothing, severity: .warning,
      range: SourceRange(file: file, at: .start, length: 0),
      message: "the pack has no dialog '\(stem)' to translate",
      hint: near.map { "rename the file to '\($0).yaml'" }
        ?? "name the file after a dialog, or remove it")
  }

  static func spellingsOfNoOption(_ entry: TranslationFile.Entry, at range: SourceRange) -> Self {
    Self(
      code: .spellingsOfNoOption, range: range,
      message: "'\(entry.path.text)' is no option, so nobody types it",
      hint: "remove 'also' and 'said'")
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(60) + "..."
  }
}
