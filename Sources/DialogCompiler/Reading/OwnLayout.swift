import StrictYAML
import TextForms

/// What each file that a person added to a pack is for, by its name.
///
/// `questions.yaml` and `scripts.yaml` add to the pack's or replace by id; the files of knowledge are
/// read elsewhere; any other file, in the folder itself or in `dialogs/`, is a dialog. A name that is
/// none of these is an error, so that nobody waits for a file that is never read.
struct OwnLayout {
  /// By id, in the order of the ids.
  private(set) var dialogs: [(id: String, file: SourceFile)] = []
  private(set) var shared: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let sharedNames = ["questions.yaml", "scripts.yaml"]
  private static let otherNames = ["facts.yaml", "lenders.yaml", "numbers.yaml", "sources.yaml"]
  /// Folders whose files belong to dialogs: their translations, and their tests.
  private static let companionFolders = ["en", "tests"]

  init(_ own: OwnFiles) {
    for file in own.files.sorted(by: { $0.path < $1.path }) {
      let parts = own.name(of: file).split(separator: "/").map(String.init)
      guard let name = parts.last, name.hasSuffix(".yaml"), parts.count <= 2 else {
        diagnostics.append(.notAnOwnFile(file.path, name: own.name(of: file)))
        continue
      }
      switch parts.dropLast().first {
      case nil: take(file, name)
      case "dialogs": takeDialog(file, name)
      case let folder? where Self.companionFolders.contains(folder): break
      default: diagnostics.append(.notAnOwnFile(file.path, name: own.name(of: file)))
      }
    }
    dialogs.sort { $0.id < $1.id }
  }

  private mutating func take(_ file: SourceFile, _ name: String) {
    if Self.sharedNames.contains(name) {
      shared.append(file)
    } else if Self.otherNames.contains(name) {
      return
    } else if name == "pack.yaml" {
      diagnostics.append(.ownPackFile(file.path))
    } else if let near = nearestName(to: name, in: Self.sharedNames + Self.otherNames),
      !isDialog(file)
    {
      diagnostics.append(.notAnOwnFile(file.path, name: name, near: near))
    } else {
      takeDialog(file, name)
    }
  }

  private func isDialog(_ file: SourceFile) -> Bool {
    let node = YAMLReader.read(file).0
    return node?["dialog"] != nil || node?["subdialog"] != nil
  }

  private mutating func takeDialog(_ file: SourceFile, _ name: String) {
    let id = String(name.dropLast(".yaml".count))
    if let other = dialogs.first(where: { $0.id == id }) {
      diagnostics.append(.secondFileOfDialog(file.path, id, other: other.file.path))
    } else {
      dialogs.append((id, file))
    }
  }
}
