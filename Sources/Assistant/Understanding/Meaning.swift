import DialogEngine

/// One of the things that a line may have meant, for the person to choose by number.
enum Meaning: Hashable, Sendable {
  /// The answer to the open question.
  case answer(StatedFacts.Stated)
  /// An answer that has not been given yet, to another question.
  case fill(StatedFacts.Stated)
  /// Another answer than the earlier ones.
  case change([StatedFacts.Stated])
  /// A question about this dialog, as a side topic.
  case topic(String)
  /// A question of its own; about what is found out when this is chosen.
  case anotherQuestion
  /// This dialog in the place of the one under way, which is about another lender.
  case switchTo(String)
  /// The earlier answers stay.
  case keep
  /// Nothing of this: back to the open question.
  case nothing
}

extension Meaning {
  var isChange: Bool { if case .change = self { true } else { false } }
}
