import StrictYAML
import Testing

@Test func everyRejectedFixtureReadsWell() throws {
  let text = fixtures("Rejected").map { fixture in
    let problems = YAMLReader.read(fixture.file, limits: fixture.limits).1
    return DiagnosticRenderer(sources: [fixture.file]).render(problems)
  }
  try expectGolden(text.joined(separator: "\n\n") + "\n", "Rejected.golden.txt")
}
