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
    var builder = NodeBuilder(file, limits: limits)
    var problems = check.problems
    var broken: (problem: Diagnostic, position: SourcePosition)?
    let node = file.bytes.withUnsafeBufferPointer { bytes in
      var events = EventReader(UnsafeBufferPointer(rebasing: bytes[file.textStart...]))
      do throws(YAMLSyntaxError) {
        return try builder.build(&events)
      } catch {
        // A tab is refused already, and likely what the parser stumbled over.
        if !check.hasTabs { broken = (.syntax(error, in: file), error.position) }
        return nil
      }
    }
    problems += builder.problems
    if let broken {
      // What is not closed runs on into the next lines: one mistake, told once.
      problems.removeAll {
        $0.code == .multilinePlain && $0.range.end.line == broken.position.line
      }
      problems.append(broken.problem)
    }
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
