import DialogEngine
import Foundation
import QuestionRouter
import StrictYAML
import Testing
import Units

@testable import Assistant

/// Questions that no example was written from, labelled before any of them had been routed; they stay
/// out of what the router learns. `annai-bench routing --questions` prints their figures with intervals.
@Suite struct FreshQuestionTests {
  private struct Question: Decodable {
    let text: String
    let topic: String
    /// Others that a reader would accept too.
    let alsoRight: [String]

    private enum CodingKeys: String, CodingKey {
      case text, topic
      case alsoRight = "also_ok"
    }
  }

  private static func questions() throws -> [Question] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "questions-fresh.json")
    return try JSONDecoder().decode([Question].self, from: Data(contentsOf: file))
  }

  @Test func mostFindTheirDialogAtOnce() throws {
    let questions = try Self.questions()
    let now = Moment(CivilDate(iso: "2026-11-20")!, TimeOfDay(minutes: 900))
    let finder = TopicFinder(pack: ShippedPack.pack, now: now)
    var first = 0
    var three = 0
    var wronglySure = 0
    for question in questions {
      func isRight(_ topic: String) -> Bool {
        topic == question.topic || question.alsoRight.contains(topic)
      }
      let routing = finder.route(question.text)
      let ranked = routing.candidates.prefix(3).map { $0.topic ?? "none" }
      if ranked.first.map(isRight) == true { first += 1 }
      if ranked.contains(where: isRight) { three += 1 }
      if case .confident(let topic) = routing.decision, !isRight(topic) { wronglySure += 1 }
    }
    #expect(Set(questions.map(\.topic)).count == 20 && questions.count >= 119)
    #expect(first * 100 >= questions.count * 92, "\(first) of \(questions.count) first")
    #expect(three * 100 >= questions.count * 97, "\(three) among three")
    #expect(wronglySure * 100 <= questions.count * 2, "\(wronglySure) surely wrong")
  }

  /// They measure nothing once they are learned.
  @Test func noneOfThemIsAnExample() throws {
    let questions = try Self.questions()
    let learned = ShippedPack.files.filter {
      $0.path.contains("/examples/") || $0.path.contains("/dialogs/")
    }
    .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    let copied = questions.map(\.text).filter { learned.contains("- \($0)\n") }
    #expect(copied.isEmpty)
  }
}
