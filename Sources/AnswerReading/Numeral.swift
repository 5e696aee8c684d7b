/// A number as people write it: `20`, `200,000`, `1.5万`, `二十万`, `1万5千`, `200k`.
struct Numeral: Hashable {
  /// The value in ten-thousandths, exact.
  var tenThousandths: Int
  var range: Range<Int>
  /// Whether a unit such as 千, 万 or k makes the size plain.
  var hasLargeUnit = false
  /// Digits were set apart by commas: `200,000`.
  var isGrouped = false
  /// Written with a decimal point.
  var hasFraction = false
  /// Starts with a zero that is not alone: a code or a phone number, not a quantity.
  var hasLeadingZero = false
  /// A lone digit follows 万, as in 1万5: 15,000 in speech, 10,005 on paper.
  var hasDanglingDigit = false
  /// Consists of kanji only.
  var isKanji = false
  /// Two neighbours such as 二三: "two or three" in speech, 23 on paper.
  var isTwoNeighbours = false

  /// The value, or `nil` when it has a fraction.
  var whole: Int? {
    tenThousandths % 10_000 == 0 ? tenThousandths / 10_000 : nil
  }
}

/// Reads numerals out of a folded text.
enum NumeralReader {
  /// All numerals, left to right. Digits that belong to a phone number or a code with hyphens,
  /// and vague ones such as 数万, are left out.
  static func numerals(in text: FoldedText) -> [Numeral] {
    var numerals: [Numeral] = []
    var index = 0
    while index < text.count {
      guard
        let numeral = numeral(in: text, at: index) ?? SpokenNumeral.numeral(in: text, at: index)
          ?? EnglishNumeral.numeral(in: text, at: index)
      else {
        index = isDigit(text[index]) ? endOfDigits(text, index) : index + 1
        continue
      }
      index = numeral.range.upperBound
      if !isPartOfCode(numeral, in: text), !isVague(numeral, in: text) { numerals.append(numeral) }
    }
    return numerals
  }

  /// The numeral that starts at `index`, or `nil`.
  static func numeral(in text: FoldedText, at start: Int) -> Numeral? {
    guard let first = text[start],
      isDigit(first) || kanjiDigit(first) != nil || smallUnit(first) != nil
    else { return nil }
    var state = Composition(start: start)
    var index = start
    while index < text.count, let next = state.take(text, at: index) { index = next }
    return state.numeral(end: index)
  }

  static func kanjiDigit(_ scalar: Unicode.Scalar?) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壱": 1
    case "二", "弐": 2
    case "三", "参": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  fileprivate static func smallUnit(_ scalar: Unicode.Scalar?) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百": 100
    case "千": 1_000
    default: nil
    }
  }

  fileprivate static func endOfDigits(_ text: FoldedText, _ start: Int) -> Int {
    var end = start
    while isDigit(text[end])
      || ".,".unicodeScalars.contains(text[end] ?? " ") && isDigit(text[end + 1])
    {
      end += 1
    }
    return end
  }

  private static func isPartOfCode(_ numeral: Numeral, in text: FoldedText) -> Bool {
    let range = numeral.range
    if text[range.upperBound] == "-", isDigit(text[range.upperBound + 1]) { return true }
    return text[range.lowerBound - 1] == "-" && isDigit(text[range.lowerBound - 2])
  }

  /// Whether a numeral gives no one value: 数万, 十数万, 20数万, 二三日, and .5 without its zero.
  private static func isVague(_ numeral: Numeral, in text: FoldedText) -> Bool {
    let start = numeral.range.lowerBound
    if numeral.isTwoNeighbours { return true }
    if text[start - 1] == ".", isDigit(text[start]), start == 1 || text[start - 2] == " " {
      return true
    }
    return text.endsBefore(start, ["数", "何", "幾", "すう"])
      || text[numeral.range.upperBound] == "数"
  }

  /// Whether another number leans on the one in `range`: 2、3日, 25〜30日, 2か3日, two or three days.
  static func isRanged(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var before = text.skippingSpacesBack(range.lowerBound)
    guard let joint = joints.first(where: { text.endsBefore(before, [$0]) }) else {
      return follows(range.upperBound, in: text)
    }
    before = text.skippingSpacesBack(before - joint.unicodeScalars.count)
    // In 残高 200000、25日に払う the comma parts two things.
    let isLong = isDigit(text[before - 1]) && isDigit(text[before - 2]) && isDigit(text[before - 3])
    return isNumberEnd(before, in: text) && !isLong || follows(range.upperBound, in: text)
  }

  /// Whether a range goes on after `index` with a bare number: 11/25-30, 3日〜5.
  private static func follows(_ index: Int, in text: FoldedText) -> Bool {
    guard let next = text.after(["〜", "~", "-", "–"], at: text.skippingSpaces(index)) else {
      return false
    }
    return isDigit(text[text.skippingSpaces(next)])
  }

  private static func isNumberEnd(_ index: Int, in text: FoldedText) -> Bool {
    if isDigit(text[index - 1]) || kanjiDigit(text[index - 1]) != nil || text[index - 1] == "十" {
      return true
    }
    var start = index
    while isLetter(text[start - 1]) { start -= 1 }
    return start < index && EnglishNumeral.numeral(in: text, at: start)?.range == start..<index
  }

  private static let joints = [
    "、", ",", "〜", "~", "-", "–", "・", "から", "または", "もしくは", "か", " or", " to", "と", "や", "/",
  ]
}

/// The parts of a numeral taken so far.
private struct Composition {
  let start: Int
  /// The sum of finished 万 and 億 parts, in ten-thousandths.
  private var total = 0
  /// The sum of finished 千, 百 and 十 parts below the next 万.
  private var section = 0
  private var hasSection = false
  /// Digits that still wait for their unit.
  private var pending: Int?
  private var pendingIsKanji = false
  private var pendingDigits = 0
  private var isTwoNeighbours = false
  private var lastLarge = Int.max
  private var lastSmall = Int.max
  private var numeral: Numeral

  init(start: Int) {
    self.start = start
    numeral = Numeral(tenThousandths: 0, range: start..<start)
    numeral.isKanji = true
  }

  /// Takes what stands at `index`; gives the index after it, or `nil` when the numeral is over.
  mutating func take(_ text: FoldedText, at index: Int) -> Int? {
    guard let scalar = text[index] else { return nil }
    if isDigit(scalar) { return takeDigits(text, at: index) }
    // Romaji parts its words: 1 man 5 sen en.
    if scalar == " ", text.endsBefore(index, ["man"]), isDigit(text[index + 1]) {
      return takeDigits(text, at: index + 1)
    }
    if let digit = NumeralReader.kanjiDigit(scalar) {
      if let value = pending {
        // 二〇 is positional; 20 followed by 一 is the end of the number.
        guard pendingIsKanji, pendingDigits < 12 else { return nil }
        pending = value * 10 + digit * 10_000
        pendingDigits += 1
        isTwoNeighbours = pendingDigits == 2 && value > 0 && digit * 10_000 == value + 10_000
      } else {
        pending = digit * 10_000
        pendingIsKanji = true
        pendingDigits = 1
      }
      return index + 1
    }
    return takeUnit(text, at: index)
  }

  private mutating func takeDigits(_ text: FoldedText, at start: Int) -> Int? {
    guard pending == nil else { return nil }
    var value = 0
    var count = 0
    var index = start
    func more(_ from: Int) -> Int {
      var end = from
      while isDigit(text[end]) { end += 1 }
      return end
    }
    let end = more(start)
    var groups = [start..<end]
    var last = end
    // An input method may leave 、 for the comma; before three zeros it can be nothing else.
    while groups[0].count <= 3, text[last] == "," || text.has("、000", at: last),
      more(last + 1) == last + 4
    {
      groups.append(last + 1..<last + 4)
      last += 4
    }
    for group in groups {
      for place in group {
        guard count < 13 else { return nil }
        value = value * 10 + Int(text.scalars[place].value - 0x30)
        count += 1
      }
    }
    index = last
    value *= 10_000
    if groups.count > 1 { numeral.isGrouped = true }
    if text.scalars[start] == "0", count > 1 { numeral.hasLeadingZero = true }
    if text[index] == ".", isDigit(text[index + 1]) {
      let stop = more(index + 1)
      guard stop - index - 1 <= 4, text[stop] != "." else { return nil }
      var scale = 1_000
      for place in index + 1..<stop {
        value += Int(text.scalars[place].value - 0x30) * scale
        scale /= 10
      }
      numeral.hasFraction = true
      index = stop
    }
    numeral.isKanji = false
    pending = value
    pendingIsKanji = false
    pendingDigits = count
    return index
  }

  private mutating func takeUnit(_ text: FoldedText, at index: Int) -> Int? {
    // One space may stand between digits and their unit: 20 万.
    var place = index
    if text[place] == " ", pending != nil, !pendingIsKanji { place += 1 }
    if let unit = NumeralReader.smallUnit(text[place]), unit < lastSmall,
      place == index || unit == 1_000
    {
      guard (pending ?? 0) < 10_000 * 10_000 else { return nil }
      section += (pending ?? 10_000) * unit
      hasSection = true
      pending = nil
      lastSmall = unit
      if unit == 1_000 { numeral.hasLargeUnit = true }
      return place + 1
    }
    guard pending != nil || hasSection, let (end, unit) = largeUnit(text, at: place),
      unit < lastLarge
    else { return nil }
    let (product, overflow) = (section + (pending ?? 0)).multipliedReportingOverflow(by: unit)
    let (sum, tooMuch) = total.addingReportingOverflow(product)
    guard !overflow, !tooMuch else { return nil }
    total = sum
    section = 0
    hasSection = false
    pending = nil
    lastSmall = .max
    lastLarge = unit
    numeral.hasLargeUnit = true
    return end
  }

  private func largeUnit(_ text: FoldedText, at index: Int) -> (Int, Int)? {
    let units: [(String, Int)] = [
      ("万", 10_000), ("萬", 10_000), ("まん", 10_000), ("億", 100_000_000), ("おく", 100_000_000),
    ]
    for (word, unit) in units where text.has(word, at: index) {
      // まんま and the like are no unit: a kana unit must follow ASCII digits.
      if word.unicodeScalars.count == 2, pending == nil || pendingIsKanji { continue }
      return (index + word.unicodeScalars.count, unit)
    }
    guard pending != nil, !pendingIsKanji else { return nil }
    if text.has("せんえん", at: index) || text.has("せん円", at: index) { return (index + 2, 1_000) }
    let words: [(String, Int)] = [
      ("thousand", 1_000), ("million", 1_000_000), ("mil", 1_000_000),
      ("manen", 10_000), ("man", 10_000), ("sen", 1_000), ("k", 1_000),
    ]
    for (word, unit) in words where text.has(word, at: index) {
      let end = index + word.unicodeScalars.count
      if !isLetter(text[end]) { return (end, unit) }
    }
    return nil
  }

  func numeral(end: Int) -> Numeral? {
    guard end > start else { return nil }
    var result = numeral
    let (sum, overflow) = total.addingReportingOverflow(section + (pending ?? 0))
    guard !overflow else { return nil }
    result.tenThousandths = sum
    result.range = start..<end
    result.isTwoNeighbours = isTwoNeighbours
    result.hasDanglingDigit =
      lastLarge == 10_000 && !hasSection && pendingDigits == 1
      && (pending ?? 0) > 0
    return result
  }
}
