/// Looks for numbers among the groups of one run of digits.
enum NumberWindow {
  /// A number is written in at most this many groups (one digit each, prefixes included).
  private static let mostGroups = 20
  /// 15 digits of E.164 and a carrier's prefix.
  private static let mostDigits = 22

  static func find(
    in run: [DigitGroup], of scalars: [Unicode.Scalar]
  ) -> [(PhoneNumber, Range<Int>)] {
    var found: [(PhoneNumber, Range<Int>)] = []
    var index = 0
    while index < run.count {
      if run[index].joint == .tight {
        index += 1
      } else if let (number, end) = number(at: index, in: run, scalars) {
        found.append((number, run[index].start..<run[end].range.upperBound))
        index = end + 1
      } else if let (first, last, end) = pair(at: index, in: run) {
        found.append((first.number, run[index].start..<run[first.end].range.upperBound))
        found.append((last, run[first.end + 1].start..<run[end].range.upperBound))
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// What the groups say together, prefixes taken off; `nil` when that is no number of any kind.
  static func interpret(_ groups: ArraySlice<DigitGroup>) -> PhoneNumber? {
    guard let first = groups.first else { return nil }
    return interpret(groups.map(\.digits).joined(), first, alone: groups.count == 1)
  }

  private static func interpret(
    _ digits: String, _ first: DigitGroup, alone: Bool
  ) -> PhoneNumber? {
    switch first.sign {
    case "+":
      if digits.hasPrefix("81") { return domestic(digits.dropFirst(2)) }
      return NumberPlan.international(digits)
    case "#":
      return alone && digits.utf8.count == 4 ? NumberPlan.short("#" + digits) : nil
    default:
      // 00 that stands alone leads abroad, also where the digits together mean something else:
      // 00 66 81 234 5678 is no 0066 number of Japan.
      if first.digits == "00" { return abroad(digits.dropFirst(2)) }
      return unsigned(digits)
    }
  }

  /// A number after the digits that lead abroad; back in Japan for 81.
  private static func abroad(_ rest: Substring) -> PhoneNumber? {
    // Member and account numbers begin with 00 too; numbers abroad are longer than most.
    guard rest.utf8.count >= 9 else { return nil }
    if rest.hasPrefix("81"), rest.utf8.count >= 11 { return domestic(rest.dropFirst(2)) }
    return NumberPlan.international(rest)
  }

  private static func unsigned(_ digits: String) -> PhoneNumber? {
    // 184 hides and 186 shows the caller's own number; what follows is the number dialled.
    if digits.hasPrefix("1840") || digits.hasPrefix("1860") {
      return valid(NumberPlan.national(String(digits.dropFirst(3))))
    }
    guard digits.first == "0" else { return nil }
    let national = NumberPlan.national(digits)
    if national.kind != .invalid { return national }
    // Beyond its own numbers the plan knows 0 at the beginning only as the way abroad.
    guard digits.hasPrefix("00") || digits.hasPrefix("010"), !digits.hasPrefix("000") else {
      return nil
    }
    for prefix in internationalPrefixes where digits.hasPrefix(prefix) {
      let rest = digits.dropFirst(prefix.utf8.count)
      // Member and account numbers begin with 00 too; numbers abroad are longer than most.
      if !prefix.hasSuffix("010"), rest.utf8.count < 10 { return nil }
      if rest.hasPrefix("81"), rest.utf8.count >= 11 { return domestic(rest.dropFirst(2)) }
      return NumberPlan.international(rest)
    }
    return nil
  }

  /// 010 alone or after a carrier's prefix; 00 as dialled in most other countries. Longer first.
  private static let internationalPrefixes = [
    "0033010", "0046010", "0061010", "0077010", "001010", "010", "001", "00",
  ]

  private static func domestic(_ rest: Substring) -> PhoneNumber? {
    let trimmed = rest.hasPrefix("0") ? rest.dropFirst() : rest
    return valid(NumberPlan.national("0" + trimmed))
  }

  private static func valid(_ number: PhoneNumber) -> PhoneNumber? {
    number.kind == .invalid ? nil : number
  }

  private static func number(
    at start: Int, in run: [DigitGroup], _ scalars: [Unicode.Scalar]
  ) -> (PhoneNumber, Int)? {
    if isDate(start, run) || isAfterColon(run[start], scalars) { return nil }
    if let (number, end) = possible(at: start, in: run) {
      return isAmount(run[start...end], scalars) ? nil : (number, end)
    }
    return shortCode(at: start, in: run, scalars) ?? impossible(at: start, in: run, scalars)
  }

  /// A number that the plan knows, and the index of its last group.
  private static func possible(at start: Int, in run: [DigitGroup]) -> (PhoneNumber, Int)? {
    guard run[start].sign != nil || ["0", "1"].contains(run[start].digits.first) else {
      return nil
    }
    var best: (PhoneNumber, Int)?
    var digits = ""
    for end in start..<min(run.count, start + mostGroups) {
      guard run[end].digits.utf8.count <= mostDigits else { break }
      digits += run[end].digits
      let count = digits.utf8.count
      guard count <= mostDigits, end == start || run[end].joint != .none else { break }
      guard end + 1 == run.count || run[end + 1].joint != .tight else { continue }
      if end > start, run[end].joint == .loose, isDate(end, run) { break }
      // Nothing of the plan is shorter, but for codes after # and small countries after +.
      guard count >= (run[start].sign == nil ? 10 : 4) else { continue }
      guard let number = interpret(digits, run[start], alone: end == start) else { continue }
      best = (number, end)
      // Only numbers abroad have no fixed length; there the longest reading is taken.
      if number.kind != .international { break }
    }
    return best
  }

  /// Two whole numbers with only a slash or a dot between them: 0120-397-972/0120-629-215.
  private static func pair(
    at start: Int, in run: [DigitGroup]
  ) -> (first: (number: PhoneNumber, end: Int), last: PhoneNumber, end: Int)? {
    guard run[start].digits.first == "0" else { return nil }
    let chain = run[start...].dropFirst().prefix(mostGroups).prefix { $0.joint == .tight }
    guard let end = chain.indices.last, end + 1 == run.count || run[end + 1].joint != .tight else {
      return nil
    }
    for middle in start..<end where run[middle + 1].digits.first == "0" {
      if let first = interpret(run[start...middle]), let last = interpret(run[(middle + 1)...end]) {
        return ((first, middle), last, end)
      }
    }
    return nil
  }

  /// 03-11-25 or 2026-11-25: three groups of a date, tied to nothing else.
  private static func isDate(_ start: Int, _ run: [DigitGroup]) -> Bool {
    guard start + 2 < run.count, run[start + 1].joint == .tight, run[start + 2].joint == .tight,
      start + 3 == run.count || run[start + 3].joint != .tight,
      [2, 4].contains(run[start].digits.utf8.count),
      run[start + 1].digits.utf8.count <= 2, run[start + 2].digits.utf8.count <= 2,
      let month = Int(run[start + 1].digits), let day = Int(run[start + 2].digits)
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// The minutes of a time of day.
  private static func isAfterColon(_ group: DigitGroup, _ scalars: [Unicode.Scalar]) -> Bool {
    guard group.start >= 2, [":", "："].contains(scalars[group.start - 1]) else { return false }
    return scalars[group.start - 2].properties.numericType != nil
  }

  private static func isAmount(
    _ groups: ArraySlice<DigitGroup>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let first = groups.first, let last = groups.last else { return false }
    let before = first.start > 0 ? scalars[first.start - 1] : " "
    let end = last.range.upperBound
    let after = end < scalars.count ? scalars[end] : " "
    return "¥￥$＄\\".unicodeScalars.contains(before) || "円万億".unicodeScalars.contains(after)
  }

  private static func shortCode(
    at index: Int, in run: [DigitGroup], _ scalars: [Unicode.Scalar]
  ) -> (PhoneNumber, Int)? {
    let group = run[index]
    guard group.sign == nil, index + 1 == run.count || run[index + 1].joint != .tight else {
      return nil
    }
    if group.digits == "9110", Announcement.saysHash(before: group.start, in: scalars) {
      return (NumberPlan.short("#9110"), index)
    }
    guard NumberPlan.shortCodes.contains(group.digits),
      Announcement.saysDialled(group.range, in: scalars)
    else { return nil }
    return (NumberPlan.short(group.digits), index)
  }

  /// A number of a known beginning with a digit too few or too many.
  private static func impossible(
    at start: Int, in run: [DigitGroup], _ scalars: [Unicode.Scalar]
  ) -> (PhoneNumber, Int)? {
    guard run[start].sign == nil, run[start].digits.first == "0" else { return nil }
    var digits = ""
    for end in start..<min(run.count, start + mostGroups) {
      guard end == start || run[end].joint != .none else { return nil }
      digits += run[end].digits
      guard digits.utf8.count <= 12 else { return nil }
      guard digits.utf8.count >= 9, end + 1 == run.count || run[end + 1].joint != .tight else {
        continue
      }
      guard NumberPlan.looksLikeNumber(digits), !isAmount(run[start...end], scalars) else {
        return nil
      }
      // Where a number of its own begins in between, what came before it is something else.
      let inner = (start...end).dropFirst().filter { run[$0].joint == .loose }
      guard inner.allSatisfy({ possible(at: $0, in: run) == nil }) else { return nil }
      return (NumberPlan.invalid(digits), end)
    }
    return nil
  }
}
