public import StrictYAML

/// Every kind of problem that compiling a pack can report, with its meaning and how to mend it.
public enum DiagnosticCatalogue {
  /// In the order of the codes.
  public static let entries: [DiagnosticEntry] =
    DiagnosticEntry.reading + DiagnosticEntry.schema + DiagnosticEntry.shape
    + DiagnosticEntry.prose + DiagnosticEntry.expressions + DiagnosticEntry.names
    + DiagnosticEntry.types + DiagnosticEntry.flow + DiagnosticEntry.testing
    + DiagnosticEntry.own + DiagnosticEntry.translations

  /// The entry of a code such as `DLG201`, in any case of letters.
  public static func entry(_ code: String) -> DiagnosticEntry? {
    let code = code.uppercased()
    return entries.first { $0.code.rawValue == code }
  }
}
