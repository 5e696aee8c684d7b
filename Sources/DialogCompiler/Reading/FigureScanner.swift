import StrictYAML

/// Finds amounts, rates, dates, limits and phone numbers that are typed into a sentence instead of
/// being referred to.
///
/// What it leaves alone: one digit that only counts (1回, 2つ, STEP 1), kanji numerals that belong
/// to words (一度, 十分, 一部), and whatever stands between braces.
struct FigureScanner {
  /// Units that make a figure of any number before them.
  private static let units = scalars([
    "万", "千", "億", "円", "%", "パーセント", "割", "日", "か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月",
    "月", "年", "週", "時", "分", "秒", "歳", "桁", "営業日",
  ])
  /// Units that make a figure of kanji numerals before them; `一日` and `十分` are words.
  private static let unitsOfKanji = scalars([
    "円", "%", "パーセント", "割", "日以内", "日間", "日後", "日前", "日以上", "か月", "ヶ月", "カ月", "ヵ月",
    "ケ月", "箇月", "年間", "年以内", "週間", "時間", "営業日",
  ])
  /// What makes more of a figure with its unit: 20万円 is one.
  private static let unitsBehind = scalars(["万", "円", "以内", "以上", "以下", "未満", "間"])
  private static let ordinals = scalars(["目"])
  /// English units that make a figure of one digit or a number in words before them: `5 days`,
  /// `three months`. `one` is left alone: `one day` is a word as often.
  private static let englishUnits = scalars([
    "day", "week", "month", "year", "hour", "minute", "business day", "working day", "yen",
    "percent", "per cent", "digit",
  ])
  private static let englishNumbers = scalars([
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fifteen", "twenty", "thirty", "sixty", "ninety", "hundred",
  ])

  private static func scalars(_ texts: [String]) -> [[Unicode.Scalar]] {
    texts.map { Array($0.unicodeScalars) }
  }

  private let scalar: YAMLScalar
  /// The text, full-width ASCII forms made plain one by one so that offsets stay.
  private let text: [Unicode.Scalar]

  /// The figures of a sentence with their units, in the order of the text.
  static func figures(in scalar: YAMLScalar) -> [Named] {
    // Most sentences hold nothing that a figure could start with.
    guard mayHoldFigure(scalar.text) else { return [] }
    let scanner = FigureScanner(scalar)
    let shown = Array(scalar.text.unicodeScalars)
    return scanner.ranges().map {
      let shown = shown[$0]
      return Named(String(String.UnicodeScalarView(shown)), scalar.range(of: $0))
    }
  }

  /// Whether the text holds a digit or a kanji numeral at all.
  private static func mayHoldFigure(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(mayHoldFigure) ?? true
  }

  private static func mayHoldFigure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: return true
      // A blank or a hyphen before what may be an English unit.
      case 0x20, 0x2D:
        if index + 1 < bytes.count, "dwmyhbp".utf8.contains(bytes[index + 1]) { return true }
        index += 1
      // Where full-width digits and kanji numerals are found; of kana nothing more need be known.
      case 0xE3 where index + 2 < bytes.count && bytes[index + 1] > 0x80: index += 3
      case 0xE3...0xEF where index + 2 < bytes.count:
        let value =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        if let scalar = Unicode.Scalar(value), isDigit(plain(scalar)) || isKanji(scalar) {
          return true
        }
        index += 3
      default: index += 1
      }
    }
    return false
  }

  private init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    text = scalar.text.unicodeScalars.map(Self.plain)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  private func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if text[index] == "{" {
        if index + 1 < text.count, text[index + 1] == "{" {
          index += 2
        } else {
          index = text[index...].firstIndex(of: "}") ?? text.count
        }
      } else if Self.isDigit(text[index]) {
        let end = endOfDigits(from: index)
        if let figure = figure(index..<end) { found.append(figure) }
        index = max(end, found.last?.upperBound ?? 0)
      } else if let end = englishFigure(at: index) {
        found.append(index..<end)
        index = end
      } else if Self.isKanji(text[index]) {
        var end = index
        while end < text.count, Self.isKanji(text[end]) { end += 1 }
        if let unit = unit(at: end, of: Self.unitsOfKanji), !isUnitOnly(index..<end) {
          found.append(index..<end + unit)
        }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// 万円 in 数万円 is no number of its own.
  private func isUnitOnly(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { "百千万億".unicodeScalars.contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether it is a kanji numeral.
  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "億": true
    default: false
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    index < text.count && Self.isDigit(text[index])
  }

  /// Digits with the signs inside that make one figure of them: `20,000`, `18.0`, `0120-629-215`,
  /// `11/25`, `9:00`.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while isDigit(end) || (end < text.count && ",.-/:".unicodeScalars.contains(text[end])) {
      if !isDigit(end), !isDigit(end + 1) { break }
      end += 1
    }
    return end
  }

  private func figure(_ range: Range<Int>) -> Range<Int>? {
    // Part of a Latin word: `Web2`, `3D`.
    let isInWord =
      range.lowerBound > 0 && text[range.lowerBound - 1].isASCII
      && text[range.lowerBound - 1].properties.isAlphabetic
    var after = range.upperBound
    if after < text.count, text[after] == " " { after += 1 }
    if let unit = unit(at: after, of: Self.units), !isCounting(range, unitAt: after) {
      var end = after + unit
      while let more = self.unit(at: end, of: Self.unitsBehind) {
        end += more
      }
      return range.lowerBound..<end
    }
    if !isInWord, let end = englishUnit(at: range.upperBound) { return range.lowerBound..<end }
    return range.count > 1 && !isInWord ? range : nil
  }

  /// The end of a number in words with its unit, `three months`, that starts at a place.
  private func englishFigure(at index: Int) -> Int? {
    guard isLatin(index), index == 0 || !isLatin(index - 1) else { return nil }
    let rest = text[index...].prefix(8).map { Unicode.Scalar($0.value | 0x20) ?? $0 }
    guard let number = Self.englishNumbers.first(where: { rest.starts(with: $0) }) else {
      return nil
    }
    return englishUnit(at: index + number.count)
  }

  /// The end of an English unit that follows a number: `" days"`, `"-day"`.
  private func englishUnit(at index: Int) -> Int? {
    guard index < text.count, text[index] == " " || text[index] == "-",
      let length = unit(at: index + 1, of: Self.englishUnits)
    else { return nil }
    var end = index + 1 + length
    if end < text.count, text[end] == "s" { end += 1 }
    return end < text.count && isLatin(end) ? nil : end
  }

  private func isLatin(_ index: Int) -> Bool {
    text[index].isASCII && text[index].properties.isAlphabetic
  }

  /// 1日目 and the like count; 1日 is a limit or a date.
  private func isCounting(_ range: Range<Int>, unitAt index: Int) -> Bool {
    range.count == 1 && unit(at: index + 1, of: Self.ordinals) != nil
  }

  /// The length of the longest unit that stands at a place.
  private func unit(at index: Int, of units: [[Unicode.Scalar]]) -> Int? {
    guard index < text.count else { return nil }
    let rest = text[index...]
    return units.filter { rest.starts(with: $0) }.map(\.count).max()
  }
}
