/// How much of a check goes into walking what was found; a file can have a great many errors.
final class ReplayBudget {
  /// A longer way is not walked at all: its conditions would have to be put together.
  static let longestWay = 400

  private var steps: Int

  /// - Parameter steps: nodes that the engine walks.
  init(steps: Int = 200_000) { self.steps = steps }

  /// - Returns: false once nothing is left.
  func spend(_ steps: Int) -> Bool {
    self.steps -= steps
    return self.steps >= 0
  }

  var isSpent: Bool { steps <= 0 }
}
