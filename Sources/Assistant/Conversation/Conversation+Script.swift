import TextForms
import Units

extension Conversation {
  /// The script of the outcome as lines to read one by one, each with the part it belongs to.
  private func scriptLines(_ now: Moment) -> [(heading: String, line: String)] {
    guard let script = outcome(now)?.script else { return [] }
    var lines: [(String, String)] = []
    if let desk = script.desk {
      lines.append((words(.whomToCall), "\(desk.name)  \(desk.national)\n\(desk.hoursAndNow)"))
      if let note = desk.note { lines.append((words(.whomToCall), note)) }
    } else if let finding = script.finding {
      lines.append((words(.whomToCall), finding))
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
            ? words(.scriptNeedsTopic)
            : words(outcome(now) == nil ? .scriptNeedsAnswers : .noScript)))
      return
    }
    guard lines.indices.contains(place) else {
      mode = .open
      turn.said.append(Utterance(.note, words(.scriptEnds)))
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
      turn.said.append(Utterance(.note, words(.scriptKeys)))
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
      turn.said.append(Utterance(.note, words(.scriptClosed)))
    case .help:
      turn.said.append(Utterance(.note, words(.scriptKeys)))
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
