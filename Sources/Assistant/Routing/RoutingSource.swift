import DialogEngine
import QuestionRouter
import StrictYAML

/// What authors wrote for the router beside the dialogs: the lexicon and further examples.
struct RoutingSource {
  /// Examples of one topic that are typed in one style, such as `kana` or `english`.
  struct Group {
    /// `nil` for questions that no dialog answers.
    let topic: String?
    let style: String
    let texts: [YAMLScalar]
  }

  /// Stands for "no topic" in a file of examples.
  static let noTopic = "none"

  var lexicon = ConceptLexicon.empty
  var groups: [Group] = []

  /// The router's training for these dialogs.
  ///
  /// - Parameter programs: the dialogs in each language: their titles are examples too. The examples
  ///   themselves are taken from the first; people type them in any language.
  func training(_ programs: [Program]) -> RouterTraining {
    let topics = programs.first?.dialogs.filter { !$0.isSubDialog } ?? []
    var examples = topics.flatMap { dialog in
      dialog.examples.map { RouterTraining.Example(topic: dialog.id, text: $0) }
    }
    for program in programs {
      examples += program.dialogs.filter { !$0.isSubDialog }.map {
        RouterTraining.Example(topic: $0.id, text: $0.title)
      }
    }
    for group in groups {
      examples += group.texts.map { RouterTraining.Example(topic: group.topic, text: $0.text) }
    }
    return RouterTraining(topics: topics.map(\.id), examples: examples, lexicon: lexicon)
  }
}
