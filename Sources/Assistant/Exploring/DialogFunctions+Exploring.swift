public import DialogCompiler
public import DialogEngine
import Knowledge
import LoanCalculator
import NumberRegistry
import Units

extension DialogFunctions {
  /// The brackets of the calculator's tables. A row starts at its lowest amount, which belongs to it.
  public func edges(of function: String) -> [FunctionEdge] {
    func edges(_ parameter: String, _ starts: some Sequence<Yen>) -> [FunctionEdge] {
      Set(starts).sorted().map { FunctionEdge(parameter, .yen($0), belongsBelow: false) }
    }
    switch function {
    case "loan.cap_rate":
      return edges("principal", knowledge.legalCaps.table.rows.dropFirst().map(\.from))
    case "lender.machine_fee", "lender.yearly_machine_fee":
      let tables = knowledge.lenders.compactMap(\.machineFees?.table)
      return edges("amount", tables.flatMap { $0.rows.dropFirst().map(\.from) })
    case "loan.minimum_payment":
      let rules = knowledge.lenders.flatMap(\.minimumPlans).map(\.rule)
      return edges("limit", rules.flatMap(\.limitEdges))
        + edges("balance", rules.flatMap(\.balanceEdges))
    default: return []
    }
  }

  /// A caller of each kind: one number of each owner and offer, every one that is never offered, and
  /// one of each kind that the registry does not hold.
  public func examples(of type: ValueType) -> [Value] {
    guard type == .phone else { return [] }
    var seen: Set<String> = []
    let desks = knowledge.registry.desks.filter {
      $0.offer == .never || seen.insert("\($0.ownerKind) \($0.offer) \($0.verdict)").inserted
    }
    let known = desks.map(\.national)
    // Made from the data: a known number with its last two different digits exchanged.
    let near = known.first.map { [Self.withLastDigitsExchanged($0)] } ?? []
    let others = ["090-1234-5678", "+1 212 555 0100", "非通知", "0120-39-79"]
    return (known + near + others).compactMap {
      PhoneNumberReader.read($0).flatMap(PhoneAnswer.value)
    }
  }

  private static func withLastDigitsExchanged(_ number: String) -> String {
    var characters = Array(number)
    let places = characters.indices.filter { characters[$0].isNumber }
    for (first, second) in zip(places.dropLast(), places.dropFirst()).reversed()
    where characters[first] != characters[second] {
      characters.swapAt(first, second)
      break
    }
    return String(characters)
  }
}

extension MinimumPaymentRule {
  /// The limits at which a band starts, the lowest one aside.
  fileprivate var limitEdges: [Yen] {
    if case .shareByLimit(let table) = method { table.rows.dropFirst().map(\.from) } else { [] }
  }

  /// The balances at which a band starts, the lowest one aside.
  fileprivate var balanceEdges: [Yen] {
    switch method {
    case .shareByLimit: []
    case .shareByBalance(let table): table.rows.dropFirst().map(\.from)
    case .steps(let table): table.rows.dropFirst().map(\.from)
    }
  }
}

extension ExplorationSetting {
  /// Moments that stand for all others, from the day on which the facts were checked: a weekday at
  /// noon, Saturday night, a Sunday, a night of maintenance (Monday before dawn), the turn of the
  /// year, a weekday's evening and morning.
  static func standard(_ knowledge: Knowledge) -> ExplorationSetting {
    let checked = knowledge.checkedOn
    func next(_ weekday: Weekday) -> CivilDate {
      (0..<7).lazy.map { checked + $0 }.first { $0.weekday == weekday } ?? checked
    }
    let weekday = JapaneseCalendar.businessDay(onOrAfter: checked)
    let newYear = CivilDate(year: checked.year + 1, month: 1, day: 1) ?? checked
    func at(_ date: CivilDate, _ hour: Int) -> Moment {
      Moment(date, TimeOfDay(minutes: hour * 60))
    }
    return ExplorationSetting(
      host: DialogFunctions(knowledge: knowledge),
      moments: [
        at(weekday, 12), at(next(.saturday), 20), at(next(.sunday), 10), at(next(.monday), 2),
        at(newYear - 1, 17), at(newYear, 9), at(weekday, 20), at(weekday, 7),
      ])
  }
}

extension Pack {
  /// Its functions, and moments that stand for all others.
  public var explorationSetting: ExplorationSetting { .standard(knowledge) }
}
