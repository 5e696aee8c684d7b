import ArgumentParser
import Assistant
import StrictYAML
import TextForms

/// Opens the pack: from the cache when it is ours and fresh, else from the sources.
struct PackLoader {
  let folder: String?
  let language: Language

  /// - Parameters:
  ///   - folder: the one that the person named, if any.
  ///   - language: the one to show the pack in. Translations are looked at only where they are asked
  ///     for: Japanese starts as fast as without any.
  init(_ folder: String?, _ language: Language) {
    self.folder = folder
    self.language = language
  }

  init(_ options: SharedOptions) { self.init(options.dialogs, options.language) }

  /// A pack of which only the first lines are decoded so far.
  struct Opened {
    let info: PackInfo
    /// The folder, where the person named one.
    let chosenFolder: String?
    let language: Language
    let load: () throws -> Pack
  }

  func open() throws -> Opened {
    let sources = try PackSources.read(folder, languages: [language])
    let chosen = sources.isChosen ? sources.folder : nil
    let program = FileSystem.programIdentity
    if let cache = PackCache(sources.folder, language), let bytes = cache.read(),
      let file = try? PackFile(bytes, program: program, sources: sources.digest)
    {
      return Opened(info: file.info, chosenFolder: chosen, language: language) {
        // A pack that passed its checksum and still cannot be read is not trusted either.
        if let pack = try? file.pack() { return pack }
        return try build(sources)
      }
    }
    let pack = try build(sources)
    _ = store(pack, sources, program)
    return Opened(info: pack.info, chosenFolder: chosen, language: language) { pack }
  }

  /// Builds and stores the pack, whatever the cache holds. - Returns: the path, `nil` when no file
  /// could be written.
  func compile() throws -> (path: String?, info: PackInfo) {
    let sources = try PackSources.read(folder, languages: [language])
    let pack = try build(sources)
    return (store(pack, sources, FileSystem.programIdentity), pack.info)
  }

  private func store(_ pack: Pack, _ sources: PackSources, _ program: String) -> String? {
    guard let cache = PackCache(sources.folder, language),
      let bytes = try? PackFile.bytes(of: pack, program: program)
    else { return nil }
    return cache.write(bytes) ? cache.path : nil
  }

  /// Compiles the sources; shows every error and stops where there is one.
  private func build(_ sources: PackSources) throws -> Pack {
    let files = sources.files
    let result = PackBuilder.build(
      files, digest: sources.digest, language: language)
    guard let pack = result.pack else {
      let renderer = DiagnosticRenderer(sources: files)
      for diagnostic in result.diagnostics where diagnostic.severity == .error {
        Streams.error(renderer.render(diagnostic) + "\n")
      }
      Streams.error("案内ファイルにまちがいがあるため、始められません。'annai check' で確かめられます。\n")
      throw ExitCode(1)
    }
    return pack
  }
}

/// Where the pack of a folder is kept: the XDG cache, readable by this user alone.
struct PackCache {
  let path: String

  /// `nil` where there is no place for a cache.
  init?(_ folder: String, _ language: Language) {
    let base: String
    if let cache = Environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      base = cache
    } else if let home = Environment["HOME"], home.hasPrefix("/") {
      base = home + "/.cache"
    } else {
      return nil
    }
    // One file for each folder and language: packs that are used in turns must not push one another
    // out.
    let suffix = language == .ja ? "" : "-\(language.rawValue)"
    path = "\(base)/annai/\(ContentDigest.of(Array(folder.utf8)).prefix(16))\(suffix).pack"
  }

  func read() -> [UInt8]? { try? FileSystem.readPrivate(path, limit: 64 << 20) }

  func write(_ bytes: [UInt8]) -> Bool {
    do {
      try FileSystem.makeFolder(String(path[..<path.lastIndex(of: "/")!]))
      try FileSystem.replace(path, bytes)
      return true
    } catch {
      return false
    }
  }
}
