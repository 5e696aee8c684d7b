/// A short mark of a Japanese text, kept beside its translation: when the text is edited the mark no
/// longer fits, and the translation is stale.
enum TextHash {
  /// Eight hexadecimal digits: FNV-1a of 32 bits over the text without the line feeds at its end.
  /// It notices edits; it protects against nobody.
  static func of(_ text: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 8
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
