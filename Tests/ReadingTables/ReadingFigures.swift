import AnswerReading

/// How many rows of a table came out in which way.
public struct ReadingFigures: CustomStringConvertible, Sendable {
  public private(set) var right = 0
  public private(set) var rightlyRefused = 0
  /// Refused although there is a value: the person is asked once more.
  public private(set) var wronglyRefused = 0
  /// The one that harms: a value was taken that the person did not mean.
  public private(set) var wrongValue = 0

  public init() {}

  public var total: Int { right + rightlyRefused + wronglyRefused + wrongValue }

  /// Counts one row; gives whether it came out as expected. `refused` stands for a refusal of any
  /// reason.
  @discardableResult
  public mutating func count(_ actual: String, for expected: String) -> Bool {
    let isRefusal = Rejection.Reason(rawValue: actual) != nil
    let wantsRefusal = expected == "refused" || Rejection.Reason(rawValue: expected) != nil
    switch (isRefusal, wantsRefusal) {
    case (true, true): rightlyRefused += 1
    case (true, false): wronglyRefused += 1
    case (false, _): if actual == expected { right += 1 } else { wrongValue += 1 }
    }
    return actual == expected || expected == "refused" && isRefusal
  }

  public static func += (sum: inout Self, other: Self) {
    sum.right += other.right
    sum.rightlyRefused += other.rightlyRefused
    sum.wronglyRefused += other.wronglyRefused
    sum.wrongValue += other.wrongValue
  }

  public var description: String {
    "\(right) right, \(rightlyRefused) rightly refused, \(wronglyRefused) refused in vain, "
      + "\(wrongValue) wrong value given, of \(total)"
  }
}
