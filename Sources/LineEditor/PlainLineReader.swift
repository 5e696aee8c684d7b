import CEditline

/// Reads lines from a pipe or a file: no prompt, no editing, no history.
///
/// Lines end with LF or CR LF; the last one needs neither. A UTF-8 byte order mark at the start is
/// dropped, and bytes that are no UTF-8 become U+FFFD. Not for use from two threads at once.
public struct PlainLineReader {
  /// The bytes that one line may hold.
  public static let lineLimit = 65_536

  private let descriptor: Int32
  private var chunk: [UInt8] = []
  private var position = 0
  private var atStart = true
  private var ended = false

  /// - Parameter descriptor: An open file descriptor, 0 for standard input. It is not closed.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next ``LineEvent/line(_:)``, ``LineEvent/tooLong`` in place of a line that passes
  /// ``lineLimit``, or ``LineEvent/endOfInput``, which also stands for an error of the descriptor.
  public mutating func readLine() -> LineEvent {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      guard position < chunk.count || fill() else {
        if isTooLong { return .tooLong }
        return line.isEmpty ? .endOfInput : .line(text(of: line))
      }
      let rest = chunk[position...]
      let newline = rest.firstIndex(of: UInt8(ascii: "\n"))
      let piece = rest[..<(newline ?? rest.endIndex)]
      if isTooLong || line.count + piece.count > Self.lineLimit + 1 {
        // The rest is read and thrown away, so that the next line begins where a line begins.
        isTooLong = true
        line = []
      } else {
        line += piece
      }
      position = newline.map { $0 + 1 } ?? chunk.endIndex
      guard newline != nil else { continue }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if isTooLong || line.count > Self.lineLimit { return .tooLong }
      return .line(text(of: line))
    }
  }

  /// Reads the next piece of input. False at the end.
  private mutating func fill() -> Bool {
    guard !ended else { return false }
    let descriptor = descriptor
    chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, ce_read_bytes(descriptor, buffer.baseAddress, buffer.count))
    }
    position = 0
    ended = chunk.isEmpty
    return !ended
  }

  private mutating func text(of line: [UInt8]) -> String {
    defer { atStart = false }
    if atStart, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: line.dropFirst(3), as: UTF8.self)
    }
    return String(decoding: line, as: UTF8.self)
  }
}
