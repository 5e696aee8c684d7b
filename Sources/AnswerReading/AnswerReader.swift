public import TextForms
public import Units

/// Reads one typed answer of a known type.
///
/// Width, case, kana, politeness and fillers do not matter; a text that could mean two things is
/// refused with a question rather than guessed.
public struct AnswerReader: Sendable {
  /// The day that 今日 means; all dates are Japan's.
  public let today: CivilDate
  /// The language of the person, for callers that show a rejection.
  public let language: Language

  public init(today: CivilDate, language: Language) {
    self.today = today
    self.language = language
  }

  /// The value that `text` gives, or `.unknown` when the person says that they do not know.
  ///
  /// - Throws: ``Rejection`` when the text is no such answer, is ambiguous, or is out of range.
  public func read(_ text: String, as type: AnswerType) throws(Rejection) -> Reading {
    let folded = FoldedText(text)
    let whole = folded.original(folded.trimmed)
    let unknown = Reading(value: .unknown, range: whole)
    switch type {
    case .choice(let options):
      return try readChoice(folded, options) { .option($0) }
    case .lender(let options):
      return try readChoice(folded, options) { .lender($0) }
    case .multi(let options):
      return try readMulti(folded, options)
    case .text(let maxLength):
      if UnknownWords.isExactly(folded) { return unknown }
      return try readText(text, range: whole, maxLength: maxLength)
    default:
      if UnknownWords.isSaid(in: folded) { return unknown }
    }
    switch type {
    case .yen: return try readYen(folded)
    case .rate: return try readRate(folded)
    case .count: return try readCount(folded)
    case .days: return try readDays(folded)
    case .date(let prefer): return try readDate(folded, prefer: prefer)
    case .time: return try readTime(folded)
    default: return try readYesNo(folded)
    }
  }

  /// Whether a text says, within a few words, that the person does not know.
  public func saysUnknown(_ text: String) -> Bool { UnknownWords.isSaid(in: FoldedText(text)) }

  private func readText(_ text: String, range: Range<Int>, maxLength: Int) throws(Rejection)
    -> Reading
  {
    var shown = Substring(printable(text))
    while shown.first?.isWhitespace == true { shown.removeFirst() }
    while shown.last?.isWhitespace == true { shown.removeLast() }
    guard !shown.isEmpty else {
      throw Rejection(
        .notUnderstood, japanese: "文字を入力してください。わからないときは「わからない」と入力できます。",
        english: "Please type something, or 'unknown'.")
    }
    guard shown.count <= maxLength else {
      throw Rejection(
        .outOfRange, japanese: "\(maxLength)文字までで入力してください(いま\(shown.count)文字です)。",
        english: "Please keep it to \(maxLength) characters (this has \(shown.count)).")
    }
    return Reading(value: .text(String(shown)), range: range)
  }
}
