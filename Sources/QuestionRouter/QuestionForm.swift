import TextForms

/// A typed question as the router looks at it.
///
/// Normalized; katakana as hiragana; letters in lower case; every number is one `0`, and every
/// telephone number one `☎`: which number is typed says nothing about the topic. What is neither a
/// letter nor a number is a blank.
struct QuestionForm {
  static let phone: Unicode.Scalar = "☎"
  static let number: Unicode.Scalar = "0"

  /// As it was typed.
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    let typed = NormalizedText(text).scalars
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(typed.count)
    var index = 0
    while index < typed.count {
      let scalar = typed[index]
      if Self.isDigit(scalar) {
        let end = Self.endOfNumber(typed, from: index)
        scalars.append(Self.sign(of: typed[index..<end]))
        index = end
        continue
      }
      index += 1
      if scalar == "'" || scalar == "’" { continue }
      if scalar == Self.phone || Self.isLatin(scalar) || Self.isLetter(scalar) {
        scalars.append(foldingKana(scalar))
      } else if scalars.last != " " {
        scalars.append(" ")
      }
    }
    self.scalars = scalars
  }

  /// The words and runs between blanks, Latin words apart from other letters.
  static func chunks(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var chunks: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for index in 0...scalars.count {
      guard
        index == scalars.count || scalars[index] == " "
          || (index > start && isLatin(scalars[index]) != isLatin(scalars[index - 1]))
      else { continue }
      if index > start { chunks.append(scalars[start..<index]) }
      start = index < scalars.count && scalars[index] == " " ? index + 1 : index
    }
    return chunks
  }

  /// Without the blanks beside a Japanese letter: they are typed at will.
  static func squeezed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if scalar == " " {
        guard let last = result.last, isLatin(last), index + 1 < scalars.count,
          isLatin(scalars[index + 1])
        else { continue }
      }
      result.append(scalar)
    }
    return result
  }

  static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A Latin word is known by its beginning, never by its middle.
  static func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && isLatin(scalars[index]) && isLatin(scalars[index - 1])
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3005: true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }

  /// Digits with what groups them: commas, points, hyphens, a blank in a telephone number.
  private static func endOfNumber(_ typed: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    var index = start
    while index < typed.count, index - start < 24 {
      if isDigit(typed[index]) {
        end = index + 1
      } else if ![",", ".", "-", " ", "(", ")"].contains(typed[index]) || index > end {
        break
      }
      index += 1
    }
    return end
  }

  private static func sign(of number: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    let digits = number.filter(isDigit)
    let isFreephone = digits.count == 4 && digits.starts(with: ["0"]) && number.count == 4
    return digits.count >= 9 || isFreephone ? phone : Self.number
  }
}
