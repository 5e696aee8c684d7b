/// Reads YAML without its traps: every scalar is text at its place in the file.
public struct YAMLReader {
  /// The value that a file holds, or why it is refused.
  ///
  /// - Returns: The node, and no diagnostics; or no node, and at least one error. Problems come in
  ///   the order of the file. After broken syntax nothing more of the file is read.
  public static func read(
    _ file: SourceFile, limits: YAMLLimits = .standard
  ) -> (YAMLNode?, [Diagnostic]) {
    let check = TextCheck(file, limits: limits)
    guard check.isReadable else { return (nil, finished(check.problems, file, limits)) }
    var builder = NodeBuilder(file, textStart: check.textStart, limits: limits)
    var problems = check.problems
    let node = file.bytes.withUnsafeBufferPointer { bytes in
      var events = EventReader(UnsafeBufferPointer(rebasing: bytes[check.textStart...]))
      do throws(YAMLSyntaxError) {
        return try builder.build(&events)
      } catch {
        // A tab is refused already, and likely what the parser stumbled over.
        if !check.hasTabs { problems.append(.syntax(error, in: file)) }
        return nil
      }
    }
    problems += builder.problems
    return problems.isEmpty ? (node, []) : (nil, finished(problems, file, limits))
  }

  /// The problems in the order of the file, cut off where more of them help nobody.
  private static func finished(
    _ problems: [Diagnostic], _ file: SourceFile, _ limits: YAMLLimits
  ) -> [Diagnostic] {
    var sorted = DiagnosticRenderer.sorted(problems)
    if sorted.count > limits.diagnostics {
      sorted.removeSubrange(limits.diagnostics...)
    }
    if sorted.count == limits.diagnostics, let last = sorted.last {
      sorted.append(.tooManyProblems(limit: limits.diagnostics, at: last.range))
    }
    return sorted
  }
}
