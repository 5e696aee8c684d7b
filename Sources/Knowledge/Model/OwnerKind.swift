/// Who is behind a number; dialogs branch on it.
public enum OwnerKind: String, CaseIterable, Hashable, Sendable {
  case acom, promise
  /// A public body, or an association by law.
  case `public`
  case police
  case helpLine = "help_line"
  /// A credit bureau.
  case bureau
  case other
  /// A number that one source names and nothing confirms.
  case unconfirmed
}
