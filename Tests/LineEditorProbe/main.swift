import Glibc
import LineEditor

// Reads lines and prints what came, for the tests to drive over a pseudo-terminal.

func describe(_ event: LineEvent) -> String {
  switch event {
  case .line(let text):
    text.unicodeScalars.count > 200 ? "<line of \(text.unicodeScalars.count)>" : "<line \(text)>"
  case .pasted(let lines): "<pasted \(lines.joined(separator: "|"))>"
  case .interrupted: "<interrupted>"
  case .endOfInput: "<end>"
  case .tooLong: "<too long>"
  }
}

func candidates(for text: String) -> [String] {
  // Ways to leave while the terminal is raw.
  if text == "crash" { fatalError("on request") }
  if text == "exit" { exit(3) }
  let words = ["はい", "戻る", "アコムの返済", "アコムの電話", "アイフル", "👨‍👩‍👧家族", "👨‍👩‍👧‍👦家族"]
  return words.filter { $0.hasPrefix(text) }
}

if let editor = LineEditor(prompt: "annai> ", programName: "line-editor-probe") {
  editor.completions = candidates
  editor.onRedraw = { print("質問?") }
  print("質問?")
  reading: while true {
    let event = editor.readLine()
    print(describe(event))
    switch event {
    case .line("forget"): editor.forgetHistory()
    case .line("quit"): break reading
    case .line(let text): editor.remember(text)
    case .pasted(let lines): editor.remember(lines.joined(separator: " "))
    case .interrupted, .tooLong: break
    case .endOfInput: break reading
    }
  }
  editor.close()
} else {
  print("<no terminal>")
  var reader = PlainLineReader(descriptor: 0)
  while true {
    let event = reader.readLine()
    print(describe(event))
    if event == .endOfInput { break }
  }
}
