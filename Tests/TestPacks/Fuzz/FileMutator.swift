/// Changes files as tired fingers, foreign editors and ill will do: letters, words, lines and the
/// indentation of lines.
public struct FileMutator: Sendable {
  /// Lines and names of all files, to be put where they do not belong.
  private let lines: [[UInt8]]
  private let words: [[UInt8]]

  /// What YAML, expressions and sentences give a meaning to, and what no file may hold.
  private static let signs: [[UInt8]] = [
    ":", ": ", "-", "- ", "{", "}", "{{", "[", "]", ",", "\"", "'", "\\", "#", " #", "|", "|-",
    ">", "&a ", "*a", "!t ", "%", "@", "`", "?", "? ", "---\n", "...\n", "\t", "\r", "\n",
    "\n\n", "  ", "<<: ", "~", "null", "yes", "no", "0", "1", "-1", "20万円",
    "999999999999999999999", "0.1", "２０", "：", "、", "\u{3000}", "\u{FEFF}", "\u{0}",
    "\u{1B}[31m", "\u{202E}", "\u{200B}", "👨‍👩‍👧", "e\u{301}", "(", ")", "and ", "or ", "not ",
    "known(", "if ", " then ", " else ", " in ", "..", "==", "<", "<=", ">=", "+", "*", "/",
    "today", "now", "fact.", "number.", "{fact.", "{number.", "otherwise", "unknown",
  ].map { Array($0.utf8) }

  public init(_ files: [[UInt8]]) {
    let newline = UInt8(ascii: "\n")
    lines = files.flatMap { $0.split(separator: newline).map { Array($0) } }
    let names = lines.flatMap { line in
      line.split { !Self.isOfName($0) }.filter { $0.count > 2 }.map { Array($0) }
    }
    words = Set(names).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The file with one to four changes.
  public func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...1: putSign(into: &bytes, &random)
      case 2: cut(&bytes, &random)
      case 3: flipByte(of: &bytes, &random)
      case 4...6: exchangeWord(of: &bytes, &random)
      default: changeLine(of: &bytes, &random)
      }
    }
    return bytes
  }

  private func place(in bytes: [UInt8], _ random: inout SeededRandom) -> Int {
    Int.random(in: 0...bytes.count, using: &random)
  }

  private func putSign(into bytes: inout [UInt8], _ random: inout SeededRandom) {
    let sign = Self.signs.randomElement(using: &random) ?? []
    let place = place(in: bytes, &random)
    // In the place of as much, as often as beside it.
    let end = Bool.random(using: &random) ? min(bytes.count, place + sign.count) : place
    bytes.replaceSubrange(place..<end, with: sign)
  }

  private func cut(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let start = place(in: bytes, &random)
    let isTail = Int.random(in: 0..<10, using: &random) == 0
    let end =
      isTail ? bytes.count : min(bytes.count, start + Int.random(in: 1...12, using: &random))
    bytes.removeSubrange(start..<end)
  }

  private func flipByte(of bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard let place = bytes.indices.randomElement(using: &random) else { return }
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  }

  private func exchangeWord(of bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard let word = words.randomElement(using: &random) else { return }
    var start = place(in: bytes, &random)
    while start < bytes.count, !Self.isOfName(bytes[start]) { start += 1 }
    while start > 0, Self.isOfName(bytes[start - 1]) { start -= 1 }
    let end = bytes[start...].firstIndex { !Self.isOfName($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: word)
  }

  private func changeLine(of bytes: inout [UInt8], _ random: inout SeededRandom) {
    let newline = UInt8(ascii: "\n")
    var all = bytes.split(separator: newline, omittingEmptySubsequences: false).map { Array($0) }
    let place = Int.random(in: 0..<all.count, using: &random)
    let other = Int.random(in: 0..<all.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: all.remove(at: place)
    case 1: all.insert(all[place], at: place)
    case 2: all.swapAt(place, other)
    case 3: all[place].insert(contentsOf: Array(repeating: 0x20, count: 1 + other % 3), at: 0)
    case 4: all[place] = Array(all[place].drop { $0 == 0x20 })
    case 5: if let line = lines.randomElement(using: &random) { all.insert(line, at: place) }
    default:
      // A part of the file once more.
      let part = all[place..<min(all.count, place + 1 + other % 12)]
      all.insert(contentsOf: part, at: other)
    }
    bytes = Array(all.joined(separator: [newline]))
  }
}
