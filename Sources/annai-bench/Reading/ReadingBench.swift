import AnswerReading
import ReadingTables
import TextForms

/// `annai-bench reading`: how many answers are read rightly, rightly refused or wrongly, a type at a
/// time, by the tables of the tests; and how fast, beside Python on the same texts.
struct ReadingBench {
  /// The bars: a wrong value in less than one answer of a hundred, and at most half the time of the
  /// index.
  private static let wrongBar = 0.01
  private static let timeBar = 0.5
  private static let rounds = 5

  private let reader = AnswerReader(today: TableOptions.today, language: .ja)

  func report() throws {
    print("answers of a type   right   rightly refused   in vain   wrong value   of     time")
    var sum = ReadingFigures()
    var examples: [LearningPeer.Example] = []
    var time = 0.0
    for kind in AnswerKind.allCases {
      let rows = try AnswerTable(kind.rawValue).rows
      var figures = ReadingFigures()
      for row in rows { figures.count(kind.outcome(of: row, reader).text, for: row.expected) }
      let seconds = median(of: rows, kind)
      print(line(kind.rawValue, figures, seconds / Double(rows.count)))
      sum += figures
      time += seconds
      examples += rows.map { LearningPeer.Example(topic: $0.expected, text: $0.text) }
    }
    let own = time / Double(sum.total)
    print(line("all", sum, own))
    let isMet = Double(sum.wrongValue) < Double(sum.total) * Self.wrongBar
    print("  a wrong value in under 1 of 100: \(isMet ? "met" : "MISSED")\n")
    try reportFacts()
    try compare(own, examples)
  }

  private func median(of rows: [AnswerTable.Row], _ kind: AnswerKind) -> Double {
    var length = 0
    let times = (0..<Self.rounds).map { _ in
      Measuring.seconds {
        // Used, so that nothing of the work can be left out.
        for row in rows { length += kind.outcome(of: row, reader).text.utf8.count }
      }
    }
    precondition(length > 0)
    return times.sorted()[Self.rounds / 2]
  }

  private func line(_ name: String, _ figures: ReadingFigures, _ seconds: Double) -> String {
    let counts = [
      (figures.right, 7), (figures.rightlyRefused, 18), (figures.wronglyRefused, 10),
      (figures.wrongValue, 14), (figures.total, 7),
    ].map { count, width in padded("\(count)", width) }
    return "  \(padded(name, 18))\(counts.joined())\(Measuring.microseconds(seconds))"
  }

  private func reportFacts() throws {
    let picker = FactPicker(today: TableOptions.today, lenders: TableOptions.lenders)
    print("facts in sentences")
    for name in ["facts", "facts-fresh-1", "facts-fresh-2", "facts-fresh-3"] {
      var figures = FactFigures()
      for row in try AnswerTable(name).rows { figures.count(row, picker) }
      print("  \(padded(name, 18))\(figures)")
    }
    print("")
  }

  private func compare(_ own: Double, _ examples: [LearningPeer.Example]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    print("an answer read                     time")
    print("  annai                            \(Measuring.microseconds(own))")
    let peer = LearningPeer.index
    guard
      let (seconds, _) = peer.answers(
        examples.map(\.text), after: examples, rounds: Self.rounds, in: folder.path)
    else { return print("  \(padded(peer.title, 31))  not there for python3: no comparison") }
    let other = seconds / Double(examples.count)
    print("  \(padded(peer.title, 31))  \(Measuring.microseconds(other))")
    print(
      "    annai takes \(Measuring.ratio(own, to: other)) the time"
        + " (bar \(Self.timeBar)x: \(own <= other * Self.timeBar ? "met" : "MISSED"))")
  }
}
