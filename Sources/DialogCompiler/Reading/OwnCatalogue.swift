import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of files that people add to a pack, in the order of the codes.
  static let own: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .notAnOwnFile, title: "a file that is no part of own additions",
      meaning: """
        Own files add to a pack: dialogs (in the folder itself or in `dialogs/`), `questions.yaml`,
        `scripts.yaml`, `facts.yaml`, `sources.yaml`, `numbers.yaml`, `lenders.yaml`, and files in
        `en/` and `tests/`. A file of another name would never be read. There is no own `pack.yaml`:
        name and menu are the pack's, and own dialogs follow those of its menu.
        """,
      bad: "~/.config/annai/dialogs/question.yaml",
      good: "~/.config/annai/dialogs/questions.yaml"),
    DiagnosticEntry(
      code: .otherKindOfDialog, title: "an own dialog of another kind",
      meaning: """
        An own file takes the place of the pack's dialog of the same id. The menu still offers it,
        or other dialogs still visit it, so it must be of the same kind.
        """,
      bad: "subdialog: cannot-pay",
      good: "dialog: cannot-pay"),
    DiagnosticEntry(
      code: .secondFileOfDialog, title: "two own files of one dialog",
      meaning: """
        A dialog may lie in the folder itself or in `dialogs/`, but not in both: nobody could tell
        which of them is meant.
        """,
      bad: """
        ~/.config/annai/dialogs/my-topic.yaml
        ~/.config/annai/dialogs/dialogs/my-topic.yaml
        """,
      good: "~/.config/annai/dialogs/my-topic.yaml"),
  ]
}
