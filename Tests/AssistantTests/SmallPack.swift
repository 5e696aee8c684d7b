import Foundation
import StrictYAML
import TestPacks

/// A pack without a mistake: a generated one with the facts, numbers, lenders and sources of this
/// project.
enum SmallPack {
  static let files: [SourceFile] =
    ["facts.yaml", "lenders.yaml", "numbers.yaml", "sources.yaml"].map { name in
      let data = (try? Data(contentsOf: ShippedPack.folder.appending(path: name))) ?? Data()
      return SourceFile(path: name, bytes: Array(data))
    } + GeneratedPack(nodes: 40).files.map { SourceFile(path: $0.path, text: $0.text) }
}
