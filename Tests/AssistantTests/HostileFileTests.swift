import Assistant
import StrictYAML
import TestPacks
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import struct Foundation.URL

/// Packs with one file that is made to hurt end in a diagnostic or a clean load, and nothing traps.
@Suite struct HostileFileTests {
  /// A pack without a mistake.
  private static let sound: [SourceFile] = {
    let dialogs = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogs")
    let knowledge = ["facts.yaml", "lenders.yaml", "numbers.yaml", "sources.yaml"].map { name in
      let data = (try? Data(contentsOf: dialogs.appending(path: name))) ?? Data()
      return SourceFile(path: name, bytes: Array(data))
    }
    return knowledge
      + GeneratedPack(nodes: 40).files.map { SourceFile(path: $0.path, text: $0.text) }
  }()

  @Test func theOtherFilesAreSound() {
    #expect(PackBuilder.check(Self.sound, asOf: nil) == [])
  }

  /// Those that YAML alone refuses are tested beside its reader.
  @Test(arguments: HostileFile.all.filter { $0.reading == nil })
  func endsInADiagnosticOrACleanLoad(_ hostile: HostileFile) {
    let file = SourceFile(path: hostile.place, bytes: hostile.bytes())
    let files = Self.sound.filter { $0.path != hostile.place } + [file]
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
