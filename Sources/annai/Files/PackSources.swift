import ArgumentParser
import Assistant
import Knowledge
import StrictYAML

/// The source files of a pack, as they are on disk.
struct PackSources {
  /// The folder, as the person wrote it or as it was found.
  let folder: String
  /// The person named the folder; the first screen says so.
  let isChosen: Bool
  private let contents: [(path: String, bytes: [UInt8], failure: SourceFile.Failure?)]
  let digest: String

  /// The files for the compiler, which needs their lines.
  var files: [SourceFile] {
    contents.map { path, bytes, failure in
      failure.map { SourceFile(path: path, failure: $0) } ?? SourceFile(path: path, bytes: bytes)
    }
  }

  private static let topFiles = [
    "pack.yaml", "questions.yaml", "scripts.yaml", "facts.yaml", "sources.yaml", "numbers.yaml",
    "lenders.yaml",
  ]

  /// One more than a pack may have, so that too many are seen as such.
  private static let mostFiles = PackLimits.standard.files + 1

  /// Reads all files of a pack, in a fixed order.
  ///
  /// - Parameter chosen: the folder that the person named; else the one that came with the program.
  ///   The current folder is never searched by itself.
  static func read(_ chosen: String?) throws -> PackSources {
    let named = chosen ?? Environment["ANNAI_DIALOGS"]
    guard let folder = named ?? shippedFolder() else {
      throw ValidationError("案内ファイルが見つかりません。--dialogs で Dialogs フォルダーを指定してください。")
    }
    guard FileSystem.isFolder(folder) else {
      throw ValidationError("'\(folder)' というフォルダーはありません。")
    }
    var names = topFiles
    names += (FileSystem.names(in: folder + "/dialogs", limit: mostFiles) ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { "dialogs/" + $0 }
    var contents: [(path: String, bytes: [UInt8], failure: SourceFile.Failure?)] = []
    var total = 0
    var digest = ContentDigest()
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      do {
        let bytes = try FileSystem.read(path, limit: YAMLLimits.standard.fileBytes)
        digest.add(name)
        digest.add(bytes)
        contents.append((path, bytes, nil))
        total += bytes.count
      } catch {
        // What is missing is reported with what it is for; but a name in a folder is not missing.
        if error.isMissing, topFiles.contains(name) { continue }
        contents.append((path, [], error.isTooLarge ? .tooLarge : .unreadable(error.reason)))
      }
      // The pack is refused for it; there is no need to read the rest.
      if total > PackLimits.standard.bytes { break }
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
