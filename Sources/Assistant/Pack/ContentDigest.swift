/// A 128-bit digest of bytes, to notice that files changed or were cut short.
///
/// Two multiply-and-rotate lanes over eight bytes at a time: fast enough to run over all sources at
/// every start. It is no cryptographic hash: whoever could forge a pack could as well replace the
/// program, and the pack file is the person's own, unreadable to others.
public struct ContentDigest: Sendable {
  private var a: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  public init() {}

  public static func of(_ bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.add(bytes)
    return digest.text
  }

  /// Adds bytes with their count, so that the border between two pieces counts too.
  public mutating func add(_ bytes: [UInt8]) {
    mix(UInt64(bytes.count))
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
      mix(rest)
    }
  }

  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  private mutating func mix(_ word: UInt64) {
    a = Self.rotated((a ^ word) &* 0x87C3_7B91_1142_53D5, by: 31)
    b = Self.rotated(b &+ word, by: 29) &* 0x4CF5_AD43_2745_937F ^ a
  }

  private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }

  /// 32 hexadecimal digits.
  public var text: String {
    func finished(_ word: UInt64) -> String {
      var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
      word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
      word ^= word >> 33
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return finished(a &+ b) + finished(b ^ a >> 7)
  }
}
