import DialogCompiler
import DialogEngine
import Knowledge
import NumberRegistry
import QuestionRouter
public import StrictYAML
public import TextForms
import Units

/// Builds a pack from its source files.
public enum PackBuilder {
  /// - Parameters:
  ///   - files: all files of the pack.
  ///   - digest: the digest of these files, kept in the pack.
  ///   - language: the language to show; where a text is not translated, its Japanese stays.
  ///   - others: languages whose translations are checked too.
  /// - Returns: the pack, unless there is an error; and every problem of every file, sorted.
  public static func build(
    _ files: [SourceFile], digest: String, language: Language = .ja,
    alsoChecking others: [Language] = []
  ) -> (pack: Pack?, diagnostics: [Diagnostic]) {
    let (knowledge, knowledgeProblems) = KnowledgeReader.read(files)
    guard let knowledge else {
      // Without knowledge every reference of every dialog would be reported as unknown: the dialogs
      // are checked for their form alone.
      return (nil, DiagnosticRenderer.sorted(knowledgeProblems + formProblems(files)))
    }
    let (compiled, dialogProblems) = DialogCompiler.compile(
      files, vocabulary: Vocabulary(knowledge),
      languages: [language] + others.filter { $0 != language })
    let diagnostics = DiagnosticRenderer.sorted(knowledgeProblems + dialogProblems)
    guard let compiled, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    let translation = compiled.translations[language]
    let program = translation?.program ?? compiled.program
    let router = RouterModel(
      training: program.dialogs.filter { !$0.isSubDialog }
        .map { (id: $0.id, examples: [$0.title] + $0.examples) })
    let info = PackInfo(
      name: compiled.info.name, title: translation?.title ?? compiled.info.title,
      checkedOn: compiled.info.checkedOn.iso, digest: digest)
    return (
      Pack(
        info: info, program: program, knowledge: knowledge, router: router, language: language,
        spoken: translation == nil ? nil : compiled.program), diagnostics
    )
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
      lenders: knowledge.lenders.ids, functions: DialogFunctions.allSignatures)
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
