import AnswerReading
import Foundation
import ReadingTables
import Testing

/// How well facts are picked out of free sentences.
///
/// `annai-bench reading` prints recall and precision of the tables; where `ANNAI_QUESTIONS` names a file
/// of labelled questions, they are counted here.
@Suite struct FactTableTests {
  private let picker = FactPicker(today: today, lenders: lenders)

  /// The labels of the fresh sentences are those of the first day, so that a few mistakes stand.
  @Test(arguments: ["facts", "facts-fresh-1", "facts-fresh-2"])
  func ownSentences(_ name: String) throws {
    var figures = FactFigures()
    for row in try AnswerTable(name).rows { figures.count(row, picker) }
    #expect(figures.recall >= 0.97 && figures.precision >= 0.96, "\(name): \(figures)")
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
    var figures = FactFigures()
    for question in questions where question.topic != "none" {
      var facts = FactFigures.picked(question.text, picker)
      facts["last_paid_on"] = nil
      let due = facts.removeValue(forKey: "due_date")
      facts["date"] = facts.removeValue(forKey: "pay_date") ?? due
      var stated = question.slots.mapValues(\.shown)
      stated["number"] = nil
      figures.count(facts, stated: stated)
    }
    print("questions: \(figures)")
    #expect(figures.recall >= 0.92 && figures.precision >= 0.97)
  }
}
