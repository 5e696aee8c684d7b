/// What a schema wants in a place, and how to take it out of the node that stands there.
///
/// A loader adds its own shapes beside ``text``, ``list`` and the others, built from them.
public struct YAMLShape<Value>: Sendable {
  // Open to the callers' optimizer, as what takes a shape is: a loader reads by the hundred thousand.
  @usableFromInline
  let read: @Sendable (YAMLNode, String, DiagnosticCollector) -> Value?

  /// - Parameter read: Gives the value, or reports why not and gives nil. The text says what the
  ///   node is to the author, e.g. `'title'` or `an example`.
  @inlinable
  public init(_ read: @escaping @Sendable (YAMLNode, String, DiagnosticCollector) -> Value?) {
    self.read = read
  }
}

extension YAMLShape<YAMLScalar> {
  /// A text. An empty one must be written as `""`.
  public static var text: Self {
    Self { node, what, diagnostics in
      if let scalar = node.scalar, !node.isMissingValue { return scalar }
      return diagnostics.refuse(node, as: what, wanted: "a text")
    }
  }
}

extension YAMLShape<[YAMLNode]> {
  /// A list of anything.
  public static var list: Self {
    Self { node, what, diagnostics in
      node.items ?? diagnostics.refuse(node, as: what, wanted: "a list")
    }
  }
}

extension YAMLShape<[YAMLScalar]> {
  /// A list of texts. Items that are none are reported and left out.
  public static var texts: Self {
    Self { node, what, diagnostics in
      guard let items = node.items else {
        return diagnostics.refuse(node, as: what, wanted: "a list of texts")
      }
      let item = "an item of \(what)"
      return items.compactMap { $0.read(.text, as: item, into: diagnostics) }
    }
  }
}

extension YAMLShape<[YAMLEntry]> {
  /// A mapping whose keys are the author's own names, such as the nodes of a dialog.
  public static var mapping: Self {
    Self { node, what, diagnostics in
      node.entries ?? diagnostics.refuse(node, as: what, wanted: "a mapping")
    }
  }
}

extension YAMLShape<YAMLNode> {
  /// Whatever stands there, as long as something does.
  public static var any: Self {
    Self { node, what, diagnostics in
      node.isMissingValue ? diagnostics.refuse(node, as: what, wanted: "a value") : node
    }
  }
}

extension YAMLNode {
  /// Takes a value of a shape out of this node.
  ///
  /// - Parameter what: What the node is to the author, e.g. `an example`; for the message.
  /// - Returns: nil when the node has another shape, which is then reported.
  @inlinable
  public func read<Value>(
    _ shape: YAMLShape<Value>, as what: String, into diagnostics: DiagnosticCollector
  ) -> Value? {
    shape.read(self, what, diagnostics)
  }
}

extension DiagnosticCollector {
  /// Reports that a node is not what a schema wants there.
  fileprivate func refuse<Value>(_ node: YAMLNode, as what: String, wanted: String) -> Value? {
    report(
      node.isMissingValue
        ? .missingValue(of: what, wanted: wanted, at: node.range)
        : .wrongShape(of: what, wanted: wanted, found: node.shapeName, at: node.firstLineRange))
    return nil
  }
}

extension YAMLNode {
  /// Where a message about the whole value points: a value of several lines is marked at its start.
  public var firstLineRange: SourceRange {
    guard range.start.line != range.end.line else { return range }
    switch kind {
    case .scalar: return range.moved(to: range.start, range.start.advanced(by: 1))
    case .sequence(let items): return items.first?.firstLineRange ?? range
    case .mapping(let entries): return entries.first?.keyRange ?? range
    }
  }
}
