/// The lines of a file of dialogs, each with the keys that it stands under.
struct FaultPlaces {
  struct Place {
    let text: String
    /// The keys above it, outermost first, and its own.
    let path: [String]
    /// The text of its `if`, or of a `let`.
    let condition: Range<String.Index>?
  }

  let places: [Place]

  init(_ lines: [String]) {
    var open: [(indent: Int, key: String)] = []
    places = lines.map { line in
      let body = line.drop { $0 == " " }
      guard !body.isEmpty, !body.hasPrefix("#") else {
        return Place(text: line, path: [], condition: nil)
      }
      let indent = line.count - body.count
      open.removeAll { $0.indent >= indent }
      let above = open.map(\.key)
      if let key = body.prefixMatch(of: #/([a-z_A-Z0-9]+):/#) {
        open.append((indent, String(key.1)))
      }
      let path = open.map(\.key)
      return Place(
        text: line, path: path.isEmpty ? above : path,
        condition: Self.condition(line, isLet: above.last == "let"))
    }
  }

  private static func condition(_ line: String, isLet: Bool) -> Range<String.Index>? {
    if isLet, let match = line.firstMatch(of: #/^\s+[a-z_0-9]+: (.+)$/#) {
      return match.1.startIndex..<match.1.endIndex
    }
    let match =
      line.firstMatch(of: #/\bif: "([^"]*)"/#)
      ?? line.firstMatch(of: #/\bif: ([^",]+(?:\([^)]*\)[^",]*)?)/#)
    return match.map { $0.1.startIndex..<$0.1.endIndex }
  }
}
