import Assistant
import StrictYAML
import TestPacks
import Testing

/// Packs with one file that is made to hurt end in a diagnostic or a clean load, and nothing traps.
@Suite struct HostileFileTests {
  @Test func theOtherFilesAreSound() {
    #expect(PackBuilder.check(SmallPack.files, asOf: nil) == [])
  }

  /// Those that YAML alone refuses are tested beside its reader.
  @Test(arguments: HostileFile.all.filter { $0.reading == nil })
  func endsInADiagnosticOrACleanLoad(_ hostile: HostileFile) {
    let file = SourceFile(path: hostile.place, bytes: hostile.bytes())
    let files = SmallPack.files.filter { $0.path != hostile.place } + [file]
    let problems = PackBuilder.check(files, asOf: nil)
    let errors = problems.filter { $0.severity == .error }
    let shown = DiagnosticRenderer(sources: files).render(problems.prefix(5))
    if let code = hostile.check {
      #expect(problems.contains { $0.code.rawValue == code }, "\(shown)")
    } else {
      #expect(errors.isEmpty, "\(shown)")
    }
    #expect(problems.count < 3_000)
  }
}
