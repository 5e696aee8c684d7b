/// Digits that belong together, in whatever grouping: `4111 1111-1111 1111`.
struct DigitRun {
  /// 0...9, at most 40.
  var digits: [Int]
  var range: Range<Int>
  /// Hyphens stand between groups of digits.
  var isHyphenated: Bool

  /// Runs of ASCII digits with at most one space, hyphen or dot between two digits.
  static func runs(in text: FoldedText) -> [DigitRun] {
    var runs: [DigitRun] = []
    var index = 0
    while index < text.count {
      guard let run = run(in: text, at: index) else {
        index += 1
        continue
      }
      runs.append(run)
      index = run.range.upperBound
    }
    return runs
  }

  static func run(in text: FoldedText, at start: Int) -> DigitRun? {
    guard isDigit(text[start]), !isDigit(text[start - 1]) else { return nil }
    var digits: [Int] = []
    var index = start
    var end = start
    var isHyphenated = false
    while let scalar = text[index] {
      if isDigit(scalar) {
        if digits.count < 40 { digits.append(Int(scalar.value - 0x30)) }
        index += 1
        end = index
      } else if " -.".unicodeScalars.contains(scalar), index == end, isDigit(text[index + 1]) {
        if scalar == "-" { isHyphenated = true }
        index += 1
      } else {
        break
      }
    }
    return DigitRun(digits: digits, range: start..<end, isHyphenated: isHyphenated)
  }

  /// 13 to 19 digits with a valid check digit (Luhn), which no phone number has.
  var isCardNumber: Bool {
    guard (13...19).contains(digits.count) else { return false }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }

  /// Ten or eleven digits that start with 0, or a short service number with hyphens.
  var isPhoneNumber: Bool {
    digits.first == 0 && (9...11).contains(digits.count)
      || digits.starts(with: [8, 1]) && (11...12).contains(digits.count)
  }
}

/// Looks for a secret around the word that names it.
struct SecretValue {
  let text: FoldedText
  let keyword: Range<Int>

  /// Digits after the word (暗証番号は1234) or right before it (1234が暗証番号).
  func digits(_ counts: ClosedRange<Int>) -> Range<Int>? {
    let start = connectorEnd(keyword.upperBound)
    if let range = secretDigits(at: start, counts) { return range }
    if let range = kanjiDigits(at: start, counts) ?? kanaDigits(at: start, counts) { return range }
    if let range = looseDigits(counts) { return range }
    return digitsBefore(counts)
  }

  /// A password after the word: パスワードはabc123, password: hunter2.
  func word() -> Range<Int>? {
    let start = connectorEnd(keyword.upperBound)
    var end = start
    while let scalar = text[end], scalar.isASCII, scalar != " ",
      !"、。,;)\"".unicodeScalars.contains(scalar)
    {
      end += 1
    }
    while end > start, ".!?':".unicodeScalars.contains(text.scalars[end - 1]) { end -= 1 }
    guard end - start >= 3 else { return nil }
    let token = text.text(start..<end)
    let digits = token.unicodeScalars.filter { isDigit($0) }.count
    let letters = token.unicodeScalars.filter { isLetter($0) }.count
    if let run = DigitRun.run(in: text, at: start), run.isPhoneNumber { return nil }
    if letters == 0, digits > 0, isUnit(at: end) { return nil }
    let connectors = text.scalars[keyword.upperBound..<start]
    let isStated =
      connectors.contains { ":=は「『\"".unicodeScalars.contains($0) }
      || text.text(keyword.upperBound..<start).contains(" wa ")
      || text.text(keyword.upperBound..<start).contains(" is ")
    if Self.ordinary.contains(token) || Self.ordinary.contains(String(token.prefix { $0 != "-" })) {
      return nil
    }
    if letters > 0, digits > 0, end - start >= 4 { return start..<end }
    if letters == 0, digits >= 4 { return start..<end }
    let symbols = end - start - letters - digits
    if symbols > 0, letters > 0, isStated, end - start >= 6 { return start..<end }
    return isStated && letters >= 3 ? start..<end : nil
  }

  /// Skips は, :, is and the like; a few at most.
  private func connectorEnd(_ start: Int) -> Int {
    var index = start
    for _ in 0..<8 {
      index = text.skippingSpaces(index)
      guard let next = text.after(Self.connectors, at: index) else { break }
      index = next
    }
    return index
  }

  private func secretDigits(at start: Int, _ counts: ClosedRange<Int>) -> Range<Int>? {
    guard let run = DigitRun.run(in: text, at: start), !run.isPhoneNumber else { return nil }
    if counts.contains(run.digits.count), !isUnit(at: run.range.upperBound) { return run.range }
    // A second number may follow after a space: 1234 0120-397-972.
    var end = start
    while isDigit(text[end]) { end += 1 }
    guard counts.contains(end - start), text[end] == " " else { return nil }
    return start..<end
  }

  private func kanjiDigits(at start: Int, _ counts: ClosedRange<Int>) -> Range<Int>? {
    var digits = 0
    var index = start
    var end = start
    while let scalar = text[index] {
      if NumeralReader.kanjiDigit(scalar) != nil {
        digits += 1
        index += 1
        end = index
      } else if index > start, index == end, " -・、".unicodeScalars.contains(scalar),
        NumeralReader.kanjiDigit(text[index + 1]) != nil
      {
        index += 1
      } else {
        break
      }
    }
    return counts.contains(digits) && !isUnit(at: end) ? start..<end : nil
  }

  /// Digits spoken one by one: よんはちにろく.
  private func kanaDigits(at start: Int, _ counts: ClosedRange<Int>) -> Range<Int>? {
    var digits = 0
    var index = start
    while let end = text.after(Self.spokenDigits, at: text.skippingSpaces(index)) {
      digits += 1
      index = end
    }
    // Three such syllables may be a word.
    return digits > 3 && counts.contains(digits) && !isUnit(at: index) ? start..<index : nil
  }

  private static let spokenDigits = [
    "ぜろ", "れい", "まる", "いち", "にー", "に", "さん", "よん", "よー", "ごー", "ご", "ろく", "なな", "しち", "はち", "きゅう",
    "きゅー",
  ]

  /// Four or more digits a little further on in the same sentence: 暗証番号を聞かれて1234と答えた.
  private func looseDigits(_ counts: ClosedRange<Int>) -> Range<Int>? {
    var index = keyword.upperBound
    let limit = min(text.count, index + 14)
    while index < limit, let scalar = text[index], !"。!?\n".unicodeScalars.contains(scalar) {
      guard isDigit(scalar) else {
        index += 1
        continue
      }
      guard let run = DigitRun.run(in: text, at: index), !run.isPhoneNumber, !run.isHyphenated,
        max(4, counts.lowerBound)...counts.upperBound ~= run.digits.count,
        text[run.range.upperBound] != ":", text[run.range.upperBound] != "/",
        !text.endsBefore(index, ["¥", "\\", "/", ",", ":"])
      else { return nil }
      return isUnit(at: run.range.upperBound) ? nil : run.range
    }
    return nil
  }

  private func digitsBefore(_ counts: ClosedRange<Int>) -> Range<Int>? {
    var end = text.skippingSpacesBack(keyword.lowerBound)
    for word in [
      "というのが", "っていうのが", "って", "のが", "が", "は", "is my", "is the", "is", "=", "as my", "my",
    ]
    where text.endsBefore(end, [word]) {
      end = text.skippingSpacesBack(end - word.unicodeScalars.count)
    }
    guard end < keyword.lowerBound || isDigit(text[end - 1]), isDigit(text[end - 1]) else {
      return nil
    }
    var start = end
    while isDigit(text[start - 1]) || text[start - 1] == " " && isDigit(text[start - 2]) {
      start -= 1
    }
    guard let run = DigitRun.run(in: text, at: start), run.range.upperBound == end,
      max(4, counts.lowerBound)...counts.upperBound ~= run.digits.count, !run.isPhoneNumber,
      text[start - 1] != "-", text[start - 1] != ","
    else { return nil }
    return run.range
  }

  /// Whether a counter or 円 follows: four digits of money, a year, a length are no secret.
  private func isUnit(at index: Int) -> Bool {
    text.after(Self.units, at: text.skippingSpaces(index)) != nil
  }

  private static let units = [
    "桁", "けた", "回", "かい", "円", "えん", "万", "千", "年", "月", "日", "時", "分", "文字", "人", "番号", "番に", "番へ",
    "件", "社",
    "個", "つ", "%", "ぱーせ", "度", "か月", "ぽいんと", "yen", "digit", "times", "letters", "char", "days",
    "hours", "minutes", "-digit", ",0", "/",
  ]

  private static let connectors = [
    "という", "っていう", "って", "として", "番号", "ばんごう", "こーど", "number", "code", "です", "を", "は", "が", "の",
    "で", "も", "に",
    "いまは", "今は", "現在", "たぶん", "多分", "たしか", "確か", "これ", "私の", ":", "=", "「", "『", "\"", "'", "(",
    "[", "、", ",",
    "・", "#", "→", "->", "is:", "is ", "was ", "it's ", "wa ", "ha ", "ga ", "are ", "no.", "me",
    "入力", "答えは", "ね", "さ",
  ]

  /// Words that follow "password" in ordinary sentences.
  private static let ordinary: Set<String> = [
    "web", "webid", "web-id", "id", "sms", "line", "pin", "app", "url", "mail", "e-mail", "email",
    "wrong",
    "invalid", "incorrect", "expired", "not", "and", "the", "reset", "for", "was", "has", "does",
    "doesn't",
    "can't", "cannot", "isn't", "what", "where", "how", "forgotten", "forgot", "lost", "locked",
    "blocked",
    "required", "needed", "screen", "page", "field", "change", "changed", "changing", "again",
    "please",
    "too", "same", "different", "rejected", "unknown", "gone", "missing", "written", "saved", "but",
    "still",
    "never", "only", "always", "being", "now", "out", "keeps", "won't", "acom", "promise", "mobit",
    "aiful",
    "fine", "correct", "right", "ok", "okay", "my", "your", "their", "on", "in", "or", "to",
    "error", "a",
    "asked", "stored", "something", "someone", "anything", "empty", "unclear", "public", "private",
    "secret",
    "sms認証", "google", "apple", "iphone", "android", "chrome", "safari", "pc", "atm", "acom-id",
    "login",
    "log", "sign", "working", "accepted", "recognized", "recognised", "used", "safe", "stolen",
    "leaked",
  ]
}
