import DialogEngine
import StrictYAML
import TextForms

/// Reads questions, those of `questions.yaml` and those of a dialog.
struct QuestionReader {
  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  /// The questions under the key `questions`: an error in one leaves the others.
  func questions(
    _ file: inout MappingReader, isRequired: Bool
  ) -> Declared<SyntaxQuestion> {
    Declared("questions", of: &file, isRequired: isRequired, what: "a question", into: diagnostics)
    {
      QuestionReader($2).question($0, id: $1)
    }
  }

  private func question(_ node: YAMLNode, id: Named) -> SyntaxQuestion? {
    node.readMapping("question '\(id.text)'", into: diagnostics) { reader in
      let type = reader.required("type", .name).flatMap { self.type($0, id: id.text) }
      let label = reader.required("label", .plainProse)
      let ask = reader.required("ask", .prose)
      let why = reader.required("why", .plainProse)
      let unknown = reader.optional("unknown", .plainProse)
      let options = self.options(&reader, type: type, id: id)
      let none = self.none(&reader, type: type, options: options)
      let example = reader.optional("example", .sample)
      let prefer = preference(&reader, type: type)
      let minimum = limit("min", &reader, type: type)
      let maximum = limit("max", &reader, type: type)
      guard let type, let label, let ask, let why else { return nil }
      return SyntaxQuestion(
        id: id, type: type, label: label, ask: ask, why: why, unknown: unknown, options: options,
        none: none, example: example, prefer: prefer, minimum: minimum, maximum: maximum)
    }
  }

  static let types = [
    "choice", "multi", "yes_no", "yen", "rate", "count", "days", "date", "time", "phone", "lender",
    "text",
  ]

  private func type(_ name: Named, id: String) -> ValueType? {
    switch name.text {
    case "choice": return .choice(id)
    case "multi": return .multi(id)
    case "yes_no": return .yesNo
    case "yen": return .yen
    case "rate": return .rate
    case "count": return .count
    case "days": return .days
    case "date": return .date
    case "time": return .time
    case "phone": return .phone
    case "lender": return .lender
    case "text": return .text
    default:
      diagnostics.report(.notAllowed(name, among: Self.types))
      return nil
    }
  }

  // MARK: Options

  private func options(
    _ reader: inout MappingReader, type: ValueType?, id: Named
  ) -> [SyntaxQuestion.Option] {
    let key = reader["options"]?.key
    let entries = reader.optional("options", .mapping)
    let needsOptions =
      switch type {
      case .choice, .multi, .lender: true
      default: false
      }
    if let type, !needsOptions, let key {
      diagnostics.report(.keyForOtherType(key, type: type, types: ["choice", "multi", "lender"]))
    }
    if let type, needsOptions, key == nil {
      diagnostics.report(.missingOptions(id, type: type))
    }
    if needsOptions, let key, entries?.isEmpty == true {
      diagnostics.report(.emptyList("'options'", at: key.range))
    }
    if let key, let entries, entries.count > PackReader.mostOptions {
      diagnostics.report(
        .tooMany("options of one question", limit: PackReader.mostOptions, key.range))
      return []
    }
    return (entries ?? []).compactMap { option($0, type: type) }
  }

  private func option(_ entry: YAMLEntry, type: ValueType?) -> SyntaxQuestion.Option? {
    let id = Named(entry.key)
    diagnostics.checkName(id, "an option")
    guard entry.value.entries != nil else {
      return entry.value.read(.plainProse, as: "option '\(id.text)'", into: diagnostics)
        .map { SyntaxQuestion.Option(id: id, label: $0, also: [], said: []) }
    }
    return entry.value.readMapping("option '\(id.text)'", into: diagnostics) { reader in
      let label = reader.required("label", .plainProse)
      let also = reader.optional("also", .texts) ?? []
      if let key = reader["said"]?.key, let type {
        if case .choice = type {
        } else {
          diagnostics.report(.keyForOtherType(key, type: type, types: ["choice"]))
        }
      }
      let said = reader.optional("said", .texts) ?? []
      return label.map {
        SyntaxQuestion.Option(id: id, label: $0, also: also.map(\.text), said: said.map(\.text))
      }
    }
  }

  private func none(
    _ reader: inout MappingReader, type: ValueType?, options: [SyntaxQuestion.Option]
  ) -> Named? {
    let key = reader["none"]?.key
    guard let none = reader.optional("none", .name), let key, let type else { return nil }
    guard case .multi = type else {
      diagnostics.report(.keyForOtherType(key, type: type, types: ["multi"]))
      return nil
    }
    let ids = options.map(\.id.text)
    if !ids.contains(none.text) { diagnostics.report(.unknownOption(none, among: ids)) }
    return none
  }

  // MARK: Limits

  private func preference(
    _ reader: inout MappingReader, type: ValueType?
  ) -> Question.DatePreference {
    let key = reader["prefer"]?.key
    guard let name = reader.optional("prefer", .name), let key, let type else { return .none }
    if type != .date { diagnostics.report(.keyForOtherType(key, type: type, types: ["date"])) }
    if let preference = Question.DatePreference(rawValue: name.text) { return preference }
    diagnostics.report(
      .notAllowed(name, among: Question.DatePreference.allCases.map(\.rawValue)))
    return .none
  }

  private static let limited: [ValueType] = [.yen, .rate, .count, .days, .date, .time]

  private func limit(
    _ name: String, _ reader: inout MappingReader, type: ValueType?
  ) -> SyntaxExpression? {
    if let key = reader[name]?.key, let type, !Self.limited.contains(type) {
      diagnostics.report(.keyForOtherType(key, type: type, types: Self.limited.map(\.name)))
    }
    return reader.optional(name, .expression)
  }
}
