public import Units

/// One payment of a schedule.
public struct Installment: Hashable, Sendable {
  /// 1 for the first payment.
  public let number: Int
  /// The day it is due, where the schedule counts days.
  public let dueDate: CivilDate?
  /// What is paid: `interest + principal`.
  public let payment: Yen
  public let interest: Yen
  public let principal: Yen
  /// What is owed after it.
  public let balance: Yen
}

/// Payments until a debt is paid off, earliest first.
public struct Schedule: Hashable, Sendable {
  /// At least one. Their `principal` adds up to the debt exactly.
  public let installments: [Installment]
  /// What is paid in all.
  public let total: Yen
  /// The part of `total` that is interest.
  public let totalInterest: Yen
  public let derivation: Derivation

  public var count: Int { installments.count }
  /// The last payment, which takes the rest; never more than the others.
  public var lastPayment: Yen { installments.last?.payment ?? Yen(0) }

  init(_ installments: [Installment], _ derivation: Derivation) {
    self.installments = installments
    self.derivation = derivation
    total = installments.reduce(Yen(0)) { $0 + $1.payment }
    totalInterest = installments.reduce(Yen(0)) { $0 + $1.interest }
  }
}

/// One period of a schedule: its due date, where it has one, and its interest on a balance.
struct Period {
  var dueDate: CivilDate?
  var interest: Yen
}

extension Schedule {
  /// Pays the same amount each time until the rest fits in one payment.
  ///
  /// - Parameter next: The period that follows the due date given, for the balance given.
  /// - Throws: ``LoanError/paymentDoesNotCoverInterest(payment:interest:)`` when an interest is not
  ///   exceeded, ``LoanError/tooManyPayments(limit:)``, or what `next` throws.
  static func installments(
    paying payment: Yen, until principal: Yen, from start: CivilDate?,
    next: (CivilDate?, Yen) throws(LoanError) -> Period
  ) throws(LoanError) -> [Installment] {
    try Bounds.checkPositive(principal, .principal)
    try Bounds.check(payment, .payment)
    var balance = principal
    var date = start
    var rows: [Installment] = []
    while balance > Yen(0) {
      guard rows.count < Bounds.payments else { throw .tooManyPayments(limit: Bounds.payments) }
      let period = try next(date, balance)
      // Unpaid interest is never added to the principal, so every payment has to cover its own.
      guard payment > period.interest else {
        throw .paymentDoesNotCoverInterest(payment: payment, interest: period.interest)
      }
      let paid = min(payment, balance + period.interest)
      balance = balance + period.interest - paid
      date = period.dueDate
      rows.append(
        Installment(
          number: rows.count + 1, dueDate: date, payment: paid, interest: period.interest,
          principal: paid - period.interest, balance: balance))
    }
    return rows
  }
}
