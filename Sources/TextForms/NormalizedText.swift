/// A text in one plain form for matching and reading, with the way back to what was typed.
///
/// - NFKC, so that full-width and half-width forms become one; voicing marks are composed.
/// - ASCII letters in lower case.
/// - Every dash between two digits is `-`; the wave dash 〜 is a range and stays.
/// - Ideographic spaces, tabs and line ends are spaces; control and invisible characters are gone.
///
/// One deviation from NFKC: ① next to a digit keeps a space between, so that `①20万` does not
/// become 120万.
public struct NormalizedText: Sendable {
  /// The most scalars of the original that are read; the rest is cut.
  public static let longest = 4_000

  /// The text as it was given, uncut.
  public let original: String
  /// The normalized text.
  public let scalars: [Unicode.Scalar]
  /// For each normalized scalar the index of the original scalar that it came from, and at last the
  /// number of original scalars read: `scalars.count + 1` values that never fall.
  public let offsets: [Int]

  public init(_ original: String) {
    self.original = original
    var builder = Builder(Array(original.unicodeScalars.prefix(Self.longest)))
    builder.run()
    scalars = builder.scalars
    offsets = builder.offsets
  }

  /// The normalized text as a string.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The original scalars that a range of normalized scalars came from.
  ///
  /// A range that ends inside the expansion of one original scalar covers that scalar. Bounds
  /// outside the text are moved inside.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    let lower = min(max(range.lowerBound, 0), scalars.count)
    let upper = min(max(range.upperBound, lower), scalars.count)
    let start = offsets[lower]
    guard upper > lower else { return start..<start }
    var end = upper
    while end < scalars.count, offsets[end] == offsets[upper - 1] { end += 1 }
    return start..<offsets[end]
  }
}

/// Normalizes scalar by scalar, left to right.
private struct Builder {
  let source: [Unicode.Scalar]
  var scalars: [Unicode.Scalar] = []
  var offsets: [Int] = []
  /// Whether the last scalar came from a compatibility form such as ①.
  private var lastWasExpanded = false

  init(_ source: [Unicode.Scalar]) {
    self.source = source
    scalars.reserveCapacity(source.count)
    offsets.reserveCapacity(source.count + 1)
  }

  mutating func run() {
    var index = 0
    while index < source.count { index = step(at: index) }
    offsets.append(source.count)
    unifyDashes()
  }

  /// Handles the scalar at `index` and gives the index of the next one.
  private mutating func step(at index: Int) -> Int {
    let scalar = source[index]
    let value = scalar.value
    let combines = index + 1 < source.count && isCombining(source[index + 1])
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x3000, 0x2028, 0x2029: emit(" ", from: index)
    case 0x00...0x1F, 0x7F...0x9F: break
    case 0x20...0x7E where !combines: emit(lowercased(scalar), from: index)
    case 0xFF01...0xFF5E where !combines:
      emit(lowercased(Unicode.Scalar(value - 0xFEE0) ?? scalar), from: index)
    case 0xFF61...0xFF9D: emit(Kana.fromHalfWidth[Int(value - 0xFF61)], from: index)
    case 0xFF9E, 0x3099, 0x309B: compose(Kana.voiced, else: scalar, from: index)
    case 0xFF9F, 0x309A, 0x309C: compose(Kana.halfVoiced, else: scalar, from: index)
    case 0x3001...0x3035, 0x3041...0x3096, 0x309D...0x309E, 0x30A0...0x30FE, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0x2010, 0x2012...0x2015, 0x2212, 0x2500, 0x2501:
      emit(scalar, from: index)
    default:
      if isInvisible(scalar) { break }
      return expand(at: index)
    }
    return index + 1
  }

  private mutating func emit(_ scalar: Unicode.Scalar, from index: Int) {
    if lastWasExpanded, isDigit(scalar), let last = scalars.last, isDigit(last) {
      scalars.append(" ")
      offsets.append(index)
    }
    scalars.append(scalar)
    offsets.append(index)
    lastWasExpanded = false
  }

  /// Joins a voicing mark with the kana before it, or keeps a mark that has none.
  private mutating func compose(
    _ joined: (Unicode.Scalar) -> Unicode.Scalar?, else mark: Unicode.Scalar, from index: Int
  ) {
    if let last = scalars.last, let kana = joined(last) {
      scalars[scalars.count - 1] = kana
    } else {
      emit(mark.value == 0xFF9E ? "゛" : mark.value == 0xFF9F ? "゜" : mark, from: index)
    }
  }

  /// The slow path: a rare scalar together with the marks that follow it.
  private mutating func expand(at index: Int) -> Int {
    var end = index + 1
    // A hostile text may stack any number of marks on one letter.
    while end < source.count, end - index < 32, isCombining(source[end]) { end += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source[index..<end])
    let plain = CompatibilityMapping.plain(String(view))
    if let first = plain.unicodeScalars.first, isDigit(first), let last = scalars.last,
      isDigit(last)
    {
      emit(" ", from: index)
    }
    for scalar in plain.unicodeScalars where !isInvisible(scalar) {
      scalars.append(lowercased(scalar))
      offsets.append(index)
    }
    lastWasExpanded = true
    return end
  }

  /// Makes every dash that stands between two digits, spaces aside, an ASCII hyphen.
  private mutating func unifyDashes() {
    var index = 0
    while index < scalars.count {
      guard isDash(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isDash(scalars[end]) || scalars[end] == " " { end += 1 }
      var before = index - 1
      while before >= 0, scalars[before] == " " { before -= 1 }
      if before >= 0, end < scalars.count, isDigit(scalars[before]) || scalars[before] == ")",
        isDigit(scalars[end]) || scalars[end] == "("
      {
        for place in index..<end where isDash(scalars[place]) { scalars[place] = "-" }
      }
      index = end
    }
  }
}

private func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
}

/// ASCII and kanji digits: people write 〇一二〇ー三九七 too.
private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九": true
  default: false
  }
}

private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2D, 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63, 0x2E3A,
    0x30A0:
    true
  default: false
  }
}

private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  switch scalar.value {
  case 0x3099, 0x309A, 0x3000...0x9FFF: return false
  case 0x1160...0x11FF: return true  // Hangul vowels and finals join the letter before them.
  default: return scalar.properties.canonicalCombiningClass != .notReordered
  }
}

/// Zero-width, direction and variation characters: they hide or reorder text, and say nothing.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    true
  default: false
  }
}
