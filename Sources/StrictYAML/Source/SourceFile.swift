/// The bytes of one source file under the path that is shown to its author, with its lines found.
///
/// Lines end at a line feed; a carriage return before it belongs to the line's end.
public struct SourceFile: Sendable {
  /// The path as it is shown, e.g. `Dialogs/loan.yaml`.
  public let path: String
  /// The same as a number, for the ranges in it.
  let sourcePath: SourcePath
  public let bytes: [UInt8]
  /// Why there are no bytes, if so.
  let failure: Failure?
  /// Where each line starts in `bytes`. Never empty.
  private let lineStarts: [UInt32]

  /// Where the text starts in `bytes`: behind a byte-order mark.
  var textStart: Int { Int(lineStarts[0]) }

  /// Why the bytes of a file could not be had; the reader reports it in their place.
  public enum Failure: Hashable, Sendable {
    /// In the words of the system, e.g. `Is a directory`.
    case unreadable(String)
    /// The file has more bytes than are worth looking at.
    case tooLarge
  }

  /// A file that stands in its place but cannot be read.
  public init(path: String, failure: Failure) {
    self.path = path
    sourcePath = SourcePath(path)
    self.failure = failure
    bytes = []
    lineStarts = [0]
  }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    sourcePath = SourcePath(path)
    self.bytes = bytes
    failure = nil
    // A byte-order mark is refused by the reader; it is no column of the first line.
    let start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    lineStarts = bytes.withUnsafeBufferPointer { buffer in
      var starts: [UInt32] = []
      starts.reserveCapacity(buffer.count { $0 == UInt8(ascii: "\n") } + 1)
      starts.append(UInt32(start))
      for index in start..<buffer.count where buffer[index] == UInt8(ascii: "\n") {
        starts.append(UInt32(clamping: index + 1))
      }
      return starts
    }
  }

  /// What some editors put in front of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// How many lines there are; what follows the last line feed counts as a line.
  public var lineCount: Int { lineStarts.count }

  /// The text of a line, counted from 1, without its end. Empty when there is no such line.
  /// Bytes that are no UTF-8 come out as replacement characters.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line, counted from 1, without its end. Empty when there is no such line.
  func byteRange(ofLine number: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number - 1])
    guard number < lineStarts.count else { return start..<bytes.count }
    var end = Int(lineStarts[number]) - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The place of a byte, counted from 0.
  func position(ofByte offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = Int(lineStarts[low])
    let before = bytes[start..<max(start, min(offset, bytes.count))]
    return SourcePosition(line: low + 1, column: before.count(where: UTF8.startsScalar) + 1)
  }
}

extension String {
  /// How many Unicode scalars it has, counted over its bytes.
  package var scalarCount: Int {
    utf8.withContiguousStorageIfAvailable { $0.count(where: UTF8.startsScalar) }
      ?? unicodeScalars.count
  }
}

extension UTF8 {
  /// Whether a byte of valid UTF-8 is the first of a scalar.
  @inlinable
  package static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
