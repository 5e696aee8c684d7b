internal import Units

/// The rules that the calculations follow.
extension Derivation.Rule {
  /// Interest counts days.
  static func daily(_ rule: DayCountRule) -> Self {
    switch rule {
    case .every365:
      Self(
        id: "by-days-365", japanese: "日割り(うるう年も1年を365日とする)",
        english: "by days, every year of 365 days")
    case .leapYear366:
      Self(
        id: "by-days-366", japanese: "日割り(うるう年の日は1年を366日とする)",
        english: "by days, a leap year of 366 days")
    }
  }

  static let monthly = Self(
    id: "by-months", japanese: "月割り(年利の12分の1ずつ)",
    english: "by months, a twelfth of the annual rate each")
  static let shareOfBalance = Self(
    id: "share-of-balance", japanese: "最後に借りた直後の残高に率を掛ける",
    english: "a share of the balance after the last borrowing")
  static let steps = Self(
    id: "steps-by-balance", japanese: "最後に借りた直後の残高ごとに決まった額",
    english: "a fixed amount by the balance after the last borrowing")
  static let legalCap = Self(
    id: "legal-cap", japanese: "元本の額ごとに決まった利息の上限",
    english: "the cap on interest, by principal")
  static let incomeCap = Self(
    id: "income-cap", japanese: "年収に対する借入れの上限", english: "the cap on loans, by yearly income")
  static let feeTable = Self(
    id: "fee-table", japanese: "取引の金額ごとに決まった手数料",
    english: "a fixed fee by the amount of the transaction")
  static let notes = Self(
    id: "notes-only", japanese: "硬貨を使えない機械での支払い",
    english: "a payment at a machine that takes no coins")
}
