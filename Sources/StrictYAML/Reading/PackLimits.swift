/// How much a pack may hold in all its files together; each file has its ``YAMLLimits`` besides.
public struct PackLimits: Hashable, Sendable {
  public var files: Int
  /// Of all files together.
  public var bytes: Int

  public init(files: Int, bytes: Int) {
    self.files = files
    self.bytes = bytes
  }

  /// A hundred times what guidance written by hand needs.
  public static let standard = PackLimits(files: 2_000, bytes: 128 << 20)

  /// What is too much of a pack, if anything is; then its files are not even looked at.
  public func problem(of files: [SourceFile]) -> Diagnostic? {
    let path = files.first { $0.path.hasSuffix("pack.yaml") }?.path ?? files.first?.path ?? ""
    if files.count > self.files {
      return .packTooLarge("\(files.count) files", limit: self.files, in: path)
    }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    guard bytes > self.bytes else { return nil }
    return .packTooLarge("\(bytes) bytes", limit: self.bytes, in: path)
  }
}
