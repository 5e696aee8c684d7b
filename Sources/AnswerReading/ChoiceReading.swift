internal import TextForms

/// Options prepared for matching.
struct OptionMatcher {
  let options: [OptionSpelling]
  /// For each option the keys of its label, id and other spellings.
  private let keys: [[String]]
  private let table: PhraseTable<Int>

  init(_ options: [OptionSpelling]) {
    self.options = options
    let keys = options.map { option in
      let keys = ([option.label, option.id] + option.also).map(matchingKey)
      return Set(keys + keys.map(contracted)).filter { !$0.isEmpty }.sorted()
    }
    self.keys = keys
    table = PhraseTable(
      zip(options.indices, options).map { index, option in
        // Spaces matter inside an English spelling, so both forms are looked for.
        let spaced = ([option.label] + option.also).map { FoldedText($0) }.map {
          $0.text($0.trimmed)
        }
        return (index, Array(Set(spaced + keys[index].filter { $0 != matchingKey(option.id) })))
      })
  }

  /// Options of which `core`, or `core` without its polite ending, is a full spelling.
  func exactly(_ core: String) -> [Int] {
    for form in politenessForms(core) + politenessForms(contracted(core)) {
      let found = keys.indices.filter { keys[$0].contains(form) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Options spelled somewhere in `text`: longer spellings hide shorter ones inside them.
  func spelled(in text: FoldedText) -> [(index: Int, range: Range<Int>)] {
    let hits = table.hits(in: text.scalars)
    let kept = hits.filter { hit in
      !hits.contains { $0.range.count > hit.range.count && $0.range.overlaps(hit.range) }
        && text.after(Self.denials, at: hit.range.upperBound) == nil
    }
    return kept.map { ($0.tag, $0.range) }
  }

  /// Options with a spelling of which `core` is a part.
  func containing(_ core: String) -> [Int] {
    guard core.count >= 2 || core.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else {
      return []
    }
    let spoken = contracted(core)
    return keys.indices.filter { index in
      keys[index].contains { $0.contains(core) || $0.contains(spoken) }
    }
  }

  private static let denials = [
    "じゃな", "ではな", "でな", "以外", "じゃあり", "ではあり", "ちゃうて", "ちゃうく", "とちが", "と違",
  ]
}

/// A key as it is spoken: 借りている becomes 借りてる, 教えてしまった becomes 教えちゃった.
private func contracted(_ key: String) -> String {
  let spoken = [
    ("てしまった", "ちゃった"), ("でしまった", "じゃった"), ("ている", "てる"), ("ていた", "てた"),
    ("ていない", "てない"), ("ています", "てます"), ("でいる", "でる"), ("でいた", "でた"),
  ]
  return spoken.reduce(key) { $0.replacing($1.0, with: $1.1) }
}

extension AnswerReader {
  /// The options whose label or other spelling stands somewhere in a sentence, in their own order.
  /// A longer spelling hides a shorter one inside it, and one that is denied does not count.
  public func options(of spellings: [OptionSpelling], mentionedIn text: String) -> [String] {
    let mentioned = Set(OptionMatcher(spellings).spelled(in: FoldedText(text)).map(\.index))
    return mentioned.sorted().map { spellings[$0].id }
  }

  func readChoice(
    _ text: FoldedText, _ options: [OptionSpelling], numbered: Bool,
    _ value: (String) -> AnswerValue
  ) throws(Rejection) -> Reading {
    let matcher = OptionMatcher(options)
    let range = text.original(text.trimmed)
    let found = try choose(text, matcher)
    switch found {
    case .option(let index): return Reading(value: value(options[index].id), range: range)
    case .unknown: return Reading(value: .unknown, range: range)
    }
  }

  private enum Choice {
    case option(Int)
    case unknown
  }

  private func choose(_ text: FoldedText, _ matcher: OptionMatcher) throws(Rejection) -> Choice {
    let core = text.core
    let exact = matcher.exactly(core)
    if exact.count == 1 { return .option(exact[0]) }
    if let index = try number(text, of: matcher.options.count) { return .option(index) }
    if UnknownWords.isExactly(text) { return .unknown }
    let spelled = Set(matcher.spelled(in: text).map(\.index)).sorted()
    let found = spelled.isEmpty ? matcher.containing(politenessForms(core).last ?? core) : spelled
    if found.count == 1 { return .option(found[0]) }
    if found.count > 1 {
      throw Self.severalOptions(found.map { matcher.options[$0] }, matcher.options)
    }
    if UnknownWords.isSaid(in: text) { return .unknown }
    throw Self.noOption(text, matcher.options)
  }

  /// The option that a text like `2`, `2番`, `②`, `2つ目` numbers, from 0.
  private func number(_ text: FoldedText, of count: Int) throws(Rejection) -> Int? {
    var range = text.trimmed
    range =
      (text.after(["(", "no.", "no"], at: range.lowerBound) ?? range.lowerBound)..<range.upperBound
    guard let numeral = NumeralReader.numeral(in: text, at: range.lowerBound),
      !numeral.hasLargeUnit, let value = numeral.whole
    else { return nil }
    let rest = matchingKey(text.text(numeral.range.upperBound..<range.upperBound))
    let tails: Set<String> = ["", "番", "番目", "つ目", "つめ", "個目", "ばん", "ばんめ", "番め"]
    guard politenessForms(rest).contains(where: tails.contains) || ["です", "で"].contains(rest) else {
      return nil
    }
    guard (1...max(1, count)).contains(value), count > 0 else {
      throw Rejection(
        .outOfRange, japanese: "1から\(count)までの番号か、選択肢の言葉で答えてください。例: 1",
        english: "Please type a number from 1 to \(count), or the words of an option, e.g. 1.")
    }
    return value - 1
  }

  /// Several options, separated by commas, spaces, と or ・; all of them by 全部.
  func readMulti(_ text: FoldedText, _ options: [OptionSpelling]) throws(Rejection) -> Reading {
    let matcher = OptionMatcher(options)
    let range = text.original(text.trimmed)
    let core = text.core
    func reading(_ indices: Set<Int>) throws(Rejection) -> Reading {
      let none = indices.filter { Self.isNone(options[$0]) }
      if !none.isEmpty, indices.count > 1 {
        throw Self.severalOptions(indices.sorted().map { options[$0] }, options)
      }
      return Reading(value: .options(indices.sorted().map { options[$0].id }), range: range)
    }
    let exact = matcher.exactly(core)
    if exact.count == 1 { return try reading([exact[0]]) }
    let forms = politenessForms(core)
    if forms.contains(where: Self.noneWords.contains),
      let none = options.firstIndex(where: Self.isNone)
    {
      return try reading([none])
    }
    if forms.contains(where: Self.allWords.contains) {
      return try reading(Set(options.indices.filter { !Self.isNone(options[$0]) }))
    }
    if UnknownWords.isExactly(text) { return Reading(value: .unknown, range: range) }
    var chosen: Set<Int> = []
    for part in Self.parts(of: text) {
      switch try choosePart(part, matcher) {
      case .unknown?: return Reading(value: .unknown, range: range)
      case .option(let index)?: chosen.insert(index)
      case nil:
        let pieces = Self.pieces(of: part)
        guard pieces.count > 1 else { throw Self.noOption(part, options) }
        for piece in pieces {
          guard case .option(let index)? = try choosePart(piece, matcher) else {
            throw Self.noOption(piece, options)
          }
          chosen.insert(index)
        }
      }
    }
    guard !chosen.isEmpty else { throw Self.noOption(text, options) }
    return try reading(chosen)
  }

  /// The option of one part; `nil` when there is none or the part names several.
  private func choosePart(_ part: FoldedText, _ matcher: OptionMatcher) throws(Rejection) -> Choice?
  {
    do throws(Rejection) {
      return try choose(part, matcher)
    } catch {
      if error.reason == .outOfRange { throw error }
      if Self.pieces(of: part).count > 1 { return nil }
      throw error
    }
  }

  private static func parts(of text: FoldedText) -> [FoldedText] {
    let separators: Set<Unicode.Scalar> = ["、", ",", "，", "・", " ", "/", ";", "&", "+", "。"]
    return text.scalars.split(whereSeparator: separators.contains).prefix(100).map { piece in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: piece)
      return FoldedText(String(view))
    }.filter { !$0.core.isEmpty && $0.core != "and" && $0.core != "と" }
  }

  /// `part` cut at と and や.
  private static func pieces(of part: FoldedText) -> [FoldedText] {
    part.scalars.split(whereSeparator: { $0 == "と" || $0 == "や" }).map { piece in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: piece)
      return FoldedText(String(view))
    }
  }

  private static let noneWords: Set<String> = [
    "なし", "無し", "ない", "とくになし", "特になし", "ありません", "どれでもない", "どれもない", "該当なし", "いずれでもない", "none",
    "nothing", "noneofthem", "noneofthese",
  ]

  private static let allWords: Set<String> = [
    "全部", "ぜんぶ", "すべて", "全て", "みんな", "all", "everything", "allofthem",
  ]

  private static func isNone(_ option: OptionSpelling) -> Bool {
    ([option.id, option.label] + option.also).contains { noneWords.contains(matchingKey($0)) }
  }

  private static func listed(_ options: [OptionSpelling], all: [OptionSpelling]) -> String {
    options.prefix(12).map { option in
      let number = all.firstIndex(of: option).map { "\($0 + 1) " } ?? ""
      return number + option.label
    }.joined(separator: "、")
  }

  private static func severalOptions(_ found: [OptionSpelling], _ all: [OptionSpelling])
    -> Rejection
  {
    let shown = listed(found, all: all)
    return Rejection(
      .ambiguous, candidates: found.map(\.label),
      japanese: "どちらの意味か決められませんでした: \(shown)。番号か、選択肢の言葉で答えてください。",
      english:
        "That could mean several options: \(shown). Please type the number or the full words.")
  }

  private static func noOption(_ text: FoldedText, _ options: [OptionSpelling]) -> Rejection {
    let near = nearestName(to: text.core, in: options.map(\.label))
    let hint = near.map { "「\($0)」のことですか。" } ?? ""
    let englishHint = near.map { "Did you mean '\($0)'? " } ?? ""
    let shown = listed(options, all: options)
    return Rejection(
      .notUnderstood, candidates: near.map { [$0] } ?? [],
      japanese: "\(hint)番号か、選択肢の言葉で答えてください: \(shown)",
      english: "\(englishHint)Please type the number or the words of an option: \(shown)")
  }
}
