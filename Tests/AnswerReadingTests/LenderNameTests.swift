import AnswerReading
import Testing
import Units

/// Promise is a company, and an English word.
@Suite struct LenderNameTests {
  private static func lender(_ text: String) -> String? {
    let picker = FactPicker(
      today: CivilDate(iso: "2026-11-20")!,
      lenders: [OptionSpelling(id: "promise", label: "プロミス", also: ["promise"])])
    for fact in picker.facts(in: text) where fact.key == .lender {
      switch fact.value {
      case .lender(let id), .option(let id): return id
      default: break
      }
    }
    return nil
  }

  @Test(arguments: [
    "Promise member page won't open", "promise message says i am late",
    "can't get into my promise account", "can't log in to promise", "lost my promise card",
    "I got an sms from promise", "my Promise loan", "owe promise about 200k", "promise app broken",
    "how do I pay promise this month",
  ])
  func theCompanyIsMeant(_ text: String) { #expect(Self.lender(text) == "promise") }

  @Test(arguments: [
    "Promise me this is safe", "can I promise to pay on the 25th", "I promise that I will pay",
    "what is my promise date", "they want a promise", "Promise to pay by Friday, is that ok?",
    "I made a payment promise yesterday",
  ])
  func theWordIsMeant(_ text: String) { #expect(Self.lender(text) == nil) }
}
