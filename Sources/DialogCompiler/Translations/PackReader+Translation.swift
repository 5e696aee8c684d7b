import DialogEngine
import StrictYAML
import TextForms

extension PackReader {
  /// Checks the translations to one language and compiles the pack with them; where a text has none,
  /// its Japanese stays.
  ///
  /// - Returns: nil where nothing is translated, or there is an error.
  func translation(
    to language: Language, vocabulary: Vocabulary, into diagnostics: DiagnosticCollector
  ) -> Translation? {
    let translations = PackTranslations(self, language: language)
    diagnostics.report(translations.diagnostics)
    translations.check(into: diagnostics)
    guard !diagnostics.hasErrors, !translations.isEmpty else { return nil }
    let translated = translated(translations)
    diagnostics.report(translated.diagnostics)
    guard let info = translated.info, !diagnostics.hasErrors else { return nil }
    return Translation(title: info.title, program: translated.program(vocabulary, info))
  }

  /// The engine's form of a pack that is without errors in Japanese: what would be wrong with its names
  /// and types has been reported there.
  private func program(_ vocabulary: Vocabulary, _ info: SyntaxPackInfo) -> Program {
    let silent = DiagnosticCollector()
    let table = SymbolTable(self, vocabulary: vocabulary, into: silent)
    let use = NameUse()
    var lowered: [Dialog] = []
    var scripts: [Script] = []
    for dialog in dialogs {
      let form = DialogLowering(table: table, use: use, diagnostics: silent).lower(dialog)
      lowered.append(form.0)
      scripts += form.scripts
    }
    let questions = table.questions.values.map { symbol in
      let scope = Scope(table, dialogs: Set([symbol.owner].compactMap { $0 }))
      let content = ContentChecker(scope: scope, use: use, diagnostics: silent)
      return QuestionLowering(content: content).lower(symbol.syntax)
    }
    for script in self.scripts {
      let content = ContentChecker(scope: Scope(table), use: use, diagnostics: silent)
      scripts.append(ScriptLowering(content: content).lower(script))
    }
    return Program(
      dialogs: DialogCompiler.inMenuOrder(lowered, info.menu.map(\.text)),
      questions: Dictionary(questions.map { ($0.id, $0) }) { first, _ in first },
      scripts: Dictionary(scripts.map { ($0.id, $0) }) { first, _ in first })
  }
}
