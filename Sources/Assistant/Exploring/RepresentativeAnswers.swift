import DialogEngine
import Knowledge
import NumberRegistry
import Units

/// Answers to a question that stand for all others: every option, both sides of every figure that a
/// condition compares with, one number of each kind of caller; and "I don't know" where allowed.
struct RepresentativeAnswers {
  let pack: Pack
  let now: Moment
  private let figures: ProgramFigures
  private let reader: QuestionReader
  private let callers: [Value]

  init(pack: Pack, now: Moment, figures: ProgramFigures) {
    self.pack = pack
    self.now = now
    self.figures = figures
    reader = QuestionReader(
      program: pack.program, host: DialogFunctions(knowledge: pack.knowledge), now: now)
    callers = Self.callers(pack)
  }

  /// - Parameter limited: only values within the question's limits; an answer of last week may lie
  ///   outside them by now.
  func values(
    of question: Question, after answers: Answers, using generator: inout SeededGenerator,
    limited: Bool = true
  ) -> [Value] {
    let known = candidates(question, answers, &generator).filter {
      question.accepts($0)
        && (!limited || reader.violatedLimit(of: question, $0, answers) == nil)
    }
    return known + (question.unknown == nil ? [] : [.unknown])
  }

  private func candidates(
    _ question: Question, _ answers: Answers, _ generator: inout SeededGenerator
  ) -> [Value] {
    switch question.type {
    case .choice, .lender: question.options.map { .option($0.id) }
    case .multi: multiple(question, &generator)
    case .yesNo: [.yesNo(true), .yesNo(false)]
    case .yen:
      around(figures.yen, [0, 1, 999, 1_000, 10_000, 200_000, 1_000_000, 987_654_321])
        .map { .yen(Yen($0)) }
    case .count: around(figures.counts, [0, 1, 2, 6, 12, 1_000]).map(Value.count)
    case .days: around(figures.days, [0, 1, 2, 30, 400]).map(Value.days)
    case .rate:
      figures.rates.sorted().map(Value.rate)
        + [1, 1_000, 1_500, 1_800, 2_000, 2_920].map { .rate(AnnualRate(basisPoints: $0)) }
    case .time: [0, 539, 540, 1_079, 1_080, 1_439].map { .time(TimeOfDay(minutes: $0)) }
    case .date: dates(answers).shuffled(using: &generator).prefix(24).map(Value.date)
    case .phone: callers
    case .text: [.text("メモ")]
    case .number, .moment: []
    }
  }

  private func around(_ figures: Set<Int>, _ usual: [Int]) -> [Int] {
    Set(figures.flatMap { [$0 - 1, $0, $0 + 1] } + usual).filter { $0 >= 0 }.sorted()
  }

  /// Days before and after today and after the dates given so far.
  private func dates(_ answers: Answers) -> [CivilDate] {
    let given: [CivilDate] = answers.all.compactMap {
      if case .date(let date) = $0.value { date } else { nil }
    }
    let steps = around(figures.days, [0, 1, 2, 7, 31, 45, 365, 800, 2_000])
    var dates = Set(figures.dates)
    for start in [now.date] + given {
      for step in steps { dates.formUnion([start - step, start + step]) }
    }
    return dates.sorted()
  }

  /// None, each alone, all but none, and two of them.
  private func multiple(_ question: Question, _ generator: inout SeededGenerator) -> [Value] {
    let ids = question.options.map(\.id).filter { $0 != question.noneOption }
    let pair = ids.shuffled(using: &generator).prefix(2)
    return (question.noneOption.map { [.options([$0])] } ?? []) + ids.map { .options([$0]) }
      + [.options(ids), .options(ids.filter(pair.contains))]
  }

  /// One number of each owner and offer, every one that is never offered, and one of each kind that
  /// the registry does not hold.
  private static func callers(_ pack: Pack) -> [Value] {
    var seen: Set<String> = []
    let desks = pack.knowledge.registry.desks.filter {
      $0.offer == .never || seen.insert("\($0.ownerKind) \($0.offer) \($0.verdict)").inserted
    }
    let others = [
      "0120-397-927",  // Two digits of 0120-397-972 exchanged.
      "0120-039-198",  // Next to a number that is never offered.
      "090-1234-5678", "+1 212 555 0100", "非通知", "0120-39-79",
    ]
    return (desks.map(\.national) + others).compactMap {
      PhoneNumberReader.read($0).flatMap(PhoneAnswer.value)
    }
  }
}
