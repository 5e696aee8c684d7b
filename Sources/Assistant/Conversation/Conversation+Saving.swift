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
        Utterance(
          .note,
          "保存できるのは、案内が出てからです。途中の答えだけなら「保存 memo.json」で残せます(続きは annai --resume memo.json)。"))
      return
    }
    guard !name.hasSuffix("/") else {
      turn.said.append(Utterance(.error, "ファイルの名前を入力してください。例: 保存 memo.md"))
      return
    }
    let document = SavedDocument(
      outcome: outcome, checkedOn: pack.info.checkedOn, now: now, format: .init(fileName: name))
    turn.effects.append(
      .save(SaveRequest(name: name, contents: document.text, mayReplace: false)))
  }

  private func saveSession(as name: String, _ turn: inout Turn) {
    guard session != Session() else {
      turn.said.append(Utterance(.note, "まだ何も聞いていません。困っていることを入力してください。"))
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
        Utterance(.note, "保存しました: \(printable(path))  (あなただけが読める設定です)"))
    case .exists:
      mode = .confirmingReplacement(request)
      turn.said.append(
        Utterance(.note, "\(printable(request.name)) はもうあります。上書きしますか。(はい / いいえ)"))
    case .failed(let reason):
      turn.said.append(
        Utterance(
          .error, "\(printable(request.name)) に保存できませんでした: \(reason)  別の名前なら「保存 名前」と入力してください。"))
    }
    return turn
  }
}
