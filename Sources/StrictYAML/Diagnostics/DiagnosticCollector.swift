/// Gathers the problems that one phase finds, so that all come out of one run.
///
/// It belongs to one phase on one thread; hand its `diagnostics` on, not the collector.
public final class DiagnosticCollector {
  /// What was reported so far, in that order. Past the limit only the first are kept, and then one
  /// that says so.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether anything reported, kept or not, forbids the use of what was read.
  public private(set) var hasErrors = false

  private let limit: Int

  /// - Parameter limit: How many problems are kept; a hostile file can cause a great many.
  public init(limit: Int = 1_000) {
    self.limit = limit
  }

  /// - Parameter diagnostic: Not even put together once the limit is passed: to find the name that
  ///   was perhaps meant takes its time.
  public func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard diagnostics.count <= limit else { return }
    let diagnostic = diagnostic()
    if diagnostic.severity == .error { hasErrors = true }
    if diagnostics.count < limit {
      diagnostics.append(diagnostic)
    } else {
      diagnostics.append(.tooManyProblems(limit: limit, at: diagnostic.range))
      hasErrors = true
    }
  }

  public func report(_ more: some Sequence<Diagnostic>) {
    for diagnostic in more { report(diagnostic) }
  }
}
