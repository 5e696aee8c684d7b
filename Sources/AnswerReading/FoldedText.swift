internal import TextForms

/// A typed text in the form that matching works on: normalized, katakana as hiragana.
///
/// Indices are those of the normalized text; ``original(_:)`` leads back to what was typed.
struct FoldedText {
  let normalized: NormalizedText
  let scalars: [Unicode.Scalar]
  /// For each scalar its index in ``normalized``, where some were left out; else `nil`.
  private let places: [Int]?

  init(_ text: String) {
    normalized = NormalizedText(text)
    scalars = Self.folded(normalized.scalars)
    places = nil
  }

  /// A text in which words of hiragana set apart by spaces are joined: げつまつ まで まって.
  init(joiningKana text: String) {
    let normalized = NormalizedText(text)
    self.normalized = normalized
    let folded = Self.folded(normalized.scalars)
    let kept = folded.indices.filter { index in
      folded[index] != " " || index == 0 || index == folded.count - 1
        || !isHiragana(normalized.scalars[index - 1])
        || !isHiragana(normalized.scalars[index + 1])
    }
    scalars = kept.map { folded[$0] }
    places = kept.count == folded.count ? nil : kept
  }

  private static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.indices.map { index in
      switch scalars[index] {
      // Typographic apostrophes: don’t and don't are one.
      case "\u{2019}": "'"
      // ニ十万 and ハ千円 are slips for 二十万 and 八千円.
      case "ニ" where startsUnit(scalars, after: index): "二"
      case "ハ" where startsUnit(scalars, after: index): "八"
      // Old forms of kanji, and a slip of hands that write 返斉.
      case "圓": "円"
      case "萬": "万"
      case "遲": "遅"
      case "濟": "済"
      case "斉" where index > 0 && scalars[index - 1] == "返": "済"
      // 30満円 is one for 30万円.
      case "満"
      where index > 0 && isDigit(scalars[index - 1]) && index + 1 < scalars.count
        && scalars[index + 1] == "円":
        "万"
      default: foldingKana(scalars[index])
      }
    }
  }

  /// Whether a katakana at `index` stands by itself before 十, 百, 千 or 万.
  private static func startsUnit(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 1 < scalars.count, "十百千万".unicodeScalars.contains(scalars[index + 1]) else {
      return false
    }
    return index == 0 || !(0x30A1...0x30FE).contains(scalars[index - 1].value)
  }

  var count: Int { scalars.count }

  subscript(index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  func original(_ range: Range<Int>) -> Range<Int> {
    guard let places, let last = places.last else { return normalized.originalRange(of: range) }
    func place(_ index: Int) -> Int { index < places.count ? places[max(0, index)] : last + 1 }
    let lower = place(range.lowerBound)
    let upper = range.isEmpty ? lower : place(range.upperBound - 1) + 1
    return normalized.originalRange(of: lower..<max(lower, upper))
  }

  /// Whether `phrase`, written in lower case and hiragana, stands at `index`.
  func has(_ phrase: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in phrase.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// The index after the first of `phrases` that stands at `index`, or `nil`.
  func after(_ phrases: [String], at index: Int) -> Int? {
    for phrase in phrases where has(phrase, at: index) {
      return index + phrase.unicodeScalars.count
    }
    return nil
  }

  /// Whether one of `phrases` ends right before `index`.
  func endsBefore(_ index: Int, _ phrases: [String]) -> Bool {
    phrases.contains { has($0, at: index - $0.unicodeScalars.count) }
  }

  func contains(_ phrase: String) -> Bool {
    scalars.indices.contains { has(phrase, at: $0) }
  }

  func contains(anyOf phrases: [String]) -> Bool { phrases.contains { contains($0) } }

  /// The index of the first scalar from `index` on that is no space.
  func skippingSpaces(_ index: Int) -> Int {
    var place = index
    while place < scalars.count, scalars[place] == " " { place += 1 }
    return place
  }

  /// The end of the text before `index`, spaces left out.
  func skippingSpacesBack(_ index: Int) -> Int {
    var place = index
    while place > 0, scalars[place - 1] == " " { place -= 1 }
    return place
  }

  /// The indices between the first and the last scalar that is no space.
  var trimmed: Range<Int> {
    let start = skippingSpaces(0)
    return start..<max(start, skippingSpacesBack(scalars.count))
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The scalars that carry meaning: no spaces, no punctuation.
  var core: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.filter { !Self.isPunctuation($0) })
    return String(view)
  }

  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool { punctuation.contains(scalar) }

  private static let punctuation = Set(
    " 、。,.!?・…〜~「」『』()[]【】'\"-:;/_^*".unicodeScalars)
}

func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return (0x30...0x39).contains(scalar.value)
}

func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
}

func isHiragana(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return (0x3041...0x309F).contains(scalar.value)
}

/// `text` as ``FoldedText/core`` has it: the form in which labels and spellings are compared.
func matchingKey(_ text: String) -> String { FoldedText(text).core }
