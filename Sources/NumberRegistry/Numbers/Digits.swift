/// Up to 18 decimal digits, those at the beginning included when they are 0.
///
/// Telephone numbers are looked up by their beginnings; kept as one integer, a beginning costs a
/// division and no memory.
struct Digits: Hashable {
  private(set) var value: UInt64 = 0
  private(set) var count = 0

  static let most = 18

  init() {}

  /// - Returns: `nil` when the text has other characters than ASCII digits, or too many.
  init?(_ text: some StringProtocol) {
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte), count < Self.most else { return nil }
      append(byte - 0x30)
    }
  }

  mutating func append(_ digit: UInt8) {
    precondition(count < Self.most && digit < 10)
    value = value * 10 + UInt64(digit)
    count += 1
  }

  /// The first `length` digits with a 1 before them, so that 03 and 003 differ; 0 when there are
  /// not as many.
  func beginning(_ length: Int) -> UInt64 {
    guard length <= count else { return 0 }
    return value / Self.powers[count - length] + Self.powers[length]
  }

  /// Whether the digits begin with those of `key`, a beginning of `length` digits (1120 is 120).
  func begins(_ key: UInt64, _ length: Int) -> Bool { beginning(length) == key }

  /// A group of digits as ASCII, with a hyphen between the groups of the given sizes.
  ///
  /// - Parameters:
  ///   - lead: Put before everything, such as `+81`.
  ///   - skipped: How many digits are left out at the beginning.
  func text(_ sizes: (Int, Int, Int) = (18, 0, 0), lead: StaticString = "", skipped: Int = 0)
    -> String
  {
    String(unsafeUninitializedCapacity: 24) { buffer in
      var length = 0
      lead.withUTF8Buffer { bytes in
        for byte in bytes {
          buffer[length] = byte
          length += 1
        }
      }
      for index in skipped..<max(count, skipped) {
        if index == sizes.0 || index == sizes.0 + sizes.1, index > skipped {
          buffer[length] = UInt8(ascii: "-")
          length += 1
        }
        buffer[length] = UInt8(value / Self.powers[count - 1 - index] % 10) + 0x30
        length += 1
      }
      return length
    }
  }

  private static let powers: [UInt64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
