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
      return error.code == EEXIST ? .exists : .failed(reason: error.reason)
    }
  }
}
