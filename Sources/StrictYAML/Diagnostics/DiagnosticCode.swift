/// The stable name of one kind of problem, such as `DLG017`. An open set: each phase adds its own
/// codes as static members; a code is never used again for something else.
///
/// The first digit tells the phase: 0xx reading, 1xx shape, 2xx names, 3xx types, 4xx flow.
public struct DiagnosticCode: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
