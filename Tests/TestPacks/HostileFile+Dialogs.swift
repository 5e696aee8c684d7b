extension HostileFile {
  /// Dialogs that are sound YAML, and monstrous.
  static let dialogs: [HostileFile] = [
    HostileFile("a way of 10,000 nodes", check: nil, chain(10_000)),
    HostileFile("a circle of 10,000 nodes", check: "DLG401", chain(10_000, lastTo: "n0")),
    HostileFile(
      "10,000 nodes that nothing leads to", check: "DLG402",
      soundDialog(nodes: numbered(10_000) { "  n\($0): { next: end }\n" })),
    HostileFile(
      "10,000 ways to nowhere", check: "DLG201",
      soundDialog(nodes: numbered(10_000) { "  n\($0): { next: m\($0) }\n" })),
    HostileFile(
      "50,000 branches", check: "DLG116",
      soundDialog(
        nodes: "  fork:\n    next:\n" + times("    - otherwise: end\n", 50_000))),
    HostileFile("150 branches that are alike", check: "DLG405", fork(150)),
    HostileFile("10^12 ways", check: nil, diamonds(20)),
    HostileFile("questions with 10^12 answers in all", check: nil, ladder(12)),
    HostileFile("60 questions, all looked at in the end", check: "DLG412", ladder(60)),
    HostileFile("512 cases on a way of 6,000 nodes", check: "DLG412", kept(9, over: 6_000)),
    HostileFile("2^24 sets of questions asked", check: "DLG412", detours(24)),
    HostileFile(
      "100,000 values in one 'let'", check: "DLG116",
      soundDialog(
        nodes: "", head: "let:\n  a0: today\n" + numbered(60_000) { "  a\($0 + 1): a\($0)\n" })),
    HostileFile(
      "values that need one another", check: "DLG307",
      soundDialog(nodes: "", head: "let: { a: b, b: c, c: a }")),
    HostileFile(
      "90 values that grow and grow", check: "DLG145",
      soundDialog(
        nodes: "",
        head: "let:\n  v0: today - due_date\n"
          + numbered(90) { "  v\($0 + 1): v\($0) + v\($0) + v\($0) + v\($0) + v\($0)\n" })),
    HostileFile("a choice of 5,000", check: "DLG116", choice(5_000)),
    HostileFile("a choice of 20,000", check: "DLG116", choice(20_000)),
    HostileFile("a choice of 60, each with its way", check: nil, choice(60, branches: true)),
    HostileFile("a multiple choice of 60", check: nil, choice(60, type: "multi", asked: true)),
    HostileFile(
      "5,000 questions that nobody asks", check: "DLG230",
      soundDialog(
        nodes: "",
        head: "questions:\n"
          + numbered(5_000) { "  q\($0): { type: yen, label: 例, ask: 例ですか。, why: 例 }\n" })),
    HostileFile(
      "5,000 questions whose limits are one another", check: "DLG216", in: "questions.yaml",
      "questions:\n"
        + numbered(5_000) {
          "  q\($0): { type: date, label: 例, ask: 例, why: 例, min: q\($0 + 1) }\n"
        }),
    HostileFile(
      "a sub-dialog that visits itself", check: "DLG403",
      "subdialog: hostile\nstart: a\nnodes:\n  a: { visit: hostile, next: b }\n"
        + "  b: { return: yes }\n"),
    HostileFile(
      "a text of 60,000 braces", check: nil,
      sound.replacing("answer: 例です。", with: "answer: \"" + times("{{", 30_000) + "\"")),
    HostileFile(
      "60,000 stray braces", check: "DLG133",
      sound.replacing("answer: 例です。", with: "answer: \"" + times("} ", 30_000) + "\"")),
    HostileFile(
      "60,000 open braces", check: "DLG132",
      sound.replacing("answer: 例です。", with: "answer: \"" + times("{ ", 30_000) + "\"")),
    HostileFile(
      "20,000 names that are none", check: "DLG216",
      sound.replacing("answer: 例です。", with: "answer: \"" + times("{a}", 20_000) + "\"")),
    HostileFile(
      "20,000 names that are", check: nil,
      sound.replacing("answer: 例です。", with: "answer: \"" + times("{due_date}", 6_000) + "\"")
        .replacing(
          "next: end",
          with: "next: [{ if: known(due_date), go: end }, { if: not known(due_date), go: other }]"
        )
        .replacing("  end:", with: otherEnd + "  end:")),
    HostileFile(
      "8,000 figures in a text", check: "DLG130",
      sound.replacing("answer: 例です。", with: "answer: \"" + times("2円、", 8_000) + "\"")),
    HostileFile(
      "full-width digits", check: "DLG130",
      sound.replacing("answer: 例です。", with: "answer: 残りは２０万円です。")),
    HostileFile(
      "a name of 10,000 letters", check: "DLG110",
      sound.replacing("dialog: hostile", with: "dialog: " + times("a", 10_000))),
    HostileFile(
      "a folder in the name", check: "DLG110",
      sound.replacing("dialog: hostile", with: "dialog: ../../../etc/passwd")),
  ]

  private static let otherEnd = """
      other:
        outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [cannotpay-call-before] }

    """

  private static func chain(_ count: Int, lastTo last: String = "end") -> String {
    soundDialog(
      nodes: numbered(count) {
        "  n\($0): { next: \($0 + 1 < count ? "n\($0 + 1)" : last) }\n"
      }
    ).replacing("next: end", with: "next: n0")
  }

  private static func fork(_ count: Int) -> String {
    sound.replacing(
      "next: end",
      with: "next:\n" + times("      - { if: known(due_date), go: end }\n", count)
        + "      - { if: not known(due_date), go: end }")
  }

  /// Two ways from each step to the next.
  private static func diamonds(_ count: Int) -> String {
    let steps = numbered(count) { step in
      """
        d\(step):
          ask: q\(step)
          next: [{ if: known(q\(step)), go: l\(step) }, { if: not known(q\(step)), go: r\(step) }]
        l\(step): { next: \(step + 1 < count ? "d\(step + 1)" : "end") }
        r\(step): { next: \(step + 1 < count ? "d\(step + 1)" : "end") }

      """
    }
    let questions = numbered(count) {
      "  q\($0): { type: yes_no, label: 例, ask: 例ですか。, why: 例, unknown: 例 }\n"
    }
    return soundDialog(nodes: steps, head: "questions:\n" + questions)
      .replacing("next: end", with: "next: d0")
  }

  /// Every answer is looked at again in the end, so that none can be forgotten on the way.
  private static func ladder(_ count: Int) -> String {
    let questions = numbered(count) {
      "  q\($0): { type: choice, label: 例, ask: 例ですか。, why: 例, unknown: 例, "
        + "options: { a: い, b: ろ, c: は, d: に, e: ほ, f: へ, g: と, h: ち, i: り } }\n"
    }
    let steps = numbered(count) {
      "  s\($0): { ask: q\($0), next: \($0 + 1 < count ? "s\($0 + 1)" : "look") }\n"
    }
    let looks = numbered(count) { "      - { if: known(q\($0)) and q\($0) == a, go: end }\n" }
    return soundDialog(
      nodes: steps + "  look:\n    next:\n" + looks
        + "      - { otherwise: other, because: 例のとおり }\n" + otherEnd,
      head: "questions:\n" + questions
    ).replacing("next: end", with: "next: s0")
  }

  private static func yesNo(_ count: Int) -> String {
    "questions:\n"
      + numbered(count) {
        "  q\($0): { type: yes_no, label: 例, ask: 例ですか。, why: 例, unknown: 例 }\n"
      }
  }

  /// Answers that are looked at again at the end of a long way.
  private static func kept(_ count: Int, over nodes: Int) -> String {
    let forks = numbered(count) { place in
      """
        s\(place):
          ask: q\(place)
          next:
            - { if: known(q\(place)) and q\(place), go: y\(place) }
            - { otherwise: n\(place), because: 例のとおり }
        y\(place): { next: \(place + 1 < count ? "s\(place + 1)" : "w0") }
        n\(place): { next: \(place + 1 < count ? "s\(place + 1)" : "w0") }

      """
    }
    let way = numbered(nodes) { "  w\($0): { next: \($0 + 1 < nodes ? "w\($0 + 1)" : "look") }\n" }
    let all = (0..<count).map { "known(q\($0)) and q\($0)" }.joined(separator: " and ")
    return soundDialog(
      nodes: forks + way + "  look:\n    next:\n      - { if: \(all), go: end }\n"
        + "      - { otherwise: other, because: 例のとおり }\n" + otherEnd,
      head: yesNo(count)
    ).replacing("next: end", with: "next: s0")
  }

  /// At each fork one more question is asked, or not, and all are looked at in the end.
  private static func detours(_ count: Int) -> String {
    let forks = numbered(count) { place in
      """
        s\(place):
          ask: a\(place)
          next:
            - { if: known(a\(place)) and a\(place), go: d\(place) }
            - { otherwise: e\(place), because: 例のとおり }
        d\(place): { ask: q\(place), next: e\(place) }
        e\(place): { next: \(place + 1 < count ? "s\(place + 1)" : "look") }

      """
    }
    let asides = numbered(count) {
      "  a\($0): { type: yes_no, label: 例, ask: 例ですか。, why: 例, unknown: 例 }\n"
    }
    let looks = numbered(count) { "      - { if: known(q\($0)) and q\($0), go: end }\n" }
    return soundDialog(
      nodes: forks + "  look:\n    next:\n" + looks
        + "      - { otherwise: other, because: 例のとおり }\n" + otherEnd,
      head: yesNo(count) + asides
    ).replacing("next: end", with: "next: s0")
  }

  private static func choice(
    _ count: Int, type: String = "choice", branches: Bool = false, asked: Bool = false
  ) -> String {
    let options = numbered(count) { "      o\($0): 例の\($0 % 2 == 0 ? "い" : "ろ")\n" }
    let head =
      "questions:\n  many:\n    type: \(type)\n    label: 例\n    ask: 例ですか。\n    why: 例\n"
      + "    unknown: 例\n    options:\n" + options
    guard branches || asked else { return soundDialog(nodes: "", head: head) }
    let ways =
      branches
      ? "    next:\n      - { if: not known(many), go: end }\n"
        + numbered(count) { "      - { if: many == o\($0), go: end }\n" } : "    next: end\n"
    return soundDialog(nodes: "  fork:\n    ask: many\n" + ways, head: head)
      .replacing("next: end", with: "next: fork")
  }
}
