import TextForms

/// Reads a mapping whose keys a schema knows, and reports what it lacks and what it has too much.
///
/// ```swift
/// var dialog = MappingReader(node, what: "a dialog", into: diagnostics)
/// let title = dialog.required("title", .text)
/// let examples = dialog.optional("examples", .texts) ?? []
/// dialog.finish()
/// ```
///
/// Every key that was asked for is a known one; ``finish(alsoAllowed:)`` reports the others.
public struct MappingReader {
  /// What the mapping is to the author, e.g. `a dialog`.
  public let what: String
  /// The entries in the order of the file; empty when the node is no mapping.
  public let entries: [YAMLEntry]
  private let node: YAMLNode
  @usableFromInline
  let diagnostics: DiagnosticCollector
  private var known: [String] = []
  @usableFromInline
  var missing: [String] = []
  /// A bit for each of the first entries: whether its key was asked for.
  private var asked: UInt64 = 0

  /// Starts reading; a node that is no mapping is reported, and then lacks nothing.
  public init(_ node: YAMLNode, what: String, into diagnostics: DiagnosticCollector) {
    self.node = node
    self.what = what
    self.diagnostics = diagnostics
    entries = node.read(.mapping, as: what, into: diagnostics) ?? []
    known.reserveCapacity(16)
  }

  /// The value under a key that must be there. nil when it is missing or has another shape; either
  /// is reported, the former by ``finish(alsoAllowed:)``.
  @inlinable
  public mutating func required<Value>(_ key: String, _ shape: YAMLShape<Value>) -> Value? {
    guard let place = ask(key) else {
      missing.append(key)
      return nil
    }
    return entries[place].value.read(shape, as: "'\(key)'", into: diagnostics)
  }

  /// The value under a key that may be left out. nil when it is, or when it has another shape,
  /// which is then reported.
  @inlinable
  public mutating func optional<Value>(_ key: String, _ shape: YAMLShape<Value>) -> Value? {
    guard let place = ask(key) else { return nil }
    return entries[place].value.read(shape, as: "'\(key)'", into: diagnostics)
  }

  /// The place of the entry of a key, which is a known one from now on.
  @usableFromInline
  mutating func ask(_ key: String) -> Int? {
    known.append(key)
    guard let index = entries.place(of: key) else { return nil }
    // Past the last bit this gives 0: the entry is looked up by name in the end.
    asked |= 1 << UInt64(index)
    return index
  }

  /// Whether every entry has been asked for, as nearly always: nothing is unknown then.
  private var areAllAsked: Bool {
    entries.count < UInt64.bitWidth && asked == (1 << UInt64(entries.count)) - 1
  }

  /// Whether there is an entry of a key. Does not make the key a known one.
  public func has(_ key: String) -> Bool { entries.place(of: key) != nil }

  /// The entry of a key, for messages about the key itself. Does not make the key a known one.
  public subscript(key: String) -> YAMLEntry? {
    entries.place(of: key).map { entries[$0] }
  }

  /// Reports unknown keys, each with the known one that was perhaps meant, and missing ones.
  ///
  /// - Parameter alsoAllowed: Keys that are known though they were not asked for.
  public mutating func finish(alsoAllowed: [String] = []) {
    let meant = areAllAsked ? [] : reportUnknown(allowed: Set(known).union(alsoAllowed))
    // A misspelt key is one mistake: its right spelling is not reported as missing too.
    guard node.entries != nil else { return }
    for key in missing where !meant.contains(key) {
      diagnostics.report(.missingKey(key, in: what, at: node.firstLineRange))
    }
  }

  /// - Returns: The known keys that were perhaps meant by unknown ones.
  private func reportUnknown(allowed: Set<String>) -> Set<String> {
    let free = allowed.filter { self[$0] == nil }
    let known = free.sorted()
    var meant: Set<String> = []
    for entry in entries where !allowed.contains(entry.key.text) {
      if diagnostics.isFull { break }
      let near = nearestName(to: entry.key.text, in: free)
      if let near { meant.insert(near) }
      diagnostics.report(.unknownKey(entry.key, in: what, near: near, known: known))
    }
    return meant
  }
}

extension YAMLNode {
  /// Reads a mapping whose keys a schema knows; unknown and missing keys are reported at the end.
  ///
  /// - Parameters:
  ///   - what: What the mapping is to the author, e.g. `a dialog`.
  ///   - body: Asks the reader for each key that the schema knows.
  @inlinable
  public func readMapping<Value>(
    _ what: String, into diagnostics: DiagnosticCollector,
    _ body: (inout MappingReader) throws -> Value
  ) rethrows -> Value {
    var reader = MappingReader(self, what: what, into: diagnostics)
    defer { reader.finish() }
    return try body(&reader)
  }
}
