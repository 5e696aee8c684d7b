import Units

/// Whole numbers as people read them.
public enum AmountText {
  /// `1,234,567`
  public static func grouped(_ value: Int) -> String {
    Units.grouped(value)
  }
}
