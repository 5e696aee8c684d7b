import StrictYAML
import TextForms

extension ReferenceKind {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .source: .unknownSource
    case .fact: .unknownFact
    case .figure: .unknownFigure
    case .desk: .unknownDesk
    case .purpose: .unknownPurpose
    }
  }

  /// What it is to the author, and where such ids are defined.
  fileprivate var words: (name: String, home: String) {
    switch self {
    case .source: ("source", "sources.yaml")
    case .fact: ("fact", "'facts' in facts.yaml")
    case .figure: ("figure", "'figures' in facts.yaml")
    case .desk: ("number", "'numbers' in numbers.yaml")
    case .purpose: ("purpose", "'purposes' in numbers.yaml")
    }
  }
}

extension Diagnostic {
  // MARK: - Files, words, values

  static func missingFile(_ name: String) -> Self {
    Self(
      code: .missingFile, range: SourceRange(file: name, at: .start),
      message: "the pack has no file '\(name)'", hint: "add it beside the others")
  }

  static func badID(_ key: YAMLScalar) -> Self {
    Self(
      code: .badID, range: key.range, message: "'\(key.text)' is no id",
      hint: "use a-z, 0-9, '_' and '-', with a letter or digit first")
  }

  static func unknownWord(_ text: YAMLScalar, of what: String, known: [String]) -> Self {
    let near = nearestName(to: text.text, in: known)
    return Self(
      code: .unknownWord, range: text.range, message: "\(what) cannot be '\(text.text)'",
      hint: near == nil ? "one of: \(known.joined(separator: ", "))" : nil,
      fixIt: near.map { FixIt(range: text.range, replacement: $0) })
  }

  static func badValue(_ text: YAMLScalar, of what: String, wanted: String) -> Self {
    Self(
      code: .badValue, range: text.range, message: "\(what) cannot be '\(text.text)'",
      hint: "write \(wanted)")
  }

  static func badBand(at range: SourceRange) -> Self {
    Self(
      code: .badBand, range: range,
      message: "the band is empty, overlaps the one before or has a value out of range",
      hint: "bands ascend; only the last one may leave out 'to'")
  }

  // MARK: - Names

  static func unknownReference(_ text: YAMLScalar, _ kind: ReferenceKind, known: Set<String>)
    -> Self
  {
    let near = nearestName(to: text.text, in: known)
    return Self(
      code: kind.code, range: text.range,
      message: "no \(kind.words.name) is called '\(text.text)'",
      hint: near == nil ? "define it in \(kind.words.home)" : nil,
      fixIt: near.map { FixIt(range: text.range, replacement: $0) })
  }

  // MARK: - Facts and figures

  static func factWithoutSource(_ id: String, at range: SourceRange) -> Self {
    Self(
      code: .factWithoutSource, range: range, message: "the fact '\(id)' has no source",
      hint: "name at least one; 'general-knowledge' where there is none")
  }

  static func figureNotInSentence(
    _ id: String, fact: String, sentence: String, at range: SourceRange
  ) -> Self {
    Self(
      code: .figureNotInSentence, range: range,
      message: "the fact '\(fact)' does not state the value of '\(id)'",
      hint: "it says: \(printable(sentence, longest: 60))")
  }

  // MARK: - Numbers

  static func notANumber(_ text: YAMLScalar) -> Self {
    Self(
      code: .notANumber, range: text.range, message: "'\(text.text)' is no telephone number",
      hint: "write it as in Japan, such as 0120-397-972 or 188")
  }

  static func duplicateNumber(_ text: YAMLScalar, other: String) -> Self {
    Self(
      code: .duplicateNumber, range: text.range,
      message: "'\(other)' has the number '\(text.text)' already",
      hint: "put all claims about a number under one id")
  }

  static func otherSpellingIsAnotherNumber(_ text: YAMLScalar) -> Self {
    Self(
      code: .otherSpellingIsAnotherNumber, range: text.range,
      message: "'\(text.text)' has other digits than 'national'",
      hint: "'also_written' groups the same digits in other ways")
  }

  static func numberWithoutClaim(_ id: String, at range: SourceRange) -> Self {
    Self(
      code: .numberWithoutClaim, range: range, message: "no source speaks of '\(id)'",
      hint: "add at least one claim with its source")
  }

  static func noteMissing(_ id: String, at range: SourceRange) -> Self {
    Self(
      code: .noteMissing, range: range, message: "'\(id)' is offered with a note but has none",
      hint: "add 'offer_note' with ja and en")
  }

  static func noHours(at range: SourceRange) -> Self {
    Self(
      code: .emptyHours, range: range, message: "the desk has hours without a period",
      hint: "write 'hours: unknown' when no source gives any")
  }

  static func emptyPeriod(at range: SourceRange) -> Self {
    Self(
      code: .emptyHours, range: range, message: "the period ends when it begins",
      hint: "a period over midnight ends earlier than it begins; day and night is 'hours: always'")
  }

  static func overlappingHours(at range: SourceRange) -> Self {
    Self(
      code: .overlappingHours, range: range, message: "two periods overlap",
      hint: "join them into one")
  }

  static func hoursNotStated(_ time: String, at range: SourceRange) -> Self {
    Self(
      code: .hoursNotStated, range: range, message: "no source states '\(time)'",
      hint: "a claim's hours, or the Japanese sentence of a fact named here, must say so")
  }

  static func listedTwice(_ what: String, at range: SourceRange) -> Self {
    Self(
      code: .listedTwice, range: range, message: "'\(what)' is listed already",
      hint: "join the two entries")
  }

  static func noFact(at range: SourceRange) -> Self {
    Self(
      code: .noFact, range: range, message: "no fact supports this",
      hint: "name at least one of 'facts' in facts.yaml")
  }

  // MARK: - Tables

  static func tableOfNothing(at range: SourceRange) -> Self {
    Self(
      code: .tableOfNothing, range: range, message: "nothing states this table",
      hint: "name its sources, and the facts that state it or its rows")
  }

  static func rowOfOtherLength(_ count: Int, of cells: Int, at range: SourceRange) -> Self {
    Self(
      code: .rowOfOtherLength, range: range,
      message: "the row has \(count) cells, but there are \(cells) columns",
      hint: "write '-' where a source gives nothing")
  }

  // MARK: - Lenders

  static func neverOffered(_ desk: YAMLScalar) -> Self {
    Self(
      code: .neverOffered, range: desk.range,
      message: "the number '\(desk.text)' is never offered, so it cannot be a lender's desk",
      hint: "leave 'desk' out when no desk is confirmed")
  }

  static func figureOfOtherType(
    _ figure: YAMLScalar, found: FigureType, wanted: FigureType
  ) -> Self {
    Self(
      code: .figureOfOtherType, range: figure.range,
      message: "the figure '\(figure.text)' is of type '\(found.rawValue)', not "
        + "'\(wanted.rawValue)'",
      hint: "name a figure of type '\(wanted.rawValue)'")
  }

  static func spellingTwice(_ text: YAMLScalar, other: String) -> Self {
    Self(
      code: .spellingTwice, range: text.range,
      message: "'\(text.text)' is a spelling of '\(other)' already",
      hint: "a spelling means one lender")
  }

  static func planTwice(_ id: YAMLScalar) -> Self {
    Self(
      code: .planTwice, range: id.range, message: "the lender has a plan '\(id.text)' already",
      hint: "give each plan its own id")
  }
}
