public import LoanCalculator
public import NumberRegistry
public import Units

/// A lender: how people write its name, whom its members ring, and its rules.
public struct Lender: Identifiable, Hashable, Codable, Sendable {
  public let id: String
  public let name: Bilingual
  /// Ways of writing the name, the usual one first.
  public let spellings: [String]
  /// Id of the desk for members, where one is known.
  public let deskID: String?
  /// Id of the figure with the late-charge rate, where a source gives it.
  public let lateRateFigureID: String?
  /// The yearly interest that a contract may have, by its limit. `nil`: no source says.
  public let interest: InterestBands?
  /// The plans, the usual one first. Empty: no source says.
  public let minimumPlans: [MinimumPaymentPlan]
  public let dueDates: DueDates?
  /// What a partner's cash machine takes for one transaction.
  public let machineFees: FeeTable?
}

/// A lender's rule for the least payment, with how far it is to be trusted.
public struct MinimumPaymentPlan: Identifiable, Hashable, Codable, Sendable {
  /// Id of the plan within its lender, such as `fixed_day`.
  public let id: String
  public let label: Bilingual
  public let rule: MinimumPaymentRule
  public let confidence: Confidence
  /// Ids of the sources that the rule was checked with.
  public let sources: [String]
}

/// The range of yearly interest by the limit of a contract.
public struct InterestBands: Hashable, Codable, Sendable {
  public struct Range: Hashable, Codable, Sendable {
    public let low: AnnualRate
    public let high: AnnualRate
  }

  public let table: AmountTable<Range>
  public let factIDs: [String]
}

/// Which due dates a lender offers.
public struct DueDates: Hashable, Codable, Sendable {
  /// A due date so many days after the last payment.
  public let everyDays: Int?
  /// Days of the month that may be chosen; 31 stands for the last day.
  public let monthlyDays: [Int]
  /// A payment counts for a monthly due date from so many days before it.
  public let windowDays: Int?
  /// The day on which direct debits are taken.
  public let debitDay: Int?
  /// The day up to whose end a debt counts for the debit of the next month.
  public let debitClosingDay: Int?
  /// Whether a due date on a day off moves to the next business day.
  public let movesToBusinessDay: Bool
  public let factIDs: [String]
}
