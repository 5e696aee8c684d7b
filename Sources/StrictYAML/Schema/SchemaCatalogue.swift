extension DiagnosticEntry {
  /// The catalogue of shape as far as ``MappingReader`` reports it, in the order of the codes.
  /// In the examples a dialog needs a text `title` and may have a list `examples`.
  public static let schema: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .unknownKey, title: "an unknown key",
      meaning: "The key means nothing in this place. Often it is misspelt or indented wrongly.",
      bad: "titel: 返済", good: "title: 返済"),
    DiagnosticEntry(
      code: .missingKey, title: "a missing key",
      meaning: "Something that cannot be guessed is left out.",
      bad: "examples: [返済がきびしい]", good: "title: 返済\nexamples: [返済がきびしい]"),
    DiagnosticEntry(
      code: .wrongShape, title: "a value of another shape",
      meaning: "A text stands where a list or a mapping belongs, or the other way round.",
      bad: "title: 返済\nexamples: 返済がきびしい", good: "title: 返済\nexamples: [返済がきびしい]"),
    DiagnosticEntry(
      code: .missingValue, title: "a key without a value",
      meaning: "Nothing stands behind the colon. An empty text is written as \"\".",
      bad: "title:", good: "title: 返済"),
  ]
}
