/// Tables and foldings of the Japanese syllabaries.
enum Kana {
  /// Full-width forms of U+FF61...U+FF9D, in order.
  static let fromHalfWidth: [Unicode.Scalar] = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)

  /// `base` with a voicing mark (が from か, ヴ from ウ); `nil` when there is no such kana.
  static func voiced(_ base: Unicode.Scalar) -> Unicode.Scalar? {
    switch base.value {
    case 0x3046: Unicode.Scalar(0x3094)  // う -> ゔ
    case 0x30A6: Unicode.Scalar(0x30F4)  // ウ -> ヴ
    case 0x304B...0x3062 where base.value % 2 == 1, 0x30AB...0x30C2 where base.value % 2 == 1,
      // つ て と follow the small っ, so their voiced forms lie at odd code points.
      0x3064, 0x3066, 0x3068, 0x30C4, 0x30C6, 0x30C8,
      0x306F, 0x3072, 0x3075, 0x3078, 0x307B, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB,
      0x309D, 0x30FD:
      Unicode.Scalar(base.value + 1)
    default: nil
    }
  }

  /// `base` with a half-voicing mark (ぱ from は); `nil` when there is no such kana.
  static func halfVoiced(_ base: Unicode.Scalar) -> Unicode.Scalar? {
    switch base.value {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB:
      Unicode.Scalar(base.value + 2)
    default: nil
    }
  }
}

/// The hiragana of a katakana; every other scalar as it is.
///
/// One scalar always gives one scalar, so offsets of a ``NormalizedText`` stay valid.
public func foldingKana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x30A1...0x30F6, 0x30FD...0x30FE: Unicode.Scalar(scalar.value - 0x60) ?? scalar
  default: scalar
  }
}

/// `text` with every katakana as hiragana, for matching: アコム and あこむ become one.
///
/// The long vowel mark ー and half-width kana stay; normalize first where those may occur.
public func foldingKana(_ text: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { folded.append(foldingKana(scalar)) }
  return String(folded)
}
