public import DialogCompiler
import DialogEngine
import Knowledge
import NumberRegistry
import QuestionRouter
public import StrictYAML
public import TextForms
public import Units

/// Builds a pack from its source files.
public enum PackBuilder {
  /// - Parameters:
  ///   - files: all files of the pack.
  ///   - own: files that a person added to it.
  ///   - digest: the digest of all these files, kept in the pack.
  ///   - language: the language to show; where a text is not translated, its Japanese stays.
  ///   - trained: whether the router learns its examples; without it no question finds a dialog.
  /// - Returns: the pack, unless there is an error; and every problem of every file, sorted.
  public static func build(
    _ files: [SourceFile], own: OwnFiles = .none, digest: String, language: Language = .ja,
    trained: Bool = true
  ) -> (pack: Pack?, diagnostics: [Diagnostic]) {
    let (sound, diagnostics) = compile(files, own, [language])
    guard let (compiled, knowledge, routing) = sound else { return (nil, diagnostics) }
    let translation = compiled.translations[language]
    let program = translation?.program ?? compiled.program
    let router =
      trained
      ? routing.training([compiled.program] + (translation.map { [$0.program] } ?? [])).model
      : RoutingSource().training([]).model
    let info = PackInfo(
      name: compiled.info.name, title: translation?.title ?? compiled.info.title,
      checkedOn: compiled.info.checkedOn.iso, digest: digest,
      firstRecheck: knowledge.firstRecheckDate?.iso)
    return (
      Pack(
        info: info, program: program, knowledge: knowledge, router: router, language: language,
        spoken: translation == nil ? nil : compiled.program), diagnostics
    )
  }

  /// Every problem of every file, without what only the prompt needs; with a day also what its
  /// dialogs use though it is due for a new check, or does not hold, on that day. Sorted.
  public static func check(
    _ files: [SourceFile], own: OwnFiles = .none, asOf day: CivilDate?
  ) -> [Diagnostic] {
    var (sound, diagnostics) = compile(files, own, Language.allCases)
    defer { letGo(of: &sound) }
    guard let (compiled, knowledge, routing) = sound else { return diagnostics }
    // How well examples tell dialogs apart is a matter of the pack's authors: a person who adds a
    // dialog of their own to hundreds of examples need not outweigh them.
    let examples =
      own.files.isEmpty
      ? ExampleCheck(source: routing, program: compiled.program, written: compiled.examples)
        .diagnostics(on: compiled.info.checkedOn) : []
    let findings = DiagnosticRenderer.sorted(diagnostics + examples)
    guard let day else { return findings }
    let uses = FactUseFinder.uses(
      in: compiled.program, knowledge: knowledge, reached: compiled.reachedNodes)
    let ageing = AgeingCheck(knowledge, uses: uses, files: files + own.files)
    return DiagnosticRenderer.sorted(findings + ageing.diagnostics(on: day))
  }

  private static func compile(
    _ files: [SourceFile], _ own: OwnFiles, _ languages: [Language]
  ) -> (sound: (CompiledPack, Knowledge, RoutingSource)?, diagnostics: [Diagnostic]) {
    if let problem = PackLimits.standard.problem(of: files + own.files) { return (nil, [problem]) }
    let (knowledge, knowledgeProblems) = KnowledgeReader.read(files, own: own)
    guard let knowledge else {
      // Without knowledge every reference of every dialog would be reported as unknown: the dialogs
      // are checked for their form alone.
      return (nil, DiagnosticRenderer.sorted(knowledgeProblems + formProblems(files + own.files)))
    }
    let (compiled, dialogProblems) = DialogCompiler.compile(
      files, own: own, vocabulary: Vocabulary(knowledge), languages: languages)
    let routing = compiled.map { compiled in
      RoutingReader(files, topics: compiled.program.dialogs.filter { !$0.isSubDialog }.map(\.id))
    }
    let tooMany = compiled.flatMap { compiled in
      routing.flatMap { tooManyExamples(compiled, $0.source, files) }
    }
    let diagnostics = DiagnosticRenderer.sorted(
      knowledgeProblems + dialogProblems + (routing?.problems ?? []) + [tooMany].compactMap(\.self))
    guard let compiled, let routing, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    return ((compiled, knowledge, routing.source), diagnostics)
  }

  /// What the router can learn from in a few seconds; four times the examples that annai has.
  private static let mostExamples = 20_000

  private static func tooManyExamples(
    _ compiled: CompiledPack, _ source: RoutingSource, _ files: [SourceFile]
  ) -> Diagnostic? {
    let count =
      compiled.examples.values.reduce(0) { $0 + $1.count }
      + source.groups.reduce(0) { $0 + $1.texts.count }
    guard count > mostExamples else { return nil }
    let path = files.first { $0.path.hasSuffix("pack.yaml") }?.path ?? ""
    return .packTooLarge("\(count) examples", limit: mostExamples, in: path)
  }

  /// The files whose tests hold: the pack's own say nothing about a pack with something replaced.
  public static func testFiles(_ files: [SourceFile], own: OwnFiles) -> [SourceFile] {
    (OwnReport(files, own: own).replacesShipped ? [] : files) + own.files
  }

  /// The tests among a pack's files, those with errors left out.
  ///
  /// - Parameter word: only tests whose name or file holds it.
  public static func tests(
    _ files: [SourceFile], of pack: Pack, matching word: String? = nil
  ) -> [DialogTest] {
    let vocabulary = Vocabulary(pack.knowledge)
    return TestFileReader.read(files, program: pack.program, vocabulary: vocabulary).tests
      .filter { test in
        word.map { test.name.contains($0) || test.range.file.contains($0) } ?? true
      }
  }

  /// Problems of YAML alone, of the files that hold dialogs.
  private static func formProblems(_ files: [SourceFile]) -> [Diagnostic] {
    let others = KnowledgeResources.fileNames + [KnowledgeResources.tablesFileName]
    return files.filter { file in
      !others.contains { file.path.hasSuffix("/" + $0) || file.path == $0 }
    }
    .flatMap { YAMLReader.read($0).1 }
  }
}

extension Vocabulary {
  /// What dialogs may refer to, given what we know.
  init(_ knowledge: Knowledge) {
    self.init(
      figures: Dictionary(
        uniqueKeysWithValues: knowledge.figures.map { figure in
          let (type, value) = figure.value.inDialogs
          return (figure.id, Figure(type: type, value: value, fact: figure.factID))
        }),
      facts: Set(knowledge.facts.ids),
      numbers: Dictionary(
        uniqueKeysWithValues: knowledge.registry.desks.map { ($0.id, NumberUse($0.offer)) }),
      lenders: knowledge.lenders.ids, functions: DialogFunctions.allSignatures,
      storedPhone: { text in
        if text == PhoneAnswer.withheld { return text }
        guard let phone = PhoneNumberReader.read(text),
          case .phone(let stored) = PhoneAnswer.value(phone)
        else { return nil }
        return stored
      },
      setting: .standard(knowledge))
  }
}

extension NumberUse {
  init(_ offer: Offer) {
    self =
      switch offer {
      case .yes: .yes
      case .withNote: .withNote
      case .never: .never
      }
  }
}

extension FigureValue {
  /// The figure as dialogs see it.
  var inDialogs: (ValueType, Value) {
    switch self {
    case .rate(let rate): (.rate, .rate(rate))
    case .yen(let yen): (.yen, .yen(yen))
    case .days(let days): (.days, .days(days))
    case .count(let count): (.count, .count(count))
    case .date(let date): (.date, .date(date))
    case .time(let time): (.time, .time(time))
    }
  }
}
