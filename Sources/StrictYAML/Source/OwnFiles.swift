/// Files that a person added to a pack: they lie in a folder of their own and are read over those of
/// the pack.
public struct OwnFiles: Sendable {
  /// The folder as it is shown, without a slash at its end.
  public let folder: String
  /// Their paths start with `folder` and a slash.
  public let files: [SourceFile]

  public init(folder: String, files: [SourceFile]) {
    self.folder = folder
    self.files = files
  }

  /// A pack as it came.
  public static let none = OwnFiles(folder: "", files: [])

  public var isEmpty: Bool { files.isEmpty }

  /// The path of a file from the folder on, such as `dialogs/my-topic.yaml`.
  public func name(of file: SourceFile) -> String {
    String(file.path.dropFirst(folder.count).drop { $0 == "/" })
  }

  /// The file of a name, if there is one.
  public func file(named name: String) -> SourceFile? { files.first { self.name(of: $0) == name } }
}
