internal import Units

extension Yen {
  /// `200,000円`.
  var japaneseText: String { "\(grouped(amount))円" }
  /// `200,000 yen`.
  var englishText: String { "\(grouped(amount)) yen" }
}

extension AnnualRate {
  /// Percent with at least one decimal, as contracts print it: `18.0%`, `3.61%`.
  var text: String {
    let plain = percentText
    return plain.contains(".") ? "\(plain)%" : "\(plain).0%"
  }
}
