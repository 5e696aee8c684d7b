internal import Units

/// The inputs that the calculations share, each with its words.
extension Derivation.Input {
  static func yen(_ name: String, _ label: String, _ english: String, _ amount: Yen) -> Self {
    Self(
      name: name, label: label, labelEnglish: english, value: amount.japaneseText,
      valueEnglish: amount.englishText)
  }

  static func principal(_ amount: Yen) -> Self { yen("principal", "元金", "principal", amount) }

  static func balance(_ amount: Yen) -> Self { yen("balance", "残高", "balance", amount) }

  static func payment(_ amount: Yen) -> Self {
    yen("payment", "1回の支払額", "payment each time", amount)
  }

  static func rate(_ rate: AnnualRate) -> Self {
    Self(
      name: "rate", label: "年利", labelEnglish: "annual rate", value: "年\(rate.text)",
      valueEnglish: "\(rate.text) a year")
  }

  static func lateRate(_ rate: AnnualRate) -> Self {
    Self(
      name: "rate", label: "遅延損害金の利率", labelEnglish: "late-charge rate",
      value: "年\(rate.text)", valueEnglish: "\(rate.text) a year")
  }

  static func days(_ days: Int) -> Self {
    Self(
      name: "days", label: "日数", labelEnglish: "days", value: "\(grouped(days))日",
      valueEnglish: englishCount(days, "day"))
  }

  static func daysLate(_ days: Int) -> Self {
    Self(
      name: "days", label: "遅れた日数", labelEnglish: "days late", value: "\(grouped(days))日",
      valueEnglish: englishCount(days, "day"))
  }

  static func months(_ months: Int) -> Self {
    Self(
      name: "months", label: "利息だけ払う回数", labelEnglish: "interest-only months",
      value: "\(grouped(months))回", valueEnglish: englishCount(months, "month"))
  }

  static func count(_ count: Int) -> Self {
    Self(
      name: "count", label: "支払いの回数", labelEnglish: "payments",
      value: "\(grouped(count))回", valueEnglish: englishCount(count, "payment"))
  }

  static func times(_ times: Int) -> Self {
    Self(
      name: "times", label: "1年の回数", labelEnglish: "times a year", value: "\(times)回",
      valueEnglish: "\(times)")
  }

  static func date(_ name: String, _ label: String, _ english: String, _ date: CivilDate) -> Self {
    Self(
      name: name, label: label, labelEnglish: english,
      value: "\(date.year)年\(date.month)月\(date.day)日", valueEnglish: date.iso)
  }
}
