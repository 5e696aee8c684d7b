import StrictYAML
import TextForms

extension DiagnosticCode {
  static let topicIsNotFileName = DiagnosticCode("DLG801")
  static let examplesOfNoDialog = DiagnosticCode("DLG802")
  static let spellingTooShort = DiagnosticCode("DLG803")
  static let repeatedSpelling = DiagnosticCode("DLG804")
  static let readingIsNotHiragana = DiagnosticCode("DLG805")
  static let repeatedExample = DiagnosticCode("DLG811")
  static let alikeExamples = DiagnosticCode("DLG812")
  static let exampleElsewhere = DiagnosticCode("DLG813")
  static let farFewerExamples = DiagnosticCode("DLG814")
}

extension Diagnostic {
  static func topicIsNotFileName(_ topic: YAMLScalar, file: String) -> Self {
    Self(
      code: .topicIsNotFileName, range: topic.range,
      message: "the topic is '\(topic.text)', but the file is called '\(file).yaml'",
      fixIt: FixIt(range: topic.range, replacement: file))
  }

  static func examplesOfNoDialog(_ topic: YAMLScalar, among topics: [String]) -> Self {
    let near = nearestName(to: topic.text, in: topics)
    return Self(
      code: .examplesOfNoDialog, range: topic.range,
      message: "no dialog that people can ask for is called '\(topic.text)'",
      hint: near == nil ? "write the dialog, or 'none' for what no dialog answers" : nil,
      fixIt: near.map { FixIt(range: topic.range, replacement: $0) })
  }

  static func spellingTooShort(_ spelling: YAMLScalar) -> Self {
    Self(
      code: .spellingTooShort, range: spelling.range,
      message: "'\(spelling.text)' has fewer than two letters to be found by",
      hint: "write more of the word; letters stand before the first '*'")
  }

  static func repeatedSpelling(_ spelling: YAMLScalar, of concept: String) -> Self {
    Self(
      code: .repeatedSpelling, severity: .warning, range: spelling.range,
      message: "'\(spelling.text)' is in '\(concept)' already", hint: "remove it")
  }

  static func readingIsNotHiragana(_ kana: YAMLScalar) -> Self {
    Self(
      code: .readingIsNotHiragana, range: kana.range,
      message: "the reading '\(kana.text)' is not in hiragana", hint: "such as へんさい")
  }

  static func repeatedExample(_ example: YAMLScalar, first: SourceRange) -> Self {
    Self(
      code: .repeatedExample, severity: .warning, range: example.range,
      message: "this example stands at \(first.file):\(first.line) already",
      hint: "remove one: it teaches nothing new")
  }

  static func alikeExamples(
    _ example: YAMLScalar, of topic: String, first: SourceRange, firstTopic: String
  ) -> Self {
    Self(
      code: .alikeExamples, severity: .warning, range: example.range,
      message: "nearly the same example of '\(firstTopic)' stands at \(first.file):\(first.line)",
      hint: "keep the one of the dialog that helps more, or say what makes the other one '\(topic)'"
    )
  }

  static func exampleElsewhere(
    _ example: YAMLScalar, of topic: String, goesTo other: String, confidence: Int
  ) -> Self {
    Self(
      code: .exampleElsewhere, severity: .warning, range: example.range,
      message: "without this example its words lead to '\(other)' (\(confidence) %)",
      hint: "does it belong there? else add more examples like it to '\(topic)'")
  }

  static func farFewerExamples(_ topic: String, count: Int, usual: Int, at range: SourceRange)
    -> Self
  {
    Self(
      code: .farFewerExamples, severity: .warning, range: range,
      message: "'\(topic)' has \(count) examples, others have about \(usual)",
      hint: "add some in 'examples/\(topic).yaml': questions go to those that have more")
  }
}
