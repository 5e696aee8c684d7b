/// Wraps Japanese and mixed text by terminal cells, with the usual rules of line breaking (kinsoku).
///
/// No line starts with a closing mark or a small kana, none ends with an opening bracket, and an
/// ASCII word, a number with its unit or a phone number stays whole unless it is wider than a line.
public enum JapaneseLineBreaker {
  /// The lines of `text`, each at most `width` cells, indents included.
  ///
  /// - Parameters:
  ///   - width: Cells of a line; less than 10 counts as 10.
  ///   - indent: Put before every line but the first.
  ///   - firstIndent: Put before the first line.
  /// - Returns: At least one line. Line ends in `text` stay; an empty line gets no indent.
  public static func wrap(
    _ text: String, width: Int, indent: String = "", firstIndent: String = ""
  ) -> [String] {
    let width = max(10, width)
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var filler = Filler(width: width, indent: indent)
      filler.begin(lines.isEmpty ? firstIndent : indent)
      for unit in units(of: paragraph) { filler.add(unit) }
      lines += filler.finish()
    }
    return lines
  }

  /// The pieces between two places where a line may break; spaces are pieces of their own.
  static func units(of text: Substring) -> [String] {
    var units: [String] = []
    var previous: Character?
    for character in text {
      if let before = previous, !mayBreak(between: before, and: character) {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      previous = character
    }
    return units
  }

  static func mayBreak(between before: Character, and after: Character) -> Bool {
    if before == " " || before == "\u{3000}" || after == " " || after == "\u{3000}" {
      // A run of spaces is one unit, so that it can vanish at a line's end.
      return before != after
    }
    if noStart.contains(after) || noEnd.contains(before) { return false }
    if brackets.contains(after) { return true }
    if isNarrow(before) && isNarrow(after) { return false }
    if before.isNumber && numberUnits.contains(after) { return false }
    if "万億千百".contains(before) && (after.isNumber || numberUnits.contains(after)) { return false }
    return true
  }

  fileprivate static let noStart = Set(
    "、。，．・:;：；?!？！゛゜´｀¨ヽヾゝゞ々ー’”)）〕]］}｝〉》」』】°′″℃％%,.…‥〟｡｣､･ｰﾞﾟ〜~"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ")
  private static let brackets = Set("‘“(（〔[［{｛〈《「『【｢〝")
  private static let noEnd = brackets.union("¥￥$#＃")
  private static let numberUnits = Set("万億千百十円年月日時分秒回社件枚歳人番か％%銭割")

  /// Letters, digits and marks that form words without spaces between: `0120-629-215`, `Web-ID`.
  private static func isNarrow(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    if (0xFF61...0xFF9F).contains(scalar.value) { return false }
    return DisplayWidth.of(scalar) == 1 && scalar.value < 0x2E80
  }
}

/// Fills lines unit by unit.
private struct Filler {
  let width: Int
  let indent: String
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var prefix = ""
  private var room = 0
  private var pendingSpaces = ""

  init(width: Int, indent: String) {
    self.width = width
    self.indent = indent
  }

  mutating func begin(_ prefix: String) {
    self.prefix = prefix
    line = ""
    lineWidth = 0
    pendingSpaces = ""
    // A deep indent must still leave room for two wide characters.
    room = max(4, width - DisplayWidth.of(prefix))
  }

  mutating func add(_ unit: String) {
    if unit.first == " " || unit.first == "\u{3000}" {
      // Spaces that open a wrapped line go; those that open a paragraph are its own indent.
      if lineWidth > 0 || lines.isEmpty { pendingSpaces += unit }
      return
    }
    let spaces = DisplayWidth.of(pendingSpaces)
    let cells = DisplayWidth.of(unit)
    if lineWidth + spaces + cells <= room {
      line += pendingSpaces + unit
      lineWidth += spaces + cells
      pendingSpaces = ""
      return
    }
    if lineWidth > 0 { breakLine() }
    pendingSpaces = ""
    if cells <= room {
      line = unit
      lineWidth = cells
    } else {
      split(unit)
    }
  }

  mutating func finish() -> [String] {
    breakLine()
    return lines
  }

  /// Cuts a unit that is wider than a whole line between its characters.
  private mutating func split(_ unit: String) {
    for character in unit {
      let cells = DisplayWidth.of(String(character))
      if lineWidth > 0, lineWidth + cells > room {
        // A closing mark takes the character before it along.
        let carries = line.count > 1 && JapaneseLineBreaker.noStart.contains(character)
        let carried = carries ? line.removeLast() : nil
        breakLine()
        if let carried {
          line.append(carried)
          lineWidth = DisplayWidth.of(line)
        }
      }
      line.append(character)
      lineWidth += cells
    }
  }

  private mutating func breakLine() {
    lines.append(line.isEmpty ? "" : prefix + line)
    begin(indent)
  }
}
