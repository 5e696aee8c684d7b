/// Gathers the problems that one phase finds, so that all come out of one run.
///
/// It belongs to one phase on one thread; hand its `diagnostics` on, not the collector.
public final class DiagnosticCollector {
  /// What was reported so far, in that order.
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  public func report(_ more: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: more)
  }

  /// Whether any of them forbids the use of what was read.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
