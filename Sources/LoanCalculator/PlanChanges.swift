public import Units

/// What departs from the same payment each time: months of interest alone, and extra payments.
///
/// ```swift
/// let changes = PlanChanges(interestOnly: [1, 2, 3], extraWithPayment: [6: Yen(50_000)])
/// let schedule = try Loan.levelPaymentSchedule(
///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
///   changes: changes)
/// print(schedule.count, schedule.total.amount)  // 44 678819
/// ```
public struct PlanChanges: Hashable, Sendable {
  /// The payments (from 1) that are of the interest alone.
  public var interestOnly: Set<Int>
  /// What is paid on top of a payment (from 1).
  public var extraWithPayment: [Int: Yen]
  /// What is paid extra on a day of its own. Only for schedules that count days. The accrued
  /// interest is taken first; due dates stay where they are.
  public var extraOnDay: [CivilDate: Yen]

  public init(
    interestOnly: Set<Int> = [], extraWithPayment: [Int: Yen] = [:],
    extraOnDay: [CivilDate: Yen] = [:]
  ) {
    self.interestOnly = interestOnly
    self.extraWithPayment = extraWithPayment
    self.extraOnDay = extraOnDay
  }

  public static let none = PlanChanges()

  var isEmpty: Bool {
    interestOnly.isEmpty && extraWithPayment.isEmpty && extraOnDay.isEmpty
  }

  /// - Parameter start: The day on which a schedule that counts days begins; `nil` for one by months.
  func check(from start: CivilDate?) throws(LoanError) {
    // In order, so that the same mistake is named each time.
    for number in (interestOnly.union(extraWithPayment.keys)).sorted() {
      guard (1...Bounds.payments).contains(number) else { throw .paymentsOutOfRange(number) }
    }
    for (_, amount) in extraWithPayment.sorted(by: { $0.key < $1.key }) {
      try Bounds.checkPositive(amount, .payment)
    }
    for (day, amount) in extraOnDay.sorted(by: { $0.key < $1.key }) {
      guard let start else { throw .extraPaymentNeedsDates }
      guard start < day else { throw .datesOutOfOrder(from: start, to: day) }
      try Bounds.checkPositive(amount, .payment)
    }
  }

  /// What the changes add to the words of a derivation; empty without any.
  func text(japanese: Bool) -> String {
    var parts: [String] = []
    if !interestOnly.isEmpty {
      let numbers = interestOnly.sorted().map(String.init).joined(separator: japanese ? "、" : ", ")
      parts.append(
        japanese
          ? "\(numbers)回目は利息だけ" : "interest alone with payment \(numbers)")
    }
    let extra =
      extraWithPayment.values.reduce(0) { $0 + $1.amount }
      + extraOnDay.values.reduce(0) { $0 + $1.amount }
    if extra > 0 {
      parts.append(
        japanese
          ? "追加の返済は合わせて\(Yen(extra).japaneseText)"
          : "extra payments of \(Yen(extra).englishText) together")
    }
    return parts.map { (japanese ? "、" : ", ") + $0 }.joined()
  }
}
