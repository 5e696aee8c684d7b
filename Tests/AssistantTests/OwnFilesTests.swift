import DialogEngine
import StrictYAML
import Testing
import Units

@testable import Assistant

/// Files that a person adds to the shipped pack.
@Suite struct OwnFilesTests {
  static func own(_ files: KeyValuePairs<String, String>) -> OwnFiles {
    OwnFiles(
      folder: "/own", files: files.map { SourceFile(path: "/own/\($0.key)", text: $0.value) })
  }

  static func build(_ own: OwnFiles) -> (pack: Pack?, problems: [String]) {
    let result = PackBuilder.build(ShippedPack.files, own: own, digest: "own")
    return (
      result.pack,
      result.diagnostics.map {
        "\($0.range.file):\($0.range.line):\($0.range.column) \($0.code.rawValue)"
      }
    )
  }

  static func dialog(_ id: String, ask: String = "lender", more: String = "") -> String {
    """
    dialog: \(id)
    title: 相談室のお知らせ
    examples: [相談室のお知らせを見る, 相談室の案内, 相談室のことを知りたい]
    start: first
    \(more)
    nodes:
      first: { ask: \(ask), next: end }
      end:
        outcome:
          title: 相談室のご案内
          first: 相談室で話せます。
          answer: [落ち着いて決めて大丈夫です。]
          steps: [相談室に行く。]
          no_call: いまは電話はいりません。
          cite: [cannotpay-no-shame]
    """
  }

  @Test func ownDialogsFollowTheMenuOfThePack() throws {
    let (pack, problems) = Self.build(
      Self.own([
        "zebra.yaml": Self.dialog("zebra"), "dialogs/an-own-one.yaml": Self.dialog("an-own-one"),
      ]))
    #expect(problems == [])
    let shipped = ShippedPack.pack.program.dialogs.filter { !$0.isSubDialog }.map(\.id)
    let menu = try #require(pack).program.dialogs.filter { !$0.isSubDialog }.map(\.id)
    #expect(menu == shipped + ["an-own-one", "zebra"])
  }

  @Test func anOwnDialogTakesThePlaceOfThePacks() throws {
    let own = Self.own(["dialogs/cannot-pay.yaml": Self.dialog("cannot-pay")])
    let (pack, problems) = Self.build(own)
    // Sub-dialogs, questions and scripts that only the other one used are no mistake of the person.
    #expect(problems == [])
    let made = try #require(pack)
    #expect(made.program.dialog("cannot-pay")?.title == "相談室のお知らせ")
    #expect(made.program.dialogs.map(\.id) == ShippedPack.pack.program.dialogs.map(\.id))
    let report = OwnReport(ShippedPack.files, own: own)
    #expect(
      report.lines == [
        "note: 1 own files in /own",
        "/own/dialogs/cannot-pay.yaml:1: note: own dialog 'cannot-pay' takes the place of "
          + "Dialogs/dialogs/cannot-pay.yaml:1",
      ])
    #expect(report.json["entries"]?.items?.first?["replaces"]?["line"] == .int(1))
  }

  @Test func questionsAndScriptsAreReplacedById() throws {
    let question = """
      questions:
        balance:
          type: yen
          label: 借りた額
          ask: いくら借りていますか。
          why: ためすため。
          unknown: 分からないままで進めます。
        my_question: { type: yes_no, label: 合意, ask: よいですか。, why: ためすため。 }
      """
    let own = Self.own([
      "questions.yaml": question, "mine.yaml": Self.dialog("mine", ask: "my_question"),
    ])
    let (pack, problems) = Self.build(own)
    #expect(problems == [])
    #expect(pack?.program.questions["balance"]?.label == "借りた額")
    #expect(pack?.program.questions["my_question"]?.type == .yesNo)
    #expect(pack?.program.questions.count == ShippedPack.pack.program.questions.count + 1)
    let report = OwnReport(ShippedPack.files, own: own).lines
    #expect(report.contains("/own/questions.yaml:8: note: own question 'my_question' is added"))
    #expect(report.contains { $0.contains("'balance' takes the place of Dialogs/questions.yaml:") })
  }

  /// The pack's own dialogs use the question: they are checked against the new one.
  @Test func aReplacedQuestionIsCheckedWithAllThatUseIt() {
    let question = """
      questions:
        balance: { type: date, label: 額, ask: いくらですか。, why: ためすため。 }
      """
    let (pack, problems) = Self.build(Self.own(["questions.yaml": question]))
    #expect(pack == nil)
    #expect(problems.contains { $0.hasPrefix("Dialogs/dialogs/cannot-pay.yaml:") })
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let text: String
    let problems: [String]

    init(_ description: String, _ name: String, _ text: String, _ problems: String...) {
      testDescription = description
      self.name = name
      self.text = text
      self.problems = problems
    }
  }

  static let mistakes = [
    Mistake(
      "another id than the file's name", "mine.yaml", dialog("yours"), "/own/mine.yaml:1:9 DLG113"),
    Mistake("a slip in a name", "question.yaml", "questions: {}", "/own/question.yaml:1:1 DLG701"),
    Mistake("the wrong ending", "mine.yml", dialog("mine"), "/own/mine.yml:1:1 DLG701"),
    Mistake(
      "a slip in a folder", "dialog/mine.yaml", dialog("mine"), "/own/dialog/mine.yaml:1:1 DLG701"),
    Mistake("a pack of its own", "pack.yaml", "pack: mine", "/own/pack.yaml:1:1 DLG701"),
    Mistake(
      "broken YAML", "mine.yaml", "dialog: [", "/own/mine.yaml:1:10 DLG001"),
    Mistake(
      "a question of another dialog", "mine.yaml", dialog("mine", ask: "told_wht"),
      "/own/mine.yaml:7:17 DLG202"),
    Mistake(
      "a question that the pack has too", "mine.yaml",
      dialog(
        "mine",
        more: "questions:\n  balance: { type: yen, label: 額, ask: いくらですか。, why: ためすため。 }"),
      "/own/mine.yaml:6:3 DLG220"),
    Mistake(
      "a sub-dialog for a dialog", "cannot-pay.yaml", "subdialog: cannot-pay\n",
      "/own/cannot-pay.yaml:1:1 DLG702"),
    Mistake(
      "a number of the pack", "numbers.yaml", "numbers:\n  acom_loan_desk: {}\n",
      "/own/numbers.yaml:2:3 DLG711"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsShownInTheOwnFile(_ mistake: Mistake) {
    let (pack, problems) = Self.build(Self.own([mistake.name: mistake.text]))
    #expect(pack == nil)
    #expect(problems == mistake.problems)
  }

  @Test func thePacksTestsSayNothingAboutAPackWithSomethingReplaced() throws {
    let test = SourceFile(
      path: "Dialogs/tests/cannot-pay.yaml",
      text: "tests:\n  t: { dialog: cannot-pay, expect: { outcome: cannot-pay/late_open } }\n")
    let own = Self.own([
      "cannot-pay.yaml": Self.dialog("cannot-pay"),
      "tests/mine.yaml":
        "tests:\n  m: { dialog: cannot-pay, answers: { lendr: acom }, expect: { question: lender } }\n",
    ])
    let result = PackBuilder.build(ShippedPack.files + [test], own: own, digest: "own")
    #expect(Set(result.diagnostics.map(\.range.file)) == ["/own/tests/mine.yaml"])
    let files = PackBuilder.testFiles([test], own: own).map(\.path)
    #expect(files.contains("/own/tests/mine.yaml") == true)
    let added = Self.own(["mine.yaml": Self.dialog("mine")])
    #expect(
      PackBuilder.testFiles(ShippedPack.files, own: added).count == ShippedPack.files.count + 1)
  }

  @Test func aFolderWithoutFilesChangesNothing() {
    let own = OwnFiles(folder: "/own", files: [])
    let result = PackBuilder.build(ShippedPack.files, own: own, digest: "test")
    #expect(result.pack?.program == ShippedPack.pack.program)
    #expect(
      OwnReport(ShippedPack.files, own: own).lines == [
        "note: /own holds no files; nothing is added to the pack"
      ])
  }

  @Test func theFirstScreenTellsOfThem() {
    let layout = TerminalLayout(columns: 80, usesColour: false)
    let info = ShippedPack.pack.info
    let day = CivilDate(daysSinceEpoch: 20_000)
    #expect(!layout.greeting(info, source: nil, today: day).contains("自分で足した"))
    for (state, words) in [
      (OwnState.used(files: 3, folder: "/own\u{1B}[31m"), "自分で足した案内: 3ファイル (/own[31m)"),
      (.broken(errors: 2, folder: "/own"), "2件のまちがいがあるため、使わずに始めます (/own)"),
      (.refused(reason: "理由", folder: "/own"), "使いません (/own): 理由"),
    ] {
      #expect(layout.greeting(info, source: nil, own: state, today: day).contains(words))
    }
  }

  @Test func thePackFileKeepsThatOwnFilesWereLeftOut() throws {
    let pack = ShippedPack.pack.withoutOwnFiles(errors: 7)
    let bytes = try PackFile.bytes(of: pack, program: "p")
    let file = try PackFile(bytes, program: "p", sources: pack.info.digest)
    #expect(file.info.ownErrors == 7)
    #expect(file.info == pack.info)
  }
}

extension JSONValue {
  fileprivate var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
}
