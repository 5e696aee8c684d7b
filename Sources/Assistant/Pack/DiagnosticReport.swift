import DialogCompiler
import Knowledge
public import StrictYAML

/// The findings of `check` as data, and the pages of `explain`.
public struct DiagnosticReport: Hashable, Sendable {
  private let diagnostics: [Diagnostic]

  private let own: OwnReport?
  private let ownRefusal: String?

  /// - Parameters:
  ///   - own: what the person's own files add, where there is a folder of them.
  ///   - ownRefusal: why they were not read.
  public init(_ diagnostics: [Diagnostic], own: OwnReport? = nil, ownRefusal: String? = nil) {
    self.diagnostics = diagnostics
    self.own = own
    self.ownRefusal = ownRefusal
  }

  /// Every code that any file can bring, sorted.
  public static var catalogue: [DiagnosticEntry] {
    (DiagnosticCatalogue.entries + DiagnosticEntry.knowledge + DiagnosticEntry.ownKnowledge
      + DiagnosticEntry.routing)
      .sorted { $0.code.rawValue < $1.code.rawValue }
  }

  public var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// The first errors as `check` prints them, and how many more there are.
  ///
  /// - Parameter sources: The files, for the lines that are shown.
  public func errors(in sources: [SourceFile], most: Int = 10) -> String {
    let renderer = DiagnosticRenderer(sources: sources)
    let errors = diagnostics.filter { $0.severity == .error }
    return
      (errors.prefix(most).map { renderer.render($0) }
      + (errors.count > most ? ["... and \(errors.count - most) more errors"] : []))
      .joined(separator: "\n")
  }

  /// One line after the findings.
  public func summary(of files: Int) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return "\(files) files: \(errors) errors, \(warnings) warnings"
  }

  /// One object: how many errors and warnings, and each finding with its place.
  public var json: JSONValue {
    let members: [JSONValue.Member] = [
      .init("errors", .int(errorCount)), .init("warnings", .int(diagnostics.count - errorCount)),
      .init("diagnostics", .array(diagnostics.map(Self.json))),
    ]
    return .object(
      members + (own.map { [.init("own", $0.json)] } ?? [])
        + (ownRefusal.map { [.init("own_refused", .string($0))] } ?? []))
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "code": .string(diagnostic.code.rawValue),
      "severity": .string(diagnostic.severity == .error ? "error" : "warning"),
      "file": .string(diagnostic.range.file), "line": .int(diagnostic.range.start.line),
      "column": .int(diagnostic.range.start.column),
      "end_line": .int(diagnostic.range.end.line),
      "end_column": .int(diagnostic.range.end.column),
      "message": .string(diagnostic.message), "hint": .optional(diagnostic.advice),
      "replacement": .optional(diagnostic.fixIt?.replacement),
    ])
  }

  /// The page of one code.
  public static func page(_ entry: DiagnosticEntry) -> String {
    func block(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        .joined(separator: "\n")
    }
    return """
      \(entry.code.rawValue)  \(entry.title)

      \(entry.meaning)

      wrong:
      \(block(entry.bad))

      right:
      \(block(entry.good))

      """
  }
}
