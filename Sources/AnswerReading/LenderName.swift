internal import TextForms

/// Tells the company Promise from the English word.
enum LenderName {
  /// What follows the verb: a person promises to do something, that something, or somebody.
  private static let objects: Set<String> = [
    "to", "that", "date", "dates", "me", "you", "them", "him", "her", "i", "we",
  ]
  /// What a company has and a promise has not.
  private static let belongings: Set<String> = [
    "account", "accounts", "app", "bill", "call", "calls", "card", "cashing", "debt", "desk", "id",
    "limit", "loan", "loans", "login", "member", "page", "password", "repayment", "site", "sms",
    "website",
  ]
  /// What stands before a company to which one goes or owes something.
  private static let waysTo = [
    "log in to ", "login to ", "logging in to ", "sign in to ", "into ", "owe ", "owed to ",
    "money to ", "from ",
  ]
  private static let waysToSay = [
    "a ", "i ", "my ", "their ", "they ", "we ", "you ", "can ", "can't ", "cannot ", "to ",
    "payment ",
  ]

  /// Whether what stands at `range`, a spelling of a lender, names it.
  static func isName(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard text.text(range) == "promise" else { return true }
    let next = text.word(behind: range.upperBound)
    if belongings.contains(next) || text.endsBefore(range.lowerBound, waysTo) { return true }
    let isVerb = objects.contains(next)
    let scalars = text.normalized.original.unicodeScalars
    let first = scalars[
      scalars.index(scalars.startIndex, offsetBy: text.original(range).lowerBound)]
    if first == "P" || first == "Ｐ" { return !(isVerb && range.lowerBound == 0) }
    return !isVerb && !text.endsBefore(range.lowerBound, waysToSay)
  }
}

extension FoldedText {
  /// The English word that follows behind one space; empty where none does.
  fileprivate func word(behind index: Int) -> String {
    guard index < scalars.count, scalars[index] == " " else { return "" }
    let letters = scalars[(index + 1)...].prefix { ("a"..."z").contains($0) }
    return text(letters.startIndex..<letters.endIndex)
  }
}
