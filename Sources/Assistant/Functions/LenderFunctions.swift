import DialogEngine
import Knowledge
import NumberRegistry
import Units

extension DialogFunctions {
  /// `lender.…`: what `lenders.yaml` says of a lender.
  static let lenderFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "lender.desk", [.init("lender", .lender)], result: .number, dependsOnNow: false,
        summary: "会員の窓口")
    ) { arguments, knowledge, _ in
      arguments.option("lender").flatMap { knowledge.lenders[id: $0]?.deskID }
        .map { FunctionResult(.number($0)) }
    },
    Entry(
      FunctionSignature(
        "lender.late_rate", [.init("lender", .lender)], result: .rate,
        summary: "遅延損害金の年率。資料にある会社だけ")
    ) { arguments, knowledge, now in
      arguments.option("lender").flatMap { knowledge.lenders[id: $0]?.lateRateFigureID }
        .flatMap { knowledge.figures[id: $0] }
        .flatMap { figure in
          guard case .rate(let rate) = figure.value else { return nil }
          guard knowledge.holds(figure: figure.id, on: now.date) else {
            return FunctionResult(.unknown, lapsedFigures: [figure.id])
          }
          return FunctionResult(.rate(rate), cites: [figure.factID])
        }
    },
    Entry(
      FunctionSignature(
        "lender.name", [.init("lender", .lender)], result: .text, dependsOnNow: false,
        summary: "会社の名前")
    ) { arguments, knowledge, _ in
      arguments.option("lender").flatMap {
        knowledge.lenders[id: $0]?.name(english: arguments.english)
      }
      .map { FunctionResult(.text($0)) }
    },
  ]
}
