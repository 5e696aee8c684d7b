import TextForms
public import Units

extension Conversation {
  /// Asks the executable to write the outcome and its script to a file; or, where the name ends in
  /// `.json`, the answers, to go on from them another time.
  ///
  /// The name is neutral unless the person gives one: other people see the folder.
  mutating func save(as argument: String, now: Moment, _ turn: inout Turn) {
    let name = argument.isEmpty ? Self.neutralName(now) : printable(argument, longest: 200)
    if name.lowercased().hasSuffix(".json") { return saveSession(as: name, &turn) }
    guard let outcome = outcome(now) else {
      turn.said.append(
        Utterance(.note, words(.saveTooEarly)))
      return
    }
    guard !name.hasSuffix("/") else {
      turn.said.append(Utterance(.error, words(.fileNameNeeded)))
      return
    }
    let document = SavedDocument(
      outcome: outcome, checkedOn: pack.info.checkedOn, now: now, format: .init(fileName: name),
      language: pack.language)
    turn.effects.append(
      .save(SaveRequest(name: name, contents: document.text, mayReplace: false)))
  }

  private func saveSession(as name: String, _ turn: inout Turn) {
    guard session != Session() else {
      turn.said.append(Utterance(.note, words(.nothingAskedYet)))
      return
    }
    turn.effects.append(
      .save(SaveRequest(name: name, contents: sessionText, mayReplace: false)))
  }

  /// `memo-1121-2000.md`
  static func neutralName(_ now: Moment) -> String {
    let digits = now.iso.filter(\.isNumber)
    return "memo-\(digits.dropFirst(4).prefix(4))-\(digits.suffix(4)).md"
  }

  /// Tells how a file was written.
  public mutating func finishSaving(
    _ request: SaveRequest, _ result: SaveResult, now: Moment
  ) -> Turn {
    var turn = standing(now: now)
    switch result {
    case .saved(let path):
      turn.said.append(
        Utterance(.note, words(.saved(printable(path)))))
    case .exists:
      mode = .confirmingReplacement(request)
      turn.said.append(
        Utterance(.note, words(.fileExists(printable(request.name)))))
    case .failed(let reason):
      turn.said.append(
        Utterance(
          .error, words(.saveFailed(name: printable(request.name), reason: reason))))
    }
    return turn
  }
}
