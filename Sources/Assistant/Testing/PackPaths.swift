import DialogEngine
public import StrictYAML

/// Where the dialogs of a pack stand, for messages: a program knows lines, but no files.
public struct PackPaths: Hashable, Sendable {
  /// By the id of the dialog.
  private let files: [String: String]

  /// - Parameter sources: A file further back takes the place of one before it, as own files do.
  public init(_ sources: [SourceFile]) {
    files = Dictionary(
      sources.compactMap { source in
        let parts = source.path.split(separator: "/")
        guard parts.dropLast().last == "dialogs", let name = parts.last, name.hasSuffix(".yaml")
        else { return nil }
        return (String(name.dropLast(".yaml".count)), source.path)
      }
    ) { _, own in own }
  }

  /// The file of a dialog.
  public func file(of dialog: String) -> String { files[dialog] ?? "dialogs/\(dialog).yaml" }

  /// A node that a walk passed, with its place.
  func step(_ step: Walk.Step, in program: Program) -> PathStep {
    let node = program.dialog(step.dialog)?.nodes.first { $0.id == step.node }
    var branches: [Branch] = []
    if case .branches(let all) = node?.next { branches = all }
    return PathStep(
      dialog: step.dialog, node: step.node, file: file(of: step.dialog), line: node?.line ?? 1,
      branch: step.branch, branchCount: branches.count,
      branchLine: step.branch.flatMap { branches.indices.contains($0) ? branches[$0].line : nil })
  }
}

/// A node on the way of a conversation, and how it was left.
public struct PathStep: Hashable, Sendable {
  public let dialog: String
  public let node: String
  public let file: String
  /// 1-based.
  public let line: Int
  /// The branch taken, by its place from 0; `nil` at the end of the way or at a return.
  public let branch: Int?
  public let branchCount: Int
  /// 1-based.
  public let branchLine: Int?

  /// `dialog/node`
  public var id: String { "\(dialog)/\(node)" }
}
