import DialogEngine
import Testing
import TextForms
import Units

@testable import Assistant

/// What a terminal and a file show: no line is wider than it may be, and our own signs have one width
/// everywhere.
@Suite struct LayoutTests {
  /// Turns of every kind: help, menus, questions, outcomes, scripts, refusals, help lines, reports.
  private static func turns() -> [Turn] {
    let lines = [
      "", "使い方", "なぜ", "まとめ", "訂正", "台本", "メニュー", "保存", "さっぱりわからん文字列です", "死にたい", "暗証番号は8362",
    ]
    let prompts: [Turn] = Prompt.allCases.flatMap { prompt in
      let start = prompt.conversation
      return lines.map { line in
        var conversation = start
        var turn = conversation.receive(line, now: Prompt.now)
        turn.outcomeIsNew = true
        return turn
      }
    }
    let journeys = MoveTests.journeys.map { lines in
      var conversation = Conversation(pack: ShippedPack.pack)
      for line in lines { _ = conversation.receive(line, now: Prompt.now) }
      var turn = conversation.standing(now: Prompt.now)
      turn.outcomeIsNew = true
      return turn
    }
    return prompts + journeys
  }

  /// A number or a word is never broken; only such a run, alone after its indent, may be too long.
  private static func isUnbreakable(_ line: String) -> Bool {
    let content = line.drop { $0 == " " }
    return !content.contains(" ")
      && content.unicodeScalars.allSatisfy { $0.isASCII || "「」。、".unicodeScalars.contains($0) }
  }

  @Test func noLineIsWiderThanTheTerminal() {
    let turns = Self.turns()
    for columns in [24, 25, 31, 40, 59, 60, 61, 79, 80, 99, 100] {
      let layout = TerminalLayout(columns: columns, usesColour: false)
      var texts = turns.map(layout.text)
      texts.append(
        layout.greeting(
          ShippedPack.pack.info, source: "Dialogs", today: CivilDate(daysSinceEpoch: 40_000)))
      for number in ["0120-397-972", "0120-397-927", "0120-039-197", "090-1234-5678"] {
        let report = NumberReport(number, pack: ShippedPack.pack, now: Prompt.now)
        texts += [report.map(layout.text) ?? ""]
      }
      let desks = try? DesksReport(.init(), pack: ShippedPack.pack, now: Prompt.now)
      texts += [desks.map(layout.text) ?? ""]
      for line in Set(texts.flatMap { $0.split(separator: "\n") }).map(String.init) {
        let width = DisplayWidth.of(line)
        #expect(width <= columns || Self.isUnbreakable(line), "\(columns): \(line)")
        #expect(!line.hasSuffix(" ") || line.allSatisfy { $0 == " " }, "\(line)")
      }
    }
  }

  /// The menu fits a small window, read downwards; where it is narrow there is one column.
  @Test(arguments: [24, 40, 60, 80, 100]) func theMenuIsSetInColumns(_ columns: Int) {
    for pack in [ShippedPack.pack, ShippedPack.english] {
      var conversation = Conversation(pack: pack)
      let turn = conversation.receive("menu", now: Prompt.now)
      let text = TerminalLayout(columns: columns, usesColour: false, language: pack.language)
        .text(turn)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= max(columns, 24) })
      let flat = text.filter { !$0.isWhitespace }
      for (place, id) in conversation.menu.enumerated() {
        let title = conversation.program.dialog(id)?.title.filter { !$0.isWhitespace } ?? ""
        #expect(flat.contains("\(place + 1)\(title)"), "\(id) at \(columns)")
      }
      if columns == 80, pack.language == .ja { #expect(lines.count <= 13) }
    }
  }

  @Test func theMenuTellsOfOneTopicOnDemand() {
    var conversation = Conversation(pack: ShippedPack.pack)
    let turn = conversation.receive("メニュー 12", now: Prompt.now)
    let topic = conversation.menu[11]
    let dialog = conversation.program.dialog(topic)
    #expect(turn.said.contains { $0.text.contains(dialog?.summary ?? "?") })
    _ = conversation.receive("12", now: Prompt.now)
    #expect(conversation.session.dialog == topic)
    for wrong in ["メニュー 0", "メニュー 99", "メニュー 表"] {
      #expect(Move.read(wrong)?.argument != "表")
      var conversation = Conversation(pack: ShippedPack.pack)
      _ = conversation.receive(wrong, now: Prompt.now)
      #expect(conversation.session.dialog == nil)
    }
  }

  @Test func theWidthIsKeptWithinBounds() {
    for (columns, width) in [
      (Int.min, 24), (0, 24), (24, 24), (80, 80), (100, 100), (Int.max, 100),
    ] {
      #expect(TerminalLayout(columns: columns, usesColour: false).width == width)
    }
  }

  /// Terminals disagree about these; the texts of a pack and our own words do without them. The signs
  /// of a sum (× ÷) are the exception: a formula is read aloud with them.
  @Test func onlyCharactersOfCertainWidth() {
    let ambiguous = Set("■□●○◎◆◇★☆▲△▼▽…‥―—–→←↑↓⇒①②③④⑤※±°§¶·“”‘’")
    for columns in [40, 80] {
      let layout = TerminalLayout(columns: columns, usesColour: false)
      #expect(Set(Self.turns().map(layout.text).joined()).intersection(ambiguous) == [])
    }
  }

  @Test func coloursChangeNoWord() {
    for turn in Self.turns() {
      let plain = TerminalLayout(columns: 80, usesColour: false).text(turn)
      let coloured = TerminalLayout(columns: 80, usesColour: true).text(turn)
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      #expect(!plain.contains("\u{1B}"))
    }
  }

  // MARK: - Saved files

  private static func saved(_ name: String) -> String? {
    var conversation = Prompt.outcome.conversation
    let turn = conversation.receive("保存 \(name)", now: Prompt.now)
    for case .save(let request) in turn.effects {
      #expect(request.name == name && !request.mayReplace)
      return request.contents
    }
    return nil
  }

  @Test func aSavedFileHoldsTheWholeOutcome() throws {
    let outcome = try #require(Prompt.outcome.conversation.standing(now: Prompt.now).outcome)
    let markdown = try #require(Self.saved("memo.md"))
    let plain = try #require(Self.saved("MEMO.TXT"))
    let script = try #require(outcome.script)
    for file in [markdown, plain] {
      var wanted = [outcome.title, outcome.first, script.title, script.goal]
      wanted += outcome.answer + outcome.steps + outcome.cites.map(\.text)
      wanted += outcome.figures.map(\.text) + outcome.numbers.map(\.national)
      wanted += script.parts.flatMap { [$0.heading] + $0.lines }
      wanted += [script.desk?.national, outcome.deadline].compactMap(\.self)
      wanted += outcome.numbers.compactMap(\.note)
      for text in wanted {
        let line = text.split(separator: "\n").joined(separator: " ")
        #expect(file.contains(text) || file.contains(line), "\(text)")
      }
      #expect(file.hasSuffix("\n") && !file.contains("\n\n\n"))
    }
    #expect(markdown.hasPrefix("# ") && markdown.contains("\n## すること\n"))
    #expect(!plain.contains("**") && !plain.contains("# "))
  }

  @Test func theNameIsNeutralUnlessOneIsGiven() {
    var conversation = Prompt.outcome.conversation
    let turn = conversation.receive("保存", now: Prompt.now)
    guard case .save(let request) = turn.effects.first else {
      Issue.record("nothing is saved")
      return
    }
    #expect(request.name == "memo-1120-1500.md")
    var again = Prompt.outcome.conversation
    #expect(again.receive("保存 folder/", now: Prompt.now).effects.isEmpty)
  }
}
