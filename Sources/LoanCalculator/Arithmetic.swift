internal import Units

/// `a * b / divisor` without its fraction; the product may be wider than `Int`.
///
/// - Precondition: no argument is negative and the quotient fits in `Int`. ``Bounds`` sees to it.
@inline(__always)
func floorQuotient(_ a: Int, _ b: Int, dividingBy divisor: Int) -> Int {
  // Most products fit in a word, whose division by a constant is a multiplication; without a sign
  // it is a shorter one.
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  if !overflow { return Int(bitPattern: product.magnitude / divisor.magnitude) }
  return divisor.dividingFullWidth(a.multipliedFullWidth(by: b)).quotient
}

/// `a * b / divisor`, raised to the next whole number.
///
/// - Precondition: as for ``floorQuotient(_:_:dividingBy:)``.
func ceilingQuotient(_ a: Int, _ b: Int, dividingBy divisor: Int) -> Int {
  let (quotient, remainder) = divisor.dividingFullWidth(a.multipliedFullWidth(by: b))
  return remainder > 0 ? quotient + 1 : quotient
}

/// The ranges that keep every product of a calculation inside two machine words and every quotient
/// inside one: 10^12 yen * 10^8 millionths * 366,000 days / (365 * 10^6) is about 10^17.
enum Bounds {
  /// Up to 10,000 % a year. Loan sharks ask for 1,800 %; nobody is known to ask for more.
  static let rate = 0...100_000_000
  /// A thousand years.
  static let days = 0...366_000
  /// The most payments that a schedule may have: a hundred years of months.
  static let payments = 1_200

  static func check(_ amount: Yen, _ kind: LoanError.Amount) throws(LoanError) {
    guard amount.amount >= 0 else { throw .negative(kind, amount) }
    guard amount <= .largest else { throw .tooLarge(kind, amount) }
  }

  static func checkPositive(_ amount: Yen, _ kind: LoanError.Amount) throws(LoanError) {
    try check(amount, kind)
    guard amount.amount > 0 else { throw .zero(kind) }
  }

  static func check(_ rate: AnnualRate) throws(LoanError) {
    guard Self.rate.contains(rate.partsPerMillion) else { throw .rateOutOfRange(rate) }
  }

  static func check(days: Int) throws(LoanError) {
    guard Self.days.contains(days) else { throw .daysOutOfRange(days) }
  }
}
