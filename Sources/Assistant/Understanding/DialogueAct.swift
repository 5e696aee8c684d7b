import DialogEngine

/// What a line typed in the middle of a dialog is taken for.
enum DialogueAct: Hashable {
  typealias Stated = StatedFacts.Stated

  /// The answer to the open question.
  case answer(Stated)
  /// The answer to the open question, and behind it a question of its own: 20万です。手数料は?
  case answerAndQuestion(Stated, question: String)
  /// Several things at once, or what answers another question than the open one. `conflicts` say
  /// otherwise than an earlier answer does: they are asked about.
  case facts([Stated], conflicts: [Stated])
  /// Earlier answers are taken back.
  case correction([Stated])
  /// A question about another dialog.
  case sideTopic(String)
  /// A question about one of these.
  case someTopic([String])
  /// A sentence about another dialog that need not be a question.
  case maybeTopic(String)
  /// A question that the dialog under way will answer.
  case sameTopic
  /// An aside that nothing here is about.
  case notUnderstood
  /// Why the open question is asked, or where its answer is found.
  case aboutTheQuestion
  /// Whose number that is.
  case whoseNumber
  /// One of several things, by the person's choice.
  case undecided([Meaning])
  /// No answer, in words that say what would be one.
  case refused(String)
}
