import Glibc
import LineEditor
import Testing

@Suite struct PlainLineReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var events: [LineEvent]

    init(_ description: String, _ text: String, _ events: [LineEvent]) {
      self.init(description, bytes: Array(text.utf8), events)
    }

    init(_ description: String, bytes: [UInt8], _ events: [LineEvent]) {
      testDescription = description
      self.bytes = bytes
      self.events = events
    }
  }

  static let limit = PlainLineReader.lineLimit
  static let long = String(repeating: "a", count: limit)

  @Test(arguments: [
    Example("nothing", "", []),
    Example("two lines", "返済\n電話\n", [.line("返済"), .line("電話")]),
    Example("no newline at the end", "返済\n電話", [.line("返済"), .line("電話")]),
    Example("CR LF", "返済\r\n\r\n電話\r\n", [.line("返済"), .line(""), .line("電話")]),
    Example("byte order mark", "\u{FEFF}返済\n\u{FEFF}\n", [.line("返済"), .line("\u{FEFF}")]),
    Example(
      "no UTF-8", bytes: [0x41, 0xFF, 0x42, 0xE9, 0x9B, 0x0A, 0x43],
      [.line("A\u{FFFD}B\u{FFFD}"), .line("C")]),
    Example("the longest line", long + "\n" + long, [.line(long), .line(long)]),
    Example("the longest line, CR LF", long + "\r\nb", [.line(long), .line("b")]),
    Example("one byte more", long + "a\nb\n", [.tooLong, .line("b")]),
    Example("much more, unended", "b\n" + long + long + long, [.line("b"), .tooLong]),
  ])
  func events(_ example: Example) throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fwrite(example.bytes, 1, example.bytes.count, file)
    rewind(file)
    var reader = PlainLineReader(descriptor: fileno(file))
    for event in example.events { #expect(reader.readLine() == event) }
    #expect(reader.readLine() == .endOfInput)
    #expect(reader.readLine() == .endOfInput)
  }

  @Test func aClosedDescriptorIsTheEnd() {
    var reader = PlainLineReader(descriptor: -1)
    #expect(reader.readLine() == .endOfInput)
  }
}
