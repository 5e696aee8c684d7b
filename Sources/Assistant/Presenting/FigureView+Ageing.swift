import TextForms

extension FigureView {
  /// The value, marked when it is due for a new check.
  func markedText(_ language: Language) -> String {
    text + (isOverdue ? Message.ageingMark.text(language) : "")
  }
}
