import Testing

@testable import Assistant

/// The prompts that the other tests type at are what their names say.
@Suite struct PromptTests {
  @Test(arguments: Prompt.allCases)
  func standsWhereItsNameSays(_ prompt: Prompt) {
    let conversation = prompt.conversation
    let turn = conversation.standing(now: Prompt.now)
    let type = turn.question?.type
    switch prompt {
    case .start: #expect(conversation.session.dialog == nil)
    case .choice: #expect(type == "choice")
    case .lender: #expect(type == "lender")
    case .date: #expect(type == "date")
    case .yen: #expect(type == "yen")
    case .yesNo: #expect(type == "yes_no")
    case .phone: #expect(type == "phone")
    case .multi: #expect(type == "multi")
    case .days: #expect(type == "days")
    case .takenBack: #expect(turn.question?.earlier != nil)
    case .changing: #expect(conversation.mode == .changing("lender"))
    case .choosingAnswer:
      #expect({ if case .choosingAnswer = conversation.mode { true } else { false } }())
    case .choosingTopic:
      #expect({ if case .choosingTopic = conversation.mode { true } else { false } }())
    case .confirmingTopic:
      #expect({ if case .confirmingTopic = conversation.mode { true } else { false } }())
    case .outcome:
      #expect(turn.outcome != nil && conversation.mode == .open)
    case .script: #expect(conversation.mode == .readingScript(0))
    case .confirmingReplacement:
      #expect({ if case .confirmingReplacement = conversation.mode { true } else { false } }())
    }
  }
}
