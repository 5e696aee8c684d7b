import DialogEngine
import Units

/// Values worth trying: usual ones, and both sides of the edges of every function's brackets.
struct Wishes {
  private static let yen = [200_000, 10_000, 5_000, 1, 999, 50_000, 500_000, 1_200_000]
  private static let days = [10, 0, 1, 2, 30, 61, 100, 400]
  private static let counts = [2, 0, 1, 3, 6, 12, 40]
  private static let rates = [180_000, 150_000, 200_000, 30_000, 10_000]
  /// Days before and after today.
  private static let steps = [5, -1, 0, 1, -5, 20, -20, -40, 40, -70, 70, -100, -400, 100]

  private let table: TermTable
  private let setting: ExplorationSetting
  /// For each term the numbers at which a function of it changes.
  private var edges: [TermID: [Int]] = [:]

  init(table: TermTable, setting: ExplorationSetting) {
    self.table = table
    self.setting = setting
    for term in table.terms {
      guard case .call(let name, let arguments) = term.source,
        let signature = setting.host.signatures.first(where: { $0.name == name })
      else { continue }
      for edge in setting.host.edges(of: name) {
        guard let place = signature.parameters.firstIndex(where: { $0.label == edge.parameter }),
          arguments.indices.contains(place), case .integer(let form) = arguments[place],
          let argument = form.terms.first, form.parts.count == 1,
          let value = edge.value.integer
        else { continue }
        edges[argument, default: []] +=
          edge.belongsBelow ? [value, value + 1] : [value - 1, value]
      }
    }
  }

  func numbers(of term: TermID, now: Moment) -> [Int] {
    numbers(of: table[term].type, term: term, now: now)
  }

  func numbers(of type: ValueType, term: TermID?, now: Moment) -> [Int] {
    let usual: [Int] =
      switch type {
      case .yen: Self.yen
      case .days: Self.days
      case .count: Self.counts
      case .rate: Self.rates
      case .date: Self.steps.map { now.date.daysSinceEpoch + $0 }
      case .time: [600, 0, 1_200]
      default: []
      }
    return usual + (term.flatMap { edges[$0] } ?? [])
  }

  func examples(of type: ValueType) -> [Value] {
    switch type {
    case .text: [.text("メモ")]
    default: setting.host.examples(of: type)
    }
  }
}
