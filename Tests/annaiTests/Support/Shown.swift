import PseudoTerminal

/// What the program printed, as a person reads it.
struct Shown: CustomStringConvertible {
  /// Escape sequences included.
  let printed: String

  init(_ printed: String) { self.printed = printed }

  /// Without the sequences for colour and the carriage returns.
  var text: String {
    var text = ""
    var rest = printed.unicodeScalars.filter { $0 != "\r" }[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard rest.first == "[" else { continue }
      rest = rest.dropFirst().drop { !(0x40...0x7E).contains($0.value) }.dropFirst()
    }
    return text
  }

  var description: String { text }

  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// A sentence may be broken over lines by the layout, but it is one for the reader.
  func says(_ wanted: String) -> Bool { flat(text).contains(flat(wanted)) }

  /// Each of these, in this order.
  func says(inOrder wanted: [String]) -> Bool {
    var rest = flat(text)[...]
    for part in wanted {
      guard let found = rest.firstRange(of: flat(part)) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// The cells of the widest line.
  var width: Int {
    lines.map { $0.unicodeScalars.reduce(0) { $0 + TerminalScreen.cells(of: $1) } }.max() ?? 0
  }

  private func flat(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
