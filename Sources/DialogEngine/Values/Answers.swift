/// What has been answered so far, by question id, in the order given. This is the whole state of a
/// session: everything else is computed from it.
public struct Answers: Hashable, Sendable, Codable {
  public struct Answer: Hashable, Sendable, Codable {
    public let question: String
    public var value: Value
    /// The person called the value approximate.
    public var isApproximate: Bool

    public init(question: String, value: Value, isApproximate: Bool = false) {
      self.question = question
      self.value = value
      self.isApproximate = isApproximate
    }
  }

  /// Earliest first; every question at most once.
  public private(set) var all: [Answer] = []

  public init() {}

  public init(_ values: [(String, Value)]) {
    for (question, value) in values { set(value, for: question) }
  }

  public subscript(question: String) -> Value? { answer(to: question)?.value }

  public func answer(to question: String) -> Answer? {
    all.first { $0.question == question }
  }

  /// Gives or changes an answer. A changed one keeps its place in the order.
  public mutating func set(_ value: Value, for question: String, isApproximate: Bool = false) {
    let answer = Answer(question: question, value: value, isApproximate: isApproximate)
    if let index = all.firstIndex(where: { $0.question == question }) {
      all[index] = answer
    } else {
      all.append(answer)
    }
  }

  /// Takes an answer away. - Returns: what it was.
  @discardableResult
  public mutating func remove(_ question: String) -> Answer? {
    guard let index = all.firstIndex(where: { $0.question == question }) else { return nil }
    return all.remove(at: index)
  }
}
