extension HostileFile {
  /// Nine lists, each of nine aliases of the one before: a billion items if they were expanded.
  static let aliasBomb =
    "a0: &a0 [x]\n"
    + (1...9).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        + "]\n"
    }.joined()

  /// YAML that is bent, or uses what is left out of the strict subset.
  static let structures: [HostileFile] = [
    HostileFile("an alias bomb", "DLG010", aliasBomb),
    HostileFile("an alias bomb of mappings", "DLG010", "a: &a {x: y}\nb: {<<: *a, <<: *a}\n"),
    HostileFile("an alias to itself", "DLG010", "a: &a [*a]"),
    HostileFile("a mapping that holds itself", "DLG010", "&a {b: *a}"),
    HostileFile("an alias as a name", "DLG010", "&a x: y\n*a : z\n"),
    HostileFile("an alias to nothing", "DLG010", "a: *nothing\n"),
    HostileFile("100,000 anchors", "DLG009", numbered(100_000) { "k\($0): &a\($0) x\n" }),
    HostileFile("a merge key", "DLG011", "desk:\n  <<: {hours: x}\n"),
    HostileFile("a tag that would run code", "DLG012", "a: !!python/object/apply:os.system [ls]"),
    HostileFile("a binary tag", "DLG012", "a: !!binary aGVsbG8="),
    HostileFile("a local tag", "DLG012", "a: !include /etc/passwd"),
    HostileFile("an unknown tag handle", "DLG012", "a: !z!b c"),
    HostileFile("a tag with a broken escape", "DLG012", "a: !<%zz> c"),
    HostileFile("a version too large", "DLG008", "%YAML 99999999999999999999.1\n---\nx"),
    HostileFile("a tag directive", "DLG008", "%TAG ! tag:example.com,2000:\n---\na: x\n"),
    HostileFile("several documents", "DLG007", "a: x\n---\nb: y\n"),
    HostileFile("a document's end and more", "DLG007", "a: x\n...\n---\nb: y\n"),
    HostileFile("4 MiB of documents", "DLG007", times("---\n", 1 << 20)),
    HostileFile("4 MiB of directives", "DLG008", times("%A\n", 1 << 20)),
    HostileFile("a complex key", "DLG016", "? [a, b]\n: c\n"),
    HostileFile("complex keys in one another", "DLG016", "? ? ? a\n"),
    HostileFile("an empty key", "DLG001", ": x\n"),
    HostileFile("a key of a whole block", "DLG016", "? |\n  a\n  b\n: c\n"),
    HostileFile("a folded text", "DLG013", "a: >\n" + times("  x\n", 10_000)),
    HostileFile("a text over 10,000 lines", "DLG014", "a: x\n" + times("  x\n", 10_000)),
    HostileFile(
      "a quote over 10,000 lines", "DLG015", "a: \"x\n" + times("  x\n", 10_000) + "  \""),
    HostileFile("an open bracket", "DLG001", "a: [b, c\nd: e\n"),
    HostileFile("a million closing brackets", "DLG001", times("]", 1_000_000)),
    HostileFile("a million closing braces", "DLG001", times("}", 1_000_000)),
    HostileFile("brackets that cross", "DLG001", times("[{", 10) + times("]}", 10)),
    HostileFile("a surrogate escape", "DLG001", #"a: "\ud800""#),
    HostileFile("an escape past the last plane", "DLG001", #"a: "\UFFFFFFFF""#),
    HostileFile("a block with indent 0", "DLG001", "a: |0\n x"),
    HostileFile("a block with a huge indent", "DLG001", "a: |99\n x"),
    HostileFile("indentation that goes back", "DLG001", "a:\n    b: c\n  d: e\n"),
    HostileFile("a list after a mapping", "DLG001", "a: b\n- c\n"),
    HostileFile(
      "100 problems at the end of a long line", "DLG009",
      "[" + times("aaaaaaaaaa,", 100_000) + times("&a b,", 200) + "]"),
    HostileFile("99,999 equal keys", "DLG017", times("k: v\n", 99_999)),
    HostileFile("only a text", check: "DLG103", "x"),
    HostileFile("only a number", check: "DLG103", "42"),
    HostileFile("nothing but a key", check: "DLG102", "dialog:"),
    HostileFile("only comments", "DLG002", "# a\n  # b\n"),
  ]

  /// Sizes: deep, long, wide and many.
  static let sizes: [HostileFile] = [
    HostileFile("10,000 lists", "DLG021", times("[", 10_000)),
    HostileFile("10,000 mappings", "DLG021", times("{a: ", 10_000)),
    HostileFile("10,000 list signs", "DLG021", times("- ", 10_000)),
    HostileFile("10,000 key signs", "DLG021", times("? ", 10_000)),
    HostileFile(
      "2,000 levels of indentation", "DLG021", numbered(2_000) { times(" ", $0) + "a:\n" }),
    HostileFile("a file full of lists", "DLG021", times("[", 4 << 20)),
    HostileFile("a file full of list signs", "DLG021", times("- ", 2 << 20)),
    HostileFile("50 MB of text", "DLG020") { Array(repeating: 0x61, count: 50_000_000) },
    HostileFile("50 MB under a key", "DLG020") {
      Array("title: ".utf8) + Array(repeating: 0x61, count: 50_000_000)
    },
    HostileFile("4 MiB of text", "DLG023", times("a", 4 << 20)),
    HostileFile("4 MiB of quoted text", "DLG023", "\"" + times("a", (4 << 20) - 2) + "\""),
    HostileFile("4 MiB of escapes", "DLG023", "\"" + times(#"\x41"#, (1 << 20) - 1) + "\""),
    HostileFile("4 MiB of a block", "DLG023", "a: |\n" + times("  x\n", (1 << 20) - 2)),
    HostileFile("an open quote of 4 MiB", "DLG001", "\"" + times("a", (4 << 20) - 2)),
    HostileFile("a comment of 4 MiB", "DLG002", "#" + times("a", (4 << 20) - 1)),
    HostileFile("a million comment lines", "DLG002", times("# x\n", 1_000_000)),
    HostileFile("4 MiB of line feeds", "DLG002", times("\n", 4 << 20)),
    HostileFile("4 MiB of blanks", "DLG002", times(" ", 4 << 20)),
    HostileFile("4 MiB of colons", "DLG001", times(": ", 2 << 20)),
    HostileFile("4 MiB of commas", "DLG001", "[" + times(",", (4 << 20) - 1)),
    HostileFile("4 MiB of quotes", "DLG001", times("\"", 4 << 20)),
    HostileFile("4 MiB of anchor signs", "DLG001", times("&a ", 1 << 20)),
    HostileFile("4 MiB of tag signs", "DLG001", times("!a ", 1 << 20)),
    HostileFile("an anchor of 4 MiB", "DLG009", "&" + times("a", (4 << 20) - 5) + " x"),
    HostileFile("a tag of 4 MiB", "DLG012", "!" + times("a", (4 << 20) - 5) + " x"),
    HostileFile("a key of 4 MiB", "DLG001", times("a", (4 << 20) - 3) + ": b"),
    HostileFile("a long key on one line", "DLG024", times("a", 1_000) + ": b"),
    HostileFile("a key of 100,000 behind '?'", "DLG023", "? " + times("a", 100_000) + "\n: b"),
    HostileFile("200,000 entries on one line", "DLG022", "[" + times("a,", 200_000) + "]"),
    HostileFile("199,999 items", check: "DLG103", times("- a\n", 199_999)),
    HostileFile("99,999 unknown keys", check: "DLG101", numbered(99_999) { "k\($0): v\n" }),
    HostileFile(
      "99,999 keys on one line", check: "DLG101", "{" + numbered(99_999) { "k\($0): v," } + "}"),
    HostileFile(
      "99,999 keys near a known one", check: "DLG101", numbered(99_999) { "titl\($0): v\n" }),
    HostileFile("escapes on one line", check: "DLG103", "[" + times(#""\n","#, 199_999) + "]"),
    HostileFile("a block of 21,000 lines", check: "DLG103", "|\n" + times(" a\n", 21_000)),
    HostileFile("a block of endless indent", "DLG002", "# x\n" + times(" ", 1 << 20)),
    HostileFile("block indent of 1 MiB", check: "DLG103", "|\n" + times(" ", 1 << 20) + "a\n"),
  ]
}
