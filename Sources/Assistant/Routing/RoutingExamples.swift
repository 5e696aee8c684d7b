public import DialogEngine
public import QuestionRouter
public import StrictYAML
public import Units

/// Everything that the router of a pack learns from, for measuring how well it does.
public struct RoutingExamples: Sendable {
  public struct Example: Hashable, Sendable {
    /// `nil` for a question that no dialog answers.
    public let topic: String?
    /// How it is typed, such as `kana` or `english`; `dialog` for those of the dialogs themselves.
    public let style: String
    public let text: String
  }

  public let topics: [String]
  public let lexicon: ConceptLexicon
  public let examples: [Example]
  private let lenders: NamedLender

  public init(_ files: [SourceFile], program: Program, today: CivilDate) {
    let dialogs = program.dialogs.filter { !$0.isSubDialog }
    topics = dialogs.map(\.id)
    let source = RoutingReader(files, topics: topics).source
    lexicon = source.lexicon
    lenders = NamedLender(program: program, today: today)
    examples =
      dialogs.flatMap { dialog in
        (dialog.examples + [dialog.title]).map {
          Example(topic: dialog.id, style: "dialog", text: $0)
        }
      }
      + source.groups.flatMap { group in
        group.texts.map { Example(topic: group.topic, style: group.style, text: $0.text) }
      }
  }

  /// The topics that a text cannot mean, since it names another lender.
  public func excluded(by text: String) -> Set<String> { lenders.excludedDialogs(by: text) }
}
