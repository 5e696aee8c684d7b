/// Answers that come to a finding, and the way there.
struct WayExample {
  /// `balance is 100001, lender is mobit`
  let text: String
  /// The ids of the nodes on the way.
  let way: [String]
  /// The engine has gone the way with these answers; else nothing speaks against them.
  let isShown: Bool

  /// The way in one line, however long it is.
  var shownWay: String {
    let names = way.count <= 14 ? way : way.prefix(6) + ["..."] + way.suffix(7)
    return names.joined(separator: " -> ")
  }

  /// What ends a message that nothing was found to prove.
  var doubt: String { isShown ? "" : "; no answers were found that show it" }
}
