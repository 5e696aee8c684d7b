/// Where the dialogs of a pack use its facts and figures.
///
/// Whoever knows the dialogs fills it in; here is only what a check of ages needs.
public struct FactUses: Hashable, Sendable {
  /// One place.
  public struct Place: Hashable, Comparable, Sendable {
    public let dialog: String
    /// Id of the node.
    public let node: String
    /// How it gets there: `cite`, `fact.acom_late_rate`, `loan.late_charge`, `number.jfsa`, ...
    public let through: String

    public init(dialog: String, node: String, through: String) {
      self.dialog = dialog
      self.node = node
      self.through = through
    }

    public static func < (a: Self, b: Self) -> Bool {
      (a.dialog, a.node, a.through) < (b.dialog, b.node, b.through)
    }
  }

  private var byFact: [String: Set<Place>] = [:]
  private var byFigure: [String: Set<Place>] = [:]

  public init() {}

  public mutating func add(fact id: String, _ place: Place) {
    byFact[id, default: []].insert(place)
  }

  /// A figure alone: the use of its fact is added by itself.
  public mutating func add(figure id: String, _ place: Place) {
    byFigure[id, default: []].insert(place)
  }

  /// The places that use a fact, sorted.
  public func places(ofFact id: String) -> [Place] { (byFact[id] ?? []).sorted() }

  /// The places that use a figure, sorted.
  public func places(ofFigure id: String) -> [Place] { (byFigure[id] ?? []).sorted() }
}
