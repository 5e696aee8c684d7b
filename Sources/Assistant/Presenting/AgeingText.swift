/// How the age of what annai says is told: calmly, and with what to do.
public enum AgeingText {
  /// After a figure in a sentence or a table.
  public static let mark = "(再確認が必要)"

  /// Beside a fact in a long list, which ends with ``ofOutcome(_:)``.
  static func inList(checkedOn: String) -> String {
    "確認日: \(checkedOn)、再確認の時期を過ぎています"
  }

  /// Beside a fact.
  static func ofFact(checkedOn: String) -> String {
    "確認日: \(checkedOn)。再確認の時期を過ぎています。公式サイトで確かめてください"
  }

  /// Below a desk.
  static func ofDesk(checkedOn: String) -> String {
    "番号と受付時間は再確認の時期を過ぎています(確認日 \(checkedOn))。公式サイトで確かめてからかけると確実です。"
  }

  /// At the end of an outcome.
  static func ofOutcome(_ count: Int) -> String {
    "この案内には、確認してから時間がたち、再確認の時期を過ぎた情報が\(count)件あります。"
      + "大事な数字や受付時間は、公式サイトや窓口で確かめてください。"
  }

  /// On the first screen.
  static let ofPack = "確認してから時間がたった情報があります。大事な数字や受付時間は、公式サイトでも確かめてください。"

  /// Where figures do not hold any more. - Parameter labels: What they are.
  static func lapsed(_ labels: [String]) -> String {
    "決められた期間の外にあるため、この案内では使っていない数字があります: \(labels.joined(separator: "、"))。"
      + "いまの内容は、公式サイトや窓口で確かめてください。"
  }
}

extension FigureView {
  /// The value, marked when it is due for a new check.
  var markedText: String { text + (isOverdue ? AgeingText.mark : "") }
}
