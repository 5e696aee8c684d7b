import DialogEngine
import Units

extension Conversation {
  /// Makes a standard move.
  mutating func make(_ move: Move, _ argument: String, now: Moment, _ turn: inout Turn) {
    if case .readingScript = mode, move != .script { mode = .open }
    switch move {
    case .help: turn.said.append(Utterance(.note, Self.help))
    case .back: back(now, &turn)
    case .why: why(now, &turn)
    case .change: change(argument, now: now, &turn)
    case .summary: turn.said.append(Utterance(.note, summary(now)))
    case .script: readScript(from: 0, now: now, &turn)
    case .save: save(as: argument, now: now, &turn)
    case .menu: choose(among: menu, said: "", "番号で選ぶか、困っていることを入力してください。", &turn)
    case .restart:
      clear()
      turn.said.append(Utterance(.note, "最初に戻りました。困っていることを入力してください。"))
    case .forget:
      clear()
      turn.effects.append(.forget)
      turn.mayRemember = false
      turn.said.append(Utterance(.note, "この会話を忘れました。答えも入力の履歴も残っていません。"))
    case .quit:
      turn.effects.append(.quit)
    case .reload:
      mode = .open
      turn.withholdsQuestion = true
      turn.effects.append(.reload)
    }
  }

  private mutating func clear() {
    session = Session()
    mode = .open
    takenBack = [:]
  }

  static let help = """
    困っていることを、ふだんの言葉で入力してください。電話番号だけでもかまいません。
      戻る    ひとつ前の質問へ           なぜ    聞く理由、計算の内訳、出典
      訂正    答えを直す(例: 訂正 残高)   まとめ  これまでの答え
      台本    電話で話すことを一行ずつ読む  保存    ファイルに残す(例: 保存 memo.md)
      わからない  知らないまま進む        メニュー  相談の一覧
      最初から  答えを消して始めから      忘れる  画面も履歴も消す     やめる  終わる
    英語でも、前に / を付けても同じです: /back /why /change /summary /script /save /menu /restart /forget /quit
    案内ファイルを書いている方は: 読み直し(/reload)
    Tab で候補、Ctrl-C で入力の取り消し、Ctrl-D で終わり、Ctrl-L で画面の書き直し。
    """

  /// Takes the last answer on the path away; it is offered again when its question comes back.
  private mutating func back(_ now: Moment, _ turn: inout Turn) {
    if mode != .open {
      mode = .open
      return
    }
    guard let last = lastGiven(now) else {
      if session.dialog != nil {
        clear()
        turn.said.append(Utterance(.note, "最初に戻りました。困っていることを入力してください。"))
      } else {
        turn.said.append(Utterance(.note, "これより前はありません。"))
      }
      return
    }
    session.answers.remove(last.question)
    takenBack[last.question] = last
    turn.said.append(Utterance(.note, "ひとつ戻りました: \(label(last.question))"))
    arrive(now, &turn)
  }

  /// The last answer that the path has asked for, or that it would ask for if it were not there: a
  /// path may lead around a question once it is answered.
  private func lastGiven(_ now: Moment) -> Answers.Answer? {
    guard let walk = walk(now) else { return nil }
    return session.answers.all.last { answer in
      if walk.answered.contains(answer.question) { return true }
      guard walk.used.contains(answer.question) else { return false }
      var before = self
      before.session.answers.remove(answer.question)
      if case .question(answer.question, _) = before.walk(now)?.end { return true }
      return false
    }
  }

  private mutating func change(_ argument: String, now: Moment, _ turn: inout Turn) {
    let questions = changeableAnswers(now)
    guard !questions.isEmpty else {
      turn.said.append(Utterance(.note, "直せる答えがまだありません。"))
      return
    }
    if !argument.isEmpty {
      // `訂正 残高 15万`: the answer may follow the name.
      let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let named =
        place(argument, in: questions.count).map { questions[$0] }
        ?? question(named: argument, among: questions)
      if let id = named { return startChanging(id, now: now, &turn) }
      if parts.count == 2, let id = question(named: parts[0], among: questions) {
        startChanging(id, now: now, &turn)
        turn.said.removeLast()
        _ = answerMode(parts[1], now: now, &turn)
        return
      }
      turn.said.append(Utterance(.error, "「\(argument)」という答えはありません。番号で選んでください。"))
    }
    mode = .choosingAnswer(questions)
    let lines = questions.enumerated().map { index, id in
      "  \(index + 1)  \(label(id)): \(session.answers.answer(to: id).map { text($0, now) } ?? "")"
    }
    turn.said.append(
      Utterance(.note, (["どの答えを直しますか。番号で選んでください。"] + lines).joined(separator: "\n")))
  }

  func summary(_ now: Moment) -> String {
    guard let id = session.dialog, let dialog = program.dialog(id) else {
      return "まだ何も聞いていません。困っていることを入力してください。"
    }
    let onPath = walk(now)?.used ?? []
    func line(_ question: String) -> String {
      "  \(label(question)): "
        + (session.answers.answer(to: question).map { text($0, now) } ?? "")
    }
    let parked = session.answers.all.map(\.question).filter {
      !onPath.contains($0) && program.questions[$0] != nil
    }
    var lines = ["相談: \(dialog.title)"] + onPath.map(line)
    if !parked.isEmpty { lines += ["いまは使わない答え"] + parked.map(line) }
    if let outcome = outcome(now) { lines += ["案内: \(outcome.title)", "  \(outcome.first)"] }
    return lines.joined(separator: "\n")
  }
}
