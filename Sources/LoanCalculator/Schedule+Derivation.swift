public import Units

extension Schedule {
  /// How the schedule came about. Put into words when it is asked for, since most schedules are
  /// only computed to be compared.
  public var derivation: Derivation {
    let (principal, payment, rate) = (terms.principal, terms.payment, terms.rate)
    let closing = "最後の回は残り全部、全\(count)回" + terms.changes.text(japanese: true)
    let closingEnglish =
      "the last payment takes the rest, " + englishCount(count, "payment")
      + terms.changes.text(japanese: false)
    let inputs: [Derivation.Input] = [.principal(principal), .rate(rate), .payment(payment)]
    switch terms.counting {
    case .months:
      return Derivation(
        formula: "毎月の利息は残高 × \(rate.text) ÷ 12、1円未満切り捨て。"
          + "\(principal.japaneseText)を毎月\(payment.japaneseText)、" + closing,
        formulaEnglish: "each month's interest is balance × \(rate.text) ÷ 12, its fraction of a "
          + "yen dropped; \(principal.englishText) at \(payment.englishText) a month, "
          + closingEnglish,
        inputs: inputs, rule: .monthly, rounding: .downToYenEachPayment,
        ruleFactIDs: ["int-payment-split", "int-sim-reference"])
    case .days(let start, let cycle, let moves, let rule):
      let year =
        rule == .every365 ? ("365日", "365") : ("365日(うるう年は366日)", "365 (366 in a leap year)")
      let shift =
        moves ? ("、休日なら翌営業日", ", on the next business day where that is a day off") : ("", "")
      return Derivation(
        formula: "利息は残高 × \(rate.text) ÷ \(year.0) × 前回からの日数、1円未満切り捨て。"
          + "\(principal.japaneseText)を\(cycle.text(japanese: true))\(shift.0)に"
          + "\(payment.japaneseText)、" + closing,
        formulaEnglish: "interest is balance × \(rate.text) ÷ \(year.1) × days since the last "
          + "payment, its fraction of a yen dropped; \(principal.englishText) at "
          + "\(payment.englishText) \(cycle.text(japanese: false))\(shift.1), " + closingEnglish,
        inputs: inputs + [.date("from", "始まりの日", "from", start)],
        rule: .daily(rule), rounding: .downToYenEachPayment,
        ruleFactIDs: ["int-formula", "int-payment-split", "int-sim-reference", "int-leap"])
    }
  }
}
