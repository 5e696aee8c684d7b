import DialogEngine
public import StrictYAML
public import TextForms
import Units

/// Compiles the files of a pack to a program, or says what is wrong with them.
///
/// Phases, each on what the one before accepted, dialog by dialog: reading (YAML, shapes, the
/// grammar of expressions and sentences), names, types, flow, lowering. All problems of all files
/// come out of one run: what is sound by itself and in all that it uses is followed to its ends,
/// whatever is wrong elsewhere.
public enum DialogCompiler {
  /// - Parameters:
  ///   - sources: `pack.yaml`, and from its folder `questions.yaml`, `scripts.yaml`,
  ///     `dialogs/*.yaml`, `tests/*.yaml` and translations such as `en/*.yaml`; other files are
  ///     ignored.
  ///   - own: files that a person added: they add dialogs, questions and scripts, or replace them by
  ///     id.
  ///   - vocabulary: what dialogs may refer to beyond these files.
  ///   - languages: those whose translations are checked and compiled; Japanese always is.
  /// - Returns: the pack, unless there is an error; and every problem in the order of
  ///   ``DiagnosticRenderer/sorted(_:)``.
  public static func compile(
    _ sources: [SourceFile], own: OwnFiles = .none, vocabulary: Vocabulary,
    languages: [Language] = Language.allCases
  ) -> (CompiledPack?, [Diagnostic]) {
    var pack = PackReader(sources, own: own)
    let diagnostics = DiagnosticCollector()
    diagnostics.report(pack.diagnostics)
    let table = SymbolTable(pack, vocabulary: vocabulary, into: diagnostics)
    let use = NameUse()
    let examples = Dictionary(
      pack.dialogs.filter { !$0.isSubDialog }.map { ($0.id.text, $0.examples) }
    ) { first, _ in first }
    let lowered = lower(&pack, table, use, diagnostics)
    let info = pack.info
    if let info { checkMenu(info, table, diagnostics) }
    if !diagnostics.hasErrors { reportUnused(pack, table, use, diagnostics) }
    var reachedNodes: [String: Set<String>] = [:]
    if let today = info?.checkedOn ?? vocabulary.setting?.moments.first?.date,
      !lowered.sound.isEmpty
    {
      reachedNodes = WayReporter(
        program: Program(
          dialogs: lowered.sound, questions: lowered.program.questions,
          scripts: lowered.program.scripts),
        syntax: pack.library, table: table, today: today, diagnostics: diagnostics
      ).report(
        lowered.invariants,
        known: KnownWays(
          openDialogs: lowered.openDialogs, isWhole: lowered.isWhole && info != nil,
          ownFiles: pack.replacesShipped ? pack.ownPaths : nil))
    }
    var translations: [Language: Translation] = [:]
    for language in languages where language != .ja {
      translations[language] = translate(pack, to: language, vocabulary, diagnostics)
    }
    // Where all names are sound, only the ways are left to be wrong: what tests name is known then.
    if lowered.isWhole {
      // The pack's tests say how the pack goes, not what becomes of it with something replaced.
      let tested = (pack.replacesShipped ? [] : sources) + own.files
      diagnostics.report(
        TestFileReader.read(tested, program: lowered.program, vocabulary: vocabulary).diagnostics)
    }
    guard let info, !diagnostics.hasErrors else {
      return (nil, DiagnosticRenderer.sorted(diagnostics.diagnostics))
    }
    let compiled = CompiledPack(
      info: CompiledPack.Info(name: info.name, title: info.title, checkedOn: info.checkedOn),
      menu: info.menu.map(\.text), program: inMenuOrder(lowered.program, info),
      translations: translations, examples: examples, reachedNodes: reachedNodes)
    return (compiled, DiagnosticRenderer.sorted(diagnostics.diagnostics))
  }

  /// Dialogs that people open: the router tells each apart from all others, so that learning them takes
  /// time with the square of their number.
  private static let mostTopics = 200

  /// So many dialogs are lowered at the same time, and their syntax trees go together.
  private static let dialogsAtOnce = 16

  /// Checks names and types, dialog by dialog, and makes the engine's form of a pack. The pack's
  /// dialogs are gone then.
  private static func lower(
    _ pack: inout PackReader, _ table: SymbolTable, _ use: NameUse,
    _ diagnostics: DiagnosticCollector
  ) -> Lowered {
    var dialogs: [Dialog] = []
    var scripts: [Script] = []
    var invariants: [(invariant: Invariant, use: NameUse)] = []
    var soundness = Soundness(table)
    /// Checks one part by itself, so that its errors are known as its own.
    func check<Part>(
      isSilent: Bool = false, _ body: (NameUse, DiagnosticCollector) -> Part
    ) -> (Part, NameUse, Bool) {
      let (own, collector) = (NameUse(), DiagnosticCollector())
      let part = body(own, collector)
      use.add(own)
      if !isSilent { diagnostics.report(collector.diagnostics) }
      return (part, own, collector.hasErrors)
    }
    // Each syntax tree goes when its dialog is lowered: both together would be most of the memory.
    var syntaxes = pack.takeDialogs()
    let ids = syntaxes.map(\.id.text)
    syntaxes.reverse()
    while !syntaxes.isEmpty {
      let some = Array(syntaxes.suffix(dialogsAtOnce))
      syntaxes.removeLast(some.count)
      for lowered in some.reversed().concurrentMap({ LoweredDialog($0, table) }) {
        use.addShared(lowered.use)
        diagnostics.report(lowered.diagnostics)
        dialogs.append(lowered.dialog)
        scripts += lowered.scripts
        invariants += lowered.invariants.map { ($0, lowered.use) }
        soundness.add(
          dialog: lowered.dialog.id, visits: lowered.dialog.nodes.compactMap(\.visit), lowered.use,
          hasErrors: lowered.hasErrors)
      }
    }
    // Of a dialog whose file has errors, what there is of it is looked at, and nothing is made.
    for syntax in pack.flawedDialogs {
      _ = check { DialogLowering(table: table, use: $0, diagnostics: $1).lower(syntax) }
    }
    soundness.exclude(
      dialogs: FlowChecker(diagnostics: diagnostics)
        .checkVisits(ids.compactMap { table.dialogs[$0] }))
    var questions: [String: Question] = [:]
    for (id, symbol) in table.questions {
      let scope = Scope(table, dialogs: Set([symbol.owner].compactMap { $0 }))
      let (question, own, hasErrors) = check {
        QuestionLowering(content: ContentChecker(scope: scope, use: $0, diagnostics: $1))
          .lower(symbol.syntax)
      }
      questions[id] = question
      soundness.add(question: id, own, hasErrors: hasErrors)
    }
    for syntax in pack.scripts {
      let (script, own, hasErrors) = check {
        ScriptLowering(content: ContentChecker(scope: Scope(table), use: $0, diagnostics: $1))
          .lower(syntax)
      }
      scripts.append(script)
      soundness.add(script: script.id, own, hasErrors: hasErrors)
    }
    for syntax in pack.info?.invariants ?? [] {
      // What the pack promises of a dialog that is replaced is no mistake of the person who did so.
      let (invariant, own, hasErrors) = check(isSilent: pack.replacesShipped) {
        InvariantLowering(
          content: ContentChecker(scope: Scope(table), use: $0, diagnostics: $1), dialog: nil
        ).lower(syntax)
      }
      if let invariant, !hasErrors { invariants.append((invariant, own)) }
    }
    soundness.settle()
    return Lowered(
      program: Program(
        dialogs: dialogs, questions: questions,
        scripts: Dictionary(scripts.map { ($0.id, $0) }) { first, _ in first }),
      sound: dialogs.filter { soundness.isSound(dialog: $0.id) },
      invariants: invariants.filter { invariant, use in
        soundness.isSound(use) && invariant.dialog.map(soundness.isSound) ?? true
      }.map(\.invariant),
      openDialogs: soundness.openDialogs, isWhole: soundness.isWhole)
  }

  /// One dialog in the engine's form, checked by itself, so that its errors are known as its own.
  private struct LoweredDialog {
    let dialog: Dialog
    let scripts: [Script]
    let invariants: [Invariant]
    let use = NameUse()
    let diagnostics: [Diagnostic]
    let hasErrors: Bool

    init(_ syntax: SyntaxDialog, _ table: SymbolTable) {
      let collector = DiagnosticCollector()
      (dialog, scripts, invariants) =
        DialogLowering(table: table, use: use, diagnostics: collector).lower(syntax)
      diagnostics = collector.diagnostics
      hasErrors = collector.hasErrors
    }
  }

  /// A pack in the engine's form; where there are errors, only parts of it are sound.
  private struct Lowered {
    let program: Program
    /// Dialogs whose ways can be followed.
    let sound: [Dialog]
    /// Properties that can be looked at on those ways.
    let invariants: [Invariant]
    /// Sub-dialogs that something with errors may visit.
    let openDialogs: Set<String>
    /// Every dialog, question and script is sound.
    let isWhole: Bool
  }

  /// Checks the translations to one language and compiles the pack with them; where a text has none,
  /// its Japanese stays.
  ///
  /// - Returns: nil where nothing is translated, or there is an error.
  private static func translate(
    _ pack: PackReader, to language: Language, _ vocabulary: Vocabulary,
    _ diagnostics: DiagnosticCollector
  ) -> Translation? {
    guard pack.mentions(language) else { return nil }
    let translations = PackTranslations(pack, language: language)
    diagnostics.report(translations.diagnostics)
    translations.check(into: diagnostics)
    guard !diagnostics.hasErrors, !translations.isEmpty else { return nil }
    var translated = pack.translated(translations)
    diagnostics.report(translated.diagnostics)
    guard let info = translated.info, !diagnostics.hasErrors else { return nil }
    // What is wrong with names and types is the Japanese's, and has been reported there.
    let silent = DiagnosticCollector()
    let table = SymbolTable(translated, vocabulary: vocabulary, into: silent)
    let program = lower(&translated, table, NameUse(), silent).program
    return Translation(title: info.title, program: inMenuOrder(program, info))
  }

  private static func checkMenu(
    _ info: SyntaxPackInfo, _ table: SymbolTable, _ diagnostics: DiagnosticCollector
  ) {
    let offered = table.dialogs.values.filter { !$0.isSubDialog }.map(\.id.text)
    if offered.count > mostTopics, let first = info.menu.first {
      diagnostics.report(
        .tooMany(
          "dialogs that people open", limit: mostTopics, first.range,
          hint: "make one dialog of several, that visits a 'subdialog' for each of its cases"))
    }
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
    // An own dialog in the place of another may leave something of the pack without use.
    func matters(_ name: Named) -> Bool {
      pack.ownPaths.isEmpty || pack.ownPaths.contains(name.range.file)
    }
    for (id, symbol) in table.questions
    where !use.questions.contains(id) && matters(symbol.syntax.id) {
      diagnostics.report(.unusedQuestion(symbol.syntax.id))
    }
    for (id, symbol) in table.scripts
    where !use.scripts.contains(id) && matters(symbol.syntax.id) {
      diagnostics.report(.unusedScript(symbol.syntax.id))
    }
    for name in table.unvisitedSubDialogs where matters(name) {
      diagnostics.report(.unusedSubDialog(name))
    }
    for binding in pack.scripts.flatMap(\.lets) where !use.locals.contains(binding.name.range) {
      diagnostics.report(.unusedLet(binding.name))
    }
  }

  /// With the dialogs of the menu first, then the others by id.
  private static func inMenuOrder(_ program: Program, _ info: SyntaxPackInfo) -> Program {
    let menu = info.menu.map(\.text)
    let rank = Dictionary(menu.enumerated().map { ($1, $0) }) { first, _ in first }
    let dialogs = program.dialogs.sorted {
      (rank[$0.id] ?? menu.count, $0.id) < (rank[$1.id] ?? menu.count, $1.id)
    }
    return Program(dialogs: dialogs, questions: program.questions, scripts: program.scripts)
  }
}
