/// Digits that stand together in a text, with what joined them.
struct DigitGroup: Hashable {
  /// How a group is tied to the one before it.
  enum Joint: Hashable {
    /// Nothing before it that could belong to a number.
    case none
    /// A dash, dot or の: the two groups are one number, or neither is.
    case tight
    /// A space, a parenthesis or a change of script: may be one number, may be two.
    case loose
  }

  var digits: String
  /// Offsets of scalars in the original text.
  var range: Range<Int>
  var joint: Joint
  /// `+` or `#` directly before the group, and where.
  var sign: Unicode.Scalar?
  var signAt: Int?
  /// Written in kanji (〇一二〇).
  var isKanji: Bool

  /// Where the group begins, its sign included.
  var start: Int { signAt ?? range.lowerBound }
}

/// What one scalar can be inside a telephone number.
enum NumberScalar {
  case digit(Int)
  case kanjiDigit(Int)
  case tight, space, bracket, sign
  /// Draws nothing: direction marks of copied contacts, variation selectors, keycaps.
  case invisible
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit(Int(scalar.value - 0x30))
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFE0E,
      0xFE0F, 0x20E3:
      self = .invisible
    // Dashes that Unicode does not class as such: minus, box rules, the long-vowel mark and its
    // half-width form, the soft hyphen, the hyphen bullet, wave dashes.
    case 0x2212, 0x2500, 0x2501, 0x30FC, 0xFF70, 0xAD, 0x2043, 0x2D7, 0x7E, 0x301C, 0xFF5E, 0xAF,
      0x2796:
      self = .tight
    // Dots, middle dots, underscores and slashes, in every width.
    case 0x2E, 0xB7, 0x2022, 0x2024, 0x30FB, 0xFF65, 0xFF0E, 0x5F, 0xFF3F, 0x2F, 0xFF0F:
      self = .tight
    case 0x306E, 0x30CE, 0xFF89: self = .tight  // の, ノ
    case 0x28, 0x29, 0x5B, 0x5D, 0xFF08, 0xFF09, 0xFF3B, 0xFF3D, 0x3014, 0x3015, 0x3010, 0x3011:
      self = .bracket
    case 0x2B, 0xFF0B, 0x23, 0xFF03, 0x266F: self = .sign
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: self = .kanjiDigit(0)
    case 0x4E00: self = .kanjiDigit(1)
    case 0x4E8C: self = .kanjiDigit(2)
    case 0x4E09: self = .kanjiDigit(3)
    case 0x56DB: self = .kanjiDigit(4)
    case 0x4E94: self = .kanjiDigit(5)
    case 0x516D: self = .kanjiDigit(6)
    case 0x4E03: self = .kanjiDigit(7)
    case 0x516B: self = .kanjiDigit(8)
    case 0x4E5D: self = .kanjiDigit(9)
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .dashPunctuation: self = .tight
      case .spaceSeparator: self = .space
      case .control where scalar.value == 9: self = .space
      case .decimalNumber, .otherNumber:
        // Full-width and circled digits, and those of other scripts.
        guard let value = properties.numericValue, (0...9).contains(value),
          case let digit = Int(value), Double(digit) == value
        else {
          self = .other
          return
        }
        self = .digit(digit)
      default: self = .other
      }
    }
  }

  /// `+` or `#` from any width.
  static func plainSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value == 0x2B || scalar.value == 0xFF0B ? "+" : "#"
  }
}

/// Splits a text into runs of digit groups. One pass; every scalar is looked at once or twice.
struct DigitRuns {
  /// Between two groups of one number stand at most this many scalars, as in `) - (`.
  private static let longestSeparator = 5

  private var runs: [[DigitGroup]] = []
  private var run: [DigitGroup] = []
  private var separator: [NumberScalar] = []
  private var sign: (scalar: Unicode.Scalar, at: Int)?

  static func find(in scalars: [Unicode.Scalar]) -> [[DigitGroup]] {
    var builder = DigitRuns()
    let kinds = scalars.map(NumberScalar.init)
    for index in scalars.indices {
      var kind = kinds[index]
      if case .kanjiDigit(1) = kind, standsAsDash(index, kinds) { kind = .tight }
      builder.take(kind, scalars[index], at: index)
    }
    builder.endRun()
    return builder.runs
  }

  /// 一 between two Arabic digits is a mistyped dash: 0120一397一972.
  private static func standsAsDash(_ index: Int, _ kinds: [NumberScalar]) -> Bool {
    guard index > 0, index + 1 < kinds.count, case .digit = kinds[index - 1],
      case .digit = kinds[index + 1]
    else { return false }
    return true
  }

  private mutating func take(_ kind: NumberScalar, _ scalar: Unicode.Scalar, at index: Int) {
    switch kind {
    case .digit(let value): append(value, kanji: false, at: index)
    case .kanjiDigit(let value): append(value, kanji: true, at: index)
    case .invisible: break
    case .sign:
      sign = (NumberScalar.plainSign(scalar), index)
      separator.append(.sign)
    case .tight, .space, .bracket:
      separator.append(kind)
      if case .tight = kind { sign = nil }
    case .other:
      endRun()
    }
  }

  private mutating func append(_ value: Int, kanji: Bool, at index: Int) {
    defer {
      separator.removeAll(keepingCapacity: true)
      sign = nil
    }
    if separator.count > Self.longestSeparator {
      let kept = sign
      endRun()
      sign = kept
    }
    if separator.isEmpty, run.last?.isKanji == kanji {
      run[run.count - 1].digits.append(Character(Unicode.Scalar(UInt8(0x30 + value))))
      let first = run[run.count - 1].range.lowerBound
      run[run.count - 1].range = first..<(index + 1)
      return
    }
    run.append(
      DigitGroup(
        digits: String(value), range: index..<(index + 1), joint: joint(),
        sign: sign?.scalar, signAt: sign?.at, isKanji: kanji))
  }

  private func joint() -> DigitGroup.Joint {
    guard !run.isEmpty else { return .none }
    var tight = false
    for part in separator {
      switch part {
      case .tight: tight = true
      case .sign: return .none
      // "0120 - 397 - 972" is one number; "0120-397-972 (5)" may be two things.
      case .bracket: return .loose
      default: break
      }
    }
    return tight ? .tight : .loose
  }

  private mutating func endRun() {
    if !run.isEmpty { runs.append(run) }
    run.removeAll(keepingCapacity: true)
    separator.removeAll(keepingCapacity: true)
    sign = nil
  }
}
