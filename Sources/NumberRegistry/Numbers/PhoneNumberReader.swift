/// Reads telephone numbers out of what people type.
///
/// Understood are full-width and kanji digits, every kind of dash (the long-vowel mark included),
/// dots, slashes, spaces, parentheses and の between the groups, `+81`, `0081`, `010-81`, `tel:`,
/// the prefixes 184 and 186, and digits spelled out in kana. Both functions take time linear in
/// the length of the text and never trap.
public enum PhoneNumberReader {
  /// The one number that makes up `text`, apart from words that announce it (電話番号は … です).
  ///
  /// - Returns: `nil` when the text holds no number, more than one, or says anything else. A
  ///   number that cannot exist but was plainly meant as one comes back with the kind `invalid`.
  public static func read(_ text: String) -> PhoneNumber? {
    if let number = plainlyWritten(text) { return number }
    let scalars = Array(text.unicodeScalars)
    if let number = wholeRun(scalars) { return number }
    let found = find(in: scalars)
    guard found.count == 1, let (number, range) = found.first else { return nil }
    let around = [scalars[..<range.lowerBound], scalars[range.upperBound...]]
    return around.allSatisfy(Announcement.isOnlyThat) ? number : nil
  }

  /// The numbers inside a sentence, first to last, with their ranges as offsets of Unicode
  /// scalars in `text`.
  ///
  /// Amounts, dates and member numbers are passed over; a short code counts only where the words
  /// around it say that it is dialled (188に電話, 110番, #9110).
  public static func find(in text: String) -> [(PhoneNumber, Range<Int>)] {
    find(in: Array(text.unicodeScalars))
  }

  /// A possible number in ASCII digits, single hyphens between them at most: what most texts that
  /// are nothing but a number look like, read without taking them apart.
  private static func plainlyWritten(_ text: String) -> PhoneNumber? {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "0") else { return nil }
    var digits = Digits()
    var afterHyphen = true
    for byte in bytes {
      switch byte {
      case 0x30...0x39 where digits.count < Digits.most:
        digits.append(byte - 0x30)
        afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return nil
      }
    }
    return afterHyphen ? nil : NumberPlan.national(digits)
  }

  private static func find(in scalars: [Unicode.Scalar]) -> [(PhoneNumber, Range<Int>)] {
    var found: [(PhoneNumber, Range<Int>)] = []
    for run in DigitRuns.find(in: scalars) {
      found += NumberWindow.find(in: run, of: scalars)
    }
    found += KanaDigits.find(in: scalars)
    found += Withheld.find(in: scalars)
    return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
  }

  /// A text that is nothing but one run of digits: here a bare short code is a number, and what
  /// begins with 0 is meant as one even when it is impossible.
  private static func wholeRun(_ scalars: [Unicode.Scalar]) -> PhoneNumber? {
    let runs = DigitRuns.find(in: scalars)
    guard runs.count == 1, let run = runs.first, let first = run.first, let last = run.last,
      run.count <= 24, run.dropFirst().allSatisfy({ $0.joint != .none }),
      Announcement.isOnlyThat(scalars[..<first.start]),
      Announcement.isOnlyThat(scalars[last.range.upperBound...])
    else { return nil }
    let groups = run[...]
    if let number = NumberWindow.interpret(groups) { return number }
    let digits = run.map(\.digits).joined()
    if first.sign == "+", digits.hasPrefix("81"), (8...14).contains(digits.utf8.count) {
      return NumberPlan.invalid("0" + digits.dropFirst(2).drop { $0 == "0" })
    }
    guard first.sign == nil else { return nil }
    if run.count == 1, NumberPlan.shortCodes.contains(digits) { return NumberPlan.short(digits) }
    // +81 without its plus sign.
    if digits.hasPrefix("81"), (11...13).contains(digits.utf8.count) {
      let number = NumberPlan.national("0" + digits.dropFirst(2).drop(while: { $0 == "0" }))
      if number.kind != .invalid { return number }
    }
    let holdsNumbers = !NumberWindow.find(in: run, of: scalars).isEmpty
    let lostItsZero = digits.utf8.count == 9 && ["120", "570"].contains { digits.hasPrefix($0) }
    // Eight digits are a member number or a date, unless they begin as only a telephone does.
    let shortest = ["0120", "0570", "0800"].contains { digits.hasPrefix($0) } ? 7 : 9
    guard !holdsNumbers, digits.first == "0" || lostItsZero,
      (shortest...20).contains(digits.utf8.count)
    else { return nil }
    return NumberPlan.invalid(digits)
  }
}
