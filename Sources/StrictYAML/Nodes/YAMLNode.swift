/// One value of a YAML file with the place where it stands. No scalar has a type yet: `0120` is the
/// text "0120" and `no` the text "no" until a schema says what they are.
public struct YAMLNode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let kind: Kind
  /// From the first character of the value to its last, in the file.
  public let range: SourceRange

  public init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The scalar, when it is one.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = kind { scalar } else { nil }
  }

  /// The items, when it is a list.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The entries in the order of the file, when it is a mapping. Their keys differ.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The value under a key, when it is a mapping that has it.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.text == key }?.value
  }

  /// Whether nothing was written where a value belongs (`title:` and the end of the line).
  public var isMissingValue: Bool {
    scalar.map { $0.style == .plain && $0.text.isEmpty } ?? false
  }

  /// Its shape in the author's words.
  public var shapeName: String {
    switch kind {
    case .scalar: isMissingValue ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// One `key: value` of a mapping.
public struct YAMLEntry: Hashable, Sendable {
  public let key: YAMLScalar
  public let value: YAMLNode

  public init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// Where the key stands, quotes included.
  public var keyRange: SourceRange { key.range }
}
