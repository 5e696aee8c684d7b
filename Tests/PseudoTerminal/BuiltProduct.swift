import Glibc

/// The path of an executable that was built beside the running tests.
///
/// - Returns: nil when no folder from the test program's upwards, or its `debug` or `release`
///   folder, holds an executable of that name.
public func builtProduct(named name: String) -> String? {
  var buffer = [CChar](repeating: 0, count: 4096)
  let length = readlink("/proc/self/exe", &buffer, buffer.count)
  let started = [
    String(decoding: buffer[..<max(0, length)].map(UInt8.init(bitPattern:)), as: UTF8.self),
    CommandLine.arguments[0],
  ]
  for start in started {
    var folder = start
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      for place in ["", "/debug", "/release"] {
        let path = "\(folder)\(place)/\(name)"
        var status = stat()
        // A folder of the same name is executable too.
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
          return path
        }
      }
    }
  }
  return nil
}
