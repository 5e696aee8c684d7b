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
  private struct Content {
    /// The path within the folder.
    let name: String
    let path: String
    var bytes: [UInt8] = []
    var failure: SourceFile.Failure?
  }

  private let contents: [Content]
  /// The folder of own files, where it is looked at; there may be none.
  let ownFolder: String?
  /// What is in it; `nil` where there is no such folder.
  private let ownContents: OwnFolder.Contents?
  /// The files for the compiler, which needs their lines.
  var files: [SourceFile] {
    contents.concurrentMap { content in
      content.failure.map { SourceFile(path: content.path, failure: $0) }
        ?? SourceFile(path: content.path, bytes: content.bytes)
    }
  }

  /// Of all files, the own ones included; not of tests, which change no program.
  var digest: String {
    var digest = ContentDigest()
    for content in contents where content.failure == nil && !content.name.hasPrefix("tests/") {
      digest.add(content.name)
      digest.add(content.bytes)
    }
    if case .files(let files) = ownContents {
      for file in files where !file.name.hasPrefix("tests/") {
        digest.add("own " + file.name)
        digest.add(file.bytes)
      }
    }
    return digest.text
  }

  /// The files that the person added.
  var own: OwnFiles {
    guard let ownFolder, case .files(let files) = ownContents else { return .none }
    return OwnFiles(
      folder: ownFolder,
      files: files.map { SourceFile(path: "\(ownFolder)/\($0.name)", bytes: $0.bytes) })
  }

  /// There is an own folder that can be read, with files or not.
  var hasOwnFolder: Bool { if case .files = ownContents { true } else { false } }

  /// Why own files are not read.
  var ownRefusal: String? {
    if case .refused(let reason) = ownContents { reason } else { nil }
  }

  /// How many files the person added.
  var ownCount: Int { if case .files(let files) = ownContents { files.count } else { 0 } }

  private static let topFiles = [
    "pack.yaml", "questions.yaml", "scripts.yaml", "facts.yaml", "sources.yaml", "numbers.yaml",
    "lenders.yaml", "tables.yaml", "concepts.yaml",
  ]

  /// One more than a pack may have, so that too many are seen as such.
  private static let mostFiles = PackLimits.standard.files + 1

  /// Reads all files of a pack, in a fixed order.
  ///
  /// - Parameters:
  ///   - chosen: the folder that the person named; else the one that came with the program. The
  ///     current folder is never searched by itself.
  ///   - withOwn: files of the person's own are added to the pack that came with the program.
  ///   - languages: those whose translations are read too; Japanese is always there.
  ///   - withTests: the files of `tests/` are read too.
  static func read(
    _ chosen: String?, withOwn: Bool = true, withTests: Bool = false, languages: [Language] = []
  ) throws -> PackSources {
    let named = chosen ?? Environment["ANNAI_DIALOGS"]
    guard let folder = named ?? shippedFolder() else {
      throw ValidationError(
        ja: "案内ファイルが見つかりません。--dialogs で Dialogs フォルダーを指定してください。",
        en: "The dialog files were not found. Name the folder Dialogs with --dialogs.")
    }
    guard FileSystem.isFolder(folder) else {
      throw ValidationError(
        ja: "'\(folder)' というフォルダーはありません。",
        en: "There is no folder '\(folder)'.")
    }
    func names(in part: String) -> [String] {
      (FileSystem.names(in: "\(folder)/\(part)", limit: mostFiles) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { "\(part)/\($0)" }
    }
    let tests = withTests ? names(in: "tests") : []
    let translations = languages.filter { $0 != .ja }.flatMap { names(in: $0.rawValue) }
    var contents: [Content] = []
    var total = 0
    for name in topFiles + names(in: "dialogs") + names(in: "examples") + translations + tests {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      do {
        let bytes = try FileSystem.read(path, limit: YAMLLimits.standard.fileBytes)
        contents.append(Content(name: name, path: path, bytes: bytes))
        total += bytes.count
      } catch {
        // What is missing is reported with what it is for; but a name in a folder is not missing.
        if error.isMissing, topFiles.contains(name) { continue }
        contents.append(
          Content(
            name: name, path: path,
            failure: error.isTooLarge ? .tooLarge : .unreadable(error.reason)))
      }
      // The pack is refused for it; there is no need to read the rest.
      if total > PackLimits.standard.bytes { break }
    }
    let ownFolder = named == nil && withOwn ? OwnFolder.path : nil
    var own = ownFolder.flatMap(OwnFolder.read)
    if case .files(let files) = own, !withTests {
      own = .files(files.filter { !$0.name.hasPrefix("tests/") })
    }
    return PackSources(
      folder: folder, isChosen: named != nil, contents: contents, ownFolder: ownFolder,
      ownContents: own)
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
