import NumberRegistry
import TextForms

extension NumberReport {
  /// The report for people, block by block.
  ///
  /// - Parameter isBrief: In the middle of something else: whose it is, whom to ring, what to heed.
  func utterances(_ language: Language, isBrief: Bool = false) -> [Utterance] {
    func words(_ message: NumberMessage) -> String { message.text(language) }
    let short = [[who], difference.map { [$0] } ?? []]
    var blocks: [[String]] = [
      [who],
      [
        "\(words(.kindHeading))  \(kindText)", costText.map { "\(words(.costHeading))  \($0)" },
      ].compactMap { $0 },
      difference.map { [$0] } ?? [],
      claims.isEmpty ? [] : [Message.claimsHeading.text(language)] + claims,
      reasonLines(language),
      desk.map(Self.lines) ?? [],
    ]
    if isBrief { blocks = short + [desk.map(Self.lines) ?? []] }
    if !instead.isEmpty {
      blocks.append([Message.insteadHeading.text(language)] + instead.flatMap(Self.lines))
    }
    if let meanwhile, !meanwhile.lines.isEmpty, !isBrief {
      blocks.append([words(.meanwhileHeading)] + meanwhile.lines.map { "・\($0)" })
    }
    blocks.append([Message.careHeading.text(language)] + advice.map { "・\($0)" })
    return blocks.filter { !$0.isEmpty }
      .map { Utterance(.answer, $0.joined(separator: "\n")) }
  }

  private static func lines(_ view: NumberView) -> [String] {
    [
      [view.name, view.national, view.hours, view.now].filter { !$0.isEmpty }
        .joined(separator: "  ")
    ] + [view.note, view.ageing].compactMap { $0 }
  }

  /// All reasons for the situations that the person named; else the likeliest one for each.
  private func reasonLines(_ language: Language) -> [String] {
    func words(_ message: NumberMessage) -> String { message.text(language) }
    guard !reasons.isEmpty else { return [] }
    if reasonsAreFitted {
      return [words(.reasonsHeading)] + reasons.map { "・\($0.text)" }
    }
    let first = Situation.allCases.compactMap { situation in
      reasons.first { $0.situations.contains(situation) }.map {
        "・\(words(.reasonsOf(situation))): \($0.text)"
      }
    }
    return [words(.reasonsHeading)] + first + [words(.moreReasons)]
  }
}
