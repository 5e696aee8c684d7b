/// One value of a YAML file with the place where it stands. No scalar has a type yet: `0120` is the
/// text "0120" and `no` the text "no" until a schema says what they are.
public struct YAMLNode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// A scalar brings its range along.
  private enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode], SourceRange)
    case mapping([YAMLEntry], SourceRange)
  }

  private let content: Content

  public init(_ scalar: YAMLScalar) { content = .scalar(scalar) }

  public init(_ items: [YAMLNode], range: SourceRange) { content = .sequence(items, range) }

  public init(_ entries: [YAMLEntry], range: SourceRange) { content = .mapping(entries, range) }

  public var kind: Kind {
    switch content {
    case .scalar(let scalar): .scalar(scalar)
    case .sequence(let items, _): .sequence(items)
    case .mapping(let entries, _): .mapping(entries)
    }
  }

  /// From the first character of the value to its last, in the file.
  public var range: SourceRange {
    switch content {
    case .scalar(let scalar): scalar.range
    case .sequence(_, let range), .mapping(_, let range): range
    }
  }

  /// The scalar, when it is one.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, when it is a list.
  public var items: [YAMLNode]? {
    if case .sequence(let items, _) = content { items } else { nil }
  }

  /// The entries in the order of the file, when it is a mapping. Their keys differ.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries, _) = content { entries } else { nil }
  }

  /// The value under a key, when it is a mapping that has it.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = content else { return nil }
    return entries.place(of: key).map { entries[$0].value }
  }

  /// Whether it is a mapping that has a key.
  public func has(_ key: String) -> Bool {
    guard case .mapping(let entries, _) = content else { return false }
    return entries.place(of: key) != nil
  }

  /// Whether nothing was written where a value belongs (`title:` and the end of the line).
  public var isMissingValue: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }

  /// Its shape in the author's words.
  public var shapeName: String {
    switch content {
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

extension [YAMLEntry] {
  /// Where the entry of a key stands.
  func place(of key: String) -> Int? {
    // By index: a closure would be handed a copy of each entry.
    for index in indices where self[index].key.text == key { return index }
    return nil
  }
}
