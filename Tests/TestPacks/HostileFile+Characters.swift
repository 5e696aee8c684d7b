extension HostileFile {
  /// What is not UTF-8 as it should be.
  static let encodings: [HostileFile] = [
    HostileFile("no bytes", "DLG002") { [] },
    HostileFile("only a byte-order mark", "DLG004") { [0xEF, 0xBB, 0xBF] },
    HostileFile("half a byte-order mark", "DLG003") { [0xEF, 0xBB] },
    HostileFile("a byte-order mark inside", "DLG005", "title: x\n\u{FEFF}start: y\n"),
    HostileFile("UTF-16", "DLG003") { [0xFF, 0xFE, 0x61, 0, 0x3A, 0] },
    HostileFile("UTF-16, other order", "DLG003") { [0xFE, 0xFF, 0, 0x61] },
    HostileFile("UTF-16 without mark", "DLG003") { "a: x".utf8.flatMap { [$0, 0] } },
    HostileFile("UTF-16 without mark, other order", "DLG003") { "a: x".utf8.flatMap { [0, $0] } },
    HostileFile("UTF-32", "DLG003") { [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0] },
    HostileFile("UTF-32, other order", "DLG003") { [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61] },
    HostileFile("UTF-32 without mark", "DLG003") { "a: x".utf8.flatMap { [$0, 0, 0, 0] } },
    HostileFile("Shift_JIS", "DLG003") { Array("title: ".utf8) + [0x95, 0xD4, 0x8D, 0xCF] },
    HostileFile("EUC-JP", "DLG003") { Array("title: ".utf8) + [0xCA, 0xD6, 0xBA, 0xD1] },
    HostileFile("Latin-1", "DLG003") { Array("title: caf".utf8) + [0xE9, 0x0A] },
    HostileFile("an overlong slash of two bytes", "DLG003") { [0xC0, 0xAF] },
    HostileFile("an overlong slash of three bytes", "DLG003") { [0xE0, 0x80, 0xAF] },
    HostileFile("an overlong slash of four bytes", "DLG003") { [0xF0, 0x80, 0x80, 0xAF] },
    HostileFile("an overlong NUL", "DLG003") { [0x61, 0xC0, 0x80] },
    HostileFile("a surrogate", "DLG003") { [0xED, 0xA0, 0x80] },
    HostileFile("a pair of surrogates", "DLG003") { [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] },
    HostileFile("past the last plane", "DLG003") { [0xF4, 0x90, 0x80, 0x80] },
    HostileFile("a form of five bytes", "DLG003") { [0xF8, 0x88, 0x80, 0x80, 0x80] },
    HostileFile("a byte that never stands", "DLG003") { [0x61, 0xFE, 0x61] },
    HostileFile("a lone continuation", "DLG003") { [0x80] },
    HostileFile("a character cut after one byte", "DLG003") { [0x61, 0xE8] },
    HostileFile("a character cut after two bytes", "DLG003") { [0x61, 0xE8, 0xBF] },
    HostileFile("a character cut after three bytes", "DLG003") { [0x61, 0xF0, 0x9F, 0x98] },
    HostileFile("a character cut by a line feed", "DLG003") { [0x61, 0xE8, 0xBF, 0x0A, 0x61] },
    HostileFile("NULs between letters", "DLG003") { [0x61, 0, 0x61, 0] },
    HostileFile("one NUL", "DLG005") { [0] },
    HostileFile("a NUL at the end", "DLG005") { Array("title: x\n".utf8) + [0] },
    HostileFile("4 MiB of NULs", "DLG005") { Array(repeating: 0, count: 4 << 20) },
    HostileFile("4 MiB of bytes that never stand", "DLG003") {
      Array(repeating: 0xFF, count: 4 << 20)
    },
  ]

  /// What is UTF-8, but deceives the eye or rules the terminal.
  static let characters: [HostileFile] = [
    HostileFile("a bell in a name", "DLG005", "a\u{7}b: x"),
    HostileFile("an escape sequence in a value", "DLG005", "title: \u{1B}[31mx\u{1B}[0m"),
    HostileFile("a terminal title in a comment", "DLG005", "# \u{1B}]0;x\u{7}\ntitle: x"),
    HostileFile("C1 control characters", "DLG005", "title: \u{9B}31m"),
    HostileFile("DEL", "DLG005", "title: a\u{7F}b"),
    HostileFile("an escaped NUL in a name", "DLG005", #""a\0b": x"#),
    HostileFile("an escaped direction mark", "DLG005", #"title: "a\u202Eb""#),
    HostileFile("a direction mark in a name", "DLG005", "ti\u{202E}eltt: x"),
    HostileFile("isolates in a value", "DLG005", "title: \u{2066}x\u{2069}"),
    HostileFile("a zero-width space in a name", "DLG005", "ti\u{200B}tle: x"),
    HostileFile("a zero-width space in a value", "DLG005", "start: be\u{200B}gin"),
    HostileFile("a soft hyphen in a name", "DLG005", "ti\u{AD}tle: x"),
    HostileFile("a letter without shape as a name", "DLG005", "\u{3164}: x"),
    HostileFile("a text hidden in tag characters", "DLG005", "title: x\u{E0061}\u{E0062}"),
    HostileFile("an unassigned last character", "DLG005", "title: \u{10FFFF}"),
    HostileFile("a next-line character", "DLG005", "title: x\u{85}start: y"),
    HostileFile("a line separator", "DLG005", "title: x\u{2028}start: y"),
    HostileFile("old Macintosh line ends", "DLG005", "title: x\rstart: y\r"),
    HostileFile("a vertical tab and a form feed", "DLG005", "title: x\u{B}\u{C}"),
    HostileFile("Windows line ends", check: nil, sound.replacingLineFeeds(with: "\r\n")),
    HostileFile("tabs everywhere", "DLG006", times("\ta:\t- b\t#\tc\n", 10_000)),
    HostileFile("4 MiB of tabs", "DLG006", times("\t", 4 << 20)),
    HostileFile("4 MiB of tabs and lines", "DLG006", times("\t\n", 2 << 20)),
    HostileFile("30,000 accents on one letter", check: "DLG101", "x: e" + times("\u{301}", 30_000)),
    HostileFile("a name of accents", "DLG024", "e" + times("\u{301}", 400) + ": x"),
    HostileFile(
      "a family of 8,000", check: "DLG101", "x: 👩" + times("\u{200D}👩", 8_000)),
    HostileFile("one name, composed in two ways", "DLG017", "か\u{3099}: x\nが: y\n"),
    HostileFile(
      "names that differ in case alone", check: "DLG110",
      sound.replacing("  begin:", with: "  Begin:\n    next: begin\n  begin:")),
    HostileFile(
      "a name in full-width letters", check: "DLG110",
      sound.replacing("  begin:", with: "  ｂｅｇｉｎ:\n    next: begin\n  begin:")),
    HostileFile(
      "a name in Cyrillic letters", check: "DLG110",
      sound.replacing("  begin:", with: "  bеgin:\n    next: begin\n  begin:")),
  ]

  /// A dialog without a mistake, to put something hostile into.
  static let sound = soundDialog(nodes: "")

  static func soundDialog(nodes: String, head: String = "") -> String {
    """
    dialog: hostile
    title: 例
    examples: [例の一, 例の二, 例の三]
    start: begin
    \(head)
    nodes:
      begin:
        ask: due_date
        next: end
    \(nodes)
      end:
        outcome:
          title: 例
          first: 例です。
          answer: 例です。
          steps: 例です。
          no_call: 例だから
          cite: [cannotpay-call-before]

    """
  }
}

extension String {
  /// The text with the first `old` replaced, which must be there.
  func replacing(_ old: String, with new: String) -> String {
    let (text, old) = (Array(utf8), Array(old.utf8))
    let start = text.indices.first { text[$0...].starts(with: old) }
    guard let start else { preconditionFailure("nothing to replace") }
    return String(
      decoding: text[..<start] + Array(new.utf8) + text[(start + old.count)...], as: UTF8.self)
  }

  func replacingLineFeeds(with end: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
  }
}
