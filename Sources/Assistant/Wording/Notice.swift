public import TextForms

/// What the prompt itself says about a typed line.
public enum Notice: Hashable, Sendable {
  /// So many pasted lines were read as one message.
  case pasted(Int)
  case lineTooLong
  /// After a figure that is due for a new check.
  case ageingMark

  public func text(_ language: Language) -> String {
    switch self {
    case .pasted(let count): Message.pasted(count).text(language)
    case .ageingMark: Message.ageingMark.text(language)
    case .lineTooLong: Message.lineTooLong.text(language)
    }
  }
}
