public import StrictYAML
public import TextForms

/// What `annai translate` does to the files of one language: entries for what is missing, room for
/// what is stale, and nothing lost.
public struct TranslationUpdate: Sendable {
  /// A file as it should be.
  public struct File: Hashable, Sendable {
    public let path: String
    public let text: String
    /// It is there with other contents, or is not there.
    public let isChanged: Bool
  }

  /// A text that waits for its translator.
  public struct Open: Hashable, Sendable {
    public let file: String
    /// Its ids, e.g. `nodes.in_time.outcome.first`.
    public let path: String
    public let japanese: String
    /// The translation of earlier Japanese, where there is one.
    public let former: String?
  }

  public private(set) var files: [File] = []
  /// In the order in which people meet the texts.
  public private(set) var open: [Open] = []
  /// Texts that are translated.
  public private(set) var translated = 0
  /// Translations of texts that are gone.
  public private(set) var unused = 0
  /// Errors: with any of them nothing is to be written, since what can't be read would be lost.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter sources: the Japanese files of a pack and those of the language.
  public init(_ sources: [SourceFile], language: Language) {
    let pack = PackReader(sources)
    let translations = PackTranslations(pack, language: language)
    diagnostics = DiagnosticRenderer.sorted(pack.diagnostics + translations.diagnostics)
      .filter { $0.severity == .error }
    guard diagnostics.isEmpty else { return }
    let texts = Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
    var memory = Memory(translations)
    for file in translations.files where !file.texts.isEmpty || file.translation != nil {
      let updated = Self.updated(file, &memory)
      let text = TranslationWriter(language: language)
        .text(
          of: updated, japanese: file.texts.map(\.scalar.text), source: file.file.sourcePath)
      files.append(
        File(path: file.path, text: text, isChanged: texts[file.path] != Array(text.utf8)))
      for (entry, source) in zip(updated.entries, file.texts) where entry.text == nil {
        open.append(
          Open(
            file: file.path, path: source.path, japanese: source.scalar.text,
            former: entry.was.first?.text))
      }
      translated += updated.entries.count { $0.text != nil }
      unused += updated.unused.count
    }
  }

  /// The file with an entry for each text, in order, and everything else that was in it.
  private static func updated(
    _ file: PackTranslations.File, _ memory: inout Memory
  ) -> TranslationFile {
    var updated = file.translation ?? TranslationFile()
    let former = updated.entries
    updated.entries = file.match.pairs.map { pair in
      let entry = pair.entry ?? memory.entry(for: pair.text)
      return refreshed(entry, for: pair.text, memory)
    }
    var kept = Set(updated.entries.flatMap(\.kept))
    let orphans = file.match.orphans.flatMap(\.asUnused)
    updated.unused = (updated.unused + orphans).filter { entry in
      entry.text.map { kept.insert(Kept(entry.hash.text, $0.text)).inserted } ?? false
    }
    // A comment goes where its entry goes; one whose entry goes nowhere stays at the end.
    let comments = Set((updated.entries + updated.unused).flatMap(\.comments))
    updated.afterword +=
      (former + (file.translation?.unused ?? [])).flatMap(\.comments)
      .filter { !comments.contains($0) && !updated.afterword.contains($0) }
    return updated
  }

  /// An entry that speaks of the Japanese of now: stale English steps back to `was`, and comes back
  /// where the Japanese does.
  private static func refreshed(
    _ entry: TranslationFile.Entry, for text: TranslatableText, _ memory: Memory
  ) -> TranslationFile.Entry {
    var entry = entry
    entry.isLine = text.isLine
    let hash = text.hash
    if entry.hash.text != hash {
      if let text = entry.text {
        entry.was.insert(.init(hash: entry.hash.text, text: text.text), at: 0)
        entry.text = nil
      }
      entry.hash = Named(hash, entry.hash.range)
    }
    if entry.text == nil, let place = entry.was.firstIndex(where: { $0.hash == hash }) {
      entry.text = YAMLScalar(text: entry.was.remove(at: place).text, range: entry.hash.range)
    }
    if entry.text == nil, let known = memory.texts[hash] { entry.text = known.text }
    return entry
  }

  /// English that is there already, by the mark of its Japanese: the same sentence needs no second
  /// translation, and a node that gets another name keeps its texts.
  private struct Memory {
    private(set) var texts: [String: TranslationFile.Entry] = [:]

    init(_ translations: PackTranslations) {
      for file in translations.files {
        for entry in (file.translation?.entries ?? []) + (file.translation?.unused ?? [])
        where entry.text != nil && texts[entry.hash.text] == nil {
          texts[entry.hash.text] = entry
        }
      }
    }

    func entry(for text: TranslatableText) -> TranslationFile.Entry {
      let path = Named(text.path, text.scalar.range)
      var entry = TranslationFile.Entry(
        path: path, isLine: text.isLine, hash: Named(text.hash, path.range), text: nil)
      if let known = texts[text.hash] {
        entry.text = known.text
        if text.isOption { (entry.also, entry.said) = (known.also, known.said) }
      }
      return entry
    }
  }
}

/// English that must not be lost, with the mark of its Japanese.
private struct Kept: Hashable {
  let hash: String
  let text: String

  init(_ hash: String, _ text: String) {
    self.hash = hash
    self.text = text
  }
}

extension TranslationFile.Entry {
  fileprivate var kept: [Kept] {
    (text.map { [Kept(hash.text, $0.text)] } ?? []) + was.map { Kept($0.hash, $0.text) }
  }

  /// The entry and its former texts, each on its own.
  fileprivate var asUnused: [TranslationFile.Entry] {
    var own = self
    own.was = []
    let former = was.map { former in
      TranslationFile.Entry(
        path: path, isLine: false, hash: Named(former.hash, hash.range),
        text: YAMLScalar(text: former.text, range: hash.range))
    }
    return [own].filter { $0.text != nil } + former
  }
}
