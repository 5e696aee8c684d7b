/// Whole numbers as people read them.
public enum AmountText {
  /// `1,234,567`
  public static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
