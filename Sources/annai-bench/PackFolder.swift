#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few things that the measurements do with files.
enum PackFolder {
  /// The names in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The bytes of a file; none where there is no such file.
  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { return [] }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// Writes a file, and makes the folder that it stands in.
  static func write(_ path: String, _ bytes: some Sequence<UInt8>) {
    if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    let bytes = ContiguousArray(bytes)
    _ = bytes.withUnsafeBufferPointer { fwrite($0.baseAddress, 1, $0.count, file) }
  }

  /// Makes a folder, unless there is one; those above it must be there.
  static func makeFolder(_ path: String) { mkdir(path, 0o700) }

  /// The files of a pack that dialogs refer to.
  static let knowledge = ["facts.yaml", "lenders.yaml", "numbers.yaml", "sources.yaml"]

  /// Copies files from one folder to another.
  static func copy(_ names: [String], from source: String, to target: String) {
    for name in names { write("\(target)/\(name)", read("\(source)/\(name)")) }
  }
}
