internal import Units

/// Groups of three digits: `1234567` is `1,234,567`.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return number < 0 ? "-\(text)" : text
}

/// `1 day`, `6 days`.
func englishCount(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

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
