/// Exact fractions, small enough for `Int`: a product that does not fit traps, it is never rounded.
struct Fraction {
  private(set) var numerator: Int
  private(set) var denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    self.numerator = numerator / max(a, 1)
    self.denominator = denominator / max(a, 1)
  }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(
      a.numerator * b.denominator + b.numerator * a.denominator,
      over: a.denominator * b.denominator)
  }

  var floor: Int { numerator / denominator }
  var ceiling: Int { (numerator + denominator - 1) / denominator }
}

/// A day that only knows the next one: the calendar by its plainest rule.
struct PlainDay: Equatable {
  var year: Int
  var month: Int
  var day: Int

  var isInLeapYear: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

  var monthLength: Int {
    [31, isInLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  mutating func step() {
    day += 1
    if day > monthLength { (day, month) = (1, month + 1) }
    if month > 12 { (month, year) = (1, year + 1) }
  }
}

/// The calculator's rules once more, as slowly and plainly as they can be written. It shares no code
/// with the calculator.
enum BruteForce {
  enum Cycle {
    case every(Int)
    case monthly(Int)
    case debit(day: Int, closing: Int)
  }

  /// One row: interest, payment, balance after it.
  typealias Row = [Int]

  /// Interest while the days are counted one by one; moves the day to the end.
  static func interest(
    _ principal: Int, _ rate: Fraction, from day: inout PlainDay, leap: Bool,
    until isEnd: (PlainDay, Int) -> Bool
  ) -> Int {
    var (days, common, inLeapYears) = (0, 0, 0)
    while !isEnd(day, days) {
      day.step()
      days += 1
      if leap && day.isInLeapYear { inLeapYears += 1 } else { common += 1 }
    }
    return
      (Fraction(principal) * rate
      * (Fraction(common, over: 365) + Fraction(inLeapYears, over: 366))).floor
  }

  /// - Returns: `nil` where the calculator refuses.
  static func monthly(
    _ principal: Int, _ rate: Fraction, _ payment: Int, interestOnly: Set<Int> = [],
    extra: [Int: Int] = [:]
  ) -> [Row]? {
    var balance = principal
    var rows: [Row] = []
    while balance > 0 {
      let number = rows.count + 1
      let interest = (Fraction(balance) * rate * Fraction(1, over: 12)).floor
      let isOnly = interestOnly.contains(number)
      let paid = (isOnly ? interest : payment) + (extra[number] ?? 0)
      if number > 1_200 || (paid <= interest && !(isOnly && extra[number] == nil)) { return nil }
      let last = min(paid, balance + interest)
      balance -= last - interest
      rows.append([interest, last, balance])
    }
    return rows
  }

  /// - Returns: `nil` where the calculator refuses.
  static func dated(
    _ principal: Int, _ rate: Fraction, _ payment: Int, from start: PlainDay, _ cycle: Cycle,
    leap: Bool
  ) -> [Row]? {
    var (balance, day) = (principal, start)
    var rows: [Row] = []
    while balance > 0 {
      let from = day
      let interest = interest(balance, rate, from: &day, leap: leap) { day, days in
        guard days > 0 else { return false }
        switch cycle {
        case .every(let length): return days == length
        case .monthly(let due): return day.day == min(due, day.monthLength)
        case .debit(let due, let closing):
          let closes = min(closing, from.monthLength)
          let months = (day.year - from.year) * 12 + day.month - from.month
          return months == (from.day <= closes ? 1 : 2) && day.day == min(due, day.monthLength)
        }
      }
      if payment <= interest || rows.count == 1_200 { return nil }
      let last = min(payment, balance + interest)
      balance -= last - interest
      rows.append([interest, last, balance])
    }
    return rows
  }
}
