import Assistant
import Foundation
import StrictYAML
import TextForms

/// The pack of this project, built once from its sources for all tests.
enum ShippedPack {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Dialogs")

  static let files: [SourceFile] = {
    let names = [
      "pack.yaml", "questions.yaml", "scripts.yaml", "facts.yaml", "sources.yaml", "numbers.yaml",
      "lenders.yaml", "tables.yaml", "concepts.yaml",
    ]
    let parts = ["dialogs", "examples", "tests"].flatMap { part in
      ((try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: part).path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(part)/\($0)" }
    }
    return (names + parts).compactMap(file)
  }()

  /// Its translations to English.
  static let englishFiles: [SourceFile] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "en").path))
    ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted().compactMap { file("en/" + $0) }

  private static func file(_ name: String) -> SourceFile? {
    (try? Data(contentsOf: folder.appending(path: name))).map {
      SourceFile(path: "Dialogs/" + name, bytes: Array($0))
    }
  }

  static let result = PackBuilder.build(files, digest: "test")

  static var pack: Pack { result.pack! }

  static let englishResult = PackBuilder.build(
    files + englishFiles, digest: "test", language: .en)

  static var english: Pack { englishResult.pack! }
}
