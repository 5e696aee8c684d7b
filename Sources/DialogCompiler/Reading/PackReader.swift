import DialogEngine
import StrictYAML
import TextForms
import Units

/// Reads the files of a pack into syntax trees. A file with errors is left out, so that what other
/// files say is still checked.
struct PackReader {
  /// `let`s of one block; they may build on one another, which the engine follows by recursion.
  static let mostLets = 100

  private(set) var info: SyntaxPackInfo?
  private(set) var questions: [SyntaxQuestion] = []
  private(set) var scripts: [SyntaxScript] = []
  private(set) var dialogs: [SyntaxDialog] = []
  /// Files that could not be read: what they declare is not known.
  private(set) var questionsAreBroken = false
  private(set) var scriptsAreBroken = false
  private(set) var brokenDialogs: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The files without errors that hold texts, as they are written.
  private(set) var documents: [TranslatedFile: YAMLNode] = [:]
  /// The files of each other language, by their names without `.yaml`.
  private(set) var translations: [Language: [String: SourceFile]] = [:]
  /// What stands before `pack.yaml` in its path.
  private(set) var rootPrefix = ""

  init(_ sources: [SourceFile]) {
    let files = sources.sorted { $0.path < $1.path }
    // The uppermost one: `en/pack.yaml` is a translation.
    let root = files.map { PackPath($0.path) }.filter { $0.name == "pack.yaml" }
      .map(\.folder).min { $0.count < $1.count }
    rootPrefix = (root ?? []).map { $0 + "/" }.joined()
    let languages = Language.allCases.filter { $0 != .ja }
    for file in files {
      let path = PackPath(file.path)
      if path.folder == root {
        readShared(file, name: path.name)
      } else if path.folder == root.map({ $0 + ["dialogs"] }), path.name.hasSuffix(".yaml") {
        let id = String(path.name.dropLast(".yaml".count))
        let dialog = read(file, as: .dialog(id)) { DialogReader($1).dialog($0, fileName: id) }
        if let dialog { dialogs.append(dialog) } else { brokenDialogs.insert(id) }
      } else if let root, path.name.hasSuffix(".yaml"),
        let language = languages.first(where: { path.folder == root + [Substring($0.rawValue)] })
      {
        translations[language, default: [:]][String(path.name.dropLast(".yaml".count))] = file
      }
    }
    if root == nil {
      diagnostics.append(.missingFile("pack.yaml"))
    }
  }

  private mutating func readShared(_ file: SourceFile, name: String) {
    switch name {
    case "pack.yaml": info = read(file, as: .pack, Self.info)
    case "questions.yaml":
      let read = read(file, as: .questions, Self.questions)
      questions = read ?? []
      questionsAreBroken = read == nil
    case "scripts.yaml":
      let read = read(file, as: .scripts, Self.scripts)
      scripts = read ?? []
      scriptsAreBroken = read == nil
    default: break
    }
  }

  private static func info(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> SyntaxPackInfo? {
    PackInfoReader(diagnostics).info(node)
  }

  private static func questions(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> [SyntaxQuestion]? {
    node.readMapping("questions.yaml", into: diagnostics) {
      QuestionReader(diagnostics).questions(&$0, isRequired: true)
    }
  }

  private static func scripts(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> [SyntaxScript]? {
    node.readMapping("scripts.yaml", into: diagnostics) {
      ScriptReader(diagnostics).scripts(&$0, isRequired: true)
    }
  }

  /// - Returns: what the file holds, unless there is an error in it.
  private mutating func read<Value>(
    _ file: SourceFile, as kind: TranslatedFile,
    _ body: (YAMLNode, DiagnosticCollector) -> Value?
  ) -> Value? {
    let (node, problems) = YAMLReader.read(file)
    diagnostics += problems
    guard let node else { return nil }
    let collector = DiagnosticCollector()
    let value = body(node, collector)
    diagnostics += collector.diagnostics
    guard !collector.hasErrors else { return nil }
    documents[kind] = node
    return value
  }

  /// The same pack with translations in the place of its Japanese; for a pack without errors.
  /// Its diagnostics are those of the translations alone.
  func translated(_ translations: PackTranslations) -> PackReader {
    var translated = self
    let collector = DiagnosticCollector()
    translated.dialogs = []
    for file in translations.files {
      guard let document = documents[file.file] else { continue }
      let node = translations.translated(document, of: file)
      switch file.file {
      case .pack: translated.info = Self.info(node, collector) ?? info
      case .questions: translated.questions = Self.questions(node, collector) ?? questions
      case .scripts: translated.scripts = Self.scripts(node, collector) ?? scripts
      case .dialog(let id):
        let dialog = DialogReader(collector).dialog(node, fileName: id)
        translated.dialogs += [dialog ?? dialogs.first { $0.id.text == id }].compactMap { $0 }
      }
    }
    let paths = Set(translations.files.map(\.path))
    translated.diagnostics = collector.diagnostics.filter { paths.contains($0.range.file) }
    return translated
  }
}

/// A path cut at its slashes.
struct PackPath {
  let folder: [Substring]
  let name: String

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    folder = parts.dropLast()
    name = parts.last.map(String.init) ?? ""
  }
}

/// Reads `pack.yaml`.
struct PackInfoReader {
  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  func info(_ node: YAMLNode) -> SyntaxPackInfo? {
    node.readMapping("pack.yaml", into: diagnostics) { pack in
      let name = pack.required("pack", .name)
      let title = pack.required("title", .text)?.text
      let day = pack.required("checked_on", .text)
      let menu = pack.required("menu", .names)
      let languages = pack.optional("languages", .names)
      for language in languages ?? [] where Language(rawValue: language.text) == nil {
        diagnostics.report(.notAllowed(language, among: Language.allCases.map(\.rawValue)))
      }
      guard let day, let checkedOn = CivilDate(iso: day.text) else {
        if let day { diagnostics.report(.notAllowed(Named(day), wanted: "a day as 2026-11-20")) }
        return nil
      }
      guard let name, let title, let menu else { return nil }
      return SyntaxPackInfo(
        name: name.text, title: title, checkedOn: checkedOn, menu: menu,
        languages: languages.map { Set($0.map(\.text)) })
    }
  }
}
