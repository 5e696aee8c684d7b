import DialogEngine
import Knowledge
import NumberRegistry
import TextForms

/// Says whose a number is, how sure that is, and who claims what.
struct CallerDescription {
  let knowledge: Knowledge
  var language = Language.ja

  private var english: Bool { language == .en }

  private func words(_ message: Message) -> String { message.text(language) }

  func who(_ lookup: Lookup) -> FunctionResult {
    switch lookup {
    case .known(let desk):
      FunctionResult(
        .text(
          words(
            .known(
              number: desk.national, owner: owner(desk), sureness: words(sureness(desk))))),
        cites: desk.factIDs)
    case .nearMiss(let misses):
      FunctionResult(
        .text(
          words(.notRegistered)
            + (misses.first.map { words(.similarNumber($0.desk.national)) } ?? "")),
        numbers: misses.first.map { [$0.desk.id] } ?? [])
    case .unknown: FunctionResult(.text(words(.stranger)))
    case .withheld: FunctionResult(.text(words(.withheld)))
    case .foreign: FunctionResult(.text(words(.foreign)))
    case .invalid: FunctionResult(.text(words(.notANumber)))
    }
  }

  private func owner(_ desk: Desk) -> String {
    let name = desk.name(english: english)
    return desk.offer == .never
      ? name : words(.ownersNumber(owner: desk.owner(english: english), name: name))
  }

  private func sureness(_ desk: Desk) -> Message {
    switch desk.verdict {
    case .confirmed: .sourcesAgree
    case .conflicting: .sourcesConflict
    case .singleSource: .singleSource
    }
  }

  func claims(_ desk: Desk) -> FunctionResult {
    let lines = desk.claims.map { claim in
      words(
        .claim(
          source: sourceName(claim.source), label: claim.label(english: english),
          purpose: claim.purpose(english: english), hours: claim.hours?(english: english) ?? ""))
    }
    let conflicts = desk.conflicts.map { words(.conflict($0(english: english))) }
    return FunctionResult(
      .text((lines + conflicts).joined(separator: "\n")), cites: desk.factIDs)
  }

  private func sourceName(_ id: String) -> String {
    knowledge.sources[id: id]?.title(english: english) ?? id
  }

  /// Both numbers, one above the other with the digits that differ in brackets, and what is
  /// different in words.
  func difference(_ phone: PhoneNumber, _ miss: NearMiss) -> FunctionResult {
    let typed = phone.digits.map(String.init)
    let known = miss.desk.number.digits.map(String.init)
    func digit(_ digits: [String], _ place: Int) -> String {
      digits.indices.contains(place) ? digits[place] : "?"
    }
    let place = miss.positions.first ?? 0
    let slip: Message =
      switch miss.slip {
      case .substitution:
        .otherDigit(place: place + 1, typed: digit(typed, place), known: digit(known, place))
      case .transposition:
        .swappedDigits(
          miss.positions.map { words(.digitPlace($0 + 1)) }.joined(separator: words(.and)))
      case .missing: .missingDigit(place: place + 1, digit: digit(known, place))
      case .extra: .extraDigit(place: place + 1, digit: digit(typed, place))
      }
    let (markedTyped, markedKnown) = miss.marked(phone)
    let numbers = Message.twoNumbers(
      typed: markedTyped, known: markedKnown, name: miss.desk.name(english: english))
    return FunctionResult(
      .text("\(words(numbers))\n\(words(slip))"), numbers: [miss.desk.id])
  }
}
