internal import Units

extension MinimumPaymentRule {
  /// `balance * share`, raised to the next multiple of the unit.
  func rounded<Value>(
    _ balance: Yen, _ limit: Yen?, _ share: BalanceShare, _ row: AmountTable<Value>.Row
  ) -> Derived<Yen> {
    let unit = roundingUnit.amount
    let steps = ceilingQuotient(
      balance.amount, share.partsPerMillion, dividingBy: 1_000_000 * unit)
    let rounding = Derivation.Rounding.up(toMultipleOf: unit)
    var inputs = [Derivation.Input.lastBalance(balance)]
    if let limit { inputs.append(.yen("limit", "契約の限度額", "credit limit", limit)) }
    inputs.append(
      Derivation.Input(
        name: "share", label: "残高に掛ける率", labelEnglish: "share of the balance",
        value: share.text, valueEnglish: share.text))
    return Derived(
      Yen(steps * unit),
      Derivation(
        formula: "\(balance.japaneseText) × \(share.text)、\(rounding.text(japanese: true))",
        formulaEnglish: "\(balance.englishText) × \(share.text), "
          + rounding.text(japanese: false),
        inputs: inputs, rule: .shareOfBalance, rounding: rounding,
        ruleFactIDs: factIDs + row.factIDs))
  }

  /// The payment in the table's row.
  func stepped(_ balance: Yen, _ row: AmountTable<Yen>.Row) -> Derived<Yen> {
    Derived(
      row.value,
      Derivation(
        formula: "残高\(row.bandText(japanese: true))は\(row.value.japaneseText)",
        formulaEnglish:
          "\(row.value.englishText) for a balance of \(row.bandText(japanese: false))",
        inputs: [.lastBalance(balance)], rule: .steps, rounding: .exact,
        ruleFactIDs: factIDs + row.factIDs))
  }
}

extension AmountTable.Row {
  /// `100,001円から200,000円まで`, `1,000,001円以上`.
  func bandText(japanese: Bool) -> String {
    switch (japanese, upTo) {
    case (true, let upTo?): "\(from.japaneseText)から\(upTo.japaneseText)まで"
    case (true, nil): "\(from.japaneseText)以上"
    case (false, let upTo?): "\(from.englishText) to \(upTo.englishText)"
    case (false, nil): "\(from.englishText) or more"
    }
  }
}

extension Derivation.Input {
  fileprivate static func lastBalance(_ amount: Yen) -> Self {
    yen("balance", "最後に借りた直後の残高", "balance after the last borrowing", amount)
  }
}
