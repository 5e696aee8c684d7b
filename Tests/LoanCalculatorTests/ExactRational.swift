/// A non-negative whole number of any size: school arithmetic on limbs of four decimal digits.
///
/// It shares nothing with the calculator, whose results it checks.
struct BigNatural {
  /// Lowest first.
  private var limbs: [Int]

  init(_ number: Int) {
    limbs = []
    var rest = number
    while rest > 0 {
      limbs.append(rest % 10_000)
      rest /= 10_000
    }
  }

  func times(_ other: Int) -> BigNatural {
    let factor = BigNatural(other)
    var product = Array(repeating: 0, count: limbs.count + factor.limbs.count + 1)
    for (i, a) in limbs.enumerated() {
      var carry = 0
      for (j, b) in factor.limbs.enumerated() {
        let sum = product[i + j] + a * b + carry
        product[i + j] = sum % 10_000
        carry = sum / 10_000
      }
      var place = i + factor.limbs.count
      while carry > 0 {
        let sum = product[place] + carry
        product[place] = sum % 10_000
        carry = sum / 10_000
        place += 1
      }
    }
    var result = BigNatural(0)
    result.limbs = product
    return result
  }

  /// Long division; the divisor is below 10^14 and the quotient fits in `Int`.
  func divided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    var (quotient, remainder) = (0, 0)
    for limb in limbs.reversed() {
      remainder = remainder * 10_000 + limb
      quotient = quotient * 10_000 + remainder / divisor
      remainder %= divisor
    }
    return (quotient, remainder)
  }
}

/// `numerator / denominator`, never rounded until asked.
struct ExactRational {
  var numerator: BigNatural
  var denominator: Int

  var floor: Int { numerator.divided(by: denominator).quotient }

  var ceiling: Int {
    let (quotient, remainder) = numerator.divided(by: denominator)
    return remainder == 0 ? quotient : quotient + 1
  }
}
