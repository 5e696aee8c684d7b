/// A place in a node or in the script of its outcome where answers are looked at.
enum Place: Hashable {
  case branch(Int)
  case say(Int)
  case prompt
  case title
  case first
  case answer(Int)
  case step(Int)
  case deadline
  case figure(Int)
  case goal
  case desk(Int)
  case scriptLine(ScriptPart, Int)
  case reply(Int)
}

/// The lists of lines of a script.
enum ScriptPart: CaseIterable, Hashable {
  case haveReady, firstWords, say, ask, neverSay, writeDown, otherWays
}
