/// An amount of money in whole Japanese yen. May be negative (a difference).
public struct Yen: Hashable, Comparable, Sendable {
  /// Whole yen.
  public var amount: Int

  public init(_ amount: Int) { self.amount = amount }

  public static func < (a: Yen, b: Yen) -> Bool { a.amount < b.amount }
  public static func + (a: Yen, b: Yen) -> Yen { Yen(a.amount + b.amount) }
  public static func - (a: Yen, b: Yen) -> Yen { Yen(a.amount - b.amount) }

  /// The largest amount that the product accepts from a person or a file: one trillion yen.
  ///
  /// Amounts up to this bound times a rate in parts per million times 366,000 days stay inside
  /// `Int`, when the multiplication is done with full width.
  public static let largest = Yen(1_000_000_000_000)
}
