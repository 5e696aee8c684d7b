import StrictYAML
import Testing

@Suite struct CatalogueTests {
  /// What a file of the schema's examples holds: a text `title`, and perhaps a list `examples`.
  private func codes(in text: String) -> [DiagnosticCode] {
    let (node, problems) = YAMLReader.read(SourceFile(path: "e.yaml", text: text))
    let diagnostics = DiagnosticCollector()
    diagnostics.report(problems)
    node?.readMapping("a dialog", into: diagnostics) { dialog in
      _ = dialog.required("title", .text)
      _ = dialog.optional("examples", .texts)
    }
    return diagnostics.diagnostics.map(\.code)
  }

  private func readingCodes(in text: String) -> [DiagnosticCode] {
    YAMLReader.read(SourceFile(path: "e.yaml", text: text)).1.map(\.code)
  }

  /// In brackets stands a description where the example would be larger than a page.
  private static func isShown(_ example: String) -> Bool { !example.hasPrefix("(") }

  @Test(arguments: DiagnosticEntry.reading.filter { isShown($0.bad) })
  func readingExamples(_ entry: DiagnosticEntry) {
    #expect(readingCodes(in: entry.bad).contains(entry.code))
    #expect(readingCodes(in: entry.good) == [])
  }

  @Test(arguments: DiagnosticEntry.schema)
  func schemaExamples(_ entry: DiagnosticEntry) {
    #expect(codes(in: entry.bad) == [entry.code])
    #expect(codes(in: entry.good) == [])
  }

  @Test func codesAreInOrderAndOnce() {
    let codes = (DiagnosticEntry.reading + DiagnosticEntry.schema).map(\.code)
    #expect(codes == Set(codes).sorted())
  }
}
