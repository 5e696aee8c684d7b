import TextForms
import Units

extension Conversation {
  /// The script of the outcome as lines to read one by one, each with the part it belongs to.
  private func scriptLines(_ now: Moment) -> [(heading: String, line: String)] {
    guard let script = outcome(now)?.script else { return [] }
    var lines: [(String, String)] = []
    if let desk = script.desk {
      lines.append(("かける先", "\(desk.name)  \(desk.national)\n\(desk.hoursAndNow)"))
      if let note = desk.note { lines.append(("かける先", note)) }
    } else if let finding = script.finding {
      lines.append(("かける先", finding))
    }
    for part in script.parts { lines += part.lines.map { (part.heading, $0) } }
    return lines
  }

  /// Shows one line of the script, for use during the call.
  mutating func readScript(from place: Int, now: Moment, _ turn: inout Turn) {
    let lines = scriptLines(now)
    guard !lines.isEmpty else {
      mode = .open
      turn.said.append(
        Utterance(
          .note,
          session.dialog == nil
            ? "台本は、案内が出ると読めます。まず困っていることを入力してください。"
            : outcome(now) == nil
              ? "台本は、案内が出ると読めます。先に質問に答えてください。" : "この案内には、電話の台本がありません。"))
      return
    }
    guard lines.indices.contains(place) else {
      mode = .open
      turn.said.append(Utterance(.note, "台本はここまでです。もう一度読むときは「台本」と入力してください。"))
      return
    }
    mode = .readingScript(place)
    let (heading, line) = lines[place]
    turn.said.append(
      Utterance(
        .answer,
        "[\(place + 1)/\(lines.count)] \(heading)\n"
          + line.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")))
    if place == 0 {
      turn.said.append(Utterance(.note, "Enterで次の行、「戻る」で前の行、「終わり」で台本を閉じます。"))
    }
  }

  /// A line typed while the script is read.
  mutating func readingScript(
    _ text: String, at place: Int, now: Moment, _ turn: inout Turn
  ) -> Bool {
    let word = NormalizedText(text).text.filter { !$0.isWhitespace }
    if ["次", "つぎ", "n", "next", "はい", "+"].contains(word) {
      readScript(from: place + 1, now: now, &turn)
      return true
    }
    switch Move.read(text)?.move {
    case .back where place > 0: readScript(from: place - 1, now: now, &turn)
    case .back, .quit:
      mode = .open
      turn.said.append(Utterance(.note, "台本を閉じました。"))
    case .help:
      turn.said.append(Utterance(.note, "Enterで次の行、「戻る」で前の行、「終わり」で台本を閉じます。"))
    case .some: return false
    case nil:
      if let chosen = self.place(text, in: scriptLines(now).count) {
        readScript(from: chosen, now: now, &turn)
        return true
      }
      mode = .open
      return false
    }
    return true
  }
}
