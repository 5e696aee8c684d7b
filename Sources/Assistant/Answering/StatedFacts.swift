import AnswerReading
import DialogEngine
import NumberRegistry
import TextForms
import Units

/// The answers that a typed sentence already gives.
struct StatedFacts {
  let program: Program
  let host: any FunctionHost
  let now: Moment

  struct Stated: Hashable, Sendable {
    let question: String
    let value: Value
    var isApproximate = false
    /// No word says what the amount is.
    var isAssumed = false
    /// Indices of Unicode scalars of the text as typed; empty where that does not matter.
    var range = 0..<0
  }

  /// In the order of the sentence; only for questions of the program, and only values that they accept.
  ///
  /// - Parameter asked: The open question: an amount to be paid is its answer where it asks for one.
  func facts(in text: String, answers: Answers, asked: String? = nil) -> [Stated] {
    var stated: [Stated] = []
    if let phone = PhoneNumberReader.find(in: text).first?.0, let value = PhoneAnswer.value(phone),
      phone.kind != .invalid
    {
      stated.append(Stated(question: "caller", value: value))
    } else if Self.saysWithheld(text) {
      stated.append(Stated(question: "caller", value: .phone(PhoneAnswer.withheld)))
    }
    let picker = FactPicker(today: now.date, lenders: Self.lenders(of: program))
    for fact in picker.facts(in: text) {
      if var answer = answer(fact, in: text, asked: asked),
        !stated.contains(where: { $0.question == answer.question })
      {
        answer.isApproximate = fact.isApproximate
        answer.isAssumed = fact.isAssumed
        answer.range = fact.range
        stated.append(answer)
      }
    }
    let reader = QuestionReader(program: program, host: host, now: now)
    return stated.filter { fact in
      guard let question = program.questions[fact.question], question.accepts(fact.value) else {
        return false
      }
      return reader.violatedLimit(of: question, fact.value, answers) == nil
    }
  }

  /// Whether a text names a number, or speaks of a call that showed none.
  static func statesNumber(_ text: String) -> Bool {
    saysWithheld(text) || PhoneNumberReader.find(in: text).contains { $0.0.kind != .invalid }
  }

  /// Whether a sentence speaks of a call that showed no number.
  private static func saysWithheld(_ text: String) -> Bool {
    let folded = foldingKana(NormalizedText(text).text)
    let words = ["非通知", "ひつうち", "公衆電話", "表示圏外", "通知不可能", "withheld number"]
    let calls = ["着信", "電話", "かかって", "でんわ", "から", "call", "鳴", "来た", "きた"]
    return words.contains { word in
      folded.contains(word)
        && calls.contains { folded.replacing(word, with: " ").contains($0) }
    }
  }

  /// The lenders that a text may name.
  static func lenders(of program: Program) -> [OptionSpelling] {
    program.questions["lender"]?.spellings.filter { $0.id != "other" } ?? []
  }

  /// The facts and the choices that the sentence which opens a dialog states.
  func facts(in text: String, opening dialog: Dialog, answers: Answers) -> [Stated] {
    let facts = facts(in: text, answers: answers)
    let asked = program.questionsAsked(by: dialog)
    return facts
      + choices(in: text, of: asked).filter { choice in
        !facts.contains { $0.question == choice.question }
      }
  }

  /// Choices that one phrase of theirs, and no phrase of another option, already makes.
  private func choices(in text: String, of questions: [Question]) -> [Stated] {
    let reader = AnswerReader(today: now.date, language: .ja)
    return questions.compactMap { question in
      guard case .choice = question.type else { return nil }
      let spellings = question.options.compactMap { option in
        option.said.first.map {
          OptionSpelling(id: option.id, label: $0, also: Array(option.said.dropFirst()))
        }
      }
      guard !spellings.isEmpty else { return nil }
      let mentioned = reader.options(of: spellings, mentionedIn: text)
      guard mentioned.count == 1 else { return nil }
      return Stated(question: question.id, value: .option(mentioned[0]))
    }
  }

  /// What is paid every month is one thing, what can be paid this time another.
  private static let monthlyPayment = "monthly_payment"
  private static let paymentThisTime = "can_pay_amount"

  private func payment(_ fact: PickedFact, in text: String, asked: String?) -> String {
    if let asked, [Self.monthlyPayment, Self.paymentThisTime].contains(asked) { return asked }
    return Self.isMonthly(fact.range, in: text) ? Self.monthlyPayment : Self.paymentThisTime
  }

  /// Whether an amount is one of every month: 月1万5千円ずつ, 15,000 yen a month.
  private static func isMonthly(_ range: Range<Int>, in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard range.upperBound <= scalars.count else { return false }
    func folded(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return foldingKana(NormalizedText(String(view)).text)
    }
    let before = folded(scalars[max(0, range.lowerBound - 12)..<range.lowerBound])
    let behind = folded(scalars[range.upperBound..<min(scalars.count, range.upperBound + 12)])
    let lead = before.reversed().drop { " は、約にだいたい".contains($0) }
    let monthly = ["毎月", "まいつき", "月々", "つきづき", "月額", "毎回", "maitsuki", "monthly"]
    return monthly.contains { before.contains($0) }
      || (lead.first == "月"
        && !(lead.dropFirst().first.map { $0.isNumber || "今来先毎".contains($0) } ?? false))
      || ["ずつ", "づつ", "くらいずつ", "ぐらいずつ", "/month", "/月"].contains { behind.hasPrefix($0) }
      || ["a month", "per month", "each month", "every month", "monthly"].contains {
        behind.contains($0)
      }
  }

  /// Which question a stated fact answers. Days late are a due date so many days ago.
  private func answer(_ fact: PickedFact, in text: String, asked: String?) -> Stated? {
    switch (fact.key, fact.value) {
    case (.lender, .lender(let id)), (.lender, .option(let id)):
      Stated(question: "lender", value: .option(id))
    case (.balanceYen, .yen(let yen)): Stated(question: "balance", value: .yen(yen))
    case (.limitYen, .yen(let yen)): Stated(question: "limit", value: .yen(yen))
    case (.paymentYen, .yen(let yen)):
      Stated(question: payment(fact, in: text, asked: asked), value: .yen(yen))
    case (.ratePercent, .rate(let rate)): Stated(question: "rate", value: .rate(rate))
    case (.dueDate, .date(let date)): Stated(question: "due_date", value: .date(date))
    case (.payDate, .date(let date)): Stated(question: "can_pay_on", value: .date(date))
    case (.lastPaidOn, .date(let date)): Stated(question: "last_paid_on", value: .date(date))
    case (.daysLate, .days(let days)) where (1...3_660).contains(days):
      Stated(question: "due_date", value: .date(now.date - days))
    default: nil
    }
  }
}
