public import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of the files of knowledge, in the order of the codes.
  public static let knowledge: [DiagnosticEntry] =
    shapes + names + facts + numbers + lenders + calls + tables + ageing

  private static func entry(
    _ code: DiagnosticCode, _ title: String, _ meaning: String, bad: String, good: String
  ) -> DiagnosticEntry {
    DiagnosticEntry(code: code, title: title, meaning: meaning, bad: bad, good: good)
  }

  private static let shapes: [DiagnosticEntry] = [
    entry(
      .missingFile, "a file is missing",
      "A pack needs sources.yaml, facts.yaml, numbers.yaml and lenders.yaml, even when short. It may "
        + "have tables.yaml.",
      bad: "(a pack without lenders.yaml)", good: "(all four files)"),
    entry(
      .badID, "an id is no small ASCII word",
      "Ids never show and stand in expressions: a-z, 0-9, '_' and '-', a letter or digit first.",
      bad: "facts:\n  遅延: ...", good: "facts:\n  late-charge: ..."),
    entry(
      .unknownWord, "a word that is not one of the choices",
      "The key takes one of a few words, such as high, medium or low for a confidence.",
      bad: "confidence: sure", good: "confidence: high"),
    entry(
      .badValue, "a value that cannot be read",
      "The text is no value of its type: a rate in percent, whole yen, a date, a time of day.",
      bad: "debit_day: 6th", good: "debit_day: 6"),
    entry(
      .badBand, "bands that do not fit together",
      """
      Bands ascend and do not overlap, only the last may leave out 'to', and their values are \
      possible ones. A gap is fine: what no source confirms has no band.
      """,
      bad: "- { from: 1, to: 100, pay: 10 }\n- { from: 50, to: 200, pay: 20 }",
      good: "- { from: 1, to: 100, pay: 10 }\n- { from: 101, to: 200, pay: 20 }"),
  ]

  private static let names: [DiagnosticEntry] = [
    entry(
      .unknownSource, "an unknown source", "Every source named must stand in sources.yaml.",
      bad: "sources: [acom-homepage]", good: "sources: [acom-login]"),
    entry(
      .unknownFact, "an unknown fact", "Every fact named must stand in facts.yaml.",
      bad: "fact: late-rate", good: "fact: cannotpay-late-rate"),
    entry(
      .unknownFigure, "an unknown figure", "Every figure named must stand in facts.yaml.",
      bad: "late_rate: acom_rate", good: "late_rate: acom_late_rate"),
    entry(
      .unknownDesk, "an unknown number", "A desk is named by its id in numbers.yaml.",
      bad: "desk: acom", good: "desk: acom_loan_desk"),
    entry(
      .unknownPurpose, "an unknown purpose",
      "What a desk can be rung for is listed under 'purposes' in numbers.yaml, in both languages.",
      bad: "purposes: [chat]", good: "purposes: [repayment_talk]"),
  ]

  private static let facts: [DiagnosticEntry] = [
    entry(
      .factWithoutSource, "a fact without a source",
      "Every figure must be able to defend itself. A fact that nothing supports names that too.",
      bad: "sources: []", good: "sources: [general-knowledge]"),
    entry(
      .figureNotInSentence, "a figure that its fact does not state",
      """
      The Japanese sentence of the fact must state the value: 20.0% for 20.0, 2週間 or 14日 for \
      14 days, 午後9時 for 21:00. So a sentence and its figure cannot drift apart.
      """,
      bad: "value: \"30\"    # the sentence says 35日", good: "value: \"35\""),
  ]

  private static let numbers: [DiagnosticEntry] = [
    entry(
      .notANumber, "not a telephone number", "No line of Japan has these digits.",
      bad: "national: 0120-397", good: "national: 0120-397-972"),
    entry(
      .duplicateNumber, "a number listed twice",
      "All that is claimed about a number stands in one place, also where sources disagree.",
      bad: "desk_b:\n  national: 0120397972", good: "desk_a:\n  claims: (both claims)"),
    entry(
      .otherSpellingIsAnotherNumber, "another spelling with other digits",
      "Under 'also_written' the same digits are grouped in other ways.",
      bad: "also_written: [0120-397-927]", good: "also_written: [0120-39-7972]"),
    entry(
      .numberWithoutClaim, "a number that no source speaks of",
      "A number is listed because a source says something about it.",
      bad: "claims: []", good: "claims:\n  - source: acom-call-guide\n    ..."),
    entry(
      .noteMissing, "a note is missing",
      "A number that is offered with a note must carry the note, in both languages.",
      bad: "offer: with-note", good: "offer: with-note\noffer_note:\n  ja: ...\n  en: ..."),
    entry(
      .emptyHours, "hours without any time",
      "A desk that has hours has at least one period, and a period lasts at least a minute.",
      bad: "{ days: weekdays, from: \"9:00\", to: \"9:00\" }",
      good: "{ days: weekdays, from: \"9:00\", to: \"18:00\" }"),
    entry(
      .overlappingHours, "hours that overlap",
      """
      Two periods share no minute, also where one runs over midnight into the next day; else it is \
      unclear when the desk closes.
      """,
      bad: "9:00 to 13:00 and 12:00 to 18:00", good: "9:00 to 12:00 and 13:00 to 18:00"),
  ]

  private static let calls: [DiagnosticEntry] = [
    entry(
      .hoursNotStated, "hours that no source states",
      """
      Every time of day in the hours of a number, or in the downtimes of a service, must stand in \
      the hours of one of its claims or in the Japanese sentence of one of its facts: 9:00 or 9時.
      """,
      bad: "from: \"9:30\"    # the sources say 9:00", good: "from: \"9:00\""),
    entry(
      .listedTwice, "the same thing listed twice",
      "One rule of calls for each beginning of numbers, one reason for each fact.",
      bad: "- { begins: \"0120\", ... }\n- { begins: \"0120\", ... }",
      good: "- { begins: \"0120\", ... }\n- { begins: \"0570\", ... }"),
    entry(
      .noFact, "nothing that supports it",
      "What is said of services and calls, and what people are told, names the facts it rests on.",
      bad: "facts: []", good: "facts: [callback-tollfree]"),
  ]

  private static let tables: [DiagnosticEntry] = [
    entry(
      .tableOfNothing, "a table that nothing states",
      "A table names its sources, and holds rows or names the facts that state it in sentences.",
      bad: "facts: []    # and no rows", good: "facts: [scam-may-tell, scam-never-tell]"),
    entry(
      .rowOfOtherLength, "a row with a cell too many or too few",
      "Each row of a table has a cell for each of its columns; '-' where a source gives nothing.",
      bad: "- [500000, 18]    # three columns", good: "- [500000, 18, -]"),
  ]

  private static let lenders: [DiagnosticEntry] = [
    entry(
      .neverOffered, "a desk that is never offered",
      "People are sent to the desk of their lender; one that must never be offered cannot be it.",
      bad: "desk: unconfirmed_contract", good: "desk: acom_loan_desk"),
    entry(
      .figureOfOtherType, "a figure of another type",
      "The figure under 'late_rate' has the type 'rate', that under 'income_cap' the type 'count'.",
      bad: "late_rate: cycle_days", good: "late_rate: acom_late_rate"),
    entry(
      .spellingTwice, "a spelling of two lenders",
      "A name that people type means one lender. Capitals make no difference.",
      bad: "spellings: [ローン]    # in two lenders", good: "spellings: [アコム]"),
    entry(
      .planTwice, "a plan listed twice", "The plans of one lender have different ids.",
      bad: "- plan: standard\n- plan: standard", good: "- plan: standard\n- plan: every_35_days"),
  ]
}
