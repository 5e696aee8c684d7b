import AnswerReading
import Foundation
import Testing

/// How well facts are picked out of free sentences.
///
/// `swift test --filter FactTableTests` prints recall and precision on the table, and, where
/// `ANNAI_QUESTIONS` names a file of labelled questions, on that.
@Suite struct FactTableTests {
  struct Score: CustomStringConvertible {
    var found = 0
    var missed = 0
    var wrong = 0

    var recall: Double { Double(found) / Double(max(1, found + missed)) }
    var precision: Double { Double(found) / Double(max(1, found + wrong)) }

    /// Counts the facts of one sentence. `allowed` ones may be picked or not, and a loan or a
    /// delay that merely follows from the wording is no mistake.
    mutating func count(
      _ picked: [String: String], stated: [String: String], allowed: Set<String> = []
    ) {
      for (key, value) in stated { if picked[key] == value { found += 1 } else { missed += 1 } }
      for (key, value) in picked where stated[key] != value {
        let follows = stated[key] == nil && value == "yes" && ["has_loan", "is_late"].contains(key)
        if !follows, !allowed.contains("\(key)=\(value)") { wrong += 1 }
      }
    }

    var description: String {
      func percent(_ value: Double) -> String { String(format: "%.1f %%", value * 100) }
      return "recall \(percent(recall)), precision \(percent(precision)) "
        + "(\(found) found, \(missed) missed, \(wrong) wrong)"
    }
  }

  private static func picked(_ text: String) -> [String: String] {
    let facts = FactPicker(today: today, lenders: lenders).facts(in: text)
    return Dictionary(uniqueKeysWithValues: facts.map { ($0.key.rawValue, show($0.value)) })
  }

  @Test func ownSentences() throws {
    var score = Score()
    for row in try AnswerTable("facts").rows {
      let words = row.expected.split(separator: " ").map(String.init)
      func pairs(_ words: [String]) -> [String: String] {
        Dictionary(
          uniqueKeysWithValues: words.map { word in
            let parts = word.split(separator: "=").map(String.init)
            return (parts[0], parts[1])
          })
      }
      let stated = pairs(words.filter { !$0.hasPrefix("(") })
      let allowed = Set(
        words.filter { $0.hasPrefix("(") }.map { String($0.dropFirst().dropLast()) })
      var facts = Self.picked(row.text)
      if stated["last_paid_on"] == nil { facts["last_paid_on"] = nil }
      score.count(facts, stated: stated, allowed: allowed)
    }
    print("facts: \(score)")
    #expect(score.recall >= 0.92 && score.precision >= 0.97)
  }

  private struct Question: Decodable {
    enum Slot: Decodable {
      case text(String)
      case number(Double)
      case flag(Bool)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
          self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var shown: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number):
          number == number.rounded() ? String(Int(number)) : String(number)
        }
      }
    }

    let text: String
    let topic: String
    let slots: [String: Slot]
  }

  /// The label `date` is the day of payment, else the due date. Phone numbers are not picked here.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ANNAI_QUESTIONS"] != nil))
  func labelledQuestions() throws {
    let file = try #require(ProcessInfo.processInfo.environment["ANNAI_QUESTIONS"])
    let questions = try JSONDecoder().decode(
      [Question].self, from: Data(contentsOf: URL(filePath: file)))
    var score = Score()
    for question in questions where question.topic != "none" {
      var facts = Self.picked(question.text)
      facts["last_paid_on"] = nil
      let due = facts.removeValue(forKey: "due_date")
      facts["date"] = facts.removeValue(forKey: "pay_date") ?? due
      var stated = question.slots.mapValues(\.shown)
      stated["number"] = nil
      score.count(facts, stated: stated)
    }
    print("questions: \(score)")
    #expect(score.recall >= 0.92 && score.precision >= 0.97)
  }
}
