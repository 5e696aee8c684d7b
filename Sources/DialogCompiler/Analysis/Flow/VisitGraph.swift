import DialogEngine

/// Which dialogs of a program visit which sub-dialogs, by their places.
struct VisitGraph: Sendable {
  private let visits: [[Int]]

  init(_ program: Program) {
    let places = Dictionary(program.dialogs.enumerated().map { ($1.id, $0) }) { first, _ in first }
    visits = program.dialogs.map { dialog in
      dialog.nodes.compactMap { $0.visit.flatMap { places[$0] } }
    }
  }

  /// Sub-dialogs that anything visits.
  var visited: Set<Int> { Set(visits.joined()) }

  /// A dialog and those that it visits, directly or by way of others.
  func reach(of dialog: Int) -> Set<Int> {
    var reached: Set = [dialog]
    var open = [dialog]
    while let next = open.popLast() {
      for visit in visits[next] where reached.insert(visit).inserted { open.append(visit) }
    }
    return reached
  }
}
