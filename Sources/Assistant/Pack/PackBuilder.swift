import DialogCompiler
import DialogEngine
import Knowledge
import NumberRegistry
import QuestionRouter
public import StrictYAML
public import Units

/// Builds a pack from its source files.
public enum PackBuilder {
  /// - Parameters:
  ///   - files: all files of the pack.
  ///   - digest: the digest of these files, kept in the pack.
  /// - Returns: the pack, unless there is an error; and every problem of every file, sorted.
  public static func build(
    _ files: [SourceFile], digest: String
  ) -> (pack: Pack?, diagnostics: [Diagnostic]) {
    let (sound, diagnostics) = compile(files)
    guard let (compiled, knowledge) = sound else { return (nil, diagnostics) }
    let program = compiled.program
    let router = RouterModel(
      training: program.dialogs.filter { !$0.isSubDialog }
        .map { (id: $0.id, examples: [$0.title] + $0.examples) })
    let info = PackInfo(
      name: compiled.info.name, title: compiled.info.title,
      checkedOn: compiled.info.checkedOn.iso, digest: digest,
      firstRecheck: knowledge.firstRecheckDate?.iso)
    return (
      Pack(info: info, program: program, knowledge: knowledge, router: router), diagnostics
    )
  }

  /// Every problem of every file, without what only the prompt needs; with a day also what its dialogs
  /// use though it is due for a new check, or does not hold, on that day. Sorted.
  public static func check(_ files: [SourceFile], asOf day: CivilDate?) -> [Diagnostic] {
    let (sound, diagnostics) = compile(files)
    guard let (compiled, knowledge) = sound, let day else { return diagnostics }
    let uses = FactUseFinder.uses(in: compiled.program, knowledge: knowledge)
    let ageing = AgeingCheck(knowledge, uses: uses, files: files)
    return DiagnosticRenderer.sorted(diagnostics + ageing.diagnostics(on: day))
  }

  private static func compile(
    _ files: [SourceFile]
  ) -> (sound: (CompiledPack, Knowledge)?, diagnostics: [Diagnostic]) {
    if let problem = PackLimits.standard.problem(of: files) { return (nil, [problem]) }
    let (knowledge, knowledgeProblems) = KnowledgeReader.read(files)
    guard let knowledge else {
      // Without knowledge every reference of every dialog would be reported as unknown: the dialogs
      // are checked for their form alone.
      return (nil, DiagnosticRenderer.sorted(knowledgeProblems + formProblems(files)))
    }
    let (compiled, dialogProblems) = DialogCompiler.compile(
      files, vocabulary: Vocabulary(knowledge))
    let diagnostics = DiagnosticRenderer.sorted(knowledgeProblems + dialogProblems)
    guard let compiled, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    return ((compiled, knowledge), diagnostics)
  }

  /// Problems of YAML alone, of the files that hold dialogs.
  private static func formProblems(_ files: [SourceFile]) -> [Diagnostic] {
    files.filter { file in
      !KnowledgeResources.fileNames.contains { file.path.hasSuffix("/" + $0) || file.path == $0 }
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
      host: DialogFunctions(knowledge: knowledge))
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
