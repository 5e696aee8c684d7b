import DialogEngine
import StrictYAML
import TextForms
import Units

/// Reads the files of a pack into syntax trees. A dialog with errors is left out, and so is a shared
/// question or script, so that what the others say is still checked.
struct PackReader {
  /// `let`s of one block; they may build on one another, which the engine follows by recursion.
  static let mostLets = 100
  /// Branches of one node; each is compared with those above it.
  static let mostBranches = 200
  /// Options of one question, which the analysis of ways tells apart as bits.
  static let mostOptions = 60

  private(set) var info: SyntaxPackInfo?
  private(set) var questions: [SyntaxQuestion] = []
  private(set) var scripts: [SyntaxScript] = []
  private(set) var dialogs: [SyntaxDialog] = []
  /// A file of shared questions could not be read at all: what it declares is not known.
  private(set) var questionsAreBroken = false
  private(set) var scriptsAreBroken = false
  /// Shared questions and scripts with errors, by name.
  private(set) var brokenQuestions: Set<String> = []
  private(set) var brokenScripts: Set<String> = []
  /// Dialogs whose files have errors.
  private(set) var brokenDialogs: Set<String> = []
  /// What there is of them, to be looked at all the same; some have nothing.
  private(set) var flawedDialogs: [SyntaxDialog] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The paths of the files that a person added.
  let ownPaths: Set<String>
  /// Whether something of the pack is not used because an own entry stands in its place.
  private(set) var replacesShipped = false
  /// The files without errors that hold texts to translate: not those that a person added.
  private var sources: [TranslatedFile: SourceFile] = [:]
  /// The files of each other language, by their names without `.yaml`.
  private(set) var translations: [Language: [String: SourceFile]] = [:]
  /// What stands before `pack.yaml` in its path.
  private(set) var rootPrefix = ""
  /// The files of sound dialogs, by id.
  private var dialogFiles: [String: SourceFile] = [:]

  init(_ sources: [SourceFile], own: OwnFiles = .none) {
    ownPaths = Set(own.files.map(\.path))
    let additions = OwnLayout(own)
    let files = sources.sorted { $0.path < $1.path }
    // The uppermost one: `en/pack.yaml` is a translation.
    let root = files.map { PackPath($0.path) }.filter { $0.name == "pack.yaml" }
      .map(\.folder).min { $0.count < $1.count }
    rootPrefix = (root ?? []).map { $0 + "/" }.joined()
    var waiting: [(id: String, file: SourceFile)] = []
    for file in files {
      let path = PackPath(file.path)
      if path.folder == root {
        readShared(file, name: path.name)
      } else if path.folder == root.map({ $0 + ["dialogs"] }), path.name.hasSuffix(".yaml") {
        let id = String(path.name.dropLast(".yaml".count))
        if let replacing = additions.dialogs.first(where: { $0.id == id })?.file {
          checkKind(of: replacing, in: file, id)
          replacesShipped = true
        } else {
          waiting.append((id, file))
        }
      } else if let root, path.name.hasSuffix(".yaml"),
        let language = Language.allCases.first(where: {
          $0 != .ja && path.folder == root + [Substring($0.rawValue)]
        })
      {
        translations[language, default: [:]][String(path.name.dropLast(".yaml".count))] = file
      }
    }
    if root == nil {
      diagnostics.append(.missingFile("pack.yaml"))
    }
    diagnostics += additions.diagnostics
    for file in additions.shared { readShared(file, name: PackPath(file.path).name) }
    readDialogs(waiting + additions.dialogs.filter { !brokenDialogs.contains($0.id) })
  }

  /// Reads the files of dialogs, which are most of a pack, each by itself.
  private mutating func readDialogs(_ files: [(id: String, file: SourceFile)]) {
    let read = files.concurrentMap { id, file -> (SyntaxDialog?, [Diagnostic]) in
      let (node, problems) = YAMLReader.read(file)
      guard let node else { return (nil, problems) }
      let collector = DiagnosticCollector()
      let dialog = DialogReader(collector).dialog(node, fileName: id)
      return (dialog, problems + collector.diagnostics)
    }
    for ((id, file), (dialog, problems)) in zip(files, read) {
      diagnostics += problems
      if let dialog, dialog.flaws == nil {
        dialogs.append(dialog)
        dialogFiles[id] = file
        if !ownPaths.contains(file.path) { sources[.dialog(id)] = file }
      } else {
        brokenDialogs.insert(id)
        if let dialog { flawedDialogs.append(dialog) }
      }
    }
  }

  /// Others visit a sub-dialog, and the menu offers a dialog: one cannot stand in for the other.
  private mutating func checkKind(of own: SourceFile, in shipped: SourceFile, _ id: String) {
    guard let new = YAMLReader.read(own).0, let old = YAMLReader.read(shipped).0 else { return }
    let isSub = old["subdialog"] != nil
    guard isSub != (new["subdialog"] != nil), let first = new.entries?.first?.key else { return }
    diagnostics.append(.otherKindOfDialog(first, id, isSubDialog: isSub, shipped: shipped.path))
    // What the menu and other dialogs say of it is right.
    brokenDialogs.insert(id)
  }

  /// The dialogs, which are gone from here then.
  mutating func takeDialogs() -> [SyntaxDialog] {
    defer { dialogs = [] }
    return dialogs
  }

  /// The dialogs again, for those who look into a few of them later.
  var library: SyntaxLibrary { SyntaxLibrary(dialogFiles) }

  private mutating func readShared(_ file: SourceFile, name: String) {
    switch name {
    case "pack.yaml":
      let (read, problems) = Self.read(file, Self.info)
      info = read
      diagnostics += problems
      if read != nil, !ownPaths.contains(file.path) { sources[.pack] = file }
    case "questions.yaml":
      guard let read = declared(file, as: .questions, Self.questions) else {
        questionsAreBroken = true
        return
      }
      let new = Set(read.sound.map(\.id.text))
      replacesShipped = replacesShipped || questions.contains { new.contains($0.id.text) }
      // An own question takes the place of the pack's.
      questions = questions.filter { !new.contains($0.id.text) } + read.sound
      brokenQuestions.formUnion(read.broken)
    case "scripts.yaml":
      guard let read = declared(file, as: .scripts, Self.scripts) else {
        scriptsAreBroken = true
        return
      }
      let new = Set(read.sound.map(\.id.text))
      replacesShipped = replacesShipped || scripts.contains { new.contains($0.id.text) }
      scripts = scripts.filter { !new.contains($0.id.text) } + read.sound
      brokenScripts.formUnion(read.broken)
    default: break
    }
  }

  /// - Returns: what the file holds, unless there is an error in it.
  private static func read<Value>(
    _ file: SourceFile, _ body: (YAMLNode, DiagnosticCollector) -> Value?
  ) -> (Value?, [Diagnostic]) {
    let (node, problems) = YAMLReader.read(file)
    guard let node else { return (nil, problems) }
    let collector = DiagnosticCollector()
    let value = body(node, collector)
    return (collector.hasErrors ? nil : value, problems + collector.diagnostics)
  }

  /// What a shared file declares, those of its entries that have errors by their names alone.
  ///
  /// - Returns: nil where something else in it is wrong.
  private mutating func declared<Syntax>(
    _ file: SourceFile, as kind: TranslatedFile,
    _ body: (YAMLNode, DiagnosticCollector) -> Declared<Syntax>
  ) -> Declared<Syntax>? {
    let (node, problems) = YAMLReader.read(file)
    diagnostics += problems
    guard let node else { return nil }
    let collector = DiagnosticCollector()
    let declared = body(node, collector)
    diagnostics += collector.diagnostics
    guard collector.hasErrors else {
      if !ownPaths.contains(file.path) { sources[kind] = file }
      return declared
    }
    return declared.broken.isEmpty ? nil : declared
  }

  private static func info(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> SyntaxPackInfo? {
    PackInfoReader(diagnostics).info(node)
  }

  private static func questions(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> Declared<SyntaxQuestion> {
    node.readMapping("questions.yaml", into: diagnostics) {
      QuestionReader(diagnostics).questions(&$0, isRequired: true)
    }
  }

  private static func scripts(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> Declared<SyntaxScript> {
    node.readMapping("scripts.yaml", into: diagnostics) {
      ScriptReader(diagnostics).scripts(&$0, isRequired: true)
    }
  }

  // MARK: Translations

  /// Whether there is anything in a language, or the pack says that there should be.
  func mentions(_ language: Language) -> Bool {
    translations[language] != nil || info?.languages?.contains(language.rawValue) == true
  }

  /// The files that have translations, in the order of ``TranslatedFile``.
  var translatedFiles: [TranslatedFile] { sources.keys.sorted(by: <) }

  /// The ids of all dialogs, those with errors included.
  var dialogNames: Set<String> { brokenDialogs.union(dialogFiles.keys) }

  /// A file as it is written, read once more: kept, the trees would be most of the memory.
  func document(_ file: TranslatedFile) -> YAMLNode? {
    sources[file].flatMap { YAMLReader.read($0).0 }
  }

  /// The same pack with translations in the place of its Japanese; for a pack without errors.
  /// Its diagnostics are those of the translations alone.
  func translated(_ translations: PackTranslations) -> PackReader {
    var translated = self
    let collector = DiagnosticCollector()
    func node(_ file: TranslatedFile) -> YAMLNode? {
      document(file).map { translations.translated($0, of: file) }
    }
    translated.info = node(.pack).flatMap { Self.info($0, collector) } ?? info
    let questions = node(.questions).map { Self.questions($0, collector).sound } ?? []
    translated.questions = self.questions.map { question in
      ownPaths.contains(question.id.range.file)
        ? question : questions.first { $0.id.text == question.id.text } ?? question
    }
    let scripts = node(.scripts).map { Self.scripts($0, collector).sound } ?? []
    translated.scripts = self.scripts.map { script in
      ownPaths.contains(script.id.range.file)
        ? script : scripts.first { $0.id.text == script.id.text } ?? script
    }
    translated.dialogs = dialogFiles.sorted { $0.key < $1.key }.compactMap { id, file in
      (node(.dialog(id)) ?? YAMLReader.read(file).0).flatMap {
        DialogReader(collector).dialog($0, fileName: id)
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
      let invariants = InvariantReader(diagnostics).invariants(&pack)
      guard let day, let checkedOn = CivilDate(iso: day.text) else {
        if let day { diagnostics.report(.notAllowed(Named(day), wanted: "a day as 2026-11-20")) }
        return nil
      }
      guard let name, let title, let menu else { return nil }
      return SyntaxPackInfo(
        name: name.text, title: title, checkedOn: checkedOn, menu: menu,
        languages: languages.map { Set($0.map(\.text)) }, invariants: invariants)
    }
  }
}
