#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and error, written whole and at once: line commands must not wait in a buffer.
enum Streams {
  static func out(_ text: String) { write(text, to: 1) }
  static func error(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        return
      }
    }
  }
}
