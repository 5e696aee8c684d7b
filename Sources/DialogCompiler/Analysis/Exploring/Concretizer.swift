import DialogEngine
import Units

/// Finds answers for a state: the terms are given values one after another, each before those that
/// are computed from it, and what functions really give is held against what the state allows.
struct Concretizer {
  /// Tries for one state before it is left as assumed.
  static let tries = 80

  let program: Program
  let table: TermTable
  let setting: ExplorationSetting
  private let wishes: Wishes

  init(program: Program, table: TermTable, setting: ExplorationSetting) {
    self.program = program
    self.table = table
    self.setting = setting
    wishes = Wishes(table: table, setting: setting)
  }

  /// Answers that a state allows.
  struct Candidate {
    let witness: WayWitness
    /// What the terms that the state speaks of come to with them.
    let values: [TermID: Value]
  }

  /// - Returns: answers that the state allows, functions included, at a moment of the setting.
  func candidates(for cube: Cube, dialog: String, seed: UInt64) -> some Sequence<Candidate> {
    var generator = SplitMix(state: seed)
    return (0..<Self.tries).lazy.compactMap { place in
      attempt(cube, dialog: dialog, place: place, &generator)
    }
  }

  private func attempt(
    _ cube: Cube, dialog: String, place: Int, _ generator: inout SplitMix
  ) -> Candidate? {
    let moments = setting.moments
    let now = moments[place < moments.count ? place : Int(generator.next() % UInt64(moments.count))]
    var state = cube
    var values: [TermID: Value] = [:]
    for term in relevantTerms(cube) {
      guard
        let value = value(of: term, &state, values, now: now, isFirst: place == 0, &generator)
      else { return nil }
      values[term] = value
    }
    var answers = Answers()
    for term in cube.asked + values.keys.filter({ !cube.hasAsked($0) }).sorted() {
      guard let id = table[term].question, let value = values[term] else { continue }
      if value == .unknown, !cube.hasAsked(term) { continue }
      answers.set(value, for: id)
    }
    return Candidate(
      witness: WayWitness(dialog: dialog, answers: answers, now: now), values: values)
  }

  /// What the state speaks of, each behind what it is computed from.
  private func relevantTerms(_ cube: Cube) -> [TermID] {
    let named = TermSet(cube.entries.map(\.term) + cube.bounds.terms + cube.asked)
    return table.closure(named).union([table.clock(.today), table.clock(.now)]).sorted {
      (rank($0), $0) < (rank($1), $1)
    }
  }

  /// Answers first, since calls are of answers; an option of a multiple choice before its whole.
  private func rank(_ term: TermID) -> Int {
    switch table[term].source {
    case .today, .now: 0
    case .choice: 1
    case .answer: 2
    default: 3
    }
  }

  private func value(
    of term: TermID, _ state: inout Cube, _ values: [TermID: Value], now: Moment, isFirst: Bool,
    _ generator: inout SplitMix
  ) -> Value? {
    let info = table[term]
    switch info.source {
    case .today: return fix(term, .date(now.date), &state)
    case .now: return fix(term, .moment(now), &state)
    case .answer:
      return answer(term, &state, values, now: now, isFirst: isFirst, &generator)
    case .choice:
      let mask = state.mask(term, table)
      if mask == Term.unknownMask { return .unknown }
      let isChosen = choose(mask, info, preferLast: true, isFirst: isFirst, &generator)
      return isChosen.flatMap { fix(term, $0, &state) }
    // Nobody can tell what it is before the engine does.
    case .opaque, .mark: return .unknown
    case .call, .sum, .arithmetic:
      return fix(term, computed(info, values, now: now) ?? .unknown, &state)
    }
  }

  /// Holds a value against the state, and keeps it.
  private func fix(_ term: TermID, _ value: Value, _ state: inout Cube) -> Value? {
    let info = table[term]
    guard value.isKnown else {
      return state.restrict(term, to: Term.unknownMask, table) ? value : nil
    }
    switch info.domain {
    case .options:
      let id: String
      switch value {
      case .option(let option): id = option
      case .yesNo(let flag): id = flag ? "yes" : "no"
      default: return nil
      }
      return state.restrict(term, to: info.mask(of: [id]), table) ? value : nil
    case .number:
      guard let number = value.integer, state.restrict(term, to: ~Term.unknownMask, table) else {
        return nil
      }
      guard state.bounds.contains(term) else { return value }
      return state.restrict(Bound(upper: term, lower: nil, limit: number), table)
        && state.restrict(Bound(upper: nil, lower: term, limit: -number), table) ? value : nil
    case .plain: return state.restrict(term, to: ~Term.unknownMask, table) ? value : nil
    }
  }

  // MARK: Answers

  private func answer(
    _ term: TermID, _ state: inout Cube, _ values: [TermID: Value], now: Moment, isFirst: Bool,
    _ generator: inout SplitMix
  ) -> Value? {
    let info = table[term]
    guard let id = info.question, let question = program.questions[id] else { return nil }
    let mask = state.mask(term, table)
    let mayBeUnknown =
      mask & Term.unknownMask != 0 && (question.unknown != nil || !state.hasAsked(term))
    if mask == Term.unknownMask { return mayBeUnknown ? fix(term, .unknown, &state) : nil }
    // An answer that nobody asked for is left away where it may be.
    if mayBeUnknown, !state.hasAsked(term) || (!isFirst && generator.next() % 3 == 0) {
      return fix(term, .unknown, &state)
    }
    switch info.domain {
    case .options:
      return choose(mask, info, preferLast: false, isFirst: isFirst, &generator)
        .flatMap { fix(term, $0, &state) }
    case .number:
      guard let number = number(term, state, now: now, isFirst: isFirst, &generator),
        let value = Value(integer: number, type: info.type), question.accepts(value)
      else { return nil }
      return fix(term, value, &state)
    case .plain:
      if case .multi = info.type {
        return multiple(question, term, &state, values, isFirst, &generator)
      }
      let examples = wishes.examples(of: info.type)
      guard !examples.isEmpty else { return nil }
      let place = isFirst ? 0 : Int(generator.next() % UInt64(examples.count))
      return fix(term, examples[place], &state)
    }
  }

  private func choose(
    _ mask: Mask, _ info: Term, preferLast: Bool, isFirst: Bool, _ generator: inout SplitMix
  ) -> Value? {
    guard case .options(let options) = info.domain else { return nil }
    let allowed = options.indices.filter { mask & (1 << Mask($0)) != 0 }
    guard !allowed.isEmpty else { return nil }
    let place =
      isFirst ? (preferLast ? allowed.count - 1 : 0) : Int(generator.next() % UInt64(allowed.count))
    let id = options[allowed[place]]
    return info.type == .yesNo ? .yesNo(id == "yes") : .option(id)
  }

  /// A number near one that is wished for, within the bounds.
  private func number(
    _ term: TermID, _ state: Cube, now: Moment, isFirst: Bool, _ generator: inout SplitMix
  ) -> Int? {
    var (lower, upper) = state.bounds.range(of: term)
    if !state.bounds.contains(term), case .number(let least, let most) = table[term].domain {
      (lower, upper) = (least, most)
    }
    var wanted = wishes.numbers(of: term, now: now)
    if let lower { wanted += [lower, lower + 1] }
    if let upper { wanted += [upper, upper - 1] }
    guard !wanted.isEmpty else { return lower ?? upper }
    let wish = wanted[isFirst ? 0 : Int(generator.next() % UInt64(wanted.count))]
    return Swift.min(Swift.max(wish, lower ?? .min), upper ?? .max)
  }

  /// A multiple choice of the options that are fixed as chosen, and no others.
  private func multiple(
    _ question: Question, _ term: TermID, _ state: inout Cube, _ values: [TermID: Value],
    _ isFirst: Bool, _ generator: inout SplitMix
  ) -> Value? {
    var chosen: [String] = []
    var free: [String] = []
    for option in question.options {
      let choice = table.find(.choice(of: term, option: option.id))
      switch choice.flatMap({ values[$0] }) {
      case .yesNo(true): chosen.append(option.id)
      case .yesNo(false): break
      default: free.append(option.id)
      }
    }
    if chosen.isEmpty, let none = question.noneOption, free.contains(none) { chosen = [none] }
    if chosen.isEmpty, !free.isEmpty {
      chosen = [free[isFirst ? 0 : Int(generator.next() % UInt64(free.count))]]
    }
    let value = Value.options(question.options.map(\.id).filter(chosen.contains))
    return question.accepts(value) ? fix(term, value, &state) : nil
  }

  /// An answer to a question of which nothing is wanted but that it can be given.
  func anyAnswer(
    to question: Question, now: Moment, _ generator: inout SplitMix,
    where isWanted: (Value) -> Bool
  ) -> Value? {
    let term = table.find(.answer(question.id))
    let examples: [Value] =
      switch question.type {
      case .choice, .lender: question.options.map { .option($0.id) }
      case .multi: question.options.map { .options([$0.id]) }
      case .yesNo: [.yesNo(true), .yesNo(false)]
      case .phone, .text: wishes.examples(of: question.type)
      default:
        wishes.numbers(of: question.type, term: term, now: now)
          .compactMap { Value(integer: $0, type: question.type) }
      }
    let fitting = (examples + [.unknown]).filter { question.accepts($0) && isWanted($0) }
    guard !fitting.isEmpty else { return nil }
    return fitting[Int(generator.next() % UInt64(fitting.count))]
  }

  // MARK: Calls

  private func computed(_ info: Term, _ values: [TermID: Value], now: Moment) -> Value? {
    switch info.source {
    case .call(let name, let arguments):
      guard let signature = setting.host.signatures.first(where: { $0.name == name }) else {
        return nil
      }
      var given: [String: Value] = [:]
      for (parameter, argument) in zip(signature.parameters, arguments) {
        if argument == .unknown, parameter.isOptional { continue }
        let value = self.value(of: argument, type: parameter.type, values) ?? .unknown
        if value == .unknown, !parameter.acceptsUnknown { return nil }
        given[parameter.label] = value
      }
      return setting.host.call(name, given, now: now).value
    case .sum(let form): return sum(form, values).map(Value.count)
    case .arithmetic(let op, let a, let b):
      if op == .equal {
        guard let first = value(of: a, type: nil, values),
          let second = value(of: b, type: nil, values)
        else { return nil }
        return .yesNo(first == second)
      }
      guard case .integer(let first) = a, case .integer(let second) = b,
        let left = sum(first, values), let right = sum(second, values)
      else { return nil }
      return Evaluator.arithmetic(op, .count(left), .count(right))
    default: return nil
    }
  }

  private func value(
    of argument: Term.Argument, type: ValueType?, _ values: [TermID: Value]
  ) -> Value? {
    switch argument {
    case .unknown: nil
    case .literal(let value): value
    case .term(let term): values[term]
    case .integer(let form):
      sum(form, values).flatMap { number in type.flatMap { Value(integer: number, type: $0) } }
    }
  }

  private func sum(_ form: LinearForm, _ values: [TermID: Value]) -> Int? {
    var total = form.constant
    for part in form.parts {
      guard let number = values[part.term]?.integer else { return nil }
      let (scaled, first) = number.multipliedReportingOverflow(by: part.factor)
      let (next, second) = total.addingReportingOverflow(scaled)
      if first || second { return nil }
      total = next
    }
    return total
  }
}

/// A small generator whose numbers depend on its seed alone (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
