import Assistant

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes what the person asked to keep.
enum SavingFiles {
  static func save(_ request: SaveRequest) -> SaveResult {
    var path = request.name
    if path.hasPrefix("~/"), let home = Environment["HOME"] { path = home + path.dropFirst(1) }
    let bytes = Array(request.contents.utf8)
    do {
      if request.mayReplace {
        try FileSystem.replace(path, bytes)
      } else {
        try FileSystem.create(path, bytes)
      }
      return .saved(path: path)
    } catch {
      guard error.code == EEXIST else { return .failed(reason: error.reason) }
      return FileSystem.isFolder(path) ? .failed(reason: "同じ名前のフォルダーがあります") : .exists
    }
  }
}
