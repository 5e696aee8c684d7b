public import Units

/// One payment of a schedule.
public struct Installment: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case regular
    /// The interest alone; the principal stays as it is.
    case interestOnly = "interest-only"
    /// Besides the regular payments, on a day of its own.
    case extra
  }

  /// 1 for the first row; extra payments are counted too.
  public let number: Int
  public let kind: Kind
  /// The day it is paid, where the schedule counts days.
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
  /// How interest is counted, and when payments are due.
  public enum Counting: Hashable, Sendable {
    /// A twelfth of the annual rate for each payment.
    case months
    /// By days. `from` is the day of the borrowing or of the last payment.
    case days(
      from: CivilDate, cycle: PaymentCycle, movesToBusinessDay: Bool, rule: DayCountRule)
  }

  /// What was asked for.
  public struct Terms: Hashable, Sendable {
    public let principal: Yen
    public let rate: AnnualRate
    /// What is paid each time.
    public let payment: Yen
    public let counting: Counting
    public let changes: PlanChanges
  }

  public let terms: Terms
  /// At least one. Their `principal` adds up to the debt exactly.
  public let installments: [Installment]
  /// What is paid in all.
  public let total: Yen
  /// The part of `total` that is interest.
  public var totalInterest: Yen { total - terms.principal }

  /// The number of payments, extra ones on days of their own included.
  public var count: Int { installments.count }
  public var firstPayment: Yen { installments.first?.payment ?? Yen(0) }
  /// The last payment, which takes the rest; never more than what is paid each time and extra.
  public var lastPayment: Yen { installments.last?.payment ?? Yen(0) }

  /// The months that it takes: the payments, or by dates the months begun until the last one.
  public var months: Int {
    guard case .days(let start, _, _, _) = terms.counting, let end = installments.last?.dueDate
    else { return count }
    let months = (end.year - start.year) * 12 + end.month - start.month
    return start.adding(months: months) < end ? months + 1 : months
  }
}

/// What a schedule comes to.
public struct ScheduleTotals: Hashable, Sendable {
  public let count: Int
  public let total: Yen
  /// The part of `total` that is interest.
  public let totalInterest: Yen
  public let lastPayment: Yen
}

/// Pays the same amount each time until the rest fits in one payment.
struct ScheduleBuilder {
  private let terms: Schedule.Terms
  private(set) var balance: Yen
  private var rows: [Installment] = []
  private var total = Yen(0)
  /// The regular payments so far.
  private var regular = 0

  init(_ terms: Schedule.Terms) throws(LoanError) {
    try Bounds.check(terms.rate)
    try Bounds.checkPositive(terms.principal, .principal)
    try Bounds.check(terms.payment, .payment)
    self.terms = terms
    balance = terms.principal
  }

  /// The next regular payment.
  ///
  /// - Parameter extra: What is paid on top of it on the same day.
  /// - Throws: ``LoanError/paymentDoesNotCoverInterest(payment:interest:)`` when the interest is not
  ///   exceeded, or ``LoanError/tooManyPayments(limit:)``.
  mutating func pay(interest: Yen, on date: CivilDate?, extra: Yen = Yen(0)) throws(LoanError) {
    regular += 1
    let extra = extra + (terms.changes.extraWithPayment[regular] ?? Yen(0))
    if terms.changes.interestOnly.contains(regular), extra == Yen(0) {
      return try add(.interestOnly, interest, interest, date)
    }
    let usual = terms.changes.interestOnly.contains(regular) ? interest : terms.payment
    try add(.regular, usual + extra, interest, date)
  }

  /// A payment on a day of its own.
  mutating func payExtra(_ amount: Yen, interest: Yen, on date: CivilDate) throws(LoanError) {
    try add(.extra, amount, interest, date)
  }

  private mutating func add(
    _ kind: Installment.Kind, _ payment: Yen, _ interest: Yen, _ date: CivilDate?
  ) throws(LoanError) {
    guard rows.count < Bounds.payments else { throw .tooManyPayments(limit: Bounds.payments) }
    // Unpaid interest is never added to the principal, so every payment has to cover its own.
    guard payment > interest || kind == .interestOnly else {
      throw .paymentDoesNotCoverInterest(payment: payment, interest: interest)
    }
    let paid = min(payment, balance + interest)
    balance = balance + interest - paid
    total = total + paid
    rows.append(
      Installment(
        number: rows.count + 1, kind: kind, dueDate: date, payment: paid, interest: interest,
        principal: paid - interest, balance: balance))
  }

  func finish() -> Schedule { Schedule(terms: terms, installments: rows, total: total) }
}
