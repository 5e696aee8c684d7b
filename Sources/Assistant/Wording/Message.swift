import TextForms

/// Everything that annai says of its own accord, beside what the dialogs say. Each language has one
/// table, which the compiler keeps complete: ``japanese`` and ``english``.
enum Message: Hashable, Sendable {
  // MARK: Small words inside a sentence.

  case about
  case yes
  case no
  case unknown
  case nothing
  case withheldNumber
  case listSeparator
  case today
  case tomorrow
  case notYetAnswered

  // MARK: Finding what the person needs.

  case chooseOrType
  case chooseOrRephrase
  case whichTopic
  case notUnderstood
  case confirmTopic(String)
  case confirmSideTopic(String)
  case openByNumber(Int)
  case noSuchNumber(Int)
  case menuHint
  case noQuestionNow
  case gap

  // MARK: Answers and their changes.

  case understood(String)
  case changed(label: String, old: String, new: String)
  case sameAnswer
  case parkedAnswers(String)
  case restoredAnswers(String)
  case unchangedAnswers(String)
  case sameOutcome
  case otherOutcome(old: String, new: String)
  case newFigure(label: String, text: String)
  case otherFigure(label: String, old: String, new: String)
  case goneFigure(String)
  case nothingToChange
  case whichAnswer
  case noSuchAnswer(String)
  case changing(label: String, old: String)
  case leftAsItWas
  case formerAnswerStays
  case wentBack(String)
  case nothingBefore
  case atTheStart
  case forgotten
  case nothingAskedYet
  case topic(String)
  case parkedHeading
  case guidance(String)
  case help

  // MARK: Questions and several things in the middle of a dialog.

  case sideTopicOpened(from: String)
  case sideTopicEnded(String)
  /// Stands above the question that waits for a side topic.
  case waitingQuestion(String)
  /// Stands in a summary.
  case waitingTopic(String)
  case noSideTopic
  case tooManySideTopics(Int)
  case sameTopic(String)
  case asideNotUnderstood
  case orBack
  case whichMeaning
  case meantForAnother
  case contradiction
  case meansAnswer(label: String, value: String)
  case meansOtherAnswer(label: String, value: String)
  case meansChange(label: String, old: String, new: String)
  case meansTopic(String)
  case meansQuestion
  case meansSwitch(String)
  case meansKeep
  case meansNothing
  case outcomeReached
  case askedBeforeOutcome
  case otherQuestion

  // MARK: Why an answer was refused, and what would be accepted.

  case cannotBeTyped
  case unreadableAnswer
  case answerNeeded
  case exclusiveOption(String)
  case unreadableNumber
  case unknownIsFine
  case before(given: String, limit: String)
  case after(given: String, limit: String)
  case chooseBelow
  case mayBeNumber(String)
  case undecided(String)
  case quoted(String)
  case or
  case example(String)
  case unreadableLine

  // MARK: Secrets and despair.

  case secretTyped
  case resumeLater
  case mayGoOn(String)

  // MARK: Files that the person asks for.

  case saveTooEarly
  case fileNameNeeded
  case saved(String)
  case fileExists(String)
  case saveFailed(name: String, reason: String)
  case notSaved

  // MARK: Reading the call script line by line.

  case scriptNeedsTopic
  case scriptNeedsAnswers
  case noScript
  case scriptEnds
  case scriptKeys
  case scriptClosed

  // MARK: Reasons and sources.

  case ifUnknown(String)
  case whyTooEarly
  case computation(String)
  case inputs(String)
  case method(String)
  case rounding(String)
  case certainty(String)
  case partComputed(String)
  case rule(String)
  case evidenceOfGuidance
  case evidence(text: String, confidence: String, sources: String, checked: String)
  case checkedOn(String)
  case confidence(text: String, level: String)
  case savedEvidence(text: String, confidence: String, sources: String)
  case highConfidence
  case mediumConfidence
  case lowConfidence
  case moreEvidence(Int)
  case evidenceByWhy(Int)

  // MARK: The first screen, questions and outcomes.

  /// What is due for a new check: said calmly, and with what to do.
  case ageingMark
  case ageingFact(String)
  case ageingInList(String)
  case unknownDay
  case ageingDesk(checkedOn: String)
  case ageingOutcome(Int)
  case ageingPack
  case lapsedFigures(String)
  case offline
  case firstHints(String)
  case invitation
  case dialogFolder(String)
  case hintDate
  case hintAmount
  case hintNumber
  case hintYesNo
  case hintMulti
  case hintChoice
  case hintExample(String)
  case earlierAnswer(String)
  case mostImportant
  case deadline
  case until(day: String, at: String, because: String)
  case steps
  case phoneNumbers
  case aboutCalling
  case evidenceHeading
  case tableSources
  case commandScript
  case commandWhy
  case commandSave
  case commandChange
  case pasted(Int)
  case lineTooLong
  case made(time: String, checkedOn: String)

  // MARK: The parts of a call script.

  case scriptTitle(String)
  case whomToCall
  case goal
  case haveReady
  case firstWords
  case say
  case ask
  case replies
  case neverSay
  case writeDown
  case otherWays
  case reply(they: String, you: String)

  // MARK: Whose number it is.

  case known(number: String, owner: String, sureness: String)
  case ownersNumber(owner: String, name: String)
  case sourcesAgree
  case sourcesConflict
  case singleSource
  case notRegistered
  case similarNumber(String)
  case stranger
  case withheld
  case foreign
  case notANumber
  case claim(source: String, label: String, purpose: String, hours: String)
  case conflict(String)
  case otherDigit(place: Int, typed: String, known: String)
  case swappedDigits(String)
  case digitPlace(Int)
  case and
  case missingDigit(place: Int, digit: String)
  case extraDigit(place: Int, digit: String)
  case twoNumbers(typed: String, known: String, name: String)
  case claimsHeading
  case insteadHeading
  case careHeading

  func text(_ language: Language) -> String {
    switch language {
    case .ja: japanese
    case .en: english
    }
  }
}
