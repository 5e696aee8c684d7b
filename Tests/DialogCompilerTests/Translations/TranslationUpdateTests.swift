import DialogCompiler
import DialogEngine
import StrictYAML
import Testing
import TextForms

private let info = """
  pack: small
  title: 小さい
  checked_on: 2026-11-20
  menu: [late]
  languages: [ja, en]
  """

private let late = """
  dialog: late
  title: 遅れる
  examples: [遅れる, 遅れます, 間に合わない]
  start: begin
  questions:
    cause: { type: choice, label: 理由, ask: どうしてですか。, why: 次のため。, options: { forgot: 忘れた, other: そのほか } }
  nodes:
    begin:
      say:
        - はじめに。
        - { if: known(cause), text: つぎに。 }
        - |
          一行目。
          二行目。
      ask: cause
      next: amount
    amount: { ask: balance, next: end }
    end:
      outcome:
        title: 終わり
        first: "{balance}です。"
        answer: [例です。, 例です。]
        steps: 電話する。
        no_call: 例だから
        cite: [fact-a]
  """

private let questions = """
  questions:
    balance: { type: yen, label: 残高, ask: いくらですか。, why: 例だから。 }
  """

/// A pack as files by their paths.
private struct Pack {
  var files = ["pack.yaml": info, "questions.yaml": questions, "dialogs/late.yaml": late]

  var sources: [SourceFile] { files.map { SourceFile(path: $0.key, text: $0.value) } }

  /// - Returns: the update that was written.
  @discardableResult
  mutating func translate() -> TranslationUpdate {
    let update = TranslationUpdate(sources, language: .en)
    for file in update.files { files[file.path] = file.text }
    return update
  }

  /// Fills every open entry with English that tells what it translates.
  mutating func fill(_ english: (_ japanese: String) -> String) {
    for (path, text) in files where path.hasPrefix("en/") {
      var japanese: [String] = []
      files[path] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let bare = line.drop { $0 == " " }
        if bare.hasPrefix("# ja: ") { japanese.append(String(bare.dropFirst(6))) }
        guard bare == "en:" else { return String(line) }
        defer { japanese = [] }
        return "\(line) \"\(english(japanese.last ?? ""))\""
      }
      .joined(separator: "\n")
    }
  }

  var problems: [String] {
    DialogCompiler.compile(sources, vocabulary: .sample).1
      .map { "\($0.range.file) \(brief($0))" }
  }

  var program: Program? {
    DialogCompiler.compile(sources, vocabulary: .sample).0?.translations[.en]?.program
  }
}

/// `{balance}です。` becomes `en {balance}`: the references stay.
private func english(_ japanese: String) -> String {
  "en " + japanese.matches(of: /\{[a-z_.]+\}/).map { String($0.output) }.joined()
    + " " + String(TextHashForTests.number(japanese))
}

/// A number of a text in letters, so that no figure is typed into the prose.
private enum TextHashForTests {
  static func number(_ text: String) -> String {
    String(
      text.unicodeScalars.reduce(7) { ($0 * 31 + Int($1.value)) % 456_976 }.description
        .map { Character(Unicode.Scalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) })
  }
}

@Suite struct TranslationUpdateTests {
  @Test func everyTextGetsAnEntryInTheOrderInWhichItIsMet() {
    var pack = Pack()
    let update = pack.translate()
    #expect(
      update.open.filter { $0.file == "en/late.yaml" }.map(\.path) == [
        "title", "nodes.begin.say", "nodes.begin.say", "nodes.begin.say",
        "questions.cause.label", "questions.cause.ask", "questions.cause.why",
        "questions.cause.options.forgot", "questions.cause.options.other",
        "nodes.end.outcome.title", "nodes.end.outcome.first", "nodes.end.outcome.answer",
        "nodes.end.outcome.answer", "nodes.end.outcome.steps", "nodes.end.outcome.no_call",
      ])
    #expect(update.files.map(\.path) == ["en/pack.yaml", "en/questions.yaml", "en/late.yaml"])
    #expect(Set(pack.problems.map { $0.suffix(6) }) == ["DLG602"])
  }

  @Test func aSecondRunChangesNothing() {
    var pack = Pack()
    pack.translate()
    #expect(pack.translate().files.allSatisfy { !$0.isChanged })
    pack.fill(english)
    pack.translate()
    #expect(pack.translate().files.allSatisfy { !$0.isChanged })
  }

  @Test func aFilledPackIsCleanAndComesOutInEnglish() throws {
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    #expect(pack.problems == [])
    let program = try #require(pack.program)
    let dialog = try #require(program.dialog("late"))
    #expect(dialog.title == english("遅れる"))
    #expect(dialog.examples == ["遅れる", "遅れます", "間に合わない"])
    let option = try #require(program.questions["cause"]?.option("forgot"))
    #expect(option.label == english("忘れた"))
    #expect(option.also == ["忘れた"])
    #expect(dialog.nodes[0].says[1].condition != nil)
  }

  @Test func anInsertedLineLeavesTheOthersFresh() {
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    pack.files["dialogs/late.yaml"] = late.replacing(
      "      - はじめに。\n", with: "      - はじめに。\n      - あたらしい。\n")
    let update = pack.translate()
    #expect(update.open.map(\.japanese) == ["あたらしい。"])
    #expect(update.open.map(\.former) == [nil])
  }

  @Test func anEditedTextIsStaleAndKeepsItsFormerEnglish() {
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    pack.files["dialogs/late.yaml"] = late.replacing("電話する。", with: "すぐ電話する。")
    #expect(pack.problems.map { $0.suffix(6) } == ["DLG603"])
    #expect(
      pack.program?.dialog("late")?.nodes[1].next
        == pack.japanese?.dialog("late")?.nodes[1].next.inEnglishButForSteps)
    #expect(pack.translate().open.map(\.former) == [english("電話する。")])
    // The Japanese comes back, and its English with it.
    pack.files["dialogs/late.yaml"] = late
    #expect(pack.translate().open == [])
    #expect(pack.problems == [])
  }

  @Test func aNodeWithAnotherNameKeepsItsTexts() {
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    pack.files["dialogs/late.yaml"] = late.replacing("end:", with: "last:")
      .replacing("next: end", with: "next: last")
    let update = pack.translate()
    #expect(update.open == [])
    #expect(update.unused == 0)
    #expect(pack.problems == [])
  }

  @Test func commentsNotesAndUnusedTextsStay() {
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    pack.files["en/late.yaml"]?.replace(
      "  nodes.end.outcome.title:",
      with: "  # Keep this short.\n  nodes.end.outcome.title:")
    pack.files["en/late.yaml"]?.append("\n# The end.\n")
    pack.files["dialogs/late.yaml"] = late.replacing("      steps: 電話する。", with: "      steps: 待つ。")
      .replacing("[例です。, 例です。]", with: "例です。").replacing("      - はじめに。\n", with: "")
    pack.translate()
    let text = pack.files["en/late.yaml"] ?? ""
    for kept in ["# Keep this short.", "# The end.", english("はじめに。"), english("電話する。")] {
      #expect(text.contains(kept))
    }
    #expect(pack.translate().files.allSatisfy { !$0.isChanged })
  }

  @Test func whatCannotBeReadIsNotOverwritten() {
    var pack = Pack()
    pack.files["en/late.yaml"] = "texts: ["
    #expect(TranslationUpdate(pack.sources, language: .en).files == [])
    #expect(!TranslationUpdate(pack.sources, language: .en).diagnostics.isEmpty)
  }

  @Test func aPackInJapaneseAloneIsClean() {
    var pack = Pack()
    pack.files["pack.yaml"] = info.replacing("[ja, en]", with: "[ja]")
    #expect(pack.problems == [])
    pack.translate()
    #expect(pack.problems == [])
  }

  /// Random edits, removals and moves of the Japanese, each followed by a run: every English text
  /// that was ever written is still in the files, and a second run changes nothing.
  @Test func noEnglishIsEverLost() {
    var random = SeededRandom(state: 20_261_120)
    var pack = Pack()
    pack.translate()
    pack.fill(english)
    var written: Set<String> = []
    var edits: Set<Int> = []
    let original = late.split(separator: "\n").map(String.init)
    for round in 0..<60 {
      for line in pack.files["en/late.yaml"]!.split(separator: "\n") {
        if let text = line.firstMatch(of: /en: "?(en [^"]+)"?$/) {
          written.insert(String(text.output.1))
        }
      }
      var lines = original
      for _ in 0..<3 {
        let texts = lines.indices.filter {
          lines[$0].contains(/(say|steps|first|title|- [^{|]|why)/)
        }
        guard let index = texts.randomElement(using: &random) else { break }
        let edit = Int.random(in: 0..<3, using: &random)
        edits.insert(edit)
        switch edit {
        case 0: lines[index] = lines[index].replacing("。", with: "、\(round)番め。")
        case 1 where lines[index].contains("- はじめに"): lines.remove(at: index)
        default: lines[index] = lines[index].replacing("に", with: "は")
        }
      }
      pack.files["dialogs/late.yaml"] = lines.joined(separator: "\n")
      pack.translate()
      let text = pack.files["en/late.yaml"]!
      #expect(written.allSatisfy { text.contains($0) })
      #expect(pack.translate().files.allSatisfy { !$0.isChanged })
      pack.fill(english)
    }
    #expect(edits.count == 3)
    #expect(written.count > 15)
  }
}

extension Pack {
  fileprivate var japanese: Program? {
    DialogCompiler.compile(sources, vocabulary: .sample).0?.program
  }
}

extension Node.Next {
  /// The outcome of the sample with every text but that of its steps in English.
  fileprivate var inEnglishButForSteps: Node.Next {
    guard case .outcome(let outcome) = self else { return self }
    func translated(_ template: Template) -> Template {
      switch template.parts.first {
      case .text(let text)?: Template([.text(english(text))])
      case let reference?:
        Template([.text("en "), reference, .text(String(english("{balance}です。").dropFirst(12)))])
      case nil: template
      }
    }
    return .outcome(
      Outcome(
        title: translated(outcome.title), first: translated(outcome.first),
        answer: outcome.answer.map { Line(template: translated($0.template)) },
        steps: outcome.steps, deadline: nil, figures: [], script: nil,
        noCall: outcome.noCall.map(english), cites: outcome.cites))
  }
}

/// Small random numbers from a seed (SplitMix64), so that a failure can be repeated.
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
