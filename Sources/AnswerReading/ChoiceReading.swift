internal import TextForms

extension AnswerReader {
  /// The options whose label or other spelling stands somewhere in a sentence, in their own order.
  /// A longer spelling hides a shorter one inside it, and one that is denied does not count.
  public func options(of spellings: [OptionSpelling], mentionedIn text: String) -> [String] {
    let mentioned = Set(
      PreparedOptions.matcher(of: spellings).spelled(in: FoldedText(text)).map(\.index))
    return mentioned.sorted().map { spellings[$0].id }
  }

  func readChoice(
    _ text: FoldedText, _ options: [OptionSpelling],
    _ value: (String) -> AnswerValue
  ) throws(Rejection) -> Reading {
    let matcher = PreparedOptions.matcher(of: options)
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
    // A bare わからない is never the option 忘れた, though 番号がわからない may be 番号を忘れた.
    if UnknownWords.isExactly(text), matcher.literally(core).isEmpty { return .unknown }
    let exact = matcher.exactly(core)
    if exact.count == 1 { return .option(exact[0]) }
    if let place = OrdinalReading.place(text, of: matcher.options.count) {
      guard matcher.options.indices.contains(place) else {
        throw Self.noSuchNumber(matcher.options.count)
      }
      return .option(place)
    }
    if UnknownWords.isExactly(text) { return .unknown }
    let found = Self.named(in: text, matcher)
    if found.count == 1, !Self.offersAnother(than: found[0], text, matcher) {
      return .option(found[0])
    }
    if found.count > 1 {
      throw Self.severalOptions(found.map { matcher.options[$0] }, matcher.options)
    }
    // ネットではなく銀行: what is left once the first is taken back.
    if let rest = Denial.corrected(text) { return try choose(rest, matcher) }
    if Self.isNoneSaid(core), let none = matcher.options.firstIndex(where: Self.isNone) {
      return .option(none)
    }
    if UnknownWords.isSaid(in: text) { return .unknown }
    throw Self.noOption(text, matcher.options)
  }

  /// Options that a text spells, in whatever inflection, or of which it is a part.
  private static func named(in text: FoldedText, _ matcher: OptionMatcher) -> [Int] {
    let spelled = matcher.spelled(in: text).filter { LenderName.isName($0.range, in: text) }
    let found = Set(spelled.map(\.index) + matcher.inflected(in: text)).sorted()
    return found.isEmpty
      ? matcher.containing(politenessForms(text.core).last ?? text.core) : found
  }

  /// Whether a text such as コンビニか銀行 names another option by a part of it.
  private static func offersAnother(
    than index: Int, _ text: FoldedText, _ matcher: OptionMatcher
  ) -> Bool {
    let pieces = parts(of: text.scalars) { "かと、,".unicodeScalars.contains($0) }
      .filter { !tellings.contains($0.core) }
    guard pieces.count == 2 else { return false }
    let others = pieces.map { named(in: $0, matcher) }
    return others.allSatisfy { $0.count == 1 } && others[0] != others[1]
  }

  private static func noSuchNumber(_ count: Int) -> Rejection {
    Rejection(
      .outOfRange, japanese: "1から\(count)までの番号か、選択肢の言葉で答えてください。例: 1",
      english: "Please type a number from 1 to \(count), or the words of an option, e.g. 1.")
  }

  /// Several options, separated by commas, spaces, と or ・; all of them by 全部.
  func readMulti(_ text: FoldedText, _ options: [OptionSpelling]) throws(Rejection) -> Reading {
    let matcher = PreparedOptions.matcher(of: options)
    let range = text.original(text.trimmed)
    let core = text.core
    if UnknownWords.isExactly(text), matcher.literally(core).isEmpty {
      return Reading(value: .unknown, range: range)
    }
    func reading(_ indices: Set<Int>) throws(Rejection) -> Reading {
      let none = indices.filter { Self.isNone(options[$0]) }
      if !none.isEmpty, indices.count > 1 {
        throw Self.severalOptions(indices.sorted().map { options[$0] }, options)
      }
      return Reading(value: .options(indices.sorted().map { options[$0].id }), range: range)
    }
    let exact = matcher.exactly(core)
    if exact.count == 1 { return try reading([exact[0]]) }
    if let listed = matcher.listed(core), listed.count > 1 { return try reading(Set(listed)) }
    if let span = OrdinalReading.span(text, of: options.count) { return try reading(Set(span)) }
    let forms = politenessForms(core)
    if Self.isNoneSaid(core), let none = options.firstIndex(where: Self.isNone) {
      return try reading([none])
    }
    if forms.contains(where: Self.allWords.contains) {
      return try reading(Set(options.indices.filter { !Self.isNone(options[$0]) }))
    }
    if UnknownWords.isExactly(text) { return Reading(value: .unknown, range: range) }
    var chosen: Set<Int> = []
    for part in Self.parts(of: text) {
      if let indices = chosenPieces(of: part, matcher) {
        chosen.formUnion(indices)
        continue
      }
      switch try choose(part, matcher) {
      case .unknown: return Reading(value: .unknown, range: range)
      case .option(let index): chosen.insert(index)
      }
    }
    guard !chosen.isEmpty else { throw Self.noOption(text, options) }
    return try reading(chosen)
  }

  /// The options that the pieces of 1と3 name, if each names one; `nil` for a part of one piece.
  private func chosenPieces(of part: FoldedText, _ matcher: OptionMatcher) -> [Int]? {
    let pieces = Self.pieces(of: part)
    guard pieces.count > 1 || pieces.first?.core != part.core, !pieces.isEmpty,
      matcher.exactly(part.core).isEmpty
    else { return nil }
    var indices: [Int] = []
    for piece in pieces {
      guard case .option(let index)? = try? choose(piece, matcher) else { return nil }
      indices.append(index)
    }
    return indices
  }

  private static func parts(of text: FoldedText) -> [FoldedText] {
    let separators: Set<Unicode.Scalar> = ["、", ",", "，", "・", " ", "/", ";", "&", "+", "。"]
    return parts(of: text.scalars, partedBy: separators.contains)
      .filter { !$0.core.isEmpty && $0.core != "and" && $0.core != "と" }.map(withoutListing)
  }

  /// At most a hundred parts, each a text of its own.
  private static func parts(
    of scalars: [Unicode.Scalar], partedBy isSeparator: (Unicode.Scalar) -> Bool
  ) -> [FoldedText] {
    scalars.split(whereSeparator: isSeparator).prefix(100).map { FoldedText(String(scalars: $0)) }
  }

  /// A part without the particle that leads to the next: なくしたのと, 暗証番号だけ.
  private static func withoutListing(_ part: FoldedText) -> FoldedText {
    let endings = ["のと", "だけ", "のみ", "のも", "たし", "も"]
    let starts = ["あとは", "あと", "それから", "それと", "それに"]
    let start = starts.first { part.core.hasPrefix($0) && part.core != $0 }
    let core = String(part.core.dropFirst(start?.count ?? 0))
    guard let ending = endings.first(where: { core.hasSuffix($0) }),
      core.count > ending.count + 1 || start != nil && core.count > ending.count
    else { return start == nil ? part : FoldedText(core) }
    return FoldedText(String(core.dropLast(ending.count)) + (ending == "たし" ? "た" : ""))
  }

  /// `part` cut at と, とか, や and も, without the verb that ends it: 暗証番号も住所も聞かれた.
  private static func pieces(of part: FoldedText) -> [FoldedText] {
    parts(of: joints.rewritten(part.scalars)) { "とやも".unicodeScalars.contains($0) }
      .filter { !$0.core.isEmpty && !tellings.contains($0.core) }
  }

  private static let joints = PhraseRewriter([("とか", "と")])

  private static let tellings: Set<String> = Set(
    ["聞か", "きか", "言わ", "いわ", "求めら", "要求さ"].flatMap { verb in
      ["れた", "れました", "れてる", "れている", "れています", "れたんです"].map { verb + $0 }
    })

  private static func isNoneSaid(_ core: String) -> Bool {
    politenessForms(core).contains(where: noneWords.contains)
  }

  private static let noneWords: Set<String> = [
    "なし", "無し", "ない", "とくになし", "特になし", "ありません", "どれでもない", "どれもない", "該当なし", "いずれでもない", "特にない",
    "とくにない", "特にありません", "とくにありません", "どれでもありません", "どれも違う", "どれも違います", "どれもちがう", "当てはまらない",
    "あてはまらない", "none", "nothing", "noneofthem", "noneofthese", "neither",
  ]

  private static let allWords: Set<String> = {
    let words = ["全部", "ぜんぶ", "すべて", "全て", "みんな"]
    let verbs = ["言われた", "いわれた", "聞かれた", "きかれた", "当てはまる", "あてはまる", "そう", "ある", "あった", "した"]
    return Set(words + words.flatMap { word in verbs.map { word + $0 } })
      .union(["all", "everything", "allofthem"])
  }()

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
