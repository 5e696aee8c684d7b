#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A question of somebody else, with the topics that a reader would accept.
struct LabelledQuestion: Decodable {
  let text: String
  let lang: String
  let topic: String
  /// Others that a reader would accept too.
  let alsoRight: [String]

  private enum CodingKeys: String, CodingKey {
    case text, lang, topic
    case alsoRight = "also_ok"
  }

  func isRight(_ topic: String) -> Bool { topic == self.topic || alsoRight.contains(topic) }

  static func read(_ path: String) -> [LabelledQuestion] {
    (try? JSONDecoder().decode([LabelledQuestion].self, from: Data(PackFolder.read(path)))) ?? []
  }
}
