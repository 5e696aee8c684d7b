import Testing

@testable import QuestionRouter

@Suite struct LexiconIndexTests {
  private let index = LexiconIndex(
    ConceptLexicon(
      concepts: [
        .init(id: "late", spellings: ["返済*遅れ", "late"]),
        .init(id: "lost", spellings: ["なくし"]),
      ],
      readings: [.init(word: "返済", kana: "へんさい"), .init(word: "遅", kana: "おく")],
      ignored: ["acom"]))

  private func concepts(_ text: String) -> [String] {
    let form = index.withoutIgnored(QuestionForm(text).scalars)
    let found = [form, index.asRead(form)].flatMap {
      index.mentions(in: QuestionForm.squeezed($0)).map(\.concept)
    }
    return Set(found).sorted().map { index.concepts[$0] }
  }

  @Test(arguments: [
    ("返済が遅れそう", ["late"]), ("へんさいが おくれそう", ["late"]), ("hensai ga okureru", ["late"]),
    ("I'll be late", ["late"]), ("カードをなくした", ["lost"]),
    // A Latin word is not found inside of another one.
    ("a plate", []),
    // The gap is too wide.
    ("返済のことで電話したいのですが電車が遅れて", []), ("遅れる返済", []),
  ])
  func findsWhatIsMeant(_ text: String, expected: [String]) {
    #expect(concepts(text) == expected)
  }

  @Test func ignoredWordsAreGone() {
    let form = index.withoutIgnored(QuestionForm("acomに返済").scalars)
    #expect(String(String.UnicodeScalarView(form)) == " に返済")
    let other = index.withoutIgnored(QuestionForm("tacoma").scalars)
    #expect(String(String.UnicodeScalarView(other)) == "tacoma")
  }

  @Test(arguments: [
    ("払えない", true), ("無", false), ("*払えない", true), ("a", false), ("☎", true), ("!", false),
  ])
  func oneLetterIsTooShort(_ spelling: String, isLongEnough: Bool) {
    #expect(ConceptLexicon.canBeFound(spelling) == isLongEnough)
  }
}
