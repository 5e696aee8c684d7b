internal import TextForms
public import Units

/// Picks the facts that a free sentence states: 「アコムで20万借りてて返済日が昨日だった」.
///
/// Only what is literally said is picked; an amount or a date that belongs to something else (a
/// salary, a fee, the day of a call) is left alone. Each key comes at most once.
public struct FactPicker: Sendable {
  let today: CivilDate
  private let lenders: OptionMatcher

  /// - Parameters:
  ///   - today: The day that 今日 means.
  ///   - lenders: The lenders to look for.
  public init(today: CivilDate, lenders: [OptionSpelling]) {
    self.today = today
    self.lenders = PreparedOptions.matcher(of: lenders)
  }

  /// The facts in `text`, by position.
  public func facts(in text: String) -> [PickedFact] {
    let folded = FoldedText(joiningKana: text)
    var picked: [FactKey: (fact: PickedFact, distance: Int)] = [:]
    func offer(
      _ key: FactKey, _ value: AnswerValue, _ range: Range<Int>, distance: Int = 0,
      isApproximate: Bool = false
    ) {
      if let known = picked[key], known.distance <= distance { return }
      picked[key] = (
        PickedFact(
          key: key, value: value, range: folded.original(range), isApproximate: isApproximate,
          isAssumed: distance > FactContext.reach),
        distance
      )
    }
    if let (id, range) = lender(in: folded) { offer(.lender, .lender(id), range) }
    for (mention, key, distance) in FactContext.amounts(in: folded) {
      guard let amount = mention.numeral.whole, amount <= Yen.largest.amount else { continue }
      offer(
        key, .yen(Yen(amount)), mention.range, distance: distance,
        isApproximate: Qualifying.qualifier(of: mention.range, in: folded) == .about)
    }
    for mention in RateMention.mentions(in: folded)
    where !mention.isForShorterTime && !mention.isRanged {
      guard mention.isExplicit || FactContext.isNamedRate(mention, in: folded),
        let rate = mention.rate, FactContext.isLoanRate(mention, in: folded)
      else { continue }
      offer(.ratePercent, .rate(rate), mention.range)
    }
    for late in FactContext.lateness(in: folded) {
      if let days = late.days { offer(.daysLate, .days(days), late.range) }
      if late.isFact { offer(.isLate, .yesNo(true), late.range) }
    }
    for (mention, key, prefer, distance) in FactContext.dates(in: folded) {
      guard let date = try? mention.date(today: today, prefer: prefer),
        key != .lastPaidOn || date <= today, key != .payDate || date >= today
      else { continue }
      offer(key, .date(date), mention.range, distance: distance)
    }
    if let due = picked[.dueDate]?.fact, case .date(let date) = due.value, date < today,
      picked[.isLate] == nil, FactContext.saysUnpaid(folded)
    {
      picked[.isLate] = (PickedFact(key: .isLate, value: .yesNo(true), range: due.range), 0)
    }
    if let (answer, range) = FactContext.hasLoan(in: folded) {
      offer(.hasLoan, .yesNo(answer), range)
    }
    return picked.values.map(\.fact).sorted {
      ($0.range.lowerBound, $0.key.rawValue) < ($1.range.lowerBound, $1.key.rawValue)
    }
  }

  /// The one lender that is named, or of several the one that is singled out.
  private func lender(in text: FoldedText) -> (String, Range<Int>)? {
    let hits = lenders.spelled(in: text).filter { LenderName.isName($0.range, in: text) }
    if let first = hits.first, FactContext.isOnPar(first.range, in: text) { return nil }
    let ids = Set(hits.map(\.index))
    if ids.count > 1 {
      let single = hits.filter { hit in
        text.after(["だけ", "のみ", "のほう", "の方が", " only"], at: hit.range.upperBound) != nil
          || text.endsBefore(hit.range.lowerBound, ["only ", "just "])
      }
      guard Set(single.map(\.index)).count == 1, let hit = single.first else { return nil }
      return (lenders.options[hit.index].id, hit.range)
    }
    return hits.first.map { (lenders.options[$0.index].id, $0.range) }
  }
}
