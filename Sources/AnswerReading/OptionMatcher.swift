internal import TextForms

/// Options prepared for matching.
struct OptionMatcher {
  let options: [OptionSpelling]
  /// For each option the keys of its label, id and other spellings.
  private let keys: [[OptionKey]]
  /// Most answers are a number or a whole spelling, and need neither this nor the stems.
  private let table: Lazily<PhraseTable<Int>>

  init(_ options: [OptionSpelling]) {
    self.options = options
    keys = options.map { option in
      ([option.label, option.id] + option.also).map { OptionKey($0) }.filter { !$0.core.isEmpty }
    }
    table = Lazily {
      PhraseTable(
        zip(options.indices, options).map { index, option in
          // Spaces matter inside an English spelling, so both forms are looked for.
          let spellings = [option.label] + option.also
          let spaced = spellings.map { FoldedText($0) }.map { $0.text($0.trimmed) }
          let cores = spellings.map { matchingKey($0) }
          return (index, Array(Set(spaced + cores + cores.map(contracted))))
        })
    }
  }

  /// The options whose full spellings, one after the other, make up `core`: a list that is typed as it is
  /// shown, whatever signs stand inside a label.
  func listed(_ core: String) -> [Int]? {
    let scalars = Array(core.unicodeScalars)
    var found: [Int] = []
    var start = 0
    while start < scalars.count {
      var longest: (index: Int, end: Int)?
      for (index, keys) in keys.enumerated() {
        for key in keys where scalars[start...].starts(with: key.core.unicodeScalars) {
          let end = start + key.core.unicodeScalars.count
          if end > longest?.end ?? start { longest = (index, end) }
        }
      }
      guard let longest else { return nil }
      found.append(longest.index)
      start = longest.end
    }
    return found
  }

  /// Options of which `core`, its politeness aside, is a full spelling letter by letter.
  func literally(_ core: String) -> [Int] {
    for form in politenessForms(core) {
      let found = keys.indices.filter { keys[$0].contains { $0.core == form } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Options of which `core`, or `core` without its ending, is a full spelling.
  func exactly(_ core: String) -> [Int] {
    let found = literally(core)
    if !found.isEmpty { return found }
    for form in politenessForms(core).map({ SpokenForm.stem(Array($0.unicodeScalars)) }) {
      let found = keys.indices.filter { keys[$0].contains { $0.stem == form } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Options spelled somewhere in `text`: longer spellings hide shorter ones inside them.
  func spelled(in text: FoldedText) -> [(index: Int, range: Range<Int>)] {
    let kept = Self.longest(table.value.hits(in: text.scalars)).filter { hit in
      !Denial.denies(hit.range, in: text)
    }
    return kept.map { ($0.tag, $0.range) }
  }

  /// Options of which a spelling stands in `text` in any inflection: 折れました for 折れた. A spelling that
  /// is denied does not count.
  func inflected(in text: FoldedText) -> [Int] {
    let spoken = FoldedText(String(scalars: SpokenForm.plain(text.scalars)))
    var hits: [PhraseTable<Int>.Hit] = []
    for (index, keys) in keys.enumerated() {
      // Latin words do not inflect here; ``spelled(in:)`` finds them.
      for stem in Set(keys.map(\.stem))
      where stem.count >= 2 && !isLetter(stem.first) {
        for start in spoken.scalars.indices where spoken.scalars[start...].starts(with: stem) {
          let end = start + stem.count
          // はなしたい holds no なし, and 払ってない is the opposite of 払った.
          if isHiragana(spoken[start]), isHiragana(spoken[start - 1]), end - start < 3 { continue }
          if Denial.negates(after: end, in: spoken) { continue }
          hits.append(PhraseTable<Int>.Hit(tag: index, range: start..<end))
        }
      }
    }
    let kept = Self.longest(hits).filter { !Denial.denies($0.range, in: spoken) }
    return Set(kept.map(\.tag)).sorted()
  }

  /// Options with a spelling of which `core` is a part that can stand by itself.
  func containing(_ core: String) -> [Int] {
    guard core.count >= 2 || core.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else {
      return []
    }
    let direct = keys.indices.filter { keys[$0].contains { $0.holds(core) } }
    let scalars = Array(core.unicodeScalars)
    let stem = SpokenForm.stem(scalars)
    guard direct.isEmpty, stem.count >= 2 else { return direct }
    // A word in kana whose spelling has kanji: きょう for 今日が返済日.
    if stem == SpokenForm.plain(scalars) {
      guard stem.count >= 3, scalars.allSatisfy({ isHiragana($0) }) else { return [] }
      return keys.indices.filter { index in
        keys[index].contains { $0.stem.starts(with: stem) && $0.isRewritten }
      }
    }
    return keys.indices.filter { keys[$0].contains { $0.stem.contains(stem) } }
  }

  private static func longest(_ hits: [PhraseTable<Int>.Hit]) -> [PhraseTable<Int>.Hit] {
    hits.filter { hit in
      !hits.contains { $0.range.count > hit.range.count && $0.range.overlaps(hit.range) }
    }
  }
}

/// One spelling of an option in the forms that are compared.
private struct OptionKey {
  let core: String
  /// Without its inflection: なくし for なくした.
  var stem: [Unicode.Scalar] { stored.value }
  /// Whether the stem differs from the spelling.
  var isRewritten: Bool { stem != scalars }
  private let stored: Lazily<[Unicode.Scalar]>
  private let scalars: [Unicode.Scalar]
  /// Where a part may start or end.
  private let bounds: Set<Int>

  init(_ spelling: String) {
    var normalized: [Unicode.Scalar] = []
    // A space or a sign is no part of the spelling, but words end there.
    var bounds: Set<Int> = [0]
    for scalar in NormalizedText(spelling).scalars {
      if FoldedText.isPunctuation(scalar) {
        bounds.insert(normalized.count)
      } else {
        normalized.append(scalar)
      }
    }
    scalars = normalized.map { foldingKana($0) }
    core = String(scalars: scalars)
    stored = Lazily { [scalars] in SpokenForm.stem(scalars) }
    bounds.insert(normalized.count)
    for index in normalized.indices.dropFirst() {
      let script = Script(normalized[index])
      if script != Script(normalized[index - 1]) || script == .kanji { bounds.insert(index) }
    }
    self.bounds = bounds
  }

  /// Whether `part` stands in the spelling between two places where words can end: 番号 in 暗証番号, but
  /// not コム in アコム.
  func holds(_ part: String) -> Bool {
    let part = Array(part.unicodeScalars)
    guard part.count <= scalars.count else { return false }
    return (0...scalars.count - part.count).contains { start in
      bounds.contains(start) && bounds.contains(start + part.count)
        && scalars[start..<start + part.count].elementsEqual(part)
    }
  }

  private enum Script {
    case kanji, hiragana, katakana, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x3041...0x309F: self = .hiragana
      case 0x30A0...0x30FF: self = .katakana
      case 0x3400...0x9FFF: self = .kanji
      default: self = .other
      }
    }
  }
}

/// Words that take back what stands before or after them: アコムじゃなくて, not Acom.
enum Denial {
  static func denies(_ range: Range<Int>, in text: FoldedText) -> Bool {
    if text.endsBefore(range.lowerBound, ["not ", "n't ", "not the ", "rather than "]) {
      return true
    }
    // アコムでもプロミスでもなくアイフル
    if text.has("でも", at: range.upperBound), text.contains("でもな") { return true }
    // 折れたんじゃなくて: an inflection may stand between.
    var index = range.upperBound
    for _ in 0..<5 {
      if text.after(words, at: index) != nil { return true }
      if let end = text.after(
        ["ちゃう", "ちがう", "違う"], at: text.after(["と", "とは"], at: index) ?? index)
      {
        // アコムちゃうん? asks whether it is Acom.
        return text.after(["ん?", "んか", "の?", "ん。", "かな", "やろ", "んやろ"], at: end) == nil
          && !(text[end] == "ん" && end + 1 == text.count)
      }
      guard let next = text.after(["た", "て", "して", "した", "し", "ん", "の", "っ", "い", "る"], at: index)
      else { return false }
      index = next
    }
    return false
  }

  /// What follows the words that take back the first half: 銀行 in ネットではなく銀行.
  static func corrected(_ text: FoldedText) -> FoldedText? {
    for start in text.scalars.indices {
      guard
        let end = text.after(
          ["じゃなくて", "じゃなく", "ではなくて", "ではなく", "でなくて", "でなく", "やなくて", "ちゃうくて"], at: start),
        start > 0, end < text.count
      else { continue }
      return FoldedText(text.text(end..<text.count))
    }
    return nil
  }

  /// Whether the kana that inflect a stem end in a negation.
  static func negates(after index: Int, in text: FoldedText) -> Bool {
    var end = index
    while end < index + 10, isHiragana(text[end]) { end += 1 }
    let ending = text.text(index..<end)
    return ["ない", "ません", "なかった", "へん", "とらん", "ねえ", "ねー"].contains { ending.contains($0) }
  }

  private static let words = [
    "じゃな", "ではな", "でなく", "でな", "やなく", "やない", "やなし", "以外", "じゃあり", "ではあり", "ちゃうて", "ちゃうく", "とちが",
    "と違", "ちゃいます", "違います", "ちがいます", "でもな", "は聞かれてな", "は聞かれていな", "は聞かれていま", "は聞かれてま", "は聞かれなか",
    "は言われてな", "は言われていな",
    "は言われていま", "は言われなか", "は求められてな", "は求められていな",
    // The spoken form drops a particle between two kanji.
    "聞かれてな", "聞かれていな", "聞かれなか", "言われてな", "言われていな", "言われなか", "janai", "ja nai", "janakute",
    "ja nakute", "chau",
  ]
}

/// A key as it is spoken: 借りている becomes 借りてる, 教えてしまった becomes 教えちゃった.
private func contracted(_ key: String) -> String {
  String(scalars: spokenEndings.rewritten(Array(key.unicodeScalars)))
}

private let spokenEndings = PhraseRewriter([
  ("てしまった", "ちゃった"), ("でしまった", "じゃった"), ("ている", "てる"), ("ていた", "てた"),
  ("ていない", "てない"), ("ています", "てます"), ("でいる", "でる"), ("でいた", "でた"),
])
