import LoanCalculator
import NumberRegistry
public import StrictYAML
import Units

/// Reads the files of a pack that hold knowledge. Strict: what is not understood is an error.
///
/// ```swift
/// let (knowledge, problems) = KnowledgeReader.read(files)
/// ```
public enum KnowledgeReader {
  /// What the files say, or why they are refused.
  ///
  /// - Parameter files: `sources.yaml`, `facts.yaml`, `numbers.yaml` and `lenders.yaml`, and
  ///   `tables.yaml` where there is one, told apart by the last part of their path; others are
  ///   passed over.
  /// - Parameter own: files that a person added; those of the same names add to what these say.
  /// - Returns: The knowledge and at most warnings; or none, and at least one error. Sorted.
  public static func read(
    _ files: [SourceFile], own: OwnFiles = .none
  ) -> (Knowledge?, [Diagnostic]) {
    let diagnostics = DiagnosticCollector()
    var nodes: [String: YAMLNode] = [:]
    for name in KnowledgeResources.fileNames + [KnowledgeResources.tablesFileName] {
      guard let file = files.first(where: { $0.path.split(separator: "/").last ?? "" == name })
      else {
        if name != KnowledgeResources.tablesFileName { diagnostics.report(.missingFile(name)) }
        continue
      }
      let (node, problems) = YAMLReader.read(file)
      diagnostics.report(problems)
      nodes[name] = node
      guard let added = own.file(named: name) else { continue }
      let (addition, ownProblems) = YAMLReader.read(added)
      diagnostics.report(ownProblems)
      if let node, let addition {
        nodes[name] = OwnAdditions(diagnostics: diagnostics)
          .joined(node, with: addition, file: name)
      }
    }
    // A name that a refused file would have defined must not be reported as unknown.
    let knowledge = diagnostics.hasErrors ? nil : read(nodes, into: diagnostics)
    let sorted = DiagnosticRenderer.sorted(diagnostics.diagnostics)
    return (diagnostics.hasErrors ? nil : knowledge, sorted)
  }

  private static func read(
    _ nodes: [String: YAMLNode], into diagnostics: DiagnosticCollector
  ) -> Knowledge? {
    guard let sources = nodes["sources.yaml"], let facts = nodes["facts.yaml"],
      let numbers = nodes["numbers.yaml"], let lenders = nodes["lenders.yaml"]
    else { return nil }
    // All ids are known before any reference is looked up, whatever the order of the files.
    var names = Names()
    names.sources = sources.ids(under: "sources")
    names.facts = facts.ids(under: "facts")
    names.figures = facts.ids(under: "figures")
    names.purposes = numbers.ids(under: "purposes")
    names.desks = numbers.ids(under: "numbers")

    let context = ReadingContext(names: names, diagnostics: diagnostics)
    let readSources = SourcesReading(context).read(sources)
    let readFacts = FactsReading(context).read(facts)
    let readDesks = NumbersReading(context, facts: readFacts.facts).read(numbers)
    let readLenders = LendersReading(
      context, desks: readDesks.registry.desks, figures: readFacts.figures
    )
    .read(lenders)
    let tables = nodes[KnowledgeResources.tablesFileName]
      .map(PublishedTablesReading(context).read)
    guard let checkedOn = readFacts.checkedOn, let intervals = readFacts.recheckIntervals,
      let caps = readLenders.legalCaps
    else { return nil }
    return Knowledge(
      checkedOn: checkedOn, recheckIntervals: intervals, sources: Listing(readSources),
      facts: Listing(readFacts.facts),
      figures: Listing(readFacts.figures), purposes: Listing(readDesks.purposes),
      registry: readDesks.registry, lenders: Listing(readLenders.lenders),
      legalCaps: caps, incomeCap: readLenders.incomeCap, tables: Listing(tables ?? []))
  }
}

/// The ids that the files define.
struct Names {
  var sources: Set<String> = []
  var facts: Set<String> = []
  var figures: Set<String> = []
  var purposes: Set<String> = []
  var desks: Set<String> = []
}

extension YAMLNode {
  /// The keys of the mapping under a key.
  fileprivate func ids(under key: String) -> Set<String> {
    Set((self[key]?.entries ?? []).map(\.key.text))
  }
}
