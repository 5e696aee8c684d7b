import DialogCompiler
import DialogEngine
import Units

extension Vocabulary {
  /// What the fixtures may refer to. None of its values means anything.
  static let sample = Vocabulary(
    figures: [
      "late_rate": Figure(
        type: .rate, value: .rate(AnnualRate(basisPoints: 2_000)), fact: "fact-a"),
      "adverse_days": Figure(type: .days, value: .days(61), fact: "fact-b"),
      "some_count": Figure(type: .count, value: .count(9), fact: "fact-b"),
      "acom_late_rate": Figure(
        type: .rate, value: .rate(AnnualRate(basisPoints: 2_000)), fact: "cannotpay-late-rate"),
      "adverse_entry_days": Figure(type: .days, value: .days(61), fact: "fact-b"),
    ],
    facts: [
      "fact-a", "fact-b", "cannotpay-call-before", "cannotpay-late-rate", "io-principal-same",
      "cr-interest-only-claim",
    ],
    numbers: [
      "desk_a": .yes, "desk_noted": .withNote, "desk_never": .never, "acom_loan_desk": .yes,
    ],
    lenders: ["acom", "promise"],
    functions: [
      FunctionSignature(
        "loan.interest",
        [.init("principal", .yen), .init("days", .days), .init("rate", .rate, isOptional: true)],
        result: .yen, summary: "利息"),
      FunctionSignature(
        "loan.late_charge", [.init("principal", .yen), .init("days", .days), .init("rate", .rate)],
        result: .yen, summary: "遅延損害金"),
      FunctionSignature(
        "desk.is_open", [.init("number", .number)], result: .yesNo, summary: "受付中か"),
      FunctionSignature(
        "desk.closes_next", [.init("number", .number)], result: .moment, summary: "受付終了"),
      FunctionSignature(
        "lender.desk", [.init("lender", .lender)], result: .number, summary: "窓口"),
      FunctionSignature(
        "caller.kind", [.init("phone", .phone, acceptsUnknown: true)], result: .choice("kind"),
        classes: ["known", "near_miss", "stranger"], summary: "番号の種類"),
      FunctionSignature(
        "caller.named", [.init("phone", .phone), .init("text", .text)], result: .yesNo,
        summary: "名乗り"),
    ])
}

extension Vocabulary {
  /// The sample, with functions to walk ways with: what is found is shown with answers.
  static let walked: Vocabulary = {
    var vocabulary = sample
    let noon = CivilDate(year: 2026, month: 11, day: 20)!
    vocabulary.setting = ExplorationSetting(
      host: SilentHost(), moments: [Moment(noon, TimeOfDay(minutes: 720))])
    return vocabulary
  }()
}

/// Functions that never know anything.
struct SilentHost: FunctionHost {
  var signatures: [FunctionSignature] { Vocabulary.sample.functions }

  func call(_ name: String, _ arguments: [String: Value], now: Moment) -> FunctionResult {
    .unknown
  }
}
