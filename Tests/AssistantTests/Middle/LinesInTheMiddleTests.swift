import DialogEngine
import Testing
import Units

@testable import Assistant

/// What a line typed in the middle of a dialog is taken for, at every kind of open question.
///
/// The expectations were written from the lines before the first run.
@Suite struct LinesInTheMiddleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let prompt: Prompt
    let line: String
    /// What happens, as ``happened(_:_:)`` tells it.
    let expected: String
    var testDescription: String { "\(prompt): \(line)" }

    init(_ prompt: Prompt, _ line: String, _ expected: String) {
      self.prompt = prompt
      self.line = line
      self.expected = expected
    }
  }

  // At `.yen` the balance is open; the lender is Acom, the due date yesterday, the 25th can be paid.
  static let answers = [
    Example(.yen, "20万", "answer"), Example(.yen, "20万円くらいです", "answer"),
    Example(.yen, "20万ですか?", "answer"), Example(.yen, "20万くらいかな", "answer"),
    Example(.yen, "たしか20万ちょっと", "answer"), Example(.yen, "二十万五千円", "answer"),
    Example(.yen, "200k", "answer"), Example(.yen, "ところで20万です", "answer"),
    Example(.yen, "アコムで20万です", "answer"), Example(.yen, "わからない", "answer"),
    Example(.yen, "いくらだったかな", "answer"), Example(.yen, "残高がわかりません", "answer"),
    Example(.date, "昨日", "answer"), Example(.date, "25日かな", "answer"),
    Example(.date, "25日ですか?", "answer"), Example(.date, "返済日がわからない", "answer"),
    Example(.date, "next Friday", "answer"), Example(.lender, "アコム", "answer"),
    Example(.lender, "アコムかな?", "answer"), Example(.lender, "1", "answer"),
    Example(.lender, "プロミスじゃなくてアコム", "answer"), Example(.lender, "そのほか", "answer"),
    Example(.choice, "2", "answer"), Example(.choice, "暗証番号を忘れた", "answer"),
    Example(.yesNo, "はい", "answer"), Example(.yesNo, "いいえ、まだです", "answer"),
    Example(.multi, "暗証番号と口座番号", "answer"), Example(.phone, "0120-397-972", "answer"),
    Example(.phone, "0120-397-972って誰?", "answer"), Example(.days, "10日", "answer"),
    Example(.yen, "20万じゃなくて30万", "answer"),
  ]

  static let questions = [
    Example(.yen, "ところで手数料は?", "side payment-methods"),
    Example(.yen, "ATMの手数料っていくらかかるの", "side payment-methods"),
    Example(.yen, "btw, what about ATM fees?", "side payment-methods"),
    Example(.yen, "tokorode tesuuryou wa ikura?", "maybe payment-methods"),
    Example(.yen, "それって家族にばれる?", "side privacy"),
    Example(.yen, "電話に出ないとどうなるの", "side ignore-calls"),
    Example(.yen, "限度額って増やせる?", "side limit-increase"),
    Example(.yen, "そういえば、カードをなくした場合はどうすればいいですか", "side lost-card"),
    Example(.date, "アコムの営業時間は?", "side which-desk"),
    Example(.date, "what happens if I don't answer their calls?", "side ignore-calls"),
    Example(.choice, "ところで審査の電話って会社に来る?", "side application-calls"),
    Example(.yesNo, "それより、取り立ての電話を止めてもらえますか", "side collection-calls"),
    Example(.yen, "その前に、0120-397-972って誰?", "number"),
    Example(.date, "0120-397-927 who is this?", "number"),
    Example(.lender, "0120-24-0365", "number"),
    Example(.yen, "どこで見れば分かりますか", "about"),
    Example(.yen, "残高ってどこで確認できるの", "about"),
    Example(.yen, "なんで残高を聞くんですか", "about"), Example(.yen, "why do you need my balance?", "about"),
    Example(.date, "なんでそんなこと聞くんですか", "about"),
    Example(.lender, "why do you ask?", "about"),
    Example(.yen, "利息だけ払うのはだめですか", "same"),
    Example(.yen, "ところで、xyz", "aside not understood"),
    Example(.yen, "20万。手数料は?", "answer; side payment-methods"),
    Example(.yesNo, "はい、でもいくら払えばいいの?", "answer; side minimum-payment"),
    Example(.yen, "20万です、それって家族にばれますか", "answer; side privacy"),
    // Could be an answer, could be a question: the person chooses.
    Example(.yen, "20万だと利息はいくらになりますか", "asked answer topic"),
    Example(.date, "25日に払わないとどうなる?", "asked answer question"),
    Example(.lender, "アコムの手数料は?", "asked answer topic"),
    Example(.yen, "会員番号がわからない", "asked answer topic"),
    Example(.yen, "カードも落としてしまいました", "maybe lost-card"),
    Example(.choice, "プロミス", "asked switch nothing"),
  ]

  static let corrections = [
    Example(.yen, "やっぱりプロミスでした", "change lender"),
    Example(.yen, "no, Promise", "change lender"), Example(.yen, "アイフル", "change lender"),
    Example(.yen, "アコムじゃなくてアイフルです", "change lender"),
    Example(.yen, "返済日は11月10日でした", "change due_date"),
    Example(.yen, "払えるのは27日になりました", "change can_pay_on"),
    Example(.yen, "そういえば返済日は11月10日でした", "change due_date"),
    Example(.yen, "違う、返済日は11月10日", "change due_date"),
    Example(.outcome, "残高は15万です", "change balance"),
    Example(.outcome, "やっぱり27日に払えます", "change can_pay_on"),
    Example(.outcome, "actually my balance is 150,000", "change balance"),
    Example(.script, "残高は15万でした", "change balance"),
    Example(.script, "no, Promise", "change lender"),
    // 27日 may be either of two dates.
    Example(.yen, "27日", "asked fill change change nothing"),
    Example(.yen, "やっぱり27日", "asked change change nothing"),
  ]

  static let several = [
    Example(.yen, "20万くらいで、金利は18%、払えるのは25日です", "facts balance rate"),
    Example(
      .yen, "20万くらいで、金利は18%、払えるのは27日です", "facts balance rate; asked change keep"),
    Example(.yen, "残高20万、金利15%", "facts balance rate"),
    Example(.yen, "プロミスで20万です", "facts balance; asked change keep"),
    Example(.yen, "about 200,000, the rate is 18%", "facts balance rate"),
    Example(.date, "10日で、払えるのは25日です", "facts can_pay_on due_date"),
    Example(.lender, "アコムで20万借りてて返済日は10日", "facts balance due_date lender"),
    Example(.date, "残高は15万です", "facts balance"),
    Example(.date, "20万くらいで、払えるのは25日、返済日は10日です", "facts balance can_pay_on due_date"),
    Example(.yen, "やっぱりプロミスで、金利は15%です", "change lender rate"),
    Example(.date, "月1万5千円ずつ払ってます、返済日は10日", "facts due_date monthly_payment"),
    // No date, but something that is asked later.
    Example(.date, "20万", "asked fill fill nothing"),
    Example(.date, "18%", "refused"), Example(.date, "5", "answer"),
    Example(.yen, "むらさき", "refused"), Example(.date, "アコム", "refused"),
  ]

  // Safety wins over everything that such a line holds beside it.
  static let safety = [
    Example(.yen, "死にたい", "despair"), Example(.yen, "もう生きていても仕方ない、20万", "despair"),
    Example(.yen, "ところで死にたいんですけど手数料は?", "despair"),
    Example(.date, "やっぱりプロミスでした。もう消えてしまいたい", "despair"),
    Example(.outcome, "残高は15万です。首を吊るしかない", "despair"),
    Example(.script, "i want to die", "despair"),
    Example(.yen, "20万です。暗証番号は4821", "secret; answer"),
    Example(.yen, "ところで暗証番号は4821なんだけど合ってる?", "secret"),
    Example(.lender, "暗証番号は4821です", "secret"),
    Example(.yen, "死ぬほど忙しいけど20万です", "answer"),
  ]

  @Test(arguments: answers + questions + corrections + several + safety)
  func isTakenForWhatItIs(_ example: Example) {
    var conversation = example.prompt.conversation
    let before = conversation
    let turn = conversation.receive(example.line, now: Prompt.now)
    #expect(Self.happened(turn, before, conversation) == example.expected)
  }

  @Test func thereAreEnoughOfEveryKind() {
    let all = Self.answers + Self.questions + Self.corrections + Self.several + Self.safety
    #expect(all.count >= 90)
    #expect(Set(all.map(\.testDescription)).count == all.count)
  }

  /// Options in all their spellings, examples and わからない never open a topic and change nothing else,
  /// whatever has been answered.
  @Test func whatAQuestionOffersIsItsAnswer() {
    let pack = ShippedPack.pack
    let host = DialogFunctions(knowledge: pack.knowledge)
    let day = CivilDate(iso: "2026-11-25")!
    let given = Answers([
      ("lender", .option("promise")), ("balance", .yen(Yen(300_000))), ("due_date", .date(day)),
      ("can_pay_on", .date(day)), ("relation", .option("family")),
    ])
    var count = 0
    for dialog in pack.program.dialogs where !dialog.isSubDialog {
      for question in pack.program.questionsAsked(by: dialog) {
        let texts =
          question.options.flatMap { [$0.label] + $0.also } + [question.example].compactMap(\.self)
          + (question.unknown == nil ? [] : ["わからない", "わかりません"])
          + question.options.indices.map { String($0 + 1) }
        for answers in [Answers(), given] {
          var answers = answers
          answers.remove(question.id)
          let reader = DialogueActReader(
            pack: pack, host: host, now: Prompt.now, dialog: dialog, question: question,
            answers: answers, path: answers.all.map(\.question), ahead: [])
          let readable = texts.filter { reader.refusal(of: $0) == nil }
          count += readable.count
          for text in readable {
            let act = reader.act(of: text)
            if case .answer = act { continue }
            Issue.record("\(dialog.id), \(question.id): \(text) is \(act)")
          }
        }
      }
    }
    #expect(count > 1_500)
  }

  /// What a line did, in the words of the tables.
  static func happened(_ turn: Turn, _ before: Conversation, _ after: Conversation) -> String {
    if turn.said.contains(where: { $0.cites.contains(Conversation.emergencyFact) }) {
      // Nothing was taken from it.
      return before.session == after.session ? "despair" : "despair and more"
    }
    let events = turn.events
    func named(_ kind: Event.Kind, _ key: String) -> [String] {
      events.filter { $0.kind == kind }.compactMap {
        if case .string(let text)? = $0.json[key] { text } else { nil }
      }
    }
    var parts: [String] = []
    if turn.said.contains(where: { $0.kind == .safety }) { parts.append("secret") }
    var answers = false
    if case .question(let id, _) = before.walk(Prompt.now)?.end {
      answers = before.session.answers[id] == nil && after.session.answers[id] != nil
    }
    if let side = named(.sideTopicOpened, "dialog").first {
      return (answers ? "answer; " : "") + "side \(side)"
    }
    if events.contains(where: { $0.kind == .numberTold }) { return "number" }
    let facts = named(.answered, "question").sorted()
    let changes = named(.changed, "question").sorted()
    if !changes.isEmpty { parts.append("change \(changes.joined(separator: " "))") }
    if !facts.isEmpty { parts.append("facts \(facts.joined(separator: " "))") }
    if case .choosingMeaning(let meanings, _) = after.mode {
      parts.append("asked \(meanings.map(name).joined(separator: " "))")
    }
    if case .confirmingTopic(let topic, _) = after.mode { parts.append("maybe \(topic)") }
    if answers, facts.isEmpty { parts.append("answer") }
    if case .choosingTopic = after.mode { parts.append("one of some") }
    if turn.said.contains(where: { $0.kind == .error }), parts.isEmpty { parts.append("refused") }
    if parts.isEmpty, case .question(let id, _) = before.walk(Prompt.now)?.end,
      let why = after.program.questions[id]?.why,
      turn.said.contains(where: { $0.text.contains(why) })
    {
      return "about"
    }
    let title = before.session.dialog.flatMap { before.program.dialog($0)?.title } ?? ""
    if parts.isEmpty, turn.said.contains(where: { $0.text == after.words(.sameTopic(title)) }) {
      return "same"
    }
    if parts.isEmpty, turn.said.contains(where: { $0.text == after.words(.asideNotUnderstood) }) {
      return "aside not understood"
    }
    return parts.joined(separator: "; ")
  }

  private static func name(_ meaning: Meaning) -> String {
    switch meaning {
    case .answer: "answer"
    case .fill: "fill"
    case .change: "change"
    case .topic: "topic"
    case .anotherQuestion: "question"
    case .switchTo: "switch"
    case .keep: "keep"
    case .nothing: "nothing"
    }
  }
}
