#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few things that are done with files.
enum FileSystem {
  struct Failure: Error {
    let path: String
    let code: Int32

    var reason: String { String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT }
    var isTooLarge: Bool { code == EFBIG }
  }

  /// Reads a regular file of at most `limit` bytes. A link to one is followed.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    return try read(descriptor, path, limit: limit)
  }

  /// Reads a file of this user's alone: nobody else may own, read or write it, and it is no link.
  static func readPrivate(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_uid == geteuid(), info.st_mode & 0o077 == 0 else {
      throw Failure(path: path, code: EPERM)
    }
    return try read(descriptor, path, limit: limit)
  }

  /// Reads a regular file that this user owns and nobody else may write. A link to one is followed.
  static func readOwned(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, isOwned(info) else {
      throw Failure(path: path, code: EPERM)
    }
    return try read(descriptor, path, limit: limit)
  }

  /// Whether this user owns a file or folder, and nobody else may write it.
  static func isOwned(_ info: stat) -> Bool {
    info.st_uid == geteuid() && info.st_mode & 0o022 == 0
  }

  private static func read(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Failure(path: path, code: errno) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw Failure(path: path, code: info.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    // One byte more than expected, so that a file that grew, or is over the limit, is seen as such.
    let capacity = min(Int(info.st_size), limit) + 1
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        #if canImport(Glibc)
          let read = Glibc.read(descriptor, buffer.baseAddress! + count, capacity - count)
        #else
          let read = Darwin.read(descriptor, buffer.baseAddress! + count, capacity - count)
        #endif
        if read < 0, errno == EINTR { continue }
        if read < 0 { code = errno }
        if read <= 0 { break }
        count += read
      }
    }
    guard code == 0 else { throw Failure(path: path, code: code) }
    guard bytes.count < capacity else { throw Failure(path: path, code: EFBIG) }
    return bytes
  }

  /// Writes a new file that only this user may read; refuses where one is (`EEXIST`).
  static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(descriptor)
        unlink(path)
        throw Failure(path: path, code: code)
      }
      start += count
    }
    guard close(descriptor) == 0 else { throw Failure(path: path, code: errno) }
  }

  /// Replaces a file in one step: readers see the old one or the new one, never a part.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    try create(temporary, bytes)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(path: path, code: code)
    }
  }

  /// Replaces an author's source file in one step; it keeps its mode, and a new one is for all to
  /// read, as far as the person's mask lets it.
  static func replaceSource(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    // A link stays a link: what it leads to is replaced.
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let file = target ?? path
    var info = stat()
    var mode = stat(file, &info) == 0 ? info.st_mode & 0o777 : 0
    if mode == 0 {
      let mask = umask(0)
      umask(mask)
      mode = 0o644 & ~mask
    }
    let temporary = "\(file).\(getpid()).tmp"
    unlink(temporary)
    try create(temporary, bytes)
    guard chmod(temporary, mode) == 0, rename(temporary, file) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(path: path, code: code)
    }
  }

  /// Makes a folder and those above it, for this user alone unless another mode is given.
  static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(Failure) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw Failure(path: path, code: errno)
    }
    try makeFolder(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw Failure(path: path, code: errno)
    }
  }

  /// The names in a folder, sorted; `nil` where there is no such folder.
  static func names(in folder: String, limit: Int) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The real path of the running program.
  static var programPath: String? {
    #if os(Linux)
      let link = "/proc/self/exe"
    #else
      let link = CommandLine.arguments[0]
    #endif
    guard let path = realpath(link, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Identifies this build of the program: a rebuilt or replaced file has another size or time.
  static var programIdentity: String {
    var info = stat()
    guard let path = programPath, stat(path, &info) == 0 else { return "?" }
    #if os(Linux)
      let time = info.st_mtim
    #else
      let time = info.st_mtimespec
    #endif
    return "\(Annai.programVersion) \(info.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
