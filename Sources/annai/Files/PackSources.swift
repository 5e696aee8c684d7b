import ArgumentParser
import Assistant
import Knowledge
import StrictYAML
import TextForms

/// The source files of a pack, as they are on disk.
struct PackSources {
  /// The folder, as the person wrote it or as it was found.
  let folder: String
  /// The person named the folder; the first screen says so.
  let isChosen: Bool
  private let contents: [(path: String, bytes: [UInt8])]
  let digest: String

  /// The files for the compiler, which needs their lines.
  var files: [SourceFile] { contents.map { SourceFile(path: $0.path, bytes: $0.bytes) } }

  private static let topFiles = [
    "pack.yaml", "questions.yaml", "scripts.yaml", "facts.yaml", "sources.yaml", "numbers.yaml",
    "lenders.yaml",
  ]

  /// Bounds that no real pack comes near.
  private static let largestFile = 8 << 20
  private static let mostFiles = 2_000

  /// Reads all files of a pack, in a fixed order.
  ///
  /// - Parameters:
  ///   - chosen: the folder that the person named; else the one that came with the program. The
  ///     current folder is never searched by itself.
  ///   - languages: those whose translations are read too. Japanese is always there.
  static func read(_ chosen: String?, languages: [Language] = []) throws -> PackSources {
    let named = chosen ?? Environment["ANNAI_DIALOGS"]
    guard let folder = named ?? shippedFolder() else {
      throw ValidationError("案内ファイルが見つかりません。--dialogs で Dialogs フォルダーを指定してください。")
    }
    guard FileSystem.isFolder(folder) else {
      throw ValidationError("'\(folder)' というフォルダーはありません。")
    }
    var names = topFiles
    for part in ["dialogs"] + languages.filter({ $0 != .ja }).map(\.rawValue) {
      names += (FileSystem.names(in: folder + "/" + part, limit: mostFiles) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { part + "/" + $0 }
    }
    var contents: [(path: String, bytes: [UInt8])] = []
    var digest = ContentDigest()
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      do {
        let bytes = try FileSystem.read(path, limit: largestFile)
        digest.add(name)
        digest.add(bytes)
        contents.append((path, bytes))
      } catch {
        // A missing file is the reader's to report, with what it is for; any other failure is ours.
        guard error.code == 2 else {
          throw ValidationError("'\(path)' を読めません: \(error.reason)")
        }
      }
    }
    return PackSources(
      folder: folder, isChosen: named != nil, contents: contents, digest: digest.text)
  }

  /// The `Dialogs` that came with the program: beside it, or in the share folder of its prefix.
  private static func shippedFolder() -> String? {
    guard let program = FileSystem.programPath, let slash = program.lastIndex(of: "/") else {
      return nil
    }
    let folder = String(program[..<slash])
    let (bundle, dialogs) = (KnowledgeResources.bundleFolder, KnowledgeResources.dialogsFolder)
    return ["\(folder)/\(bundle)/\(dialogs)", "\(folder)/../share/annai/\(dialogs)"]
      .first(where: FileSystem.isFolder)
  }
}
