import AnswerReading
import DialogEngine
import TextForms

/// What the next line answers, so that a host that keeps no state gives back a session in which `1`
/// means the same: `"awaiting": {"choose": ..., ...}`.
extension Conversation.Mode {
  /// `nil` where the next line answers the open question, or writes a file, which is not for a host.
  var json: JSONValue? {
    func object(_ choose: String, _ members: JSONValue.Member...) -> JSONValue {
      .object([.init("choose", .string(choose))] + members)
    }
    switch self {
    case .open, .confirmingReplacement: return nil
    case .choosingTopic(let topics, let said):
      return object("topic", .init("topics", .strings(topics)), .init("said", .string(said)))
    case .confirmingTopic(let topic, let said):
      return object("yes_no", .init("topic", .string(topic)), .init("said", .string(said)))
    case .choosingAnswer(let questions):
      return object("answer", .init("questions", .strings(questions)))
    case .choosingMeaning(let meanings, let said):
      return object(
        "meaning", .init("meanings", .array(meanings.map(\.json))), .init("said", .string(said)))
    case .changing(let question):
      return object("new_answer", .init("question", .string(question)))
    case .readingScript(let place): return object("script_line", .init("line", .int(place)))
    }
  }

  /// Reads what was given back; `nil` for anything that this pack would not have asked.
  init?(reading json: JSONValue, program: Program) {
    guard case .string(let choose)? = json["choose"] else { return nil }
    var said = ""
    if case .string(let text)? = json["said"] { said = text }
    guard said.unicodeScalars.count <= Conversation.longestLine, printable(said) == said,
      SecretScan.secrets(in: said).isEmpty
    else { return nil }
    func names(_ key: String) -> [String] {
      guard case .array(let values)? = json[key] else { return [] }
      return values.prefix(500).compactMap { if case .string(let id) = $0 { id } else { nil } }
    }
    func topic(_ id: String) -> Bool { program.dialog(id)?.isSubDialog == false }
    switch choose {
    case "topic":
      let topics = names("topics").filter(topic)
      guard !topics.isEmpty else { return nil }
      self = .choosingTopic(topics, said: said)
    case "yes_no":
      guard case .string(let id)? = json["topic"], topic(id) else { return nil }
      self = .confirmingTopic(id, said: said)
    case "answer":
      let questions = names("questions").filter { program.questions[$0] != nil }
      guard !questions.isEmpty else { return nil }
      self = .choosingAnswer(questions)
    case "new_answer":
      guard case .string(let id)? = json["question"], program.questions[id] != nil else {
        return nil
      }
      self = .changing(id)
    case "script_line":
      guard case .int(let place)? = json["line"], (0...1_000).contains(place) else { return nil }
      self = .readingScript(place)
    case "meaning":
      guard case .array(let values)? = json["meanings"] else { return nil }
      // A number points at a place, so that one that cannot be read makes the others useless.
      let meanings = values.prefix(20).compactMap { Meaning(reading: $0, program: program) }
      guard !meanings.isEmpty, meanings.count == values.count else { return nil }
      self = .choosingMeaning(meanings, said: said)
    default: return nil
    }
  }
}

extension Meaning {
  /// `{"kind": ..., "answers": [...]}`, or `"dialog"` where it is about one.
  var json: JSONValue {
    func object(_ kind: String, _ members: JSONValue.Member...) -> JSONValue {
      .object([.init("kind", .string(kind))] + members)
    }
    func answers(_ stated: [StatedFacts.Stated]) -> JSONValue.Member {
      .init(
        "answers",
        .array(
          stated.map {
            .object([
              .init("question", .string($0.question)), .init("value", JSONValue($0.value)),
              .init("approximate", .bool($0.isApproximate)),
            ])
          }))
    }
    return switch self {
    case .answer(let stated): object("answer", answers([stated]))
    case .fill(let stated): object("other_answer", answers([stated]))
    case .change(let changes): object("change", answers(changes))
    case .topic(let id): object("topic", .init("dialog", .string(id)))
    case .switchTo(let id): object("switch", .init("dialog", .string(id)))
    case .anotherQuestion: object("question")
    case .keep: object("keep")
    case .nothing: object("nothing")
    }
  }

  init?(reading json: JSONValue, program: Program) {
    guard case .string(let kind)? = json["kind"] else { return nil }
    var stated: [StatedFacts.Stated] = []
    if case .array(let values)? = json["answers"] {
      for value in values.prefix(20) {
        guard case .string(let id)? = value["question"], let question = program.questions[id],
          let read = value["value"].flatMap({ Value($0, type: question.type) }),
          question.accepts(read)
        else { return nil }
        stated.append(
          StatedFacts.Stated(
            question: id, value: read, isApproximate: value["approximate"] == .bool(true)))
      }
    }
    var dialog: String?
    if case .string(let id)? = json["dialog"], program.dialog(id)?.isSubDialog == false {
      dialog = id
    }
    switch (kind, stated.first, dialog) {
    case ("answer", let first?, _): self = .answer(first)
    case ("other_answer", let first?, _): self = .fill(first)
    case ("change", .some, _): self = .change(stated)
    case ("topic", _, let id?): self = .topic(id)
    case ("switch", _, let id?): self = .switchTo(id)
    case ("question", _, _): self = .anotherQuestion
    case ("keep", _, _): self = .keep
    case ("nothing", _, _): self = .nothing
    default: return nil
    }
  }
}
