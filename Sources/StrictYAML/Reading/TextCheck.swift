/// What a file must be before YAML is looked for in it: UTF-8 without marks and control characters.
struct TextCheck {
  private(set) var problems: [Diagnostic] = []
  /// Whether parsing it makes sense.
  private(set) var isReadable = true
  /// Whether a tab stands in it, which makes broken syntax the smaller news.
  private(set) var hasTabs = false

  private let file: SourceFile
  private let limit: Int

  init(_ file: SourceFile, limits: YAMLLimits) {
    self.file = file
    limit = limits.diagnostics
    if let problem = Self.refusal(of: file, limits) {
      stop(problem)
      return
    }
    if let encoding = foreignEncoding {
      stop(.foreignEncoding(encoding, in: file))
      return
    }
    if file.textStart > 0 { problems.append(.byteOrderMark(in: file)) }
    file.bytes.withUnsafeBufferPointer { scan($0) }
  }

  /// Why the bytes are not even looked at, if so.
  private static func refusal(of file: SourceFile, _ limits: YAMLLimits) -> Diagnostic? {
    switch file.failure {
    case .unreadable(let reason)?: return .unreadableFile(file, reason: reason)
    case .tooLarge?: return .fileTooLarge(file, limit: limits.fileBytes)
    case nil: break
    }
    guard file.bytes.count > limits.fileBytes else { return nil }
    return .fileTooLarge(file, limit: limits.fileBytes)
  }

  private mutating func stop(_ problem: Diagnostic) {
    problems.append(problem)
    isReadable = false
  }

  /// An encoding of two or four bytes a character, known by its mark or by the NUL beside a first
  /// ASCII character.
  private var foreignEncoding: String? {
    let head = file.bytes.prefix(4) + [1, 1, 1, 1].prefix(max(0, 4 - file.bytes.count))
    switch (head[0], head[1], head[2], head[3]) {
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF): return "UTF-32"
    case (1..., 0, 0, 0), (0, 0, 0, 1...): return "UTF-32"
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _): return "UTF-16"
    case (1..., 0, 1..., 0), (0, 1..., 0, 1...): return "UTF-16"
    default: return nil
    }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = file.textStart
    while index < bytes.count, problems.count < limit {
      let byte = bytes[index]
      if (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\n") {
        index += 1
        continue
      }
      // Kana and kanji (U+3000 to U+30FF, U+4000 to U+CFFF) are well-formed and seemly as soon as
      // two bytes go on.
      if (0xE3...0xEC).contains(byte), index + 2 < bytes.count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
        byte != 0xE3 || bytes[index + 1] <= 0x83
      {
        index += 3
        continue
      }
      if byte == UInt8(ascii: "\t") {
        let end = bytes[index...].firstIndex { $0 != byte } ?? bytes.count
        hasTabs = true
        problems.append(.tab(range(index, columns: end - index), count: end - index))
        index = end
        continue
      }
      guard let (scalar, length) = UTF8.decode(bytes, at: index) else {
        return stop(.invalidUTF8(byte, at: range(index)))
      }
      let isLineEnd =
        scalar == "\r" && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if scalar.isUnseemly, !isLineEnd {
        isReadable = false
        problems.append(.controlCharacter(scalar, at: range(index)))
      }
      index += length
    }
  }

  private func range(_ offset: Int, columns: Int = 1) -> SourceRange {
    SourceRange(file: file.path, at: file.position(ofByte: offset), length: columns)
  }
}

extension UTF8 {
  /// The scalar that starts at a place, and how many bytes it takes; nil when the bytes there are
  /// not well-formed (Unicode 15, table 3-7).
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for byte in bytes[index + 1..<index + length] {
      guard !startsScalar(byte) else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Longer forms than needed are refused; surrogates and what is past the last plane are none.
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
