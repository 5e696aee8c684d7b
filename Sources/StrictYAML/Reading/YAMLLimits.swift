/// How much of a file the reader is willing to take in, so that hostile input ends fast.
public struct YAMLLimits: Hashable, Sendable {
  /// The whole file, in bytes.
  public var fileBytes: Int
  /// Lists and mappings inside one another.
  public var depth: Int
  /// Texts, lists and mappings, keys included.
  public var nodes: Int
  /// One text, in bytes of UTF-8.
  public var scalarBytes: Int
  /// One key, in Unicode scalars.
  public var keyLength: Int
  /// Problems that are reported before the reader gives up on the file.
  public var diagnostics: Int

  public init(
    fileBytes: Int, depth: Int, nodes: Int, scalarBytes: Int, keyLength: Int, diagnostics: Int
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
    self.keyLength = keyLength
    self.diagnostics = diagnostics
  }

  /// Far above what guidance written by hand needs.
  public static let standard = YAMLLimits(
    fileBytes: 4 << 20, depth: 32, nodes: 200_000, scalarBytes: 64 << 10, keyLength: 200,
    diagnostics: 100)
}
