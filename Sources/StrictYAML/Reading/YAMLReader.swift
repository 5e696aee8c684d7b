/// Reads YAML without its traps: every scalar is text at its place in the file.
public struct YAMLReader {
  /// The value that a file holds, or why it is refused.
  ///
  /// - Returns: The node, and no diagnostics; or no node, and at least one error. Problems come in
  ///   the order of the file. After broken syntax nothing more of the file is read.
  public static func read(
    _ file: SourceFile, limits: YAMLLimits = .standard
  ) -> (YAMLNode?, [Diagnostic]) {
    (nil, [])
  }
}
