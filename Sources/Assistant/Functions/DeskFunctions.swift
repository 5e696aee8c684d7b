import DialogEngine
import Knowledge
import NumberRegistry
import Units

extension DialogFunctions {
  /// `desk.…`: opening hours, at the minute of the turn.
  static let deskFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "desk.is_open", [.init("number", .number)], result: .yesNo,
        summary: "いま人が出るか。受付時間が分からない窓口では不明")
    ) { arguments, knowledge, now in
      desk(arguments, knowledge)?.state(at: now).isStaffed.map { FunctionResult(.yesNo($0)) }
    },
    Entry(
      FunctionSignature(
        "desk.state", [.init("number", .number)], result: .choice("desk.state"),
        classes: ["open", "closed", "always", "automated", "not_known"],
        isTotal: true, summary: "窓口のいまの状態")
    ) { arguments, knowledge, now in
      FunctionResult(.option((desk(arguments, knowledge)?.state(at: now) ?? .unknown).name))
    },
    Entry(
      FunctionSignature(
        "desk.closes_next", [.init("number", .number)], result: .moment,
        summary: "いまの受付、または次の受付の終わり")
    ) { arguments, knowledge, now in
      desk(arguments, knowledge)?.hours?.nextClosing(from: now).map { FunctionResult(.moment($0)) }
    },
    Entry(
      FunctionSignature(
        "desk.opens_next", [.init("number", .number)], result: .moment,
        summary: "次の受付の始まり")
    ) { arguments, knowledge, now in
      desk(arguments, knowledge)?.hours?.nextOpening(after: now).map { FunctionResult(.moment($0)) }
    },
  ]

  private static func desk(_ arguments: Arguments, _ knowledge: Knowledge) -> Desk? {
    arguments.number("number").flatMap { knowledge.registry.desk(id: $0) }
  }
}
