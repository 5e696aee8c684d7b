extension HostileFile {
  /// Files that all dialogs of a pack share.
  static let shared: [HostileFile] =
    ["pack", "questions", "scripts", "facts", "sources", "numbers", "lenders"].flatMap { file in
      [
        HostileFile("empty", "DLG002", in: "\(file).yaml", ""),
        HostileFile("a list", check: "DLG103", in: "\(file).yaml", "- a\n- b\n"),
        HostileFile("an alias bomb", "DLG010", in: "\(file).yaml", aliasBomb),
        HostileFile(
          "90,000 unknown keys", check: "DLG101", in: "\(file).yaml",
          numbered(90_000) { "k\($0): v\n" }),
      ]
    } + [
      HostileFile(
        "a menu of 150,000", check: "DLG217", in: "pack.yaml",
        packHead + "menu:\n" + numbered(150_000) { "  - d\($0)\n" }),
      HostileFile(
        "a day that is none", check: "DLG114", in: "pack.yaml",
        packHead.replacing("2026-11-20", with: "2026-02-30") + "menu: [hostile]\n"),
      HostileFile(
        "a day past all days", check: "DLG114", in: "pack.yaml",
        packHead.replacing("2026-11-20", with: times("9", 5_000)) + "menu: [hostile]\n"),
      HostileFile(
        "40,000 scripts that are empty", check: "DLG102", in: "scripts.yaml",
        "scripts:\n" + numbered(40_000) { "  s\($0): { title: x }\n" }),
      HostileFile(
        "15,000 sources", check: "KNW201", in: "sources.yaml",
        "sources:\n"
          + numbered(15_000) {
            "  s\($0): { kind: article, title: { ja: x, en: x }, reliability: low }\n"
          }),
      HostileFile(
        "a figure past all numbers", check: "KNW103", in: "facts.yaml",
        "checked_on: 2026-11-20\nfigures:\n  a: { type: yen, value: \"" + times("9", 5_000)
          + "\", label: x, fact: y }\nfacts: {}\n"),
      HostileFile(
        "a number of 60,000 digits", check: "DLG102", in: "numbers.yaml",
        "purposes: {}\nnumbers:\n  a: { number: \"" + times("9", 60_000) + "\" }\n"),
      HostileFile(
        "20,000 bands that overlap", check: "KNW104", in: "lenders.yaml",
        "legal_caps:\n  bands:\n" + numbered(20_000) { "    - { from: \($0), rate: 20 }\n" }
          + "  facts: [int-legal-cap]\nlenders: {}\n"),
    ]

  private static let packHead = "pack: hostile\ntitle: x\nchecked_on: 2026-11-20\n"
}
