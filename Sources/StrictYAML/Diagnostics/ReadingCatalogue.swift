extension DiagnosticEntry {
  /// The catalogue of reading: what makes a file no strict YAML, in the order of the codes.
  public static let reading: [DiagnosticEntry] = text + syntax + bounds

  private static func entry(
    _ code: DiagnosticCode, _ title: String, _ meaning: String, bad: String, good: String
  ) -> DiagnosticEntry {
    DiagnosticEntry(code: code, title: title, meaning: meaning, bad: bad, good: good)
  }

  private static let text: [DiagnosticEntry] = [
    entry(
      .brokenSyntax, "the file is not YAML",
      """
      Quotes, brackets, colons or indentation do not fit together. Nothing of the file after this
      place was read, so more may show once it is mended.
      """,
      bad: "title: 返済: 間に合わない", good: #"title: "返済: 間に合わない""#),
    entry(
      .emptyFile, "the file is empty",
      "A file holds one value, mostly a mapping. Comments alone are none.",
      bad: "# 準備中", good: "title: 準備中"),
    entry(
      .notUTF8, "the file is not UTF-8",
      """
      Every file is read as UTF-8, on every machine. Shift_JIS, EUC-JP and UTF-16 are not guessed:
      a guess would be wrong one day. Save the file anew as UTF-8.
      """,
      bad: "f\0i\0l\0e\0", good: "title: 返済"),
    entry(
      .byteOrderMark, "the file starts with a byte-order mark",
      """
      Some editors put three invisible bytes before the text. Other programs take them for a part
      of the first key. Save the file as UTF-8 without BOM.
      """,
      bad: "\u{FEFF}title: 返済", good: "title: 返済"),
    entry(
      .controlCharacter, "an invisible character",
      """
      Control characters can rule the reader's terminal; marks of writing direction and letters
      without any shape show a reviewer another text than the program reads. None of them may come
      in through an escape either.
      """,
      bad: #"title: "返済\x1b[31m""#, good: "title: 返済"),
    entry(
      .tab, "a tab",
      "Each editor shows a tab as wide as it likes, and YAML gives it no width. Use spaces.",
      bad: "nodes:\n\tfirst: one", good: "nodes:\n  first: one"),
  ]

  private static let syntax: [DiagnosticEntry] = [
    entry(
      .severalDocuments, "several documents in a file",
      "A line '---' starts a new document. One file is one document: give the second its own file.",
      bad: "title: 一つ目\n---\ntitle: 二つ目", good: "title: 一つ目"),
    entry(
      .directive, "a YAML directive",
      "A line that starts with '%' would change how the rest is read. Nothing here needs one.",
      bad: "%YAML 1.1\n---\ntitle: 返済", good: "title: 返済"),
    entry(
      .anchor, "an anchor",
      "'&name' names a value to be repeated elsewhere. Give what is shared an id and refer to it.",
      bad: "title: &t 返済", good: "title: 返済"),
    entry(
      .alias, "an alias",
      "'*name' repeats a value from elsewhere, unseen by who reads this line. Write it out.",
      bad: "title: &t 返済\nmenu: *t", good: "title: 返済\nmenu: 返済"),
    entry(
      .mergeKey, "a merge key",
      "'<<' copies the keys of another mapping in, unseen by who reads this one. Write them out.",
      bad: "desk:\n  <<: other", good: "desk:\n  hours: 9:00-18:00"),
    entry(
      .tag, "a tag",
      """
      '!name' would say what type a value has. Every value is text until the key it stands under
      says what it is: 0120 keeps its zero and no stays no without any tag.
      """,
      bad: "prefix: !!str 0120", good: "prefix: 0120"),
    entry(
      .foldedScalar, "a folded text",
      "After '>' line ends become blanks, and Japanese is written without. Use '|'.",
      bad: "answer: >\n  今日中に\n  電話してください。", good: "answer: |\n  今日中に電話してください。"),
    entry(
      .multilinePlain, "a text without quotes over several lines",
      "YAML joins the lines with blanks. Keep the text on one line, or use '|'.",
      bad: "answer: 今日中に\n  電話してください。", good: "answer: |\n  今日中に電話してください。"),
    entry(
      .multilineQuoted, "a quoted text over several lines",
      "YAML joins the lines with blanks. Mostly a quote was left open; else use '|'.",
      bad: "answer: \"今日中に\n  電話してください。\"", good: "answer: \"今日中に電話してください。\""),
    entry(
      .keyNotScalar, "a key that is no name",
      "A key is a short text on one line, not empty, no list and no mapping.",
      bad: "? [balance, limit]\n: yen", good: "balance: yen\nlimit: yen"),
    entry(
      .duplicateKey, "a key given twice",
      "Of two values under one key one would be lost. Each further one is reported.",
      bad: "title: 返済\ntitle: 延滞", good: "title: 返済"),
    entry(
      .wideSpace, "a full-width space at the edge of a text",
      """
      A full-width space (U+3000) or a no-break space (U+00A0) looks like a blank but belongs to
      the text or to the key. Inside a '|' text, where it indents a paragraph, it is welcome.
      """,
      bad: "title: \u{3000}返済", good: "title: 返済"),
    entry(
      .cutByComment, "a text that a '#' cuts off",
      """
      A '#' behind a space starts a comment, wherever it stands: the rest of the line is not read, and
      a sentence about #9110 ends before its number. A comment has a space behind its '#'.
      """,
      bad: "first: 警察の相談は #9110 です。", good: "first: \"警察の相談は #9110 です。\""),
  ]

  private static let bounds: [DiagnosticEntry] = [
    entry(
      .fileTooLarge, "the file is too large",
      "A file has at most 4 MiB. Guidance written by hand stays far below it.",
      bad: "(a file of 5 MiB)", good: "(two files of 2.5 MiB)"),
    entry(
      .tooDeep, "too many levels",
      "Lists and mappings stand at most 32 deep in one another.",
      bad: "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      good: "a: [[x]]"),
    entry(
      .tooManyNodes, "too many values",
      "A file holds at most 200,000 keys, texts, lists and mappings.",
      bad: "(a list of 300,000 items)", good: "(two files with 150,000 items each)"),
    entry(
      .scalarTooLong, "a text is too long",
      "One text has at most 64 KiB of UTF-8, about twenty thousand kanji.",
      bad: "(a text of 70,000 bytes)", good: "(two texts of 35,000 bytes)"),
    entry(
      .keyTooLong, "a key is too long",
      "A key has at most 200 characters. A long one mostly lacks its ': ' further left.",
      bad: String(repeating: "長", count: 201) + ": x", good: "title: x"),
    entry(
      .tooManyProblems, "too many problems",
      "After 100 problems the rest of the file is not looked at. Often one slip causes them all.",
      bad: (1...101).map { "k\($0): &a x" }.joined(separator: "\n"), good: "k1: x"),
    entry(
      .unreadableFile, "the file can't be read",
      """
      Something of this name stands in the folder, but it is a folder itself, a link that leads
      nowhere, or nothing that you may read. The message ends in the system's own reason.
      """,
      bad: "(a folder called dialogs/late.yaml)", good: "(a text file called dialogs/late.yaml)"),
    entry(
      .packTooLarge, "the pack is too large",
      """
      A pack has at most 2,000 files, 128 MiB in all of them together, and 20,000 examples that the
      router learns from.
      """,
      bad: "(a folder dialogs/ with 3,000 files)", good: "(two packs of 1,500 files)"),
  ]
}
