public import AnswerReading

/// How well facts are picked out of free sentences.
public struct FactFigures: CustomStringConvertible, Sendable {
  public private(set) var found = 0
  public private(set) var missed = 0
  public private(set) var wrong = 0

  public init() {}

  public var recall: Double { Double(found) / Double(max(1, found + missed)) }
  public var precision: Double { Double(found) / Double(max(1, found + wrong)) }

  /// Counts the facts of one sentence; gives the mistakes. `allowed` ones may be picked or not, and a
  /// loan or a delay that merely follows from the wording is no mistake.
  @discardableResult
  public mutating func count(
    _ picked: [String: String], stated: [String: String], allowed: Set<String> = []
  ) -> [String] {
    var mistakes: [String] = []
    for (key, value) in stated {
      if picked[key] == value {
        found += 1
      } else {
        missed += 1
        mistakes.append("-\(key)=\(value)")
      }
    }
    for (key, value) in picked where stated[key] != value {
      let follows = stated[key] == nil && value == "yes" && ["has_loan", "is_late"].contains(key)
      if !follows, !allowed.contains("\(key)=\(value)") {
        wrong += 1
        mistakes.append("+\(key)=\(value)")
      }
    }
    return mistakes.sorted()
  }

  /// Counts a row `sentence | key=value ... (key=value)`, whose facts in parentheses only follow.
  @discardableResult
  public mutating func count(_ row: AnswerTable.Row, _ picker: FactPicker) -> [String] {
    let words = row.expected.split(separator: " ").map(String.init)
    let stated = Dictionary(
      uniqueKeysWithValues: words.filter { !$0.hasPrefix("(") }.map { word in
        let parts = word.split(separator: "=").map(String.init)
        return (parts[0], parts[1])
      })
    let allowed = Set(words.filter { $0.hasPrefix("(") }.map { String($0.dropFirst().dropLast()) })
    var facts = Self.picked(row.text, picker)
    if stated["last_paid_on"] == nil { facts["last_paid_on"] = nil }
    return count(facts, stated: stated, allowed: allowed)
  }

  public static func picked(_ text: String, _ picker: FactPicker) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: picker.facts(in: text).map { ($0.key.rawValue, $0.value.tableText) })
  }

  public var description: String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1_000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
    return "recall \(percent(recall)), precision \(percent(precision)) "
      + "(\(found) found, \(missed) missed, \(wrong) wrong)"
  }
}
