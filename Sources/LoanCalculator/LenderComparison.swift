public import Units

/// A contract to compare: a lender's rule for the least payment, at a rate.
public struct LoanOffer: Identifiable, Hashable, Sendable {
  public let id: String
  public let rule: MinimumPaymentRule
  public let rate: AnnualRate
  /// The contract's limit, where the rule needs it.
  public let limit: Yen?
  /// The share in the contract, where several are possible.
  public let share: BalanceShare?

  public init(
    id: String, rule: MinimumPaymentRule, rate: AnnualRate, limit: Yen? = nil,
    share: BalanceShare? = nil
  ) {
    self.id = id
    self.rule = rule
    self.rate = rate
    self.limit = limit
    self.share = share
  }
}

/// What one offer comes to when its least payment is paid every month.
public struct ComparedOffer: Identifiable, Hashable, Sendable {
  public let offer: LoanOffer
  /// The least payment, or why there is none.
  public let minimum: Result<Derived<Yen>, LoanError>
  /// The payments by months at that payment; `nil` where there is none.
  public let schedule: Schedule?

  public var id: String { offer.id }
}

extension Loan {
  /// Several contracts for one balance, each paid at its least payment (monthly method).
  ///
  /// - Parameters:
  ///   - balance: What is owed right after the last borrowing.
  ///   - offers: The contracts.
  /// - Returns: One row for each offer, in their order. A rule that does not cover the balance is
  ///   told in its row, not thrown.
  /// - Throws: ``LoanError`` when the balance is not positive or over `Yen.largest`.
  public static func compare(
    balance: Yen, offers: [LoanOffer]
  ) throws(LoanError) -> [ComparedOffer] {
    try Bounds.checkPositive(balance, .balance)
    return offers.map { offer in
      do throws(LoanError) {
        let minimum = try offer.rule.minimumPayment(
          balance: balance, limit: offer.limit, share: offer.share)
        let schedule = try levelPaymentSchedule(
          principal: balance, rate: offer.rate, payment: minimum.value)
        return ComparedOffer(offer: offer, minimum: .success(minimum), schedule: schedule)
      } catch {
        return ComparedOffer(offer: offer, minimum: .failure(error), schedule: nil)
      }
    }
  }
}
