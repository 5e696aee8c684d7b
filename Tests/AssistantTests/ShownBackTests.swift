import DialogEngine
import Knowledge
import NumberRegistry
import Testing
import TextForms
import Units

@testable import Assistant

/// What annai shows back is an answer that it reads: formatted and typed again, a value is the same.
@Suite struct ShownBackTests {
  private static let now = Moment(
    CivilDate(iso: "2026-11-20")!, TimeOfDay(minutes: 900))

  @Test(arguments: [Language.ja, .en])
  func everyQuestion(_ language: Language) throws {
    let pack = language == .ja ? ShippedPack.pack : ShippedPack.english
    let host = DialogFunctions(knowledge: pack.knowledge, language: language)
    let reader = QuestionReader(
      program: pack.program, host: host, now: Self.now, language: language)
    let formatter = ValueFormatter(
      today: Self.now.date, program: pack.program, registry: pack.knowledge.registry,
      language: language)
    var generator = SeededGenerator(seed: 20_261_120)
    var types: Set<String> = []
    var tried = 0
    for question in pack.program.questions.values.sorted(by: { $0.id < $1.id }) {
      for value in Self.values(of: question, &generator)
      where question.accepts(value)
        && reader.violatedLimit(of: question, value, Answers()) == nil
      {
        let shown = formatter.text(value, type: question.type)
        let read = try? reader.read(shown, for: question, answers: Answers()).get()
        #expect(read?.value == value, "\(question.id): \(shown)")
        types.insert(Self.name(of: question.type))
        tried += 1
      }
    }
    #expect(types.isSuperset(of: ["yen", "count", "days", "date", "phone", "choice", "multi"]))
    #expect(types.isSuperset(of: ["yesNo", "lender"]) && tried > 1_000)
  }

  private static func name(of type: ValueType) -> String {
    String("\(type)".prefix { $0 != "(" })
  }

  /// All options; of other types so many at random.
  private static func values(
    of question: Question, _ generator: inout SeededGenerator
  ) -> [Value] {
    func some(_ make: (inout SeededGenerator) -> Value?) -> [Value] {
      (0..<40).compactMap { _ in make(&generator) }
    }
    func number(upTo limit: Int, _ generator: inout SeededGenerator) -> Int {
      // Small and large ones alike.
      Int.random(in: 0...limit, using: &generator) >> Int.random(in: 0...20, using: &generator)
    }
    let ids = question.options.map(\.id)
    switch question.type {
    case .choice, .lender: return ids.map { .option($0) }
    case .multi:
      return ids.map { .options([$0]) }
        + some { generator in
          let chosen = ids.filter { _ in Bool.random(using: &generator) }
          return chosen.isEmpty ? nil : .options(chosen)
        }
    case .yesNo: return [.yesNo(true), .yesNo(false)]
    case .yen: return some { .yen(Yen(number(upTo: 100_000_000, &$0))) }
    case .rate:
      return some { .rate(AnnualRate(partsPerMillion: Int.random(in: 0...1_000_000, using: &$0))) }
    case .count: return some { .count(number(upTo: 1_000_000, &$0)) }
    case .days: return some { .days(Int.random(in: 0...3_650, using: &$0)) }
    case .date: return some { .date(now.date + Int.random(in: -800...800, using: &$0)) }
    case .time:
      // Whether 5:25 is in the morning is asked, so that it reads back from eight o'clock on.
      return some { .time(TimeOfDay(minutes: Int.random(in: 480..<1_440, using: &$0))) }
    case .phone:
      return some { generator in
        let head = ["0120", "0800", "0570", "090", "080", "050", "03", "06", "0422"]
          .randomElement(using: &generator)!
        let length =
          head == "0120" || head == "0570" || head.hasPrefix("03") || head == "06"
            || head == "0422" ? 10 : 11
        let tail = (head.count..<length).map { _ in "\(Int.random(in: 1...9, using: &generator))" }
        return PhoneNumberReader.read(head + tail.joined()).flatMap(PhoneAnswer.value)
      } + [.phone(PhoneAnswer.withheld)]
    case .text, .number, .moment: return []
    }
  }
}
