/// Elements in the order of their file, found by id.
///
/// Finding one takes constant time. Stored form: the elements alone, in their order.
public struct Listing<Element>: Hashable, Codable, Sendable
where Element: Identifiable & Hashable & Codable & Sendable, Element.ID == String {
  private let elements: [Element]
  private let positions: [String: Int]

  /// Where two elements share an id, the first one is found.
  public init(_ elements: [Element]) {
    self.elements = elements
    positions = Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The element with an id, if there is one.
  public subscript(id id: String) -> Element? { positions[id].map { elements[$0] } }

  /// Whether an element has this id.
  public func contains(id: String) -> Bool { positions[id] != nil }

  /// All ids, in the order of the file.
  public var ids: [String] { elements.map(\.id) }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Element].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(elements)
  }
}

extension Listing: RandomAccessCollection {
  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  public subscript(position: Int) -> Element { elements[position] }
}
