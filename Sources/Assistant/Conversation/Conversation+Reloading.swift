import DialogEngine
public import StrictYAML
import TextForms
public import Units

/// What came of reading the pack's files again.
public enum ReloadResult: Sendable {
  /// The pack came with the program, and the person added no files.
  ///
  /// - Parameter ownFolder: where own files would be looked for.
  case nothingToRead(ownFolder: String?)
  /// The files are those that were read before.
  case unchanged
  /// The files hold no error.
  case read(Pack)
  /// The files hold errors.
  case refused(DiagnosticReport, sources: [SourceFile])
  /// The files could not be read at all; why.
  case failed(reason: String)
}

extension Conversation {
  /// Takes what came of reading the pack's files again: the new pack, or the errors and the old one.
  /// The conversation goes on from its answers.
  public mutating func finishReloading(_ result: ReloadResult, now: Moment) -> Turn {
    var turn = Turn()
    switch result {
    case .nothingToRead(let folder):
      let own = folder.map { "自分で書いた案内は \(printable($0)) に置くと読みます。" } ?? ""
      turn.said.append(Utterance(.note, "組み込みの案内を使っているため、読み直すものはありません。" + own))
    case .unchanged:
      turn.said.append(Utterance(.note, "案内ファイルは、前に読んだときのままです。"))
    case .failed(let reason):
      turn.said.append(
        Utterance(.error, "案内ファイルを読めませんでした: \(printable(reason))  前の案内のまま続けます。"))
    case .refused(let report, let sources):
      var listing = Utterance(.error, report.errors(in: sources))
      listing.keepsLines = true
      turn.said.append(listing)
      turn.said.append(
        Utterance(
          .error,
          "案内ファイルに\(report.errorCount)件のまちがいがあるため、前の案内のまま続けます。直したら、もう一度「読み直し」と入力してください。"))
    case .read(let pack): take(pack, now, &turn)
    }
    return finished(turn, now)
  }

  /// Goes on with another pack from the same answers, and says what that means for this person.
  private mutating func take(_ new: Pack, _ now: Moment, _ turn: inout Turn) {
    let former = self
    let before = Standing(self, now)
    pack = new
    mode = .open
    let fit = AnswerFit(program: program, host: host, now: now, former: former.program)
    let dropped = fit.fit(&session)
    takenBack = takenBack.filter { fit.misfit($1.value, of: $0, session.answers) == nil }
    let after = Standing(self, now)

    var lines = ["案内ファイルを読み直しました。"]
    if !dropped.isEmpty { lines += ["使えなくなった答え", DroppedAnswer.text(dropped)] }
    func list(_ heading: String, _ questions: [String]) {
      guard !questions.isEmpty else { return }
      lines.append("\(heading): \(questions.map(fit.name).joined(separator: "、"))")
    }
    list(
      "いまは使わない答え(取っておきます)",
      before.onPath.filter { !after.onPath.contains($0) && after.answers[$0] != nil })
    list(
      "また使う答え",
      after.onPath.filter { !before.onPath.contains($0) && before.answers[$0] != nil })
    lines += effect(from: former, before, to: after, now)
    turn.said.append(Utterance(.note, lines.joined(separator: "\n")))
    arrive(now, &turn)
    turn.outcomeIsNew = turn.outcomeIsNew && before.outcome != after.outcome
  }

  /// What the person now stands before, against what it was.
  private func effect(
    from former: Conversation, _ before: Standing, to after: Standing, _ now: Moment
  ) -> [String] {
    guard former.session.dialog != nil else { return [] }
    guard session.dialog != nil else { return ["困っていることを、もう一度入力してください。答えは残っています。"] }
    let (old, new) = (former.standing(now: now).question, standing(now: now).question)
    switch (before.outcome, after.outcome) {
    case (let outcome?, let other?):
      let lines = outcomeEffect(from: outcome, to: other)
      return lines.isEmpty ? ["案内の言葉が変わりました。"] : lines
    case (nil, _?), (_?, nil): return wayEffect(from: before, to: after)
    case (nil, nil):
      guard let new else { return [] }
      if old?.id != new.id { return wayEffect(from: before, to: after) }
      return [old == new ? "いまの質問は変わりません。" : "いまの質問の言葉か選択肢が変わりました。"]
    }
  }
}
