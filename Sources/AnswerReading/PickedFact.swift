/// What a sentence can say about a loan.
public enum FactKey: String, CaseIterable, Hashable, Sendable {
  case lender
  case balanceYen = "balance_yen"
  case limitYen = "limit_yen"
  case paymentYen = "payment_yen"
  case daysLate = "days_late"
  case ratePercent = "rate_percent"
  case dueDate = "due_date"
  case payDate = "pay_date"
  case hasLoan = "has_loan"
  case isLate = "is_late"
  case lastPaidOn = "last_paid_on"
}

/// One fact that a sentence states, and where.
public struct PickedFact: Hashable, Sendable {
  public var key: FactKey
  public var value: AnswerValue
  /// Indices of Unicode scalars of the text as typed.
  public var range: Range<Int>
  /// The person called it approximate: 約20万円.
  public var isApproximate: Bool
  /// No word of the sentence says what the amount is: a short 20万 is taken for what is owed.
  public var isAssumed: Bool

  public init(
    key: FactKey, value: AnswerValue, range: Range<Int>, isApproximate: Bool = false,
    isAssumed: Bool = false
  ) {
    self.isApproximate = isApproximate
    self.isAssumed = isAssumed
    self.key = key
    self.value = value
    self.range = range
  }
}
