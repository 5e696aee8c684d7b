import DialogEngine
import Testing
import TextForms
import Units

@testable import Assistant

/// The shipped dialogs in English.
@Suite struct EnglishPackTests {
  private let pack = ShippedPack.english
  private let now = Prompt.now

  private var host: DialogFunctions {
    DialogFunctions(knowledge: pack.knowledge, language: .en)
  }

  /// What a question shows as an example is an answer to it.
  @Test func everyExampleIsRead() {
    let reader = QuestionReader(program: pack.program, host: host, now: now, language: .en)
    for question in pack.program.questions.values {
      guard let example = question.example else { continue }
      // Limits depend on earlier answers; an example has none.
      let result = reader.read(example, for: question, answers: Answers())
      if case .failure(let refusal) = result {
        Issue.record("\(question.id): '\(example)': \(refusal.message)")
      }
    }
  }

  /// A label that is typed chooses its option, in English and in Japanese.
  @Test func everyLabelIsRead() throws {
    let reader = QuestionReader(program: pack.program, host: host, now: now, language: .en)
    for question in pack.program.questions.values {
      let japanese = try #require(ShippedPack.pack.program.questions[question.id])
      for option in question.options {
        let labels = [option.label, japanese.option(option.id)?.label ?? ""]
        for label in labels {
          let result = reader.read(label, for: question, answers: Answers())
          let read = (try? result.get())?.value
          let isRead = read == .option(option.id) || read == .options([option.id])
          #expect(isRead, "\(question.id): '\(label)' is \(String(describing: read))")
        }
      }
    }
  }

  /// Both languages lead to the same outcome, and whatever is said to a desk is there in both.
  @Test func everyWalkEndsWhereTheJapaneseOneDoes() throws {
    let spoken = try #require(pack.spoken)
    var generator = SeededGenerator(seed: 7)
    let answers = RepresentativeAnswers(
      pack: ShippedPack.pack, now: now, figures: ProgramFigures(spoken))
    var outcomes: Set<String> = []
    for dialog in pack.program.dialogs where !dialog.isSubDialog {
      for _ in 0..<250 {
        var conversation = Conversation(pack: pack, session: Session(dialog: dialog.id))
        while case .question(let id, _) = conversation.walk(now)?.end,
          let question = spoken.questions[id],
          let value = answers.values(
            of: question, after: conversation.session.answers, using: &generator
          ).randomElement(using: &generator)
        {
          conversation.session.answers.set(value, for: id)
        }
        var japanese = Conversation(pack: ShippedPack.pack, session: conversation.session)
        let turn = conversation.receive("", now: now)
        let other = japanese.receive("", now: now)
        #expect(turn.outcome?.id == other.outcome?.id)
        guard let outcome = turn.outcome, outcomes.insert(outcome.id).inserted else { continue }
        #expect(outcome.title != other.outcome?.title)
        for part in outcome.script?.parts ?? [] where Self.isSpoken(part.id) {
          let lines = other.outcome?.script?.parts.first { $0.id == part.id }?.lines ?? []
          #expect(part.lines.count == lines.count)
          for (line, japanese) in zip(part.lines, lines) {
            #expect(line.hasPrefix(japanese + "\n("), "\(outcome.id): \(line)")
          }
        }
        for text in Self.readTexts(outcome) where Self.hasJapaneseSentence(text) {
          Issue.record("\(outcome.id): \(text)")
        }
      }
    }
    #expect(outcomes.count > 100)
  }

  private static func isSpoken(_ part: String) -> Bool {
    ["first_words", "say", "ask", "replies"].contains(part)
  }

  /// Everything of an outcome that is read in English alone.
  private static func readTexts(_ outcome: OutcomeView) -> [String] {
    let script = outcome.script.map { script in
      [script.title, script.goal] + [script.finding].compactMap(\.self)
        + script.parts.filter { !isSpoken($0.id) }.flatMap { [$0.heading] + $0.lines }
    }
    return [outcome.title, outcome.first] + outcome.answer + outcome.steps
      + [outcome.deadline, outcome.noCall].compactMap(\.self)
      + outcome.figures.flatMap { [$0.label, $0.text, $0.formula ?? ""] } + (script ?? [])
      + outcome.cites.map(\.text) + outcome.numbers.flatMap { [$0.name, $0.hours, $0.now] }
  }

  /// Kana outside of brackets and quotes, where Japanese words that a person meets may stand.
  private static func hasJapaneseSentence(_ text: String) -> Bool {
    text.replacing(/\([^()]*\)|"[^"]*"/, with: "").unicodeScalars.contains {
      (0x3041...0x30FA).contains($0.value)
    }
  }
}
