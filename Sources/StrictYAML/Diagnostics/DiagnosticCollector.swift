/// Gathers the problems that one phase finds, so that all come out of one run.
///
/// It belongs to one phase on one thread; hand its `diagnostics` on, not the collector.
public final class DiagnosticCollector {
  /// What was reported so far, in that order. Past the limit of errors, or of warnings, only the
  /// first are kept, and then one that says so: warnings never crowd an error out.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether anything reported, kept or not, forbids the use of what was read.
  public var hasErrors: Bool { errors > 0 }

  /// Whether nothing that is reported is kept any more.
  public var isFull: Bool { errors > limit }

  private let limit: Int
  private var errors = 0
  private var warnings = 0

  /// - Parameter limit: How many errors, and how many warnings, are kept; a hostile file can cause a
  ///   great many.
  public init(limit: Int = 1_000) {
    self.limit = limit
  }

  /// - Parameter diagnostic: Not even put together once there are errors enough: to find the name
  ///   that was perhaps meant takes its time.
  public func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard !isFull else { return }
    let diagnostic = diagnostic()
    switch diagnostic.severity {
    case .error:
      errors += 1
      keep(diagnostic, number: errors)
    case .warning:
      warnings += 1
      keep(diagnostic, number: warnings)
    }
  }

  public func report(_ more: some Sequence<Diagnostic>) {
    for diagnostic in more { report(diagnostic) }
  }

  private func keep(_ diagnostic: Diagnostic, number: Int) {
    if number <= limit {
      diagnostics.append(diagnostic)
    } else if number == limit + 1 {
      diagnostics.append(
        .tooManyProblems(limit: limit, severity: diagnostic.severity, at: diagnostic.range))
    }
  }
}
