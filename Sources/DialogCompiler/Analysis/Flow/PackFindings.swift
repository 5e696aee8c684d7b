/// What is wrong with the ways of a pack: the findings of all dialogs, each with the dialog from whose
/// start it was found, and of several for one place that with the shortest way.
struct PackFindings {
  struct Found {
    let from: FollowedDialog
    let witness: FlowFindings.Witness
  }

  private(set) var reached: Set<NodeReference> = []
  private(set) var joined: [NodeReference: FlowAnalysis.Bound] = [:]
  private(set) var gaps: [NodeReference: [Found]] = [:]
  private(set) var unasked: [FlowFindings.SiteKey: (question: TermID, found: Found)] = [:]
  private(set) var blanks: [FlowFindings.SiteKey: Found] = [:]
  private(set) var deskless: [NodeReference: Found] = [:]
  private(set) var crossed: [NodeReference: Found] = [:]
  /// By the places of the properties; shortest ways first.
  private(set) var breaches: [Int: [(from: FollowedDialog, breach: InvariantObserver.Breach)]] = [:]
  /// Properties whose `if` was met on any way.
  private(set) var met: Set<Int> = []
  private var taken: Set<FlowFindings.BranchKey> = []
  private var shownLines: Set<FlowFindings.LineKey> = []
  /// For each dialog one that came to it: its forms are the same from wherever it is visited.
  private var followed: [Int: FollowedDialog] = [:]

  mutating func add(_ dialog: FollowedDialog) {
    let findings = dialog.findings
    for place in dialog.reach where followed[place] == nil { followed[place] = dialog }
    reached.formUnion(findings.reached)
    taken.formUnion(findings.taken)
    shownLines.formUnion(findings.shownLines)
    joined.merge(dialog.joined) { first, _ in first }
    func found(_ witness: FlowFindings.Witness) -> Found {
      Found(from: dialog, witness: witness)
    }
    for (node, witnesses) in findings.gaps {
      gaps[node, default: []] += witnesses.prefix(FlowFindings.mostGaps).map(found)
      gaps[node]?.trim(to: FlowFindings.mostGaps)
    }
    unasked.merge(findings.unasked.mapValues { ($0.question, found($0.witness)) }) {
      $1.found.isShorter(than: $0.found) ? $1 : $0
    }
    blanks.merge(findings.blanks.mapValues(found)) { $1.isShorter(than: $0) ? $1 : $0 }
    deskless.merge(findings.deskless.mapValues(found)) { $1.isShorter(than: $0) ? $1 : $0 }
    crossed.merge(findings.crossed.mapValues(found)) { $1.isShorter(than: $0) ? $1 : $0 }
    met.formUnion(dialog.properties.met)
    for (place, new) in dialog.properties.breaches {
      let all = (breaches[place] ?? []) + new.map { (dialog, $0) }
      breaches[place] = Array(
        all.sorted { $0.breach.way.count < $1.breach.way.count }
          .prefix(InvariantObserver.mostBreaches))
    }
  }

  func isTaken(_ branch: Int, of node: NodeReference) -> Bool {
    taken.contains(FlowFindings.BranchKey(node: node, branch: branch))
  }

  /// Whether anybody sees a line.
  func isShown(_ line: FlowFindings.LineKey) -> Bool { shownLines.contains(line) }

  /// The form of a dialog with the terms that it speaks of; nil for one that no way was followed to.
  func form(of dialog: Int) -> (form: DialogForm, table: TermTable)? {
    followed[dialog].map { ($0.forms[dialog], $0.builder.table) }
  }
}

extension PackFindings.Found {
  fileprivate func isShorter(than other: Self) -> Bool {
    witness.way.count < other.witness.way.count
  }
}

extension Array {
  fileprivate mutating func trim(to most: Int) {
    if count > most { removeSubrange(most...) }
  }
}
