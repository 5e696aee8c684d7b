import DialogEngine
import TextForms

/// Finds answers that a line gives under the name of their question: 残高は15万です, "the balance is
/// 150,000".
struct NamedAnswers {
  let reader: QuestionReader
  let answers: Answers
  /// Their questions.
  let questions: [Question]

  /// At most one for each question, in the order of the questions.
  func named(in line: String) -> [StatedFacts.Stated] {
    let clauses = Clause.split(line).map { ($0, Self.folded($0.text)) }
    return questions.compactMap { question in
      for (clause, text) in clauses {
        guard let value = Self.value(of: Self.folded(question.label), in: text),
          // 「金利の残高」 is no name of either.
          case .success(let understood) = reader.read(value, for: question, answers: answers)
        else { continue }
        return StatedFacts.Stated(
          question: question.id, value: understood.value, isApproximate: understood.isApproximate,
          range: clause.range)
      }
      return nil
    }
  }

  /// Whether a line names a question by its label, whatever it says of it.
  static func names(_ question: Question, in line: String) -> Bool {
    folded(line).contains(folded(question.label))
  }

  static func folded(_ text: String) -> String { foldingKana(NormalizedText(text).text) }

  /// What is said behind a name: `15万です` of 残高は15万です.
  private static func value(of label: String, in text: String) -> String? {
    guard !label.isEmpty, let place = text.range(ofFirst: label) else { return nil }
    let before = text[..<place.lowerBound].last
    var rest = text[place.upperBound...]
    if let letter = label.first, letter.isASCII, let before, before.isASCII, before.isLetter {
      return nil
    }
    let joints = [
      "の額は", "の金額は", "額は", "は", "が", "も", "を", "って", ":", "=", " is ", " was ", " should be ",
      " to ",
      "'s ", " wa ", " ga ",
    ]
    if let joint = joints.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(joint.count)
    } else if let next = rest.drop(while: \.isWhitespace).first, !next.isNumber, next != "¥" {
      return nil
    }
    let value = rest.drop(while: \.isWhitespace)
    return value.isEmpty ? nil : String(value)
  }
}

extension String {
  /// Where a text stands first.
  func range(ofFirst part: String) -> Range<Index>? {
    guard let first = part.first else { return nil }
    var start = startIndex
    while let place = self[start...].firstIndex(of: first) {
      if self[place...].hasPrefix(part) { return place..<index(place, offsetBy: part.count) }
      start = index(after: place)
    }
    return nil
  }
}
