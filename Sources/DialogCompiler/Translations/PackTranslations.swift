import StrictYAML
import TextForms

/// The translations of a pack to one language, each beside the Japanese that it belongs to.
struct PackTranslations {
  struct File {
    let file: TranslatedFile
    /// Where it is or would be.
    let path: String
    let texts: [TranslatableText]
    /// nil where there is no such file, or it can't be read.
    let translation: TranslationFile?
    let isBroken: Bool
    let match: TranslationMatch
  }

  let language: Language
  /// The pack says that it is there in this language, or does not say in which it is.
  private let counts: (_ isThere: Bool) -> Bool
  /// In the order of ``TranslatedFile``.
  let files: [File]
  /// Files that translate nothing of the pack.
  private let strays: [(stem: String, path: String)]
  let diagnostics: [Diagnostic]

  /// - Parameter pack: read without errors in what is to be translated; files with errors are left
  ///   out.
  init(_ pack: PackReader, language: Language) {
    self.language = language
    let listed = pack.info?.languages
    counts = { isThere in listed?.contains(language.rawValue) ?? isThere }
    let collector = DiagnosticCollector()
    let sources = pack.translations[language] ?? [:]
    files = pack.translatedFiles.map { file in
      let texts =
        pack.document(file).map { ReadingOrder.sorted(TextWalker.texts(of: $0, in: file), of: $0) }
        ?? []
      var translation: TranslationFile?
      var isBroken = false
      let source = sources[file.stem]
      if let source {
        let (node, problems) = YAMLReader.read(source)
        let own = DiagnosticCollector()
        own.report(problems)
        translation = node.map {
          TranslationReader(language: language, diagnostics: own).file($0, source: source)
        }
        isBroken = own.hasErrors
        collector.report(own.diagnostics)
      }
      let path = source?.path ?? pack.rootPrefix + "\(language.rawValue)/\(file.stem).yaml"
      return File(
        file: file, path: path, texts: texts, translation: translation, isBroken: isBroken,
        match: TranslationMatch(texts, translation ?? TranslationFile()))
    }
    let known = pack.dialogNames.union(["pack", "questions", "scripts"])
    strays = sources.filter { !known.contains($0.key) }.map { ($0.key, $0.value.path) }
      .sorted { $0 < $1 }
    diagnostics = collector.diagnostics
  }

  /// Whether anything at all is translated.
  var isEmpty: Bool { files.allSatisfy { $0.translation == nil } }

  // MARK: Checks

  func check(into diagnostics: DiagnosticCollector) {
    let stems = files.compactMap { if case .dialog(let id) = $0.file { id } else { nil } }
    for (stem, path) in strays {
      diagnostics.report(.translationOfNothing(stem, among: stems, file: path))
    }
    for file in files where !file.isBroken {
      checkOrphans(file, diagnostics)
      checkTexts(file, diagnostics)
    }
  }

  private func checkOrphans(_ file: File, _ diagnostics: DiagnosticCollector) {
    let paths = Set(file.texts.map(\.path))
    for entry in file.match.orphans where entry.text != nil {
      let twins = file.match.pairs.filter {
        $0.text.path == entry.path.text && $0.entry?.hash.text == entry.hash.text
      }
      if twins.isEmpty {
        let free = paths.filter { path in
          file.match.pairs.contains { $0.text.path == path && $0.entry == nil }
        }
        diagnostics.report(.unknownText(entry.path, among: Array(free)))
      } else {
        diagnostics.report(.repeatedTranslation(entry))
      }
    }
  }

  private func checkTexts(_ file: File, _ diagnostics: DiagnosticCollector) {
    let counts = counts(file.translation != nil)
    var missing = 0
    for pair in file.match.pairs {
      guard let entry = pair.entry else {
        missing += 1
        continue
      }
      if !pair.text.isOption, let more = (entry.also + entry.said).first {
        diagnostics.report(.spellingsOfNoOption(entry, at: more.range))
      }
      if pair.isStale, counts {
        diagnostics.report(.staleTranslation(entry, japanese: pair.text.scalar.text))
      } else if entry.text == nil, counts {
        diagnostics.report(.missingTranslation(entry, japanese: pair.text.scalar.text))
      } else if pair.isFresh, let text = entry.text {
        checkReferences(text, pair.text.scalar, diagnostics)
      }
    }
    if missing > 0, counts {
      diagnostics.report(
        .missingTranslations(missing, of: file.file.sourcePath, file: file.path))
    }
  }

  private func checkReferences(
    _ text: YAMLScalar, _ japanese: YAMLScalar, _ diagnostics: DiagnosticCollector
  ) {
    let here = Self.references(text)
    let there = Self.references(japanese)
    guard here != there else { return }
    diagnostics.report(
      .differentReferences(
        missing: Self.without(there, here), extra: Self.without(here, there), at: text.range))
  }

  /// The names between braces, sorted.
  private static func references(_ scalar: YAMLScalar) -> [String] {
    TemplateParser.parse(scalar, into: DiagnosticCollector()).parts.compactMap {
      if case .reference(let name) = $0 { name.text } else { nil }
    }
    .sorted()
  }

  private static func without(_ names: [String], _ others: [String]) -> [String] {
    var rest = names
    for name in others {
      if let place = rest.firstIndex(of: name) { rest.remove(at: place) }
    }
    return rest
  }

  // MARK: The pack in this language

  /// The file's tree with every fresh translation in the place of its Japanese.
  func translated(_ node: YAMLNode, of name: TranslatedFile) -> YAMLNode {
    guard let file = files.first(where: { $0.file == name }) else { return node }
    var replacements: [SourceRange: TextReplacement] = [:]
    for pair in file.match.pairs where pair.isFresh {
      guard let entry = pair.entry, let text = entry.text,
        Self.references(text) == Self.references(pair.text.scalar)
      else { continue }
      replacements[pair.text.scalar.range] = TextReplacement(
        text: text, also: entry.also, said: entry.said)
    }
    let walker = TextWalker { replacements[$0.scalar.range] }
    let translated = walker.replaced(node, of: file.file)
    guard let examples = file.translation?.examples, !examples.isEmpty else { return translated }
    return translated.mapValues { key, value in
      guard key == "examples", let items = value.items else { return value }
      return YAMLNode(items + examples.map { YAMLNode($0) }, range: value.range)
    }
  }
}
