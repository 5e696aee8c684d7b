import DialogEngine
import Knowledge
import StrictYAML
import Testing
import Units

@testable import Assistant

/// Facts that are due for a new check, as people see them: nothing on the day before, a calm mark from
/// the due day on. The shipped facts were checked on 20 November 2026; most are due 12 months later.
@Suite struct AgeingTests {
  static let before = Moment(iso: "2027-11-19T15:00")!
  static let due = Moment(iso: "2027-11-20T15:00")!
  /// Statutes are due 36 months after the check.
  static let statutesDue = Moment(iso: "2029-11-20T15:00")!

  private static let layout = TerminalLayout(columns: 80, usesColour: false)
  private static let lines = ["アコムで20万借りてて返済日が昨日だった。25日なら払える", "わからない", "わからない"]

  /// What a conversation shows, line breaks left out.
  private func shown(_ lines: [String], _ now: Moment, pack: Pack = ShippedPack.pack) -> String {
    var conversation = Conversation(pack: pack)
    return lines.map { line in
      String(Self.layout.text(conversation.receive(line, now: now)).filter { !$0.isWhitespace })
    }
    .joined()
  }

  private func outcome(_ now: Moment) throws -> OutcomeView {
    var conversation = Conversation(pack: ShippedPack.pack)
    var turn = Turn()
    for line in Self.lines { turn = conversation.receive(line, now: now) }
    return try #require(turn.outcome)
  }

  @Test func nothingIsMarkedTheDayBefore() throws {
    #expect(!shown(Self.lines + ["なぜ"], Self.before).contains("再確認"))
    let outcome = try outcome(Self.before)
    #expect(outcome.ageing == [])
    #expect(outcome.figures.allSatisfy { !$0.isOverdue })
    #expect(!outcome.json.text.contains(#""overdue":true"#))
  }

  @Test func everythingOverdueIsMarkedOnTheDay() throws {
    let text = shown(Self.lines, Self.due)
    #expect(text.contains("657円(再確認が必要)"))
    #expect(text.contains("確認日:2026-11-20。再確認の時期を過ぎています。公式サイトで確かめてください"))
    #expect(text.contains("番号と受付時間は再確認の時期を過ぎています(確認日2026-11-20)"))
    #expect(text.contains("再確認の時期を過ぎた情報が"))
    let why = shown(Self.lines + ["なぜ"], Self.due)
    #expect(why.contains("確認日:2026-11-20、再確認の時期を過ぎています"))

    let outcome = try outcome(Self.due)
    let charge = try #require(outcome.figures.first { $0.name == "late_charge" })
    #expect(charge.isOverdue)
    // The text of a figure stays a plain figure; who shows it adds the mark.
    #expect(charge.text == "657円")
    #expect(outcome.json["figures"]?["late_charge"]?["overdue"] == .bool(true))
    #expect(outcome.script?.desk?.json["overdue"] == .bool(true))
    let overdue = outcome.cites.filter(\.isOverdue).map(\.id)
    #expect(overdue.contains("cannotpay-late-rate"))
    // A statute has two more years, and advice no date at all.
    #expect(!overdue.contains("int-late-cap"))
    #expect(!overdue.contains("lg-disclaimer"))
  }

  @Test func aStatuteIsOverdueAfter36Months() throws {
    let day = CivilDate(iso: "2029-11-19").map { Moment($0, TimeOfDay(minutes: 600)) }
    let earlier = try outcome(try #require(day)).cites.first { $0.id == "int-late-cap" }
    #expect(earlier?.isOverdue == false)
    let later = try outcome(Self.statutesDue).cites.first { $0.id == "int-late-cap" }
    #expect(later?.isOverdue == true)
  }

  /// A mark between the words of a call would be read out.
  @Test func wordsForTheCallCarryNoMark() throws {
    let script = try #require(try outcome(Self.statutesDue).script)
    for part in script.parts where ["first_words", "say", "ask", "replies"].contains(part.id) {
      #expect(part.lines.allSatisfy { !$0.contains("再確認") }, "\(part.id)")
    }
  }

  /// Nothing may keep a person in despair from ringing.
  @Test func helpLinesCarryNoMark() {
    let text = shown(["もう死にたい"], Self.statutesDue)
    #expect(text.contains("0120-279-338"))
    #expect(!text.contains("再確認"))
  }

  @Test func theFirstScreenSaysSoOnce() {
    let info = ShippedPack.pack.info
    #expect(info.firstRecheck == "2027-11-20")
    let before = Self.layout.greeting(info, source: nil, today: Self.before.date)
    #expect(!before.contains("時間がたった"))
    let due = Self.layout.greeting(info, source: "Dialogs", today: Self.due.date)
    #expect(due.ranges(of: "確認してから時間がたった情報があります").count == 1)
  }

  @Test func aNumberTellsTheAgeOfItsDesk() throws {
    func report(_ now: Moment) throws -> NumberReport {
      try #require(NumberReport("0120-629-215", pack: ShippedPack.pack, now: now))
    }
    let before = try report(Self.before)
    #expect(before.desk?.ageing == nil)
    #expect(before.json["overdue"] == .bool(false))
    let due = try report(Self.due)
    #expect(due.json["overdue"] == .bool(true))
    #expect(due.json["desk"]?["overdue"] == .bool(true))
    #expect(Self.layout.text(due).contains("再確認の時期を過ぎています"))
    // 119 has no hours that could age.
    let ambulance = try #require(NumberReport("119", pack: ShippedPack.pack, now: Self.due))
    #expect(ambulance.desk?.ageing == nil)
  }

  @Test func aSavedFileTellsTheAge() throws {
    var conversation = Conversation(pack: ShippedPack.pack)
    var turn = Turn()
    for line in Self.lines + ["保存"] { turn = conversation.receive(line, now: Self.due) }
    let contents = turn.effects.compactMap { effect in
      if case .save(let request) = effect { request.contents } else { nil }
    }
    let text = try #require(contents.first)
    #expect(text.contains("657円(再確認が必要)"))
    #expect(text.contains("再確認の時期を過ぎた情報が"))
  }

  // MARK: - The report and the check for authors

  @Test func theReportListsWhatIsDueByKind() throws {
    func report(_ now: Moment, onlyDue: Bool = true) -> FactsReport {
      FactsReport(pack: ShippedPack.pack, on: now.date, onlyDue: onlyDue)
    }
    #expect(report(Self.before).text == "2027-11-19 の時点で、再確認の時期を過ぎた事実はありません。")
    let due = report(Self.due)
    #expect(due.text.contains("lender_rule 会社の決まり"))
    #expect(!due.text.contains("statute 法律"))
    #expect(report(Self.statutesDue).text.contains("statute 法律"))
    guard case .array(let facts) = due.json["facts"] else {
      Issue.record("no facts")
      return
    }
    let rate = try #require(facts.first { $0["id"] == .string("cannotpay-late-rate") })
    #expect(rate["due_on"] == .string("2027-11-20"))
    #expect(rate["overdue"] == .bool(true))
    #expect(due.json["due"] == .int(facts.count))
    guard case .array(let all) = report(Self.due, onlyDue: false).json["facts"] else { return }
    #expect(all.count == 523)
    let unknown = try #require(all.first { $0["id"] == .string("ht-calm-voice") })
    #expect(unknown["recheck"] == .string("unknown"))
    #expect(unknown["due_on"] == .null)
    let computed = try #require(all.first { $0["id"] == .string("tc-difference") })
    #expect(computed["recheck"] == .string("never"))
  }

  @Test func aCheckAgesOnlyWhenAskedFor() throws {
    func codes(_ iso: String?) -> [String] {
      PackBuilder.check(
        ShippedPack.files, asOf: iso.flatMap { CivilDate(iso: $0) }
      )
      .map(\.code.rawValue).filter { $0.hasPrefix("KNW4") }
    }
    #expect(codes(nil) == [])
    #expect(codes("2027-11-19") == [])
    let due = codes("2027-11-20")
    #expect(due.count > 100)
    #expect(Set(due) == ["KNW404"])
    #expect(codes("2029-11-20").count > due.count)
  }

  @Test func usesAreFoundThroughEveryReference() throws {
    let uses = ShippedPack.pack.factUses
    func ways(_ fact: String, _ dialog: String) -> Set<String> {
      Set(uses.places(ofFact: fact).filter { $0.dialog == dialog }.map(\.through))
    }
    #expect(ways("cannotpay-late-rate", "cannot-pay").contains("lender.late_rate"))
    #expect(ways("int-late-cap", "cannot-pay").contains("loan.late_charge"))
    #expect(ways("desk-acom-loan", "cannot-pay").contains("number.acom_loan_desk"))
    #expect(ways("cr-adverse-61", "cannot-pay").contains("fact.adverse_entry_days"))
    #expect(ways("distress-yorisoi", "annai").contains("program"))
    #expect(
      uses.places(ofFact: "acom-pin-forgotten").contains { $0.through.contains(" in script ") })
  }

  /// The node that nothing leads to, and the sub-dialog that nothing visits, use nothing.
  @Test func onlyWhatIsReachedCounts() {
    func outcome(_ cite: String) -> Outcome {
      Outcome(
        title: Template([]), first: Template([]), answer: [], steps: [], deadline: nil,
        figures: [], script: nil, noCall: "-", cites: [cite])
    }
    func node(_ id: String, _ next: Node.Next, visit: String? = nil) -> Node {
      Node(id: id, line: 1, lets: [], says: [], ask: nil, visit: visit, next: next)
    }
    func dialog(_ id: String, isSubDialog: Bool, _ nodes: [Node]) -> Dialog {
      Dialog(
        id: id, title: "", examples: [], isSubDialog: isSubDialog, summary: "", start: 0,
        lets: [], nodes: nodes)
    }
    let to1 = Node.Next.branches([Branch(condition: nil, target: 1, line: 1)])
    let program = Program(
      dialogs: [
        dialog(
          "main", isSubDialog: false,
          [
            node("start", to1, visit: "visited"), node("end", .outcome(outcome("reached"))),
            node("lost", .outcome(outcome("unreached"))),
          ]),
        dialog("visited", isSubDialog: true, [node("a", .outcome(outcome("in-visited")))]),
        dialog("alone", isSubDialog: true, [node("a", .outcome(outcome("in-alone")))]),
      ], questions: [:], scripts: [:])
    let uses = FactUseFinder.uses(in: program, knowledge: ShippedPack.pack.knowledge)
    #expect(
      uses.places(ofFact: "reached") == [.init(dialog: "main", node: "end", through: "cite")])
    #expect(
      uses.places(ofFact: "in-visited")
        == [.init(dialog: "visited", node: "a", through: "cite")])
    #expect(uses.places(ofFact: "unreached") == [])
    #expect(uses.places(ofFact: "in-alone") == [])
    // The way there may be none that anybody goes.
    let few = FactUseFinder.uses(
      in: program, knowledge: ShippedPack.pack.knowledge,
      reached: ["main": ["start"], "visited": ["a"]])
    #expect(few.places(ofFact: "reached") == [])
    #expect(few.places(ofFact: "in-visited").count == 1)
  }

  // MARK: - A figure with a period of validity

  /// The shipped pack, with a period for Acom's late-charge rate, stated in its sentence.
  private static let dated: Pack? = {
    let files = ShippedPack.files.map { file in
      guard file.path.hasSuffix("facts.yaml") else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing(
          "ja: アコムの遅延損害金は年20.0%です。", with: "ja: 2027年3月31日まで、アコムの遅延損害金は年20.0%です。"
        )
        .replacing(
          "label: アコムの遅延損害金の年率, fact: cannotpay-late-rate }",
          with: "label: アコムの遅延損害金の年率, fact: cannotpay-late-rate, "
            + "valid: { through: 2027-03-31 } }")
      return SourceFile(path: file.path, text: text)
    }
    return PackBuilder.build(files, digest: "dated").pack
  }()

  @Test func aFigureOutsideItsPeriodIsUnknownAndSaid() throws {
    let pack = try #require(Self.dated)
    let inside = shown(Self.lines, try #require(Moment(iso: "2027-03-31T15:00")), pack: pack)
    #expect(inside.contains("遅延損害金の目安"))
    #expect(!inside.contains("使っていない数字"))
    let outside = shown(Self.lines, try #require(Moment(iso: "2027-04-01T15:00")), pack: pack)
    // The dialog takes the lawful cap where no rate of the lender is known, and says so.
    #expect(outside.contains("この会社の遅延損害金の率は確認できていません。上限の20.0%で計算しました"))
    #expect(outside.contains("この案内では使っていない数字があります:アコムの遅延損害金の年率"))
  }
}
