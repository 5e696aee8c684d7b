extension Message {
  /// The message in English, for people who are learning it too.
  var english: String {
    switch self {
    case .about: "about "
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    case .nothing: "none"
    case .withheldNumber: "no number shown"
    case .listSeparator: ", "
    case .today: "today, "
    case .tomorrow: "tomorrow, "
    case .notYetAnswered: "(none yet)"
    case .chooseOrType: "Choose a number, or type what the trouble is."
    case .chooseOrRephrase: "Then choose a number, or put it in other words."
    case .whichTopic: "Which one is closest? Choose a number."
    case .notUnderstood:
      "I could not understand that. annai can help with the following. Choose "
        + "a number, or put it in other words."
    case .confirmTopic(let title): "Is it about \"\(title)\"? (yes / no)"
    case .confirmSideTopic(let title):
      "Look at \"\(title)\" first? (yes / no)  You can come back to this question."
    case .openByNumber(let number): "To start with it, type \(number)."
    case .noSuchNumber(let most): "Choose a number from 1 to \(most), or type back to choose none."
    case .menuHint: "To see what one of them is about, type for example menu 3."
    case .noQuestionNow:
      "There is no question now. Type summary, change, why or save, or another trouble."
    case .gap:
      "There is no guidance yet for these answers together. Type change to mend "
        + "an answer, or restart."
    case .understood(let facts): "Understood: \(facts)"
    case .changed(let label, let old, let new): "Changed: \(label), from \(old) to \(new)"
    case .sameAnswer: "The answer is the same."
    case .parkedAnswers(let names): "Answers not used now (kept): \(names)"
    case .restoredAnswers(let names): "Answers used again: \(names)"
    case .unchangedAnswers(let names): "Answers as before: \(names)"
    case .sameOutcome: "The guidance stays the same."
    case .otherOutcome(let old, let new): "The guidance has changed: from \"\(old)\" to \"\(new)\""
    case .newFigure(let label, let text): "Can be computed now: \(label), \(text)"
    case .otherFigure(let label, let old, let new): "\(label): from \(old) to \(new)"
    case .goneFigure(let label): "No longer computed: \(label)"
    case .nothingToChange: "There is no answer to change yet."
    case .whichAnswer: "Which answer do you want to change? Choose a number."
    case .noSuchAnswer(let name): "Nothing here is called \"\(name)\"."
    case .changing(let label, let old):
      "Changing: \(label). The answer now: \(old)  (Enter or back leaves it)"
    case .leftAsItWas: "Left as it was."
    case .formerAnswerStays: "  The former answer is kept."
    case .wentBack(let label): "One step back: \(label)"
    case .nothingBefore: "There is nothing before this."
    case .atTheStart: "Back at the start. Type what the trouble is."
    case .forgotten: "This conversation is forgotten. No answer and no typed line is left."
    case .nothingAskedYet: "Nothing has been asked yet. Type what the trouble is."
    case .topic(let title): "About: \(title)"
    case .parkedHeading: "Answers not used now"
    case .guidance(let title): "Guidance: \(title)"
    case .help:
      """
      Type what the trouble is in your own words. A phone number alone is fine too.
        back     the question before         why      reasons, sums, sources
        change   mend an answer              summary  your answers so far
        script   read the call line by line  save     keep in a file (save memo.md)
        unknown  go on without knowing       menu     what annai can help with
        restart  drop the answers            forget   wipe screen and history
        resume   back to the question that another topic interrupted
        quit     leave                       reload   for authors: read the files again
      You can ask something else on the way (by the way, what are the fees?)
      or take an answer back (no, Promise).
      The Japanese words and a leading / work too: /back /why /change /script /save
      Tab completes, Ctrl-C drops the line, Ctrl-D leaves, Ctrl-L redraws.
      """
    case .sideTopicOpened(let title):
      "I take this as a question of its own and answer it first. Then we go on with \"\(title)\". "
        + "(To go back at once: resume)"
    case .sideTopicEnded(let title): "Back at \"\(title)\"."
    case .waitingQuestion(let title): "Back to the question of \"\(title)\":"
    case .waitingTopic(let title): "Waiting: \(title)"
    case .noSideTopic: "No other topic was opened on the way."
    case .tooManySideTopics(let most):
      "No more than \(most) topics can be opened on the way. Type resume for the question before, "
        + "or answer this one."
    case .sameTopic(let title):
      "That is part of \"\(title)\", which is under way. Please answer the question below first."
    case .asideNotUnderstood:
      "That seems to be another question, but I could not understand it. Put it in other words, or "
        + "answer the question below."
    case .orBack: "To go back to the question, type back."
    case .whichMeaning:
      "Which do you mean, an answer or another question? Choose a number."
    case .meantForAnother:
      "That does not answer this question. Is it one of these? Choose a number."
    case .contradiction: "That differs from an earlier answer. Change it? Choose a number."
    case .meansAnswer(let label, let value): "the answer to this question (\(label): \(value))"
    case .meansOtherAnswer(let label, let value): "\(label): \(value)"
    case .meansChange(let label, let old, let new): "change \(label) from \(old) to \(new)"
    case .meansTopic(let title): "another question (\(title))"
    case .meansQuestion: "another question"
    case .meansSwitch(let title): "change to \"\(title)\""
    case .meansKeep: "leave it as it was"
    case .meansNothing: "none of these (go on as before)"
    case .outcomeReached: "Your answers lead to guidance now."
    case .askedBeforeOutcome: "There is something to ask before the guidance."
    case .otherQuestion: "The next question is another one now."
    case .cannotBeTyped: "This question can't be answered by typing."
    case .unreadableAnswer: "I could not read that answer. "
    case .answerNeeded: "This question needs an answer. "
    case .exclusiveOption(let label): "\"\(label)\" can't be chosen together with others."
    case .unreadableNumber: "I could not read a phone number. "
    case .unknownIsFine: "  If you do not know, type unknown."
    case .before(let given, let limit):
      "I read \(given), which is less than \(limit). Give \(limit) or more (or later)."
    case .after(let given, let limit):
      "I read \(given), which is more than \(limit). Give at most \(limit) (or earlier)."
    case .chooseBelow: "Answer with a number below, or in words."
    case .mayBeNumber(let label): "If you mean \"\(label)\", its number works too. "
    case .undecided(let labels): "It could be \(labels). "
    case .quoted(let label): "\"\(label)\""
    case .or: " or "
    case .example(let text): "For example: \(text)"
    case .unreadableLine:
      "I could not read this line. Send plain text, or {\"text\": \"...\", \"session\": {...}}."
    case .secretTyped:
      "Please do not type a PIN, password, one-time code, card number or account "
        + "number. What you typed was hidden and is kept nowhere. Do not tell it to "
        + "a caller either."
    case .resumeLater: "When you feel calmer, you can go on here where you left off."
    case .mayGoOn(let title): "You can also go on with \"\(title)\". Type yes to go on."
    case .saveTooEarly:
      "You can save once there is guidance. For just your answers: save memo.json "
        + "(to go on: annai --resume memo.json)."
    case .fileNameNeeded: "Give a file name. For example: save memo.md"
    case .saved(let path): "Saved: \(path)  (only you can read it)"
    case .fileExists(let name): "\(name) is already there. Replace it? (yes / no)"
    case .saveFailed(let name, let reason):
      "Could not save to \(name): \(reason)  For another name, type save NAME."
    case .notSaved: "Not saved. For another name, type save NAME."
    case .scriptNeedsTopic: "The script comes with the guidance. First type what the trouble is."
    case .scriptNeedsAnswers:
      "The script comes with the guidance. Please answer the question first."
    case .noScript: "This guidance has no call script."
    case .scriptEnds: "This is the end of the script. To read it again, type script."
    case .scriptKeys: "Enter: next line. back: the line before. quit: close the script."
    case .scriptClosed: "The script is closed."
    case .ifUnknown(let text): "If you do not know: \(text)"
    case .whyTooEarly:
      "With the guidance you can see how figures are computed and where they are "
        + "from. First type what the trouble is."
    case .computation(let formula): "Computed: \(formula)"
    case .inputs(let text): "Inputs: \(text)"
    case .method(let text): "Method: \(text)"
    case .rounding(let text): "Rounding: \(text)"
    case .certainty(let level): "Confidence: \(level)"
    case .partComputed(let formula): "Where a value is from: \(formula)"
    case .rule(let text): "Rule: \(text)"
    case .evidenceOfGuidance: "What this guidance rests on"
    case .evidence(let text, let confidence, let sources, let checked):
      "\(text) (confidence: \(confidence); source: \(sources); \(checked))"
    case .checkedOn(let day): "checked: \(day)"
    case .ageingMark: " (to be checked again)"
    case .ageingInList(let day): "checked: \(day), time to check it again"
    case .ageingFact(let day):
      "checked: \(day); it is time to check it again, so look at the official site"
    case .unknownDay: "not known"
    case .ageingDesk(let day):
      "It is time to check this number and its hours again (checked \(day)). "
        + "It is surest to look at the official site before you call."
    case .ageingOutcome(let count):
      "Pieces of this guidance that it is time to check again: \(count). "
        + "Check important figures and hours on the official site or with the desk."
    case .ageingPack:
      "Some of this was checked a while ago. "
        + "Check important figures and hours on the official site too."
    case .lapsedFigures(let labels):
      "Figures that are outside of their period and not used here: \(labels). "
        + "Check how it is now on the official site or with the desk."
    case .confidence(let text, let level): "\(text) (confidence: \(level))"
    case .savedEvidence(let text, let confidence, let sources):
      "\(text) (confidence: \(confidence); source: \(sources))"
    case .highConfidence: "high"
    case .mediumConfidence: "medium"
    case .lowConfidence: "low, not confirmed"
    case .moreEvidence(let count): "\(count) more facts and their sources: type why."
    case .evidenceByWhy(let count): "\(count) facts and their sources: type why."
    case .offline: "Works offline. What you type is sent nowhere and kept nowhere."
    case .firstHints(let day): "Facts checked: \(day)    how to use: help    leave: quit"
    case .invitation:
      "Type what the trouble is in your own words. For example: an unknown number called me"
    case .dialogFolder(let path): "Guidance files: \(path)"
    case .hintDate: "date"
    case .hintAmount: "amount"
    case .hintNumber: "phone number"
    case .hintYesNo: "yes / no"
    case .hintMulti: "any numbers, e.g. 1 3"
    case .hintChoice: "number or words"
    case .hintExample(let text): "e.g. \(text)"
    case .earlierAnswer(let text): "Answer before: \(text)  (Enter keeps it)"
    case .mostImportant: "Most important"
    case .deadline: "Deadline"
    case .until(let day, let at, let because): "\(day)by \(at) (\(because))"
    case .steps: "What to do"
    case .phoneNumbers: "Phone numbers"
    case .aboutCalling: "About calling"
    case .evidenceHeading: "Based on"
    case .tableSources: "Sources of the table"
    case .commandScript: "script  read line by line"
    case .commandWhy: "why  how it is computed, sources"
    case .commandSave: "save  keep in a file"
    case .commandChange: "change  mend an answer"
    case .pasted(let count): "The \(count) pasted lines were read as one message."
    case .lineTooLong: "This line is too long. Please type it in shorter parts."
    case .made(let time, let checkedOn): "Made: \(time)  Facts checked: \(checkedOn)"
    case .scriptTitle(let title): "Call script: \(title)"
    case .whomToCall: "Call"
    case .goal: "Goal"
    case .haveReady: "Have ready"
    case .firstWords: "First words"
    case .say: "Say"
    case .ask: "Ask"
    case .replies: "Replies"
    case .neverSay: "Never say"
    case .writeDown: "Write down"
    case .otherWays: "If calling is hard"
    case .reply(let they, let you): "If they say \"\(they)\": \"\(you)\""
    case .known(let number, let owner, let sureness): "\(number) is \(owner). (\(sureness))"
    case .ownersNumber(let owner, let name): "a number of \(owner) (\(name))"
    case .sourcesAgree: "confidence: several sources agree"
    case .sourcesConflict: "confidence: the sources disagree"
    case .singleSource: "confidence: one source only"
    case .notRegistered: "This number is not in our list. "
    case .similarNumber(let number): "It looks like \(number), but it is another number."
    case .stranger: "This number is not in our list, and nobody knows whose it is."
    case .withheld: "A call that shows no number. Nobody can tell who it was."
    case .foreign: "A number outside Japan. Nobody knows whose it is."
    case .notANumber: "These digits are no phone number."
    case .claim(let source, let label, let purpose, let hours):
      "- \(source): \(label). About: \(purpose)\(hours.isEmpty ? "" : ". Hours: \(hours)")."
    case .conflict(let text): "Disagreement: \(text)"
    case .otherDigit(let place, let typed, let known):
      "Digit \(place) differs (typed \(typed), in our list \(known))."
    case .swappedDigits(let places): "The digits at \(places) are swapped."
    case .digitPlace(let place): "place \(place)"
    case .and: " and "
    case .missingDigit(let place, let digit): "The \(digit) at place \(place) is missing."
    case .extraDigit(let place, let digit): "The \(digit) at place \(place) is one too many."
    case .twoNumbers(let typed, let known, let name):
      "Number typed        \(typed)\nNumber in our list  \(known) (\(name))"
    case .claimsHeading: "What each source says"
    case .insteadHeading: "Desks to call instead"
    case .careHeading: "Take care"
    }
  }
}
