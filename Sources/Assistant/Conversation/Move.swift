import TextForms

/// A standard move: it works at every prompt, and no dialog ever writes one.
public enum Move: String, CaseIterable, Hashable, Sendable {
  case help, back, resume, why, change, summary, script, save, restart, forget, quit, menu, reload

  /// The words for a move, Japanese first; each also works with a slash before it.
  public var words: [String] {
    switch self {
    case .help: ["使い方", "ヘルプ", "たすけて", "help"]
    case .back: ["戻る", "もどる", "ひとつ前", "back", "undo"]
    case .resume:
      ["元に戻る", "もとに戻る", "もとにもどる", "元の質問", "元の質問に戻る", "本題に戻る", "return", "resume"]
    case .why: ["なぜ", "なんで", "どうして", "理由", "根拠", "why"]
    case .change: ["訂正", "直す", "変更", "なおす", "change", "edit"]
    case .summary: ["まとめ", "要約", "答えの一覧", "summary", "answers"]
    case .script: ["台本", "だいほん", "script"]
    case .save: ["保存", "ほぞん", "save"]
    case .restart: ["最初から", "はじめから", "最初に戻る", "やり直し", "restart"]
    case .forget: ["忘れる", "わすれる", "消す", "forget"]
    case .quit: ["やめる", "終了", "おわり", "終わり", "quit", "exit", "bye"]
    case .menu: ["メニュー", "一覧", "menu", "topics"]
    case .reload: ["読み直し", "読み直す", "よみなおし", "再読み込み", "reload"]
    }
  }

  /// Only these take something after them: `訂正 残高`, `save memo.md`, `menu 3`.
  private func takes(_ argument: Substring) -> Bool {
    switch self {
    case .change, .save: true
    case .menu: !argument.isEmpty && argument.allSatisfy(\.isNumber)
    default: false
    }
  }

  /// Reads a whole line as a move.
  ///
  /// Half- or full-width, with or without a slash, in any letter case; nothing else may be on the line
  /// but the argument of a move that takes one.
  public static func read(_ line: String) -> (move: Move, argument: String)? {
    var text = NormalizedText(line).text
    text = String(text.drop(while: \.isWhitespace))
    while text.last?.isWhitespace == true { text.removeLast() }
    let slashed = text.hasPrefix("/")
    if slashed { text.removeFirst() }
    while let last = text.last, "。.!".contains(last), !text.contains(" ") { text.removeLast() }
    for move in allCases {
      for word in move.words {
        if text == word || text == move.rawValue { return (move, "") }
        guard text.hasPrefix(word + " ") else { continue }
        let argument = text.dropFirst(word.count).drop(while: \.isWhitespace)
        guard move.takes(argument) else { continue }
        return (move, Self.original(line, after: argument))
      }
    }
    // A slash can only mean a move: a slip in one is told apart from an answer.
    if slashed, let near = nearestName(to: text, in: allCases.map(\.rawValue)),
      let move = Move(rawValue: near)
    {
      return (move, "")
    }
    return nil
  }

  /// The argument as it was typed: a file name keeps its case and its kana.
  private static func original(_ line: String, after argument: Substring) -> String {
    let trimmed = line.drop(while: \.isWhitespace)
    guard let blank = trimmed.firstIndex(where: \.isWhitespace) else { return String(argument) }
    var rest = trimmed[blank...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
