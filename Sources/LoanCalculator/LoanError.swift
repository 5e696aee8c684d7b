public import Units

/// Why a figure cannot be computed from what was given.
public enum LoanError: Error, Hashable, Sendable {
  /// Which amount an error is about.
  public enum Amount: Hashable, Sendable {
    case principal, balance, payment, limit, transaction, income
  }

  case negative(Amount, Yen)
  /// The amount is 0 where there must be some.
  case zero(Amount)
  /// The amount is over `Yen.largest`.
  case tooLarge(Amount, Yen)
  /// The rate is negative or over 10,000 % a year.
  case rateOutOfRange(AnnualRate)
  /// The days are outside 0...366,000.
  case daysOutOfRange(Int)
  /// The number of interest-only months is outside 1...1,200.
  case monthsOutOfRange(Int)
  /// The second date lies before the first.
  case datesOutOfOrder(from: CivilDate, to: CivilDate)
  /// The calculation runs past the year 9999.
  case pastTheCalendar
  /// A number of payments, or the number of one of them, is outside 1...1,200.
  case paymentsOutOfRange(Int)
  /// The times in a year are outside 0...366.
  case timesOutOfRange(Int)
  /// A schedule by months has no day on which an extra payment could be made.
  case extraPaymentNeedsDates
  /// No payment is due up to this day.
  case noDueDate(by: CivilDate)
  /// The day of the month is outside 1...31.
  case dueDayOutOfRange(Int)
  /// The days between two due dates are outside 1...366.
  case cycleOutOfRange(Int)

  /// The payment does not exceed the interest (the first, by months), so the debt would never end.
  case paymentDoesNotCoverInterest(payment: Yen, interest: Yen)
  /// The debt is not paid off after this many payments.
  case tooManyPayments(limit: Int)

  /// The rule depends on the contract's limit, which was not given.
  case limitMissing
  case balanceAboveLimit(balance: Yen, limit: Yen)
  /// The rule knows no contract with this limit.
  case limitNotCovered(Yen)
  /// The contract decides between these shares; ask for it.
  case shareMissing(candidates: [BalanceShare])
  case shareNotOffered(BalanceShare, candidates: [BalanceShare])
  /// The table has no confirmed payment for this balance; `atLeast` and `atMost` are those of the
  /// nearest balances below and above that it has.
  case paymentNotConfirmed(balance: Yen, atLeast: Yen?, atMost: Yen?)
  /// The table has no row for this amount.
  case notInTable(Amount, Yen)

  /// A row of a table (from 1) is empty, out of order, overlaps the one before, or has a value out
  /// of range; 0 when there is no row at all.
  case invalidTable(row: Int)
}

extension LoanError.Amount {
  func name(japanese: Bool) -> String {
    switch self {
    case .principal: japanese ? "元金" : "principal"
    case .balance: japanese ? "残高" : "balance"
    case .payment: japanese ? "支払額" : "payment"
    case .limit: japanese ? "限度額" : "credit limit"
    case .transaction: japanese ? "取引の金額" : "transaction"
    case .income: japanese ? "年収" : "yearly income"
    }
  }
}
