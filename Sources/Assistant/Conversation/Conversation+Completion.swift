import DialogEngine
import TextForms
public import Units

extension Conversation {
  /// What the line typed so far may become: options of the open question, moves, commands.
  ///
  /// - Returns: whole lines that start with `prefix`, options first.
  public func completions(of prefix: String, now: Moment) -> [String] {
    var lines: [String] = []
    switch mode {
    case .confirmingTopic, .confirmingReplacement: lines += [words(.yes), words(.no)]
    case .choosingMeaning(let meanings, _): lines += meanings.indices.map { String($0 + 1) }
    case .choosingAnswer(let questions): lines += questions.map(label)
    case .changing(let id): lines += answers(to: id, prefix)
    default:
      if case .question(let id, _) = walk(now)?.end { lines += answers(to: id, prefix) }
    }
    let slash = prefix.hasPrefix("/") || prefix.hasPrefix("／")
    let moves = Move.allCases
    lines +=
      slash
      ? moves.map { "/\($0.rawValue)" }
      : moves.map { pack.language == .ja ? $0.words[0] : $0.rawValue }
    if !slash, !prefix.isEmpty { lines += moves.map(\.rawValue) }
    if session.dialog == nil, !slash { lines += program.dialogs.flatMap { $0.examples.prefix(3) } }
    let wanted = slash ? "/" + prefix.dropFirst() : prefix
    return lines.filter { $0.hasPrefix(wanted) }.removingRepeats()
  }

  /// Other spellings only once something is typed: a list of them all would be a wall.
  private func answers(to id: String, _ prefix: String) -> [String] {
    guard let question = program.questions[id] else { return [] }
    let options = question.options.map(\.label)
    let also = prefix.isEmpty ? [] : question.options.flatMap(\.also)
    let words: [String] = question.type == .yesNo ? [self.words(.yes), self.words(.no)] : []
    return words + options + (question.unknown == nil ? [] : [self.words(.unknown)]) + also
  }
}
