/// A 128-bit digest of bytes, to notice that files changed or were cut short.
///
/// Four multiply-and-rotate lanes over eight bytes each, so that the processor works on all of them
/// at once: it runs over all sources and the pack at every start. It is no cryptographic hash: whoever
/// could forge a pack could as well replace the program, and the pack file is the person's own,
/// unreadable to others.
public struct ContentDigest: Sendable {
  private typealias Lanes = (UInt64, UInt64, UInt64, UInt64)

  private var lanes: Lanes = (
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5
  )

  public init() {}

  /// The digest of the bytes from `start` on.
  public static func of(_ bytes: [UInt8], from start: Int = 0) -> String {
    var digest = ContentDigest()
    digest.add(bytes, from: start)
    return digest.text
  }

  /// Adds bytes with their count, so that the border between two pieces counts too.
  public mutating func add(_ bytes: [UInt8], from start: Int = 0) {
    // A local copy stays in registers through the loop.
    var lanes = lanes
    lanes.0 = Self.mixed(lanes.0, UInt64(bytes.count - start))
    bytes.withUnsafeBytes { buffer in
      var offset = start
      let words = buffer.count - 31
      while offset < words {
        func word(_ index: Int) -> UInt64 {
          UInt64(
            littleEndian: buffer.loadUnaligned(
              fromByteOffset: offset &+ index &* 8, as: UInt64.self))
        }
        lanes.0 = Self.mixed(lanes.0, word(0))
        lanes.1 = Self.mixed(lanes.1, word(1))
        lanes.2 = Self.mixed(lanes.2, word(2))
        lanes.3 = Self.mixed(lanes.3, word(3))
        offset &+= 32
      }
      for index in offset..<buffer.count {
        lanes.1 = Self.mixed(lanes.1, UInt64(buffer[index]))
      }
    }
    self.lanes = lanes
  }

  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x87C3_7B91_1142_53D5
    return product << 31 | product >> 33
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
    let first = Self.mixed(Self.mixed(lanes.0, lanes.1), Self.mixed(lanes.2, lanes.3))
    let second = Self.mixed(Self.mixed(lanes.3, lanes.0), Self.mixed(lanes.1, lanes.2))
    return finished(first) + finished(second)
  }
}
