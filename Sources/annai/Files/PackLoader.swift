import ArgumentParser
import Assistant
import StrictYAML
import TextForms

/// Opens the pack: from the cache when it is ours and fresh, else from the sources.
struct PackLoader {
  let folder: String?
  /// Files that the person added are part of the pack.
  let withOwn: Bool
  /// The one to show the pack in. Translations are looked at only where they are asked for: Japanese
  /// starts as fast as without any.
  let language: Language

  /// - Parameters:
  ///   - folder: the one that the person named, if any.
  ///   - withOwn: whether files that the person added are used, where no folder is named.
  init(
    _ folder: String?, withOwn: Bool = true, language: Language = Environment.language
  ) {
    self.folder = folder
    self.language = language
    self.withOwn = withOwn && Environment["ANNAI_NO_OWN"] == nil
  }

  /// A pack of which only the first lines are decoded so far.
  struct Opened {
    let info: PackInfo
    /// The folder, where the person named one.
    let chosenFolder: String?
    /// What became of the files that the person added.
    let own: OwnState?
    let loader: PackLoader
    let load: () throws -> Pack
  }

  /// Opens the pack. Own files that hold errors are left out: the prompt must always start.
  func open() throws -> Opened {
    let sources = try readSources()
    let program = FileSystem.programIdentity
    if let cache = PackCache(sources, language), let bytes = cache.read(),
      let file = try? PackFile(bytes, program: program, sources: sources.digest)
    {
      return opened(file.info, sources) {
        // A pack that passed its checksum and still cannot be read is not trusted either.
        if let pack = try? file.pack() { return pack }
        return try Self.buildOrLeaveOut(sources, language)
      }
    }
    let pack = try Self.buildOrLeaveOut(sources, language)
    _ = store(pack, sources, program)
    return opened(pack.info, sources) { pack }
  }

  /// - Parameter withTests: the files of `tests/` too, which a running program has no use for.
  func readSources(
    withTests: Bool = false, languages: [Language]? = nil
  ) throws -> PackSources {
    try PackSources.read(
      folder, withOwn: withOwn, withTests: withTests, languages: languages ?? [language])
  }

  private func opened(
    _ info: PackInfo, _ sources: PackSources, _ load: @escaping () throws -> Pack
  ) -> Opened {
    Opened(
      info: info, chosenFolder: sources.isChosen ? sources.folder : nil,
      own: Self.state(info, sources), loader: self, load: load)
  }

  private static func state(_ info: PackInfo, _ sources: PackSources) -> OwnState? {
    guard let folder = sources.ownFolder else { return nil }
    if let reason = sources.ownRefusal { return .refused(reason: reason, folder: folder) }
    guard sources.ownCount > 0 else { return nil }
    return info.ownErrors > 0
      ? .broken(errors: info.ownErrors, folder: folder)
      : .used(files: sources.ownCount, folder: folder)
  }

  /// Reads the sources again, for a conversation that has been using a pack.
  func reload(_ current: PackInfo) -> ReloadResult {
    let sources: PackSources
    do {
      sources = try readSources()
    } catch {
      return .failed(reason: Annai.message(for: error))
    }
    if let reason = sources.ownRefusal { return .failed(reason: reason) }
    if sources.digest == current.digest, current.ownErrors == 0 {
      let hasFiles = sources.isChosen || sources.ownCount > 0
      return hasFiles ? .unchanged : .nothingToRead(ownFolder: sources.ownFolder)
    }
    let (files, own) = (sources.files, sources.own)
    let result = PackBuilder.build(files, own: own, digest: sources.digest, language: language)
    guard let pack = result.pack else {
      return .refused(DiagnosticReport(result.diagnostics), sources: files + own.files)
    }
    _ = store(pack, sources, FileSystem.programIdentity)
    return .read(pack)
  }

  /// Builds and stores the pack, whatever the cache holds. - Returns: the path, `nil` when no file
  /// could be written.
  func compile() throws -> (path: String?, info: PackInfo) {
    let sources = try readSources()
    if let reason = sources.ownRefusal {
      Streams.error(OwnState.refused(reason: reason, folder: sources.ownFolder ?? "").text + "\n")
    }
    let files = sources.files
    let own = sources.own
    let result = PackBuilder.build(files, own: own, digest: sources.digest, language: language)
    guard let pack = result.pack else {
      throw Self.failure(result.diagnostics, files + own.files)
    }
    return (store(pack, sources, FileSystem.programIdentity), pack.info)
  }

  private func store(_ pack: Pack, _ sources: PackSources, _ program: String) -> String? {
    guard let cache = PackCache(sources, language),
      let bytes = try? PackFile.bytes(of: pack, program: program)
    else { return nil }
    return cache.write(bytes) ? cache.path : nil
  }

  /// Compiles the sources; shows every error and stops where there is one.
  static func build(_ sources: PackSources) throws -> Pack {
    let (files, own) = (sources.files, sources.own)
    let result = PackBuilder.build(files, own: own, digest: sources.digest)
    guard let pack = result.pack else { throw failure(result.diagnostics, files + own.files) }
    return pack
  }

  /// Compiles the sources; without the own files where the error is in them. The digest stays that of
  /// all files: they are compiled again once one of them changes, and not before.
  private static func buildOrLeaveOut(
    _ sources: PackSources, _ language: Language = .ja
  ) throws -> Pack {
    let files = sources.files
    let result = PackBuilder.build(
      files, own: sources.own, digest: sources.digest, language: language)
    if let pack = result.pack { return pack }
    guard sources.ownCount > 0 else { throw failure(result.diagnostics, files) }
    let shipped = PackBuilder.build(files, digest: sources.digest, language: language)
    guard let pack = shipped.pack else { throw failure(shipped.diagnostics, files) }
    return pack.withoutOwnFiles(errors: DiagnosticReport(result.diagnostics).errorCount)
  }

  /// Shows every error. - Returns: what ends the program.
  private static func failure(_ diagnostics: [Diagnostic], _ files: [SourceFile]) -> ExitCode {
    let renderer = DiagnosticRenderer(sources: files)
    for diagnostic in diagnostics where diagnostic.severity == .error {
      Streams.error(renderer.render(diagnostic) + "\n")
    }
    Streams.error("案内ファイルにまちがいがあるため、始められません。'annai check' で確かめられます。\n")
    return ExitCode(1)
  }
}

/// Where the pack of a folder is kept: the XDG cache, readable by this user alone.
struct PackCache {
  let path: String

  /// `nil` where there is no place for a cache.
  init?(_ sources: PackSources, _ language: Language) {
    let base: String
    if let cache = Environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      base = cache
    } else if let home = Environment["HOME"], home.hasPrefix("/") {
      base = home + "/.cache"
    } else {
      return nil
    }
    // One file for each folder and language: packs that are used in turns must not push one another out.
    let own = sources.ownCount > 0 ? "\n" + (sources.ownFolder ?? "") : ""
    let place = Array((sources.folder + own).utf8)
    let suffix = language == .ja ? "" : "-\(language.rawValue)"
    path = "\(base)/annai/\(ContentDigest.of(place).prefix(16))\(suffix).pack"
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
