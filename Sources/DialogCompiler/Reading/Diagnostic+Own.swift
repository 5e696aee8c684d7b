import StrictYAML

extension DiagnosticCode {
  static let notAnOwnFile = DiagnosticCode("DLG701")
  static let otherKindOfDialog = DiagnosticCode("DLG702")
  static let secondFileOfDialog = DiagnosticCode("DLG703")
}

extension Diagnostic {
  private static func aboutFile(
    _ code: DiagnosticCode, _ path: String, _ message: String, hint: String
  ) -> Self {
    Self(
      code: code, range: SourceRange(file: path, at: .start, length: 0), message: message,
      hint: hint)
  }

  static func notAnOwnFile(_ path: String, name: String, near: String? = nil) -> Self {
    aboutFile(
      .notAnOwnFile, path, "'\(name)' is no file that can be added to a pack",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "a dialog is called dialogs/its-id.yaml; move other files elsewhere")
  }

  static func ownPackFile(_ path: String) -> Self {
    aboutFile(
      .notAnOwnFile, path, "own files have no pack.yaml",
      hint: "remove it: own dialogs follow those of the pack's menu by themselves")
  }

  static func otherKindOfDialog(
    _ key: YAMLScalar, _ id: String, isSubDialog: Bool, shipped: String
  ) -> Self {
    Self(
      code: .otherKindOfDialog, range: key.range,
      message: "'\(id)' is \(isSubDialog ? "a sub-dialog" : "a dialog of the menu") in the pack: "
        + shipped,
      hint: isSubDialog
        ? "start with 'subdialog: \(id)', or choose another id"
        : "start with 'dialog: \(id)', or choose another id")
  }

  static func secondFileOfDialog(_ path: String, _ id: String, other: String) -> Self {
    aboutFile(
      .secondFileOfDialog, path, "another own file is the dialog '\(id)': \(other)",
      hint: "keep one of them")
  }
}
