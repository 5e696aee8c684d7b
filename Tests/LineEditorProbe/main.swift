import LineEditor

// Reads lines and prints what came, for the tests to drive over a pseudo-terminal.

func describe(_ event: LineEvent) -> String {
  switch event {
  case .line(let text):
    "<line \(text.unicodeScalars.count > 200 ? "of \(text.unicodeScalars.count)" : text)>"
  case .pasted(let lines): "<pasted \(lines.joined(separator: "|"))>"
  case .interrupted: "<interrupted>"
  case .endOfInput: "<end>"
  case .tooLong: "<too long>"
  }
}

if let editor = LineEditor(prompt: "annai> ", programName: "line-editor-probe") {
  let words = ["はい", "はがき", "いいえ", "戻る", "アコムの返済", "アコムの電話"]
  editor.completions = { text in words.filter { $0.hasPrefix(text) } }
  editor.onRedraw = { print("質問?") }
  print("質問?")
  reading: while true {
    let event = editor.readLine()
    print(describe(event))
    switch event {
    case .line("forget"): editor.forgetHistory()
    case .line("crash"): fatalError("on request")
    case .line(let text): editor.remember(text)
    case .pasted(let lines): editor.remember(lines.joined(separator: " "))
    case .interrupted, .tooLong: break
    case .endOfInput: break reading
    }
  }
  editor.close()
} else {
  var reader = PlainLineReader(descriptor: 0)
  while true {
    let event = reader.readLine()
    print(describe(event))
    if event == .endOfInput { break }
  }
}
