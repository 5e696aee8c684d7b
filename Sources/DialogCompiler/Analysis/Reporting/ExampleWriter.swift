import DialogEngine
import Units

/// Tells what a state looks like by an example: `balance is 100001, lender is mobit`.
struct ExampleWriter {
  /// Things said of one example.
  private static let most = 6

  let table: TermTable
  /// The day that stands for today.
  let today: CivilDate

  /// What the terms are that a condition looks at; the fewest that tell the case.
  ///
  /// - Parameter shown: what they have come to, where the engine has walked it.
  func example(
    _ cube: Cube, of terms: TermSet, shown: [TermID: Value]? = nil
  ) -> String {
    let values = shown?.compactMapValues(\.integer) ?? cube.bounds.solution(preferring: wish)
    var said: [String] = []
    for term in terms.sorted() {
      guard let text = text(term, cube, values, shown?[term]) else { continue }
      said.append(text)
    }
    if said.isEmpty { return "any answers" }
    return said.prefix(Self.most).joined(separator: ", ")
  }

  private func wish(_ term: TermID) -> Int {
    switch table[term].type {
    case .date: today.daysSinceEpoch
    case .moment: today.daysSinceEpoch * 1_440 + 600
    default: 0
    }
  }

  private func text(
    _ term: TermID, _ cube: Cube, _ values: [TermID: Int], _ shown: Value?
  ) -> String? {
    let info = table[term]
    var mask = cube.mask(term, table)
    guard mask != info.fullMask || cube.bounds.contains(term) else { return nil }
    switch shown {
    case .unknown?: mask = Term.unknownMask
    case .option(let id)?: mask = info.mask(of: [id])
    case .yesNo(let flag)?: mask = info.mask(of: [flag ? "yes" : "no"])
    default: break
    }
    if case .sum = info.source, mask == Term.unknownMask { return nil }
    if mask == Term.unknownMask { return "\(name(term)) is not known" }
    if case .choice(_, let option) = info.source {
      let multi = info.requires.first.map(name) ?? "?"
      return mask & info.mask(of: ["yes"]) != 0
        ? "\(multi) has \(option)" : "\(multi) does not have \(option)"
    }
    switch info.domain {
    case .options(let options):
      return options.indices.first { mask & (1 << Mask($0)) != 0 }
        .map { "\(name(term)) is \(options[$0])" }
    case .number:
      guard let value = values[term] else {
        return mask & Term.unknownMask == 0 ? "\(name(term)) is known" : nil
      }
      return "\(name(term)) is \(Self.text(value, info.type))"
    case .plain:
      return mask & Term.unknownMask == 0 ? "\(name(term)) is known" : nil
    }
  }

  static func text(_ value: Int, _ type: ValueType) -> String {
    switch Value(integer: value, type: type) {
    case .date(let date)?: date.iso
    case .time(let time)?: time.text
    case .moment(let moment)?: moment.iso
    case .rate(let rate)?: rate.percentText + "%"
    default: "\(value)"
    }
  }

  /// An answer as an author would write it.
  static func text(_ value: Value) -> String {
    switch value {
    case .option(let id): id
    case .options(let ids): "[\(ids.joined(separator: ", "))]"
    case .yesNo(let flag): flag ? "yes" : "no"
    case .yen(let yen): "\(yen.amount)"
    case .count(let count), .days(let count): "\(count)"
    case .rate(let rate): rate.percentText + "%"
    case .date(let date): date.iso
    case .time(let time): time.text
    case .moment(let moment): moment.iso
    case .phone(let phone): phone
    case .text(let text): "\"\(text)\""
    case .number(let id): "number.\(id)"
    case .unknown: "unknown"
    }
  }

  func name(_ term: TermID) -> String {
    switch table[term].source {
    case .answer(let id): id
    case .choice(let multi, let option): "has(\(name(multi)), \(option))"
    case .today: "today"
    case .now: "now"
    case .call(let function, let arguments):
      "\(function)(\(arguments.map(text).joined(separator: ", ")))"
    case .sum(let form): text(form)
    case .arithmetic(let op, let a, let b): "\(text(a)) \(op.rawValue) \(text(b))"
    case .mark(let name): name
    case .opaque: "a calculation"
    }
  }

  private func text(_ argument: Term.Argument) -> String {
    switch argument {
    case .unknown: "unknown"
    case .integer(let form): text(form)
    case .term(let term): name(term)
    case .literal(let value):
      switch value {
      case .option(let id): id
      case .number(let id): "number.\(id)"
      case .text(let text): "\"\(text)\""
      case .yesNo(let flag): flag ? "yes" : "no"
      default: "…"
      }
    }
  }

  private func text(_ form: LinearForm) -> String {
    var text = ""
    for part in form.sum.parts {
      let sign = part.factor < 0 ? (text.isEmpty ? "-" : " - ") : (text.isEmpty ? "" : " + ")
      let factor = part.factor.magnitude == 1 ? "" : "\(part.factor.magnitude) * "
      text += "\(sign)\(factor)\(name(part.term))"
    }
    if form.constant != 0 || text.isEmpty {
      let sign = form.constant < 0 ? (text.isEmpty ? "-" : " - ") : (text.isEmpty ? "" : " + ")
      text += "\(sign)\(form.constant.magnitude)"
    }
    return text
  }
}
