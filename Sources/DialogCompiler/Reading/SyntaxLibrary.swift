import StrictYAML

/// The syntax trees of dialogs that have been found sound, read once more when a finding points into
/// one: kept together they would be most of the memory that a check takes.
final class SyntaxLibrary {
  private let files: [String: SourceFile]
  /// Findings come dialog by dialog, so the tree that was read last is mostly the next one wanted.
  private var last: SyntaxDialog?

  /// - Parameter files: by the id of the dialog.
  init(_ files: [String: SourceFile]) { self.files = files }

  /// nil when there is no such dialog, or its file is not sound.
  subscript(id: String) -> SyntaxDialog? {
    if let last, last.id.text == id { return last }
    guard let file = files[id], let node = YAMLReader.read(file).0 else { return nil }
    last = DialogReader(DiagnosticCollector()).dialog(node, fileName: id)
    return last
  }
}
