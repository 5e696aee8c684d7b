import DialogEngine
public import StrictYAML
public import TextForms

/// Compiles the files of a pack to a program, or says what is wrong with them.
///
/// Phases, each on what the one before accepted, dialog by dialog: reading (YAML, shapes, the
/// grammar of expressions and sentences), names, types, flow, lowering. All problems of all files
/// come out of one run.
public enum DialogCompiler {
  /// - Parameters:
  ///   - sources: `pack.yaml`, and from its folder `questions.yaml`, `scripts.yaml`,
  ///     `dialogs/*.yaml` and translations such as `en/*.yaml`; other files are ignored.
  ///   - vocabulary: what dialogs may refer to beyond these files.
  ///   - languages: those whose translations are checked and compiled; Japanese always is.
  /// - Returns: the pack, unless there is an error; and every problem in the order of
  ///   ``DiagnosticRenderer/sorted(_:)``.
  public static func compile(
    _ sources: [SourceFile], vocabulary: Vocabulary, languages: [Language] = Language.allCases
  ) -> (CompiledPack?, [Diagnostic]) {
    let pack = PackReader(sources)
    let diagnostics = DiagnosticCollector()
    diagnostics.report(pack.diagnostics)
    let compiled = compile(pack, vocabulary: vocabulary, into: diagnostics)
    var translations: [Language: Translation] = [:]
    for language in languages where language != .ja {
      translations[language] = translate(
        pack, to: language, vocabulary: vocabulary, into: diagnostics)
    }
    let sorted = DiagnosticRenderer.sorted(diagnostics.diagnostics)
    guard var compiled, !diagnostics.hasErrors else { return (nil, sorted) }
    compiled.translations = translations
    return (compiled, sorted)
  }

  /// Checks the translations to one language and compiles the pack with them; where a text has none,
  /// its Japanese stays.
  ///
  /// - Returns: nil where nothing is translated, or there is an error.
  private static func translate(
    _ pack: PackReader, to language: Language, vocabulary: Vocabulary,
    into diagnostics: DiagnosticCollector
  ) -> Translation? {
    let translations = PackTranslations(pack, language: language)
    diagnostics.report(translations.diagnostics)
    translations.check(into: diagnostics)
    guard !diagnostics.hasErrors, !translations.isEmpty else { return nil }
    let translated = pack.translated(translations)
    diagnostics.report(translated.diagnostics)
    // What is wrong with names and types is the Japanese's, and has been reported there.
    let compiled = compile(translated, vocabulary: vocabulary, into: DiagnosticCollector())
    return compiled.map { Translation(title: $0.info.title, program: $0.program) }
  }

  private static func compile(
    _ pack: PackReader, vocabulary: Vocabulary, into diagnostics: DiagnosticCollector
  ) -> CompiledPack? {
    let table = SymbolTable(pack, vocabulary: vocabulary, into: diagnostics)
    let use = NameUse()
    var dialogs: [Dialog] = []
    var scripts: [Script] = []
    for syntax in pack.dialogs {
      let collector = DiagnosticCollector()
      let (dialog, own) = DialogLowering(table: table, use: use, diagnostics: collector)
        .lower(syntax)
      dialogs.append(dialog)
      scripts += own
      diagnostics.report(collector.diagnostics)
    }
    FlowChecker(diagnostics: diagnostics).checkVisits(pack.dialogs)
    let questions = table.questions.values.map { symbol in
      let scope = Scope(table, dialogs: Set([symbol.owner].compactMap { $0 }))
      let content = ContentChecker(scope: scope, use: use, diagnostics: diagnostics)
      return QuestionLowering(content: content).lower(symbol.syntax)
    }
    for script in pack.scripts {
      let content = ContentChecker(scope: Scope(table), use: use, diagnostics: diagnostics)
      scripts.append(ScriptLowering(content: content).lower(script))
    }
    let info = pack.info
    if let info { checkMenu(info, table, diagnostics) }
    if !diagnostics.hasErrors { reportUnused(pack, table, use, diagnostics) }
    guard let info, !diagnostics.hasErrors else { return nil }
    return CompiledPack(
      info: CompiledPack.Info(name: info.name, title: info.title, checkedOn: info.checkedOn),
      menu: info.menu.map(\.text),
      program: Program(
        dialogs: inMenuOrder(dialogs, info.menu.map(\.text)),
        questions: Dictionary(questions.map { ($0.id, $0) }) { first, _ in first },
        scripts: Dictionary(scripts.map { ($0.id, $0) }) { first, _ in first }))
  }

  private static func checkMenu(
    _ info: SyntaxPackInfo, _ table: SymbolTable, _ diagnostics: DiagnosticCollector
  ) {
    let offered = table.dialogs.values.filter { !$0.isSubDialog }.map(\.id.text)
    var seen: Set<String> = []
    for name in info.menu {
      if !seen.insert(name.text).inserted {
        diagnostics.report(.repeatedItem(name))
      } else if !offered.contains(name.text), !table.brokenDialogs.contains(name.text) {
        diagnostics.report(.unknownDialog(name, among: offered))
      }
    }
  }

  /// Only for a pack without errors: what is left out because of one may be what names the rest.
  private static func reportUnused(
    _ pack: PackReader, _ table: SymbolTable, _ use: NameUse, _ diagnostics: DiagnosticCollector
  ) {
    for (id, symbol) in table.questions where !use.questions.contains(id) {
      diagnostics.report(.unusedQuestion(symbol.syntax.id))
    }
    for (id, symbol) in table.scripts where !use.scripts.contains(id) {
      diagnostics.report(.unusedScript(symbol.syntax.id))
    }
    for binding in pack.scripts.flatMap(\.lets) where !use.locals.contains(binding.name.range) {
      diagnostics.report(.unusedLet(binding.name))
    }
  }

  /// The dialogs of the menu first, then the others by id.
  private static func inMenuOrder(_ dialogs: [Dialog], _ menu: [String]) -> [Dialog] {
    let rank = Dictionary(menu.enumerated().map { ($1, $0) }) { first, _ in first }
    return dialogs.sorted {
      (rank[$0.id] ?? menu.count, $0.id) < (rank[$1.id] ?? menu.count, $1.id)
    }
  }
}
