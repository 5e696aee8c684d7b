import Assistant
import DialogEngine
import Knowledge

/// Finds every place of a pack where a slip could be made.
struct FaultPlanter {
  let pack: Pack
  private(set) var generator: SeededGenerator
  private(set) var faults: [Fault] = []

  /// - Parameter seed: the same seed gives the same slips.
  init(_ pack: Pack, seed: UInt64) {
    self.pack = pack
    generator = SeededGenerator(seed: seed)
  }

  /// So many slips, of all kinds alike, spread over files.
  mutating func chosen(_ count: Int) -> [Fault] {
    var byKind: [[Fault]] = FaultKind.allCases.map { kind in
      spread(faults.filter { $0.kind == kind })
    }
    var chosen: [Fault] = []
    while chosen.count < count, byKind.contains(where: { !$0.isEmpty }) {
      for kind in byKind.indices where !byKind[kind].isEmpty && chosen.count < count {
        chosen.append(byKind[kind].removeFirst())
      }
    }
    return chosen
  }

  /// In a random order in which the files take turns.
  private mutating func spread(_ faults: [Fault]) -> [Fault] {
    var byFile = Dictionary(grouping: faults.shuffled(using: &generator), by: \.file)
    var files = byFile.keys.sorted().shuffled(using: &generator)
    var order: [Fault] = []
    while !files.isEmpty {
      for file in files { if let fault = byFile[file]?.popLast() { order.append(fault) } }
      files.removeAll { byFile[$0]?.isEmpty ?? true }
    }
    return order
  }

  mutating func look(at file: String, _ lines: [String]) {
    let places = FaultPlaces(lines).places
    let nodes = pack.program.dialogs.first { file.hasSuffix("/\($0.id).yaml") }?.nodes.map(\.id)
    for (index, place) in places.enumerated() {
      guard let section = place.path.first,
        ["let", "questions", "nodes", "scripts"].contains(section)
      else { continue }
      var line = LineFaults(file: file, line: index + 1, place: place)
      line.conditions(pack, &generator)
      line.references(pack, &generator)
      if section == "nodes" { line.name() }
      if section == "nodes" { line.ways(nodes ?? [], &generator) }
      if section == "nodes" { line.outcome(pack, &generator) }
      if section == "questions" { line.question() }
      line.texts()
      faults += line.found
      if Self.isBranch(place), index + 1 < places.count, Self.isBranch(places[index + 1]) {
        faults.append(
          Fault(
            kind: .branchesExchanged, file: file, line: index + 1, count: 2,
            lines: [places[index + 1].text, place.text],
            what: "exchanged with the next branch"))
      }
    }
  }

  private static func isBranch(_ place: FaultPlaces.Place) -> Bool {
    place.text.firstMatch(of: #/^\s+- \{ if: .*\bgo: /#) != nil
  }
}
