public import DialogEngine

/// What exploring one dialog found.
public struct Exploration: Sendable {
  public enum End: String, Hashable, Sendable {
    case outcome
    /// No branch is taken.
    case gap
    /// The end of a sub-dialog that is explored by itself.
    case back
  }

  public struct Way: Hashable, Sendable {
    public let steps: [Walk.Step]
    public let end: End
    /// Questions asked on it.
    public let asked: Int
    /// Answers with which the engine has walked it; nil where the way is only assumed.
    public let witness: WayWitness?

    /// `dialog/node` of its last step.
    public var last: String { steps.last.map { "\($0.dialog)/\($0.node)" } ?? "" }
  }

  /// What kept the exploration from being complete.
  public enum Bound: Hashable, Sendable {
    /// So many ways were explored, and there are more.
    case ways(Int)
    /// Only so many parts of a way were followed.
    case parts(Int)
    /// A condition with too many cases was taken to allow everything.
    case conditions
  }

  public let dialog: String
  public internal(set) var ways: [Way] = []
  public internal(set) var boundsHit: Set<Bound> = []

  init(dialog: String) { self.dialog = dialog }

  public var witnessed: [Way] { ways.filter { $0.witness != nil } }
  public var assumed: [Way] { ways.filter { $0.witness == nil } }
  /// The outcomes that ways end in, by `dialog/node`.
  public var outcomes: Set<String> { Set(ways.filter { $0.end == .outcome }.map(\.last)) }
  /// The most questions asked on a way.
  public var longest: Int { ways.map(\.asked).max() ?? 0 }
}
