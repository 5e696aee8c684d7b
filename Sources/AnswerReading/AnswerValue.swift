public import Units

/// What an answer or a fact says, by type.
public enum AnswerValue: Hashable, Sendable {
  case yen(Yen)
  case rate(AnnualRate)
  case count(Int)
  /// Whole days.
  case days(Int)
  case date(CivilDate)
  case time(TimeOfDay)
  case yesNo(Bool)
  /// The id of a chosen option.
  case option(String)
  /// The ids of the chosen options, in the order of the question.
  case options([String])
  /// The id of a lender.
  case lender(String)
  case text(String)
  /// The person said that they do not know.
  case unknown
}

/// How exact a person meant a value.
public enum Qualifier: String, Hashable, Sendable {
  case about
  case atMost = "at most"
  case atLeast = "at least"
}

/// One value read from a text.
public struct Reading: Hashable, Sendable {
  public var value: AnswerValue
  public var qualifier: Qualifier?
  /// Where it stands, as indices of Unicode scalars of the text as typed.
  public var range: Range<Int>

  public init(value: AnswerValue, qualifier: Qualifier? = nil, range: Range<Int>) {
    self.value = value
    self.qualifier = qualifier
    self.range = range
  }
}

/// Which way a bare day, month or weekday leans.
public enum DatePreference: String, CaseIterable, Hashable, Sendable {
  /// Today or later: the next 25日.
  case future
  /// Today or earlier: the last 25日.
  case past
  /// The current month or year, whether over or not.
  case none
}

/// An option of a question, or a lender, with the ways in which people write it.
public struct OptionSpelling: Hashable, Sendable {
  public var id: String
  public var label: String
  /// Other spellings. Width, case and kana are matched anyway and need no entry.
  public var also: [String]

  public init(id: String, label: String, also: [String] = []) {
    self.id = id
    self.label = label
    self.also = also
  }
}

/// The types of answers that ``AnswerReader`` reads.
public enum AnswerType: Sendable {
  case yen, rate, count, days
  case date(prefer: DatePreference)
  case time, yesNo
  case choice([OptionSpelling])
  case multi([OptionSpelling])
  case lender([OptionSpelling])
  /// Free text of at most `maxLength` characters.
  case text(maxLength: Int)
}
