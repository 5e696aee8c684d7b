internal import Units

extension LoanError {
  /// One or two sentences for the person: what is wrong, and what would be accepted.
  public func message(japanese: Bool) -> String {
    japanese ? japaneseMessage : englishMessage
  }

  private var japaneseMessage: String {
    switch self {
    case .negative(let kind, let amount):
      "\(kind.name(japanese: true))に\(amount.japaneseText)は使えません。0円以上で入力してください。"
    case .zero(let kind): "\(kind.name(japanese: true))が0円です。1円以上で入力してください。"
    case .tooLarge(let kind, _):
      "\(kind.name(japanese: true))が大きすぎます。\(Yen.largest.japaneseText)以下で入力してください。"
    case .rateOutOfRange(let rate):
      "年利\(rate.text)は計算できません。0%から10,000%までで入力してください。"
    case .daysOutOfRange(let days):
      "\(grouped(days))日は計算できません。0日から366,000日までで入力してください。"
    case .monthsOutOfRange(let months):
      "\(grouped(months))か月は計算できません。1か月から1,200か月までで入力してください。"
    case .datesOutOfOrder(let from, let to):
      "終わりの日(\(to.iso))が始まりの日(\(from.iso))より前です。日付を確かめてください。"
    case .pastTheCalendar: "9999年を超える日付は計算できません。"
    case .paymentsOutOfRange(let count):
      "\(grouped(count))回は計算できません。1回から1,200回までで入力してください。"
    case .timesOutOfRange(let times):
      "年\(grouped(times))回は計算できません。0回から366回までで入力してください。"
    case .extraPaymentNeedsDates:
      "月割りの計算では、追加の返済に日付を使えません。何回目の支払いに足すかを入力してください。"
    case .noDueDate(let day): "\(day.iso)までに返済日がありません。もっと後の日付を入力してください。"
    case .dueDayOutOfRange(let day): "毎月\(day)日という返済日はありません。1日から31日までで入力してください。"
    case .cycleOutOfRange(let days): "\(grouped(days))日ごとは計算できません。1日から366日までで入力してください。"
    case .paymentDoesNotCoverInterest(let payment, let interest):
      "1回に\(payment.japaneseText)では利息\(interest.japaneseText)を超えないため、返し終わりません。"
        + "\(Yen(interest.amount + 1).japaneseText)以上で入力してください。"
    case .tooManyPayments(let limit):
      "\(grouped(limit))回払っても返し終わりません。1回の支払額を増やしてください。"
    case .limitMissing: "契約の限度額(極度額)によって返済額が変わります。限度額を教えてください。"
    case .balanceAboveLimit(let balance, let limit):
      "残高\(balance.japaneseText)が限度額\(limit.japaneseText)を超えています。どちらかを確かめてください。"
    case .limitNotCovered(let limit): "限度額\(limit.japaneseText)の契約についての決まりがありません。"
    case .shareMissing(let candidates):
      "この限度額では、契約によって残高の\(Self.list(candidates, "、"))のどれかになります。契約書の率を教えてください。"
    case .shareNotOffered(let share, let candidates):
      "率\(share.text)はこの契約にありません。\(Self.list(candidates, "、"))のどれかを入力してください。"
    case .paymentNotConfirmed(let balance, let atLeast, let atMost):
      "残高\(balance.japaneseText)の返済額は資料で確認できていません。"
        + Self.range(
          atLeast?.japaneseText, atMost?.japaneseText, "から", "までの間とみられます。",
          "以上とみられます。", "以下とみられます。")
    case .notInTable(let kind, let amount):
      "\(kind.name(japanese: true))\(amount.japaneseText)は表にありません。"
    case .invalidTable(let row):
      row == 0 ? "表に行がありません。" : "表の\(row)行目が正しくありません(順番、重なり、値の範囲)。"
    }
  }

  private var englishMessage: String {
    switch self {
    case .negative(let kind, let amount):
      "A \(kind.name(japanese: false)) cannot be \(amount.englishText). Give 0 yen or more."
    case .zero(let kind): "The \(kind.name(japanese: false)) is 0 yen. Give 1 yen or more."
    case .tooLarge(let kind, _):
      "The \(kind.name(japanese: false)) is too large. Give at most \(Yen.largest.englishText)."
    case .rateOutOfRange(let rate):
      "A rate of \(rate.text) cannot be computed. Give 0% to 10,000% a year."
    case .daysOutOfRange(let days):
      "\(grouped(days)) days cannot be computed. Give 0 to 366,000 days."
    case .monthsOutOfRange(let months):
      "\(grouped(months)) months cannot be computed. Give 1 to 1,200 months."
    case .datesOutOfOrder(let from, let to):
      "The last day (\(to.iso)) lies before the first (\(from.iso)). Check the dates."
    case .pastTheCalendar: "Dates past the year 9999 cannot be computed."
    case .paymentsOutOfRange(let count):
      "\(grouped(count)) payments cannot be computed. Give 1 to 1,200."
    case .timesOutOfRange(let times):
      "\(grouped(times)) times a year cannot be computed. Give 0 to 366."
    case .extraPaymentNeedsDates:
      "A schedule by months has no days for extra payments. Name the payment that they go with."
    case .noDueDate(let day): "No payment is due by \(day.iso). Give a later day."
    case .dueDayOutOfRange(let day): "No month has a day \(day). Give a due day of 1 to 31."
    case .cycleOutOfRange(let days):
      "A cycle of \(grouped(days)) days cannot be computed. Give 1 to 366 days."
    case .paymentDoesNotCoverInterest(let payment, let interest):
      "\(payment.englishText) each time does not exceed the interest of "
        + "\(interest.englishText): the debt would never end. "
        + "Give at least \(Yen(interest.amount + 1).englishText)."
    case .tooManyPayments(let limit):
      "The debt is not paid off after \(grouped(limit)) payments. Pay more each time."
    case .limitMissing: "The payment depends on the contract's credit limit. Give the limit."
    case .balanceAboveLimit(let balance, let limit):
      "The balance of \(balance.englishText) is above the limit of \(limit.englishText). "
        + "Check both."
    case .limitNotCovered(let limit): "No rule is known for a limit of \(limit.englishText)."
    case .shareMissing(let candidates):
      "With this limit the contract says \(Self.list(candidates, ", ")) of the balance. "
        + "Give the share in the contract."
    case .shareNotOffered(let share, let candidates):
      "This contract has no share of \(share.text). Give one of \(Self.list(candidates, ", "))."
    case .paymentNotConfirmed(let balance, let atLeast, let atMost):
      "The payment for a balance of \(balance.englishText) is not confirmed. "
        + Self.range(
          atLeast?.englishText, atMost?.englishText, " to ", " is likely.",
          " or more is likely.", " or less is likely.")
    case .notInTable(let kind, let amount):
      "The table has no row for a \(kind.name(japanese: false)) of \(amount.englishText)."
    case .invalidTable(let row):
      row == 0
        ? "The table has no row." : "Row \(row) of the table is wrong (order, overlap or value)."
    }
  }

  private static func list(_ shares: [BalanceShare], _ separator: String) -> String {
    shares.map(\.text).joined(separator: separator)
  }

  /// What the neighbours in the table say about a payment in between.
  private static func range(
    _ low: String?, _ high: String?, _ to: String, _ between: String, _ more: String, _ less: String
  ) -> String {
    switch (low, high) {
    case (let low?, let high?): "\(low)\(to)\(high)\(between)"
    case (let low?, nil): "\(low)\(more)"
    case (nil, let high?): "\(high)\(less)"
    case (nil, nil): ""
    }
  }
}
