import StrictYAML
import Units

extension Diagnostic {
  static func checkedTooEarly(_ id: String, before day: CivilDate, at range: SourceRange) -> Self {
    Self(
      code: .checkedTooEarly, range: range,
      message: "the fact '\(id)' was checked before the whole file was, on \(day.iso)",
      hint: "write the day of the later check, or leave 'checked_on' out")
  }

  static func emptyValidity(_ id: String, at range: SourceRange) -> Self {
    Self(
      code: .emptyValidity, range: range, message: "the figure '\(id)' holds on no day",
      hint: "give 'from', 'through' or both, the earlier day first")
  }

  static func validityNotInSentence(
    _ id: String, fact: String, _ day: CivilDate, at range: SourceRange
  ) -> Self {
    Self(
      code: .validityNotInSentence, range: range,
      message: "the fact '\(fact)' does not state the day \(day.iso) for '\(id)'",
      hint: "a period is given only where the sentence states its year, month and day")
  }

  static func recheckDue(
    _ fact: Fact, checkedOn: CivilDate, due: CivilDate, usedBy: String, at range: SourceRange
  ) -> Self {
    Self(
      code: .recheckDue, severity: .warning, range: range,
      message:
        "the fact '\(fact.id)' (\(fact.ages.rawValue), checked on \(checkedOn.iso)) "
        + "is due for a new check since \(due.iso)",
      hint: "used by \(usedBy); check it and write 'checked_on' with the day")
  }

  static func outsideValidity(
    _ id: String, _ valid: ValidityPeriod, day: CivilDate, usedBy: String, at range: SourceRange
  ) -> Self {
    Self(
      code: .outsideValidity, range: range,
      message: "the figure '\(id)' holds \(valid.text), not on \(day.iso)",
      hint: "used by \(usedBy); give the figure that holds now")
  }
}
